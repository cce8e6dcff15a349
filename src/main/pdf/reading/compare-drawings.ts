import type { DrawnItem } from './drawn-page.ts';

/** In points: less cannot be seen, and writers round. */
const TOLERANCE = 0.02;
const MOST_TOLD = 4;
const LONGEST = 120;

const near = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => Math.abs(value - (b[index] ?? Number.NaN)) <= TOLERANCE);

const isSameItem = (a: DrawnItem | undefined, b: DrawnItem | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.kind === b.kind &&
  a.says === b.says &&
  a.look === b.look &&
  near(a.places, b.places);

const quoted = ({ kind, says }: DrawnItem): string =>
  kind === 'text'
    ? `“${says.trim().slice(0, LONGEST)}”`
    : kind === 'shape'
      ? 'a line or an area'
      : 'a mark of the structure';

const changed = (was: DrawnItem, is: DrawnItem): string => {
  if (was.kind !== is.kind || was.kind !== 'text') return `${quoted(is)} is not drawn as it was printed`;
  if (was.says !== is.says) return `${quoted(is)} stands where ${quoted(was)} was printed`;
  if (was.look !== is.look)
    return `${quoted(is)} is drawn otherwise: in another colour, with other glyphs, or hidden`;
  return `${quoted(is)} stands in another place`;
};

/** How one page's drawing differs from another's, as clauses; none where the same is drawn. */
export function drawingChanges(
  printed: readonly DrawnItem[],
  stands: readonly DrawnItem[],
): readonly string[] {
  let start = 0;
  while (start < printed.length && isSameItem(printed[start], stands[start])) start += 1;
  let [lastPrinted, lastStanding] = [printed.length, stands.length];
  while (
    lastPrinted > start &&
    lastStanding > start &&
    isSameItem(printed[lastPrinted - 1], stands[lastStanding - 1])
  ) {
    lastPrinted -= 1;
    lastStanding -= 1;
  }
  const [was, is] = [printed.slice(start, lastPrinted), stands.slice(start, lastStanding)];
  const told =
    was.length === is.length
      ? was.flatMap((item, index) => {
          const other = is[index];
          return other === undefined || isSameItem(item, other) ? [] : [changed(item, other)];
        })
      : [
          ...is.slice(0, MOST_TOLD).map((item) => `${quoted(item)} was added`),
          ...was.slice(0, MOST_TOLD).map((item) => `${quoted(item)} was taken away`),
        ];
  const more = told.length - MOST_TOLD;
  return more > 0 ? [...told.slice(0, MOST_TOLD), `and ${more} more`] : told;
}
