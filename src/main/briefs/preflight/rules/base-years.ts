import type { Fact } from '../../../../shared/domain/index.ts';
import { list } from '../../../../shared/format/words.ts';
import { onceFor } from '../../../../shared/once.ts';
import { sharedStems, stems } from '../../words.ts';
import { leaveOutEither, pairsBeside } from '../beside.ts';
import { shorten } from '../checked.ts';
import { atBlock, type Rule } from '../rule.ts';

const INDEX =
  /\b((?:19|20)\d\d)\s?=\s?100\b|\bindex(?:ed)? (?:to|on|at|of)? ?((?:19|20)\d\d)\b|\b((?:19|20)\d\d) prices\b|\bprices of ((?:19|20)\d\d)\b|\bbase(?: year)?(?: of| is)? ((?:19|20)\d\d)\b/i;
const SINCE =
  /\b(?:since|from|on|than(?: in)?|against|compared (?:with|to)|over|up on|down on|relative to|versus|after) (?:[A-Z][a-z]+ )?((?:19|20)\d\d)(?:\/\d\d)?\b/i;
const isChange = ({ unit, metric }: Fact): boolean =>
  (/%|point|index/i.test(unit ?? '') &&
    /\b(?:change|growth|rise|fall|increase|decrease|index|up|down)\b/i.test(metric ?? '')) ||
  /\bindex\b/i.test(`${unit} ${metric}`);

/** The year that a change is measured from, or that prices or an index are set to. */
const baseYear = onceFor((fact: Fact): string | null => {
  const fields = `${fact.metric ?? ''} ; ${fact.unit ?? ''}`;
  const index = INDEX.exec(fields) ?? INDEX.exec(`${fact.statement} ${fact.caveat ?? ''}`);
  const set = index?.slice(1).find((year) => year !== undefined);
  if (set) return set;
  if (!isChange(fact)) return null;
  const first = /^(?:since |from )?((?:19|20)\d\d)(?:[/-]\d\d)?\s*(?:to|–|-|until|and|onwards|$)/.exec(
    fact.period ?? '',
  );
  const spans = (fact.period?.match(/(?:19|20)\d\d/g) ?? []).length > 1 || /^since/.test(fact.period ?? '');
  if (first?.[1] && spans) return first[1];
  return SINCE.exec(fields)?.[1] ?? SINCE.exec(fact.statement)?.[1] ?? null;
});

const WORDS =
  /\b(?:change|growth|rise|fall|increase|decrease|index|since|from|prices|base|year|years|over)\b|\b\d+\b/gi;
const subject = onceFor((fact: Fact) =>
  stems((fact.metric ?? '').replace(/\([^)]*\)/g, ' ').replace(WORDS, ' ')),
);

export const baseYears: Rule = {
  id: 'base-years',
  name: 'Changes from different years side by side',
  clause: 'context',
  severity: 'warning',
  when: 'Changes, indices or prices of one measure stand in one section and are measured from different years.',
  fix: 'Keep the ones from one year, or say in your own words why the years differ.',
  together: (count) => `${count} pairs of changes are measured from different years.`,
  check: (checked) =>
    pairsBeside(checked, (a, b) => {
      const [x, y] = [baseYear(a), baseYear(b)];
      if (x === null || y === null || x === y) return false;
      const [s, t] = [subject(a), subject(b)];
      const few = Math.min(s.size, t.size);
      // A run of years one after the other, each on the one before, is a series and no mix of bases.
      return few > 0 && sharedStems(s, t).length === few && a.unit === b.unit && !isRun(a, b);
    }).map(([one, other]) => ({
      ...atBlock(other),
      at: [one.fact.id, other.fact.id].sort().join(' '),
      factIds: [one.fact.id, other.fact.id],
      sentence: `‘${checked.titleOf(one.section)}’ gives changes from ${list([baseYear(one.fact) ?? '', baseYear(other.fact) ?? ''])} side by side: “${shorten(one.fact.statement, 70)}” and “${shorten(other.fact.statement, 70)}”.`,
      mends: leaveOutEither([one, other]),
    })),
};

const spanOf = ({ period }: Fact): readonly number[] => (period?.match(/(?:19|20)\d\d/g) ?? []).map(Number);

function isRun(a: Fact, b: Fact): boolean {
  const [x, y] = [spanOf(a), spanOf(b)];
  const length = (span: readonly number[]): number => (span.at(-1) ?? 0) - (span[0] ?? 0);
  return a.place === b.place && x.length > 1 && y.length > 1 && length(x) === length(y) && length(x) <= 1;
}
