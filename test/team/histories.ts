import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { faultsOfSeen, readTogether, unbroken } from '../../src/main/team/ledgers.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import {
  answer,
  carry,
  changeBrief,
  type Home,
  issue,
  ledgersSeen,
  openHomes,
  setWords,
  smallBrief,
  textBlock,
  wordsOf,
} from './homes.ts';

/** Histories of a team of three: edits apart, a folder that arrives in pieces, and processes that are killed. */

type Step =
  | {
      readonly do:
        | 'words'
        | 'figure'
        | 'title'
        | 'add'
        | 'remove'
        | 'move'
        | 'issue'
        | 'round'
        | 'kill'
        | 'make'
        | 'drop';
      readonly who: number;
      readonly at: number;
    }
  | {
      readonly do: 'carry';
      readonly who: number;
      readonly to: number;
      readonly how: 'all' | 'one' | 'cut' | 'copy';
      readonly at: number;
    };

const who = fc.nat(2);
const at = fc.nat(50);
export const histories = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'words',
          'words',
          'figure',
          'title',
          'add',
          'remove',
          'move',
          'issue',
          'make',
          'drop',
          'kill' as const,
        ),
        who,
        at,
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('round' as const), who, at }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('carry' as const),
        who,
        to: who,
        how: fc.constantFrom('all', 'one', 'one', 'cut', 'copy' as const),
        at,
      }),
    },
  ),
  { minLength: 6, maxLength: 30 },
) as fc.Arbitrary<Step[]>;

const blocksOf = (brief: Brief) => brief.sections.flatMap(({ blocks }) => blocks);
const textOf = (brief: Brief): string =>
  `${brief.title} ${blocksOf(brief)
    .map(({ id }) => wordsOf(brief, id) ?? '')
    .join(' ')}`;

/** What is wrong after a history; empty where all is as it should be. */
export async function faultsOfHistory(steps: readonly Step[]): Promise<readonly string[]> {
  const { homes, now, close } = await openHomes(['ann', 'bob', 'cho']);
  try {
    return await play(homes, now, steps);
  } finally {
    await close();
  }
}

