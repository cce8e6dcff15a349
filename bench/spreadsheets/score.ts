import { findPeriod, readPeriod } from '../../src/main/packs/sheets/periods.ts';
import type { Observation } from '../../src/main/packs/sheets/read-tables.ts';
import { unitOf } from '../../src/main/packs/sheets/units.ts';

/** A reading of a careful analyst, as `manifest.json` gives it. */
export type Expected = {
  readonly sheet?: string;
  readonly cell?: string;
  readonly record?: number;
  readonly column?: string;
  readonly shown?: string;
  readonly value: number | string | null;
  readonly place?: string;
  readonly period?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly status?: string;
  readonly marker?: string;
};

export type Verdict = 'exact' | 'refused' | 'wrong' | 'missed';
export type Score = {
  readonly verdict: Verdict;
  readonly why: string;
  readonly period: boolean | null;
  readonly unit: boolean | null;
  readonly place: boolean | null;
  readonly status: boolean | null;
};

const scaleOf = (unit: string): string => /thousand|million|billion|trillion/.exec(unit)?.[0] ?? '';
const isPercent = (unit: string): boolean => /^%|per ?cent/i.test(unit);
const isMoney = (unit: string): boolean => /^(?:GBP|USD|EUR)\b|£|\$|€/.test(unit);

/** Whether our unit would print the figure on another scale, or as another kind, than the analyst’s. */
function unitFits(ours: string, theirs: string): boolean {
  const wanted = unitOf(theirs.replace(/ at .*| per week$/, '')) ?? theirs;
  if (isPercent(ours) !== isPercent(wanted)) return false;
  if (isMoney(ours) !== isMoney(wanted)) return false;
  if (/^index/.test(ours) !== /^index/.test(wanted)) return false;
  return scaleOf(ours) === scaleOf(wanted);
}

const monthsOf = (text: string): { readonly from: number; readonly to: number } | null => {
  const bare = text.replace(/\((?:financial|academic) year\)/i, (word) => word.slice(1, -1)).trim();
  const academic = /academic/.test(text);
  const own = readPeriod(
    academic
      ? `academic year ${bare.replace(/academic year/, '').trim()}`
      : bare.replace(/financial year/, '').trim(),
  );
  return own ?? findPeriod(bare.replace(/ \(.*\)$/, ''))?.period ?? findPeriod(bare)?.period ?? null;
};

function periodFits(ours: Observation['period'], theirs: string): boolean | null {
  const wanted = monthsOf(theirs);
  if (ours === null || wanted === null) return null;
  return (
    ours.from <= wanted.to &&
    wanted.from <= ours.to &&
    ours.to - ours.from <= Math.max(23, wanted.to - wanted.from)
  );
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\(.*\)/g, '')
    .replace(/&/g, 'and')
    .replace(/\buk\b/g, 'united kingdom')
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function placeFits(ours: string, theirs: string, measure: string): boolean {
  const [a, b] = [bare(ours), bare(theirs)];
  return (
    a === b ||
    a.includes(b) ||
    b.includes(a) ||
    b.split(',').some((part) => a.includes(part.trim())) ||
    bare(measure).includes(b) ||
    theirs.split(/[,(]/).some((part) => bare(part) !== '' && a === bare(part))
  );
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;
/** Unrounded and as shown are both right. */
function valueFits(ours: number, { value, shown }: Expected): boolean {
  if (typeof value !== 'number') return false;
  if (near(ours, value)) return true;
  const decimals = /\.(\d+)/.exec(shown ?? '')?.[1]?.length ?? 0;
  const digits = Number((shown ?? '').replace(/[^\d.]/g, ''));
  return (
    shown !== undefined &&
    near(Math.abs(ours), digits) &&
    Math.abs(Math.abs(value) - digits) <= 0.5 * 10 ** -decimals &&
    Math.sign(ours) === Math.sign(value)
  );
}

const ASKED = /not (?:in|on) the (?:file|sheet)/;

export function score(
  expected: Expected,
  found: Observation | undefined,
  day: string | null,
  refusal: string | null,
): Score {
  const nothing = { period: null, unit: null, place: null, status: null };
  if (refusal !== null) return { verdict: 'refused', why: refusal, ...nothing };
  if (typeof expected.value === 'string') {
    if (day === expected.value) return { verdict: 'exact', why: '', ...nothing };
    return { verdict: day === null ? 'missed' : 'wrong', why: `day ${day}`, ...nothing };
  }
  if (found === undefined)
    return expected.value === null
      ? { verdict: 'exact', why: 'nothing taken', ...nothing }
      : { verdict: 'missed', why: 'no table has the cell', ...nothing };
  if (found.refused !== null) return { verdict: 'refused', why: found.refused, ...nothing };
  if (expected.value === null)
    return {
      verdict: found.value === null ? 'exact' : 'wrong',
      why: found.value === null ? '' : `took ${found.value}`,
      ...nothing,
    };
  if (found.value === null) return { verdict: 'wrong', why: `took a mark: ${found.marker}`, ...nothing };
  if (!valueFits(found.value, expected)) return { verdict: 'wrong', why: `took ${found.value}`, ...nothing };
  const period = expected.period === undefined ? null : periodFits(found.period, expected.period);
  const unit =
    expected.unit === undefined || found.unit === null
      ? null
      : unitFits(found.unit, expected.unit.replace(/ ?\(.*\)$/, '')) && !/^not (?:in|on)/.test(expected.unit);
  const place =
    expected.place === undefined || found.place === null || ASKED.test(expected.place)
      ? null
      : placeFits(found.place, expected.place, found.measure);
  const status = expected.status === undefined ? null : found.status === expected.status;
  const faults = [
    period === false && `period ${found.period?.text} for ${expected.period}`,
    unit === false && `unit ${found.unit} for ${expected.unit}`,
    place === false && `place ${found.place} for ${expected.place}`,
    status === false && `status ${found.status} for ${expected.status}`,
  ].filter((it) => it !== false);
  return {
    verdict: faults.length > 0 ? 'wrong' : 'exact',
    why: faults.join('; '),
    period,
    unit,
    place,
    status,
  };
}
