import { Delegation, MOST_EXPECTED } from '../domain/delegation.ts';
import { oneLine } from '../text/one-line.ts';
import type { Guess } from '../views/index.ts';

/** What a delegation still needs, as sentences; empty if complete. */
export type MissingFields = readonly string[];

type Value<F extends Guess['field']> = Extract<Guess, { field: F }>['value'];

const used = <F extends Guess['field']>(guesses: readonly Guess[], field: F): readonly Value<F>[] =>
  guesses.flatMap((it): Value<F>[] => (it.use && it.field === field ? [it.value as Value<F>] : []));

const oneLineOf = (text: string, most: number): string => oneLine(text).slice(0, most).trim();
const oneLineOrNull = (text: string | null, most: number): string | null =>
  oneLineOf(text ?? '', most) || null;

/** Shown and printed where a line of an itinerary names no place. */
const NO_PLACE = 'To be confirmed';

/**
 * The delegation that the chosen guesses make. One name, one audience and one visit are taken: the first chosen.
 * @returns what is lacking instead, where it cannot be one.
 */
export function delegationFromGuesses(
  guesses: readonly Guess[],
  id: string,
):
  | { readonly delegation: Delegation; readonly lacking: MissingFields }
  | { readonly delegation: null; readonly lacking: MissingFields } {
  const name = oneLineOf(used(guesses, 'name')[0] ?? '', 400);
  // Empty: asked for, and not answered yet.
  const audienceId = used(guesses, 'audience')[0] || undefined;
  const lacking = [
    ...(name === '' ? ['Give the delegation a name.'] : []),
    ...(audienceId === undefined ? ['Say which audience it belongs to.'] : []),
  ];
  if (audienceId === undefined || name === '') return { delegation: null, lacking };
  const headCount = Math.min(used(guesses, 'headCount')[0] ?? 0, MOST_EXPECTED);
  const parsed = Delegation.safeParse({
    id,
    name,
    audienceId,
    sectors: [...new Set(used(guesses, 'sector').map((it) => oneLineOf(it, 80)))]
      .filter((it) => it !== '')
      .slice(0, 40),
    interests: used(guesses, 'interest').join('; ').slice(0, 4000),
    people: used(guesses, 'person')
      .map((it) => ({
        name: oneLineOf(it.name, 400),
        role: oneLineOrNull(it.role, 400),
        organisation: oneLineOrNull(it.organisation, 400),
      }))
      .filter((it) => it.name !== '')
      .slice(0, 200),
    ...(headCount > 0 && { headCount }),
    visit: used(guesses, 'visit')[0] ?? null,
    itinerary: used(guesses, 'stop')
      .map((it) => ({
        date: it.date,
        time: oneLineOrNull(it.time, 40),
        place: oneLineOf(it.place, 80) || NO_PLACE,
        title: oneLineOf(it.title, 400) || NO_PLACE,
      }))
      .sort((a, b) => (`${a.date} ${a.time ?? ''}` < `${b.date} ${b.time ?? ''}` ? -1 : 1))
      .slice(0, 200),
    questions: used(guesses, 'question')
      .map((it) => oneLineOf(it, 1000))
      .filter((it) => it !== '')
      .slice(0, 200),
  });
  if (parsed.success) return { delegation: parsed.data, lacking: [] };
  return {
    delegation: null,
    lacking: parsed.error.issues.map((issue) => `${issue.path.join(' ')}: ${issue.message}.`),
  };
}
