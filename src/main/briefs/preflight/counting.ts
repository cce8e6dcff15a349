import type { Fact } from '../../../shared/domain/index.ts';
import { onceFor } from '../../../shared/once.ts';
import type { Library } from '../../library/library.ts';
import { stems } from '../words.ts';

/** Who counted, in which kind of year, over which kind of area: what two counts must share to stand side by side. */

const COUNTER = /\(([A-Z]{2,6})\)$/;

type Counters = { readonly canonical: ReadonlyMap<string, string>; readonly mentioned: RegExp | null };
/** The counters named in the library's measures, and which of them are the same under two names ("DBT/DIT"). */
const countersOf = onceFor((library: Library): Counters => {
  const canonical = new Map<string, string>();
  for (const { metric } of library.records.facts) {
    const name = COUNTER.exec(metric ?? '')?.[1];
    if (name) canonical.set(name, name);
  }
  for (const { title } of library.records.series) {
    const [, first, second] = /\b([A-Z]{2,6})\/([A-Z]{2,6})\b/.exec(title) ?? [];
    if (first && second) canonical.set(first, first).set(second, first);
  }
  const names = [...canonical.keys()].join('|');
  const mentioned = names === '' ? null : new RegExp(`\\b(${names})(?:’s|'s)? (?:own )?count`);
  return { canonical, mentioned };
});

/** "FDI projects (EY)" was counted by EY, and so was a fact with "EY count" in its caveat. Null if unknown. */
export function counterOf(fact: Fact, library: Library): string | null {
  const { canonical, mentioned } = countersOf(library);
  const named = COUNTER.exec(fact.metric ?? '')?.[1];
  if (named) return canonical.get(named) ?? named;
  const told = mentioned?.exec(`${fact.caveat ?? ''} ${fact.statement}`)?.[1];
  return told ? (canonical.get(told) ?? told) : null;
}

/** The counters that a series' title names. */
export function countersOfTitle(title: string, library: Library): ReadonlySet<string> {
  const { canonical } = countersOf(library);
  return new Set((title.match(/\b[A-Z]{2,6}\b/g) ?? []).flatMap((word) => canonical.get(word) ?? []));
}

export const counterOfTitle = (title: string, library: Library): string | null =>
  [...countersOfTitle(title, library)][0] ?? null;

export type YearKind = 'calendar' | 'financial';

/** "2024" is a calendar year, "2024/25" a financial one; a span or a month is neither. */
export function yearKind(period: string | null): YearKind | null {
  if (period === null) return null;
  if (/^\d{4}$/.test(period)) return 'calendar';
  return /^\d{4}[/-]\d{2}$/.test(period) && !/-(0[1-9]|1[0-2])$/.test(period) ? 'financial' : null;
}

const measures = new Map<string, ReadonlySet<string>>();

/** The significant words of a measure, without its counter. */
export function measureOf(fact: Fact): ReadonlySet<string> {
  const words = (fact.metric ?? '').replace(/ \([^)]*\)/g, '');
  const made = measures.get(words) ?? stems(words);
  measures.set(words, made);
  return made;
}

export const sameMeasure = (a: Fact, b: Fact): boolean => {
  const [x, y] = [measureOf(a), measureOf(b)];
  return x.size > 0 && x.size === y.size && [...x].every((stem) => y.has(stem));
};

/** Areas that a region's name may refer to. */
const WIDE: ReadonlySet<string> = new Set(['region', 'combined-authority']);

export const isWide = (fact: Fact): boolean => WIDE.has(fact.geography ?? '');
