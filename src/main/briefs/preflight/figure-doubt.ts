import type { Fact } from '../../../shared/domain/index.ts';
import { isDate, isShare, moneyUnit } from '../../../shared/format/units.ts';
import type { Library } from '../../library/library.ts';
import { findRecord } from '../../library/list-indexes.ts';
import { kindOf } from '../../library/record-kinds.ts';
import { numbersIn, type SaidNumber } from './numbers.ts';
import { numberOf } from './saying.ts';

/** Whether a fact's statement says its figure. */

export const figureInWords = ({ value, unit }: Fact): string =>
  `${(value ?? 0).toLocaleString('en-GB', { maximumFractionDigits: 6 })}${unit ? ` ${unit}` : ''}`;

/** Whether the statement says another number than the figure, or none at all. */
export function figureDoubt(fact: Fact, library: Library): 'another number' | 'no number' | null {
  const { statement, value } = fact;
  if (value === null) return null;
  const base = findRecord(library.base, kindOf('fact'), fact.id) as Fact | null;
  const said = base && numberOf(base, base.statement);
  const now = numberOf(fact, statement);
  // The publisher's sentence says the figure, and the team changed one of the two: a number that is only near will not do.
  if (base && said && (base.statement === statement) !== (base.value === value))
    return now && (isExact(now, fact) || !isExact(said, base)) ? null : 'another number';
  if (now !== null) return null;
  const numbers = numbersIn(statement);
  // Years and places in a row are no amounts; a sentence without any says the figure in another way.
  const amounts = numbers.filter(({ kind, value: one }) =>
    kind === 'ordinal' ? fact.unit === 'rank' : kind === 'percent' || isDate(fact.unit) || !isYear(one),
  );
  if (isWorkedOut(fact, numbers) || isListed(fact)) return null;
  return amounts.length === 0 ? 'no number' : 'another number';
}

/** "£1 billion" may round 1.4 billion, but nobody who wrote it beside 1,000 million meant that. */
const ROUNDED_BY = 0.02;

/** The figure, rounded as the number is, is that number. */
function isExact({ value: said, within }: SaidNumber, { value, unit }: Fact): boolean {
  const factor = moneyUnit(unit ?? '')?.factor ?? 1;
  const most = Math.min(within, Math.abs(said) * ROUNDED_BY) * 1.001 + 1e-9;
  return [1, factor].some((by) => Math.abs(Math.abs(value ?? 0) * by - Math.abs(said)) <= most);
}

/** What an officer who writes the fact should hear: the sentence beside it keeps another number. */
export function doubtsOf(fact: Fact, library: Library): readonly string[] {
  if (figureDoubt(fact, library) !== 'another number') return [];
  return [`The statement does not say ${figureInWords(fact)}. Change the number in it, or the figure.`];
}

const isYear = (value: number): boolean => Number.isInteger(value) && value > 1800 && value < 2100;

/** A small count of things that the sentence lists: "the M5, M6 and M42". */
const isListed = ({ value, statement }: Fact): boolean =>
  value !== null && value >= 2 && value <= 12 && statement.split(/,\s|\sand\s/).length >= value;

/** The figure is the sum or the difference of two numbers of the sentence or, as a share, one of them in the other. */
function isWorkedOut({ value, unit }: Fact, numbers: readonly SaidNumber[]): boolean {
  const size = Math.abs(value ?? 0) * (moneyUnit(unit ?? '')?.factor ?? 1);
  const near = (made: number): boolean => Math.abs(Math.abs(made) - size) <= size * 0.006 + 1e-9;
  const said = numbers.filter(({ kind, value: one }) => kind === 'plain' && !isYear(one));
  return said.some(({ value: a }, at) =>
    said
      .slice(at + 1)
      .some(({ value: b }) =>
        isShare(unit)
          ? near((100 * (b - a)) / a) ||
            near((100 * (a - b)) / b) ||
            near((100 * a) / b) ||
            near((100 * b) / a)
          : near(a + b) || near(a - b),
      ),
  );
}