async function play(
  homes: readonly Home[],
  now: () => Date,
  steps: readonly Step[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const words = new Set<string>();
  const taken = new Set<string>();
  let count = 0;
  const word = (): string => {
    count += 1;
    words.add(`w${count}q`);
    return `w${count}q`;
  };
  /** An edit of a brief that is there; what it takes away is no loss. */
  const edit = async (home: Home, index: number, change: (brief: Brief) => Brief | null): Promise<void> => {
    const { briefs } = home.workspace.data;
    const brief = briefs[index % Math.max(1, briefs.length)];
    if (!brief) return;
    const after = change(brief);
    const left = after ? textOf(after) : '';
    for (const one of words) if (textOf(brief).includes(one) && !left.includes(one)) taken.add(one);
    if (after) await changeBrief(home, brief.id, () => after);
    else await home.link.update((file) => ({ ...file, briefs: file.briefs.filter((it) => it !== brief) }));
  };
  const pick = (brief: Brief, index: number): string | undefined =>
    blocksOf(brief)[index % Math.max(1, blocksOf(brief).length)]?.id;

  const [first] = homes as [Home];
  await first.link.update((file) => ({
    ...file,
    briefs: [smallBrief('start', ['It was f0 in May.', 'Second of all.'])],
  }));
  await all(homes, 2);
  for (const step of steps) {
    const home = homes[step.who] as Home;
    if (step.do === 'carry') {
      const to = homes[step.to] as Home;
      if (to !== home) await carry(home, to, step.how, step.at);
    } else await act(home, step, { edit, word, pick, now });
  }
  await all(homes, 4);
  faults.push(...same(homes));
  // What a third wrote beside two who clash may wait for their answer: it must be shown at some time.
  const told = homes.map(() => '');
  const look = (): void =>
    homes.forEach(({ workspace }, index) => {
      told[index] += JSON.stringify([workspace.data.briefs, workspace.data.team.questions]);
    });
  look();
  const asked = first.workspace.data.team.questions;
  for (const { key, path } of asked)
    if (asked.filter((it) => it.key === key && it.path === path).length > 1)
      faults.push(`${key} ${path} was asked twice`);
  // Each is answered once, anywhere; three sides of one field take two answers.
  for (let turn = 0; turn < 6 && homes.some((it) => it.workspace.data.team.questions.length > 0); turn += 1) {
    for (const [index, question] of first.workspace.data.team.questions.entries()) {
      const home = homes[index % homes.length] as Home;
      await answer(home, question, question.sides[index % 2]?.value);
    }
    await all(homes, 3);
    look();
  }
  for (const one of words)
    if (!taken.has(one) && !told.every((text) => text.includes(one)))
      faults.push(`${one} was acknowledged and is lost`);
  for (const home of homes)
    if (home.workspace.data.team.questions.length > 0) faults.push(`${home.name} is still asked`);
  faults.push(...same(homes), ...(await ledgerFaults(homes)));
  return faults;
}

async function act(
  home: Home,
  { do: what, at: index }: Step,
  tools: {
    readonly edit: (home: Home, index: number, change: (brief: Brief) => Brief | null) => Promise<void>;
    readonly word: () => string;
    readonly pick: (brief: Brief, index: number) => string | undefined;
    readonly now: () => Date;
  },
): Promise<void> {
  const { edit, word, pick, now } = tools;
  switch (what) {
    case 'words':
      return edit(home, index, (brief) => {
        const id = pick(brief, index);
        if (id === undefined) return brief;
        const text = wordsOf(brief, id) ?? '';
        const space = text.indexOf(' ', index % Math.max(1, text.length));
        const cut = space === -1 ? text.length : space;
        return setWords(id, `${text.slice(0, cut)} ${word()}${text.slice(cut)}`)(brief);
      });
    case 'figure':
      return edit(home, 0, (brief) => {
        const id = blocksOf(brief)[0]?.id ?? '';
        const text = wordsOf(brief, id) ?? '';
        const figure = /f\d+|fw\d+q/.exec(text)?.[0];
        return figure === undefined ? brief : setWords(id, text.replace(figure, `f${word()}`))(brief);
      });
    case 'title':
      return edit(home, index, (brief) => ({ ...brief, title: word() }));
    case 'add':
      return edit(home, index, (brief) => ({
        ...brief,
        sections: brief.sections.map((section, i) =>
          i === index % 2
            ? {
                ...section,
                blocks: [
                  ...section.blocks,
                  textBlock(`n${index}-${home.name}-${now().getTime()}`, `New ${word()}.`),
                ],
              }
            : section,
        ),
      }));
    case 'remove':
      return edit(home, index, (brief) => ({
        ...brief,
        sections: brief.sections.map((section) => ({
          ...section,
          blocks: section.blocks.filter(({ id }) => id !== pick(brief, index)),
        })),
      }));
    case 'move':
      return edit(home, index, (brief) => {
        const moved = blocksOf(brief).find(({ id }) => id === pick(brief, index));
        return {
          ...brief,
          sections: brief.sections.map((section, i) => {
            const others = section.blocks.filter((block) => block !== moved);
            return { ...section, blocks: moved && i === index % 2 ? [moved, ...others] : others };
          }),
        };
      });
    case 'make':
      return void (await home.link.update((file) => ({
        ...file,
        briefs: [...file.briefs, smallBrief(`m${home.name}-${now().getTime()}`, [`Made ${word()}.`])],
      })));
    case 'drop':
      return edit(home, index, () => null);
    case 'issue':
      return issue(home, now().toISOString());
    case 'kill':
      return home.restart();
    default:
      await home.round();
  }
}

async function all(homes: readonly Home[], turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1)
    for (const home of homes) {
      await home.round();
      for (const other of homes) if (other !== home) await carry(home, other);
    }
  for (const home of homes) await home.round();
}

function same(homes: readonly Home[]): readonly string[] {
  const shown = homes.map(({ workspace: { data } }) => ({
    briefs: data.briefs.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    questions: data.team.questions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }));
  return shown.every((it) => isDeepStrictEqual(it, shown[0]))
    ? []
    : [`the homes differ: ${shown.map((it) => JSON.stringify(it)).join('\n')}`];
}

async function ledgerFaults(homes: readonly Home[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const entries = homes.reduce((sum, { ledger }) => sum + ledger.entries.length, 0);
  const numbers = homes.flatMap(({ ledger }) =>
    ledger.entries.map(({ event }) => (event.kind === 'superseded' ? event.number : '')),
  );
  if (new Set(numbers).size !== numbers.length) faults.push('two copies have one number');
  for (const home of homes) {
    const seen = await ledgersSeen(home);
    for (const ledger of seen) {
      faults.push(...faultsOfSeen(ledger, ledger.desk));
      if (unbroken(ledger).length !== ledger.entries.length)
        faults.push(`a ledger of ${ledger.desk} has a gap`);
    }
    const together = readTogether(home.ledger, seen).entries.length;
    if (together !== entries) faults.push(`${home.name} sees ${together} of ${entries} entries`);
  }
  return faults;
}
