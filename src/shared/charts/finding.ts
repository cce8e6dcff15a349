/** What a chart shows, worked out from its values alone; `shared/wording/chart-words.ts` says it. */
export type Finding =
  | ({
      /** Of one place over time. */
      readonly kind: 'change';
      readonly place: string;
      readonly from: string;
      readonly to: string;
    } & Change)
  /** Nothing can be said over time, or there is only one figure. */
  | { readonly kind: 'level'; readonly place: string; readonly value: number; readonly at: string }
  | {
      readonly kind: 'rank';
      readonly place: string;
      readonly value: number;
      /** How many are higher, and one more. */
      readonly rank: number;
      readonly of: number;
      /** One that has the same value. */
      readonly levelWith: string | null;
    }
  | {
      readonly kind: 'gap';
      readonly place: string;
      readonly other: string;
      readonly side: 'above' | 'below' | 'level';
      readonly difference: number;
    }
  | ({
      /** The place that changed most, upwards where any rose. */
      readonly kind: 'most';
      readonly place: string;
      readonly of: number;
      readonly from: string;
      readonly to: string;
    } & Change)
  | { readonly kind: 'part'; readonly place: string; readonly count: number; readonly of: number };

/** How far something moved: in per cent, or in percentage points where it is a share already. */
export type Change = {
  readonly direction: 'up' | 'down' | 'same';
  /** Rounded, without its sign; 0 only where it is less than the last digit. */
  readonly size: number;
  readonly by: 'percent' | 'points';
};

/** Null where a percentage would mean nothing: from zero, or over it. */
export function changeBetween(first: number, last: number, isShare: boolean): Change | null {
  if (isShare) {
    const points = Math.round((last - first) * 10) / 10;
    return { direction: directionOf(points), size: Math.abs(points), by: 'points' };
  }
  if (first <= 0 || last < 0) return null;
  const percent = (last / first - 1) * 100;
  // A fall never rounds to a fall of all that there was.
  const size = last > 0 ? Math.min(Math.round(Math.abs(percent)), percent < 0 ? 99 : Infinity) : 100;
  return { direction: size === 0 ? 'same' : directionOf(percent), size, by: 'percent' };
}

const directionOf = (change: number): Change['direction'] =>
  change > 0 ? 'up' : change < 0 ? 'down' : 'same';

export type Timed = { readonly period: string; readonly value: number };

/** One place over time. Across a gap nothing is said of the whole: only of two periods that follow each other. */
export function changeFinding(
  place: string,
  points: readonly Timed[],
  { follows, isShare }: { readonly follows: readonly boolean[]; readonly isShare: boolean },
): Finding | null {
  const last = points.at(-1);
  if (!last) return null;
  const whole = points.length === 2 || follows.slice(1).every(Boolean);
  const first = whole ? points[0] : follows.at(-1) ? points.at(-2) : undefined;
  const change = first && first !== last ? changeBetween(first.value, last.value, isShare) : null;
  return change && first
    ? { kind: 'change', place, from: first.period, to: last.period, ...change }
    : { kind: 'level', place, value: last.value, at: last.period };
}

export type Valued = { readonly place: string; readonly value: number };

/** Where a place stands among others of its kind, the highest first. */
export function rankFinding(place: string, among: readonly Valued[]): Finding | null {
  const own = among.find((one) => one.place === place);
  if (!own) return null;
  return {
    kind: 'rank',
    place,
    value: own.value,
    rank: among.filter(({ value }) => value > own.value).length + 1,
    of: among.length,
    levelWith: among.find((one) => one.place !== place && one.value === own.value)?.place ?? null,
  };
}

/** How far a place is from what it is held against. */
export function gapFinding(own: Valued, other: Valued): Finding {
  // What subtracting leaves behind the last digit is no difference.
  const difference = Number(Math.abs(own.value - other.value).toPrecision(12));
  const side = own.value === other.value ? 'level' : own.value > other.value ? 'above' : 'below';
  return { kind: 'gap', place: own.place, other: other.place, side, difference };
}

/** Which of several places rose most from the first period to the last; where none rose, which fell most. */
export function mostFinding(
  places: readonly { readonly place: string; readonly first: number; readonly last: number }[],
  { from, to, isShare }: { readonly from: string; readonly to: string; readonly isShare: boolean },
): Finding | null {
  const changes = places.flatMap(({ place, first, last }) => {
    const change = changeBetween(first, last, isShare);
    return change ? [{ place, change, exact: isShare ? last - first : last / first }] : [];
  });
  if (changes.length === 0 || changes.length < places.length) return null;
  const sorted = changes.toSorted((a, b) => b.exact - a.exact);
  const rose = sorted[0]?.change.direction === 'up';
  const most = rose ? sorted[0] : sorted.at(-1);
  return most ? { kind: 'most', place: most.place, of: places.length, from, to, ...most.change } : null;
}
