import { type Delegation, MOST_EXPECTED } from '../domain/delegation.ts';
import { latinDigits } from '../text/latin-digits.ts';

/** All edits of a delegation, as functions from one to the next: the window takes each as a step on the desk. */

export type Person = Delegation['people'][number];
export type Stop = Delegation['itinerary'][number];
type ListName = 'people' | 'sectors' | 'questions' | 'itinerary';
type Member<L extends ListName> = Delegation[L][number];

/** The lists of a delegation, each bounded as its schema bounds it. */
const MOST = { people: 200, sectors: 40, questions: 200, itinerary: 200 } as const;

export const addTo =
  <L extends ListName>(list: L, member: Member<L>) =>
  (delegation: Delegation): Delegation =>
    delegation[list].length >= MOST[list]
      ? delegation
      : { ...delegation, [list]: [...delegation[list], member] };

export const changeIn =
  <L extends ListName>(list: L, index: number, member: Member<L>) =>
  (delegation: Delegation): Delegation => ({
    ...delegation,
    [list]: delegation[list].map((it, i) => (i === index ? member : it)),
  });

export const removeFrom =
  (list: ListName, index: number) =>
  (delegation: Delegation): Delegation => ({
    ...delegation,
    [list]: delegation[list].filter((_, i) => i !== index),
  });

/** The member one place up (-1) or down (1); at the ends the list stays as it is. */
export const moveIn =
  (list: ListName, index: number, by: -1 | 1) =>
  (delegation: Delegation): Delegation => {
    const members: readonly unknown[] = delegation[list];
    const to = index + by;
    if (to < 0 || to >= members.length) return delegation;
    const moved = [...members];
    [moved[index], moved[to]] = [moved[to], moved[index]];
    return { ...delegation, [list]: moved };
  };

const orderOf = ({ date, time }: Stop): string => `${date} ${time ?? ''}`;
export const isInOrder = (stops: readonly Stop[]): boolean =>
  stops.every((stop, i) => i === 0 || orderOf(stops[i - 1] ?? stop) <= orderOf(stop));

export const sortStops = (delegation: Delegation): Delegation =>
  isInOrder(delegation.itinerary)
    ? delegation
    : {
        ...delegation,
        itinerary: [...delegation.itinerary].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
      };

/** The visit with one end moved: the other end follows where it would lie on the wrong side. */
export function moveVisit(delegation: Delegation, end: 'from' | 'to', day: string): Delegation {
  const { from, to } = delegation.visit ?? { from: day, to: day };
  const visit =
    end === 'from' ? { from: day, to: to < day ? day : to } : { from: from > day ? day : from, to: day };
  return { ...delegation, visit };
}

/** When a visit is, relative to `today`. */
export function visitTime({ visit }: Delegation, today: string): 'coming' | 'past' | 'undated' {
  if (visit === null) return 'undated';
  return visit.to < today ? 'past' : 'coming';
}

/** The number of people that was typed; null where nothing was, or no number that can come. */
export function countTyped(typed: string): number | null {
  const count = Number(latinDigits(typed).replace(/\D/g, '').slice(0, 4));
  return count === 0 ? null : Math.min(count, MOST_EXPECTED);
}

/** How many come, as far as it is known: those expected, or those named where they are more. */
export const partySize = ({ headCount, people }: Delegation): number =>
  Math.max(headCount ?? 0, people.length);

/** "12 expected, 3 named"; null where nothing says how many are expected. */
export function expectedAndNamed({ headCount, people }: Delegation): string | null {
  if (!headCount) return null;
  if (people.length === 0) return `${headCount} expected, none named`;
  return `${headCount} expected, ${people.length === headCount ? 'all' : people.length} named`;
}
