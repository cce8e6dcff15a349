import { groupBy } from '../../../shared/group-by.ts';
import { AREA_NAMES } from './areas.ts';
import { statusOf } from './figures.ts';
import type { Period } from './period-forms.ts';
import { type FoundPeriod, findPeriod, isPartOfYear, periodOfCell, readPeriod } from './periods.ts';
import { columnName, type SheetCell, type Status } from './sheet.ts';
import { findUnit, isScaleOnly, withScale } from './units.ts';

/** “AP2Z”, “B-S”: codes of a series under its heading. */
const SERIES_CODE = /^(?:[A-Z0-9]{4}|[A-Z]|[A-Z]-[A-Z]|\(?\d{1,2}\)?|[A-Z]{3,5}\d)$/;

type Piece = { readonly text: string; readonly period: FoundPeriod | null };

/** What the heading of a column of figures says. */
export type ColumnHeading = {
  readonly measure: string;
  readonly unit: string | null;
  /** “Number”, “n” say little beside a unit that stands elsewhere. */
  readonly weak: boolean;
  readonly period: Period | null;
  readonly part: string | null;
  readonly place: string | null;
  readonly status: Status | null;
};

function readHeading(cells: readonly SheetCell[], keepCodes = false): ColumnHeading {
  let unit: string | null = null;
  let weak = false;
  let period: Period | null = null;
  let part: string | null = null;
  let place: string | null = null;
  let status: Status | null = null;
  const names: string[] = [];
  for (const cell of cells.toReversed()) {
    const text = cell.text;
    if (statusOf(text)) {
      status ??= statusOf(text);
      continue;
    }
    const own = cell.day !== null ? periodOfCell(cell, readPeriod) : null;
    const found: Piece = { text, period: own ? { period: own, rest: '' } : findPeriod(text) };
    let rest = text;
    if (found.period && period === null) {
      period = found.period.period;
      status ??= period.status;
      rest = found.period.rest;
    } else if (part === null) {
      const marked = /^(.+?) ?[[(]([a-z]{1,4})[\])]$/i.exec(text);
      const mark = statusOf(marked?.[2] ?? '');
      const bare = mark === null ? text : (marked?.[1] ?? '');
      if (isPartOfYear(bare)) {
        [part, rest] = [bare, ''];
        status ??= mark;
      }
    }
    if (rest === '') continue;
    const inside = findUnit(rest);
    if (
      inside &&
      (unit === null || (weak && inside.unit !== 'count') || isScaleOnly(unit) !== isScaleOnly(inside.unit))
    ) {
      const before: string | null = unit;
      if (before !== null && isScaleOnly(before) && !isScaleOnly(inside.unit))
        unit = withScale(inside.unit, before);
      else if (before !== null && isScaleOnly(inside.unit) && !weak) unit = withScale(before, inside.unit);
      else unit = inside.unit;
      weak = unit === 'count';
      // “Index”, “Visits”: the unit is the name of the measure too.
      rest =
        inside.rest === '' &&
        /^(?:index|[a-z])/.test(inside.unit) &&
        !isScaleOnly(inside.unit) &&
        !weak &&
        !/=/.test(rest)
          ? rest
          : inside.rest;
    }
    if (AREA_NAMES.has(rest.toLowerCase()) && place === null) {
      place = rest;
      continue;
    }
    if (rest !== '' && (keepCodes || cells.length === 1 || !SERIES_CODE.test(rest))) names.unshift(rest);
  }
  return { measure: names.join(', '), unit, weak, period, part, place, status };
}

/**
 * What the headings of these columns say. No two columns may be one measure: codes under the headings tell them apart,
 * or the letter of the column.
 */
export function readHeadings(
  columns: readonly number[],
  paths: ReadonlyMap<number, readonly SheetCell[]>,
): ReadonlyMap<number, ColumnHeading> {
  const headings = new Map(columns.map((column) => [column, readHeading(paths.get(column) ?? [])]));
  const key = ({ measure, unit, period, part, place }: ColumnHeading): string =>
    JSON.stringify([measure, unit, period?.text, part, place]);
  for (const last of [false, true]) {
    for (const group of groupBy(headings, ([, heading]) => key(heading)).values()) {
      if (group.length < 2) continue;
      for (const [column, heading] of group)
        headings.set(
          column,
          last
            ? { ...heading, measure: `${heading.measure} (column ${columnName(column)})`.trim() }
            : readHeading(paths.get(column) ?? [], true),
        );
    }
  }
  return headings;
}
