import { create } from 'zustand';
import type { DelegationReading, Guess } from '../../shared/contract.ts';
import { delegationFromGuesses } from '../../shared/delegations/from-guesses.ts';
import { isLookedInto, type Sayable, saidGuess } from '../../shared/delegations/said-guess.ts';
import type { Delegation } from '../../shared/domain/delegation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { addDelegation } from './delegations.ts';
import { showToast } from './toasts.ts';

type ReadingState = {
  readonly text: string;
  readonly fileName: string | null;
  /** What was read, with the officer's changes since; null until something was read. */
  readonly reading: DelegationReading | null;
  /** What a text that is still being typed says so far. */
  readonly soFar: { readonly text: string; readonly reading: DelegationReading } | null;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly write: (text: string) => void;
  /** Reads what was typed, and leaves it to be typed on. */
  readonly readSoFar: () => Promise<void>;
  readonly read: (text?: string, fileName?: string | null) => Promise<void>;
  readonly readFile: () => Promise<void>;
  readonly change: (guess: Guess) => void;
  /** Takes words that were not understood for what the officer says they are; the message takes it back. */
  readonly say: (field: Sayable, words: string, line: number) => Promise<void>;
  readonly forget: () => void;
  /** Saves the delegation made of the chosen guesses. @returns it, or null if something is missing. */
  readonly accept: () => Promise<Delegation | null>;
};

const closed = { text: '', fileName: null, reading: null, soFar: null, busy: false, refusal: null } as const;

/** A delegation has only one of each: choosing one deselects the others. */
const ONE_OF: readonly Guess['field'][] = ['name', 'audience', 'visit', 'headCount'];

/** Asks for what every delegation needs, even if the text does not mention it. */
function withMissingFields(reading: DelegationReading): DelegationReading {
  const missing = (['name', 'audience'] as const).filter(
    (field) => !reading.guesses.some((it) => it.field === field && it.use),
  );
  const blanks = missing.map(
    (field): Guess => ({
      field,
      value: '',
      id: `${field}-blank`,
      words: '',
      line: null,
      sureness: 'unsure',
      why: strings.delegations.notSaid,
      use: true,
    }),
  );
  return { ...reading, guesses: [...blanks, ...reading.guesses] };
}

/** What was read, or what the text says as it is typed now. */
export const understoodIn = ({
  reading,
  soFar,
  text,
}: Pick<ReadingState, 'reading' | 'soFar' | 'text'>): DelegationReading | null =>
  reading ?? (soFar?.text === text ? soFar.reading : null);

/** A letter, table or file being read into a delegation. Nothing is saved until the officer accepts it. */
export const useReading = create<ReadingState>()((set, get) => ({
  ...closed,

  write: (text) => set({ text }),

  readSoFar: async () => {
    const { text, reading } = get();
    if (reading || text.trim() === '') return;
    const answer = await ask('readDelegation', { text, fileName: null });
    if (!answer.ok || get().text !== text || get().reading) return;
    const understood = answer.value.guesses.length > 0;
    set({ soFar: understood ? { text, reading: withMissingFields(answer.value) } : null });
  },

  read: async (text = get().text, fileName = null) => {
    set({ text, fileName, busy: true, refusal: null });
    const answer = await ask('readDelegation', { text, fileName });
    set(
      answer.ok
        ? { busy: false, reading: withMissingFields(answer.value) }
        : { busy: false, refusal: answer.refusal, reading: null },
    );
  },

  readFile: async () => {
    set({ refusal: null });
    const answer = await ask('readDelegationFile', {});
    if (!answer.ok) return set({ refusal: answer.refusal, reading: null });
    if (answer.value) {
      const { fileName, reading } = answer.value;
      set({ fileName, reading: withMissingFields(reading) });
    }
  },

  change: (guess) =>
    set((state) => {
      // Who answers a question of what is typed goes on from there.
      const reading = understoodIn(state);
      if (!reading) return {};
      const others = guess.use && ONE_OF.includes(guess.field);
      const guesses = reading.guesses.map((it) =>
        it.id === guess.id ? guess : others && it.field === guess.field ? { ...it, use: false } : it,
      );
      return { reading: { ...reading, guesses } };
    }),

  say: async (field, words, line) => {
    const { reading: before } = get();
    if (!before) return;
    const answer = isLookedInto(field) ? await ask('readDelegation', { text: words, fileName: null }) : null;
    const visit = before.guesses.find((it) => it.field === 'visit' && it.use);
    const guess = saidGuess(
      { field, words, line },
      answer?.ok ? answer.value.guesses : [],
      visit?.field === 'visit' ? visit.value.from : null,
      `said-${crypto.randomUUID()}`,
    );
    if (guess === null) return showToast(strings.delegations.noDay);
    // A line of which only some words were taken still holds others.
    const left = before.left.filter((it) => it.line !== line || it.text !== words);
    set({ reading: { ...before, left, guesses: [...before.guesses, guess] } });
    get().change(guess);
    const displaced = ONE_OF.includes(field)
      ? before.guesses.find((it) => it.field === field && it.use)
      : null;
    const takeBack = (): void =>
      set(({ reading }) =>
        reading
          ? {
              reading: {
                ...reading,
                left: before.left.filter((it) => reading.left.includes(it) || it.line === line),
                guesses: reading.guesses
                  .filter(({ id }) => id !== guess.id)
                  // The one that it had taken the place of is taken again.
                  .map((it) => (it.id === displaced?.id ? { ...it, use: true } : it)),
              },
            }
          : {},
      );
    showToast(strings.delegations.said(words.length > 60 ? `${words.slice(0, 60)}…` : words), {
      name: strings.frame.undo,
      run: takeBack,
    });
  },

  forget: () => set({ ...closed }),

  accept: async () => {
    const { delegation } = delegationFromGuesses(understoodIn(get())?.guesses ?? [], crypto.randomUUID());
    if (delegation === null) return null;
    await addDelegation(strings.delegations.steps.add(delegation.name), delegation);
    set({ ...closed });
    return delegation;
  },
}));

/** The name and audience in the chosen guesses so far; empty where unknown. */
export function announcedIn({ guesses }: DelegationReading): {
  readonly name: string;
  readonly audienceId: string;
} {
  const said = (field: 'name' | 'audience'): string => {
    const value = guesses.find((it) => it.use && it.field === field)?.value;
    return typeof value === 'string' ? value.trim() : '';
  };
  return { name: said('name'), audienceId: said('audience') };
}

/** What the chosen guesses still need to make a delegation. */
export const missingFieldsOf = (reading: DelegationReading): readonly string[] =>
  delegationFromGuesses(reading.guesses, 'new').lacking;
