import type { Fields } from '../../../../../shared/domain/overlay.ts';
import { parseNumber, toSingleLine } from './draft.ts';

/** What is wrong, by row and field: `7 value`. */
export type PointProblems = Readonly<Record<string, string>>;

/** A figure of a series as it is being written. `row` is its own for as long as the form is open. */
export type WrittenPoint = {
  readonly row: number;
  readonly period: string;
  readonly place: string;
  readonly value: string;
  /** Empty where it is final. */
  readonly status: string;
  readonly sourceIds: readonly string[];
};

export const POINT_FIELDS = ['period', 'place', 'value', 'status', 'sourceIds'] as const;
export type PointField = (typeof POINT_FIELDS)[number];

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The figures of a series as its form shows them; none where there is no record. */
export function pointsOf(record: Fields | null | undefined): readonly WrittenPoint[] {
  const points = record?.points;
  if (!Array.isArray(points)) return [];
  return (points as Fields[]).map(({ period, place, value, status, sourceIds }, row) => ({
    row,
    period: text(period),
    place: text(place),
    value: text(value),
    status: text(status),
    sourceIds: Array.isArray(sourceIds) ? sourceIds.map(String) : [],
  }));
}

/** As the schema of a series wants them. */
export const pointValues = (points: readonly WrittenPoint[]): Fields[] =>
  points.map(({ period, place, value, status, sourceIds }) => ({
    period: toSingleLine(period),
    place: toSingleLine(place),
    value: parseNumber(toSingleLine(value)),
    sourceIds: [...sourceIds],
    ...(status === '' ? {} : { status }),
  }));

export const samePoints = (a: readonly WrittenPoint[], b: readonly WrittenPoint[]): boolean =>
  JSON.stringify(pointValues(a)) === JSON.stringify(pointValues(b));

/** What names a figure in its series: updates are merged figure by figure under this name. */
export const pointKey = ({ period, place }: Pick<WrittenPoint, 'period' | 'place'>): string =>
  JSON.stringify([toSingleLine(period), toSingleLine(place)]);

/** One more row: mostly another period of the place above, read in the same source. */
export function addPoint(points: readonly WrittenPoint[]): readonly WrittenPoint[] {
  const above = points.at(-1);
  const row = Math.max(-1, ...points.map((point) => point.row)) + 1;
  return [
    ...points,
    { row, period: '', place: above?.place ?? '', value: '', status: '', sourceIds: above?.sourceIds ?? [] },
  ];
}

/** A figure of the pack is put back where the pack has it: behind the one that comes before it there. */
export function restorePackPoint(
  points: readonly WrittenPoint[],
  packs: readonly WrittenPoint[],
  back: WrittenPoint,
): readonly WrittenPoint[] {
  const at = packs.findIndex((point) => pointKey(point) === pointKey(back));
  const before = new Set(packs.slice(0, Math.max(0, at)).map(pointKey));
  const behind = points.findLastIndex((point) => before.has(pointKey(point)));
  const row = Math.max(-1, ...points.map((point) => point.row)) + 1;
  return points.toSpliced(behind + 1, 0, { ...back, row });
}
