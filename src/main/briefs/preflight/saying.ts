import type { Fact } from '../../../shared/domain/index.ts';
import { isDate, isShare, moneyUnit } from '../../../shared/format/units.ts';
import { BOUND_MARK, type FactPlace } from './checked.ts';
import { numbersIn, type SaidNumber } from './numbers.ts';

/** Where words say a fact's figure, and what they say around it. */

/** Words that leave room around a number. */
const ROOM =
  /\b(?:about|around|roughly|approximately|some|nearly|almost|over|more than|up to|at least|under|less than|fewer than|just|close to|as (?:much|many) as|upwards of|in excess of|circa|c\.)\W*(?:an? |the )?$/i;

/** The number is the fact's value: in its unit's scale, as exact as it is said. */
export function says(said: SaidNumber, fact: Fact, words: string): boolean {
  if (fact.value === null) return false;
  const value = Math.abs(fact.value);
  const room = ROOM.test(words.slice(0, said.from)) ? 0.06 : 0.005;
  const near = (wanted: number): boolean =>
    Math.abs(wanted - Math.abs(said.value)) <= Math.max(said.within * 1.001, Math.abs(wanted) * room);
  if (isDate(fact.unit)) return said.value === value;
  if (isShare(fact.unit)) return near(value);
  const money = moneyUnit(fact.unit ?? '');
  return near(value * (money?.factor ?? 1)) || (money !== null && money.factor > 1 && near(value));
}

export const numberOf = (fact: Fact, words: string): SaidNumber | null =>
  numbersIn(words).find((said) => says(said, fact, words)) ?? null;

type Around = {
  /** The words before it in its sentence. */
  readonly before: string;
  /** The number, and what follows it up to the next number of the sentence. */
  readonly on: string;
  readonly sentence: string;
};

/** What stands around the fact's figure: its own sentence; null where the words do not say the figure. */
export function aroundFigure(place: FactPlace): Around | null {
  const { words, fact, as } = place;
  const bound = as === 'figure' ? words.indexOf(BOUND_MARK) : -1;
  const said = bound < 0 ? numberOf(fact, words) : null;
  const [from, to] = said ? [said.from, said.to] : bound < 0 ? [-1, -1] : [bound, bound + 1];
  if (from < 0) return null;
  const start = Math.max(0, ...['. ', '; ', '! ', '? '].map((end) => words.lastIndexOf(end, from - 1) + 1));
  const rest = words.slice(to);
  const end = /[.;!?](?=\s|$)/.exec(rest)?.index ?? rest.length;
  const after = rest.slice(0, end);
  const next = numbersIn(after)[0]?.from ?? after.length;
  return {
    before: words.slice(start, from),
    on: words.slice(from, to) + after.slice(0, Math.min(next, after.length)),
    sentence: words.slice(start, to) + after,
  };
}
