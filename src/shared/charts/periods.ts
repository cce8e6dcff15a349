/** When a period lies on an axis of time, in years, and what kind of period it is: only those of one kind share a line. */
export type When = { readonly at: number; readonly kind: 'year' | 'financial year' | 'quarter' | 'month' };

const STEP: Readonly<Record<When['kind'], number>> = {
  year: 1,
  'financial year': 1,
  quarter: 1 / 4,
  month: 1 / 12,
};

/** A period as packs write it: "2024", "2017/18", "2024 Q1", "2026-05", each also "(provisional)"; null for any other. */
export function whenOf(period: string): When | null {
  const words = period
    .replace(UNSURE, '')
    .replace(/[\s()]+$/, '')
    .trim();
  const year = /^(\d{4})$/.exec(words);
  if (year) return { at: Number(year[1]), kind: 'year' };
  const financial = /^(\d{4})[/-](\d{2})$/.exec(words);
  if (financial && Number(financial[2]) === (Number(financial[1]) + 1) % 100) {
    // From April to March.
    return { at: Number(financial[1]) + 1 / 4, kind: 'financial year' };
  }
  const quarter = /^(\d{4})[ -]?Q([1-4])$/i.exec(words) ?? /^Q([1-4]) (\d{4})$/i.exec(words);
  if (quarter) {
    const [first, second] = [Number(quarter[1]), Number(quarter[2])];
    const [y, q] = first > 4 ? [first, second] : [second, first];
    return { at: y + (q - 1) / 4, kind: 'quarter' };
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(words);
  return month ? { at: Number(month[1]) + (Number(month[2]) - 1) / 12, kind: 'month' } : null;
}

const UNSURE = /\b(?:provisional|preliminary|forecast|projected|projection|first estimate|flash estimate)\b/i;

/** Whether the words say that a figure may still move. */
export const isUnsure = (words: string): boolean => UNSURE.test(words);

/** Periods on a scale of time from 0 to 1, and those between them that are missing. */
export type TimeAxis = {
  readonly positions: readonly number[];
  readonly missing: readonly { readonly period: string; readonly position: number }[];
  /** Whether nothing lies between a period and the one before it. */
  readonly follows: readonly boolean[];
};

function nameOf(at: number, kind: When['kind']): string {
  const year = Math.floor(at + 1e-6);
  if (kind === 'year') return String(year);
  if (kind === 'financial year') return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  const part = Math.round((at - year) / STEP[kind]) + 1;
  return kind === 'quarter' ? `${year} Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

/** Null where the periods, in order, are not all of one kind: they have no common axis. */
export function timeAxis(periods: readonly string[]): TimeAxis | null {
  const whens = periods.map(whenOf);
  const [first] = whens;
  const last = whens.at(-1);
  if (!first || !last) return null;
  const step = STEP[first.kind];
  const steps: number[] = [];
  for (const when of whens) {
    if (when?.kind !== first.kind) return null;
    steps.push(Math.round((when.at - first.at) / step));
  }
  if (steps.some((at, index) => index > 0 && at <= (steps[index - 1] ?? 0))) return null;
  const span = steps.at(-1) ?? 0;
  const held = new Set(steps);
  const missing: { period: string; position: number }[] = [];
  for (let at = 1; at < span; at += 1) {
    if (!held.has(at))
      missing.push({ period: nameOf(first.at + at * step, first.kind), position: at / span });
  }
  return {
    positions: steps.map((at) => (span === 0 ? 0.5 : at / span)),
    missing,
    follows: steps.map((at, index) => index > 0 && at - (steps[index - 1] ?? 0) === 1),
  };
}
