// npm run bench -- traps [--json]: what the checks see of eighteen ways in which right figures mislead. The sentences of
// test/support/traps.ts are set on facts of two packs; and facts, series and ranks of the packs themselves, which others
// wrote, are spoilt one by one. Then what default briefs ask.
import { join } from 'node:path';
import { draftBrief } from '../src/main/briefs/draft-brief.ts';
import { pinFact } from '../src/main/briefs/pin.ts';
import { RULES } from '../src/main/briefs/preflight/all-rules.ts';
import { numbersIn } from '../src/main/briefs/preflight/numbers.ts';
import { preflight } from '../src/main/briefs/preflight/preflight.ts';
import { numberOf } from '../src/main/briefs/preflight/saying.ts';
import { createLibrary, type Library } from '../src/main/library/library.ts';
import { factBlock } from '../src/shared/briefs/edit-brief.ts';
import { EDITIONS, type Fact } from '../src/shared/domain/index.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { briefOf, sectionOf } from '../test/support/composed-brief.ts';
import { isAsked, TRAPS } from '../test/support/traps.ts';
import { type Figure, held, report } from './figures.ts';

const TODAY = '2026-11-28';
const root = join(import.meta.dirname, '..');
const library = await libraryIn(join(root, 'resources/packs/west-midlands'));
const other = await libraryIn(join(root, 'test/fixtures/packs/other-region'));
const kinds = [...new Set(TRAPS.map(({ kind }) => kind))];
const ruleOf = (kind: string): string => TRAPS.find((trap) => trap.kind === kind)?.rule ?? '';

/** Every so manieth fact of a pack, as ground for the sentences. */
const grounds = [library, other].flatMap((of) =>
  of.records.facts
    .filter((_, at) => at % Math.ceil(of.records.facts.length / 4) === 0)
    .map((fact) => ({ library: of, fact })),
);

type Tally = { seen: number; traps: number; false: number; misses: number };
const tallies = new Map<string, Tally>(
  kinds.map((kind) => [kind, { seen: 0, traps: 0, false: 0, misses: 0 }]),
);
function count(kind: string, fires: boolean, asked: boolean, what: string): void {
  const tally = tallies.get(kind);
  if (!tally) return;
  if (fires) tally.traps += 1;
  else tally.misses += 1;
  if (asked) tally[fires ? 'seen' : 'false'] += 1;
  if (asked !== fires && process.argv.includes('--missed'))
    console.log(fires ? 'not seen' : 'false', `${kind}: ${what}`);
}

for (const trap of TRAPS)
  for (const ground of grounds) count(trap.kind, trap.fires, isAsked(trap, ground), trap.why);

/** A fact of the pack as somebody spoilt it, printed alone: whether the rule asks for it. */
function asksFor(rule: string, fact: Fact, of: Library): boolean {
  const facts = of.records.facts.map((one) => (one.id === fact.id ? fact : one));
  const spoilt = createLibrary(of.pack, { ...of.records, facts });
  const audience = library.audience('us');
  if (!audience) throw new Error('no audience');
  const brief = briefOf([sectionOf('s', 'why', [factBlock(pinFact(fact, spoilt.pack))])]);
  const rules = RULES.filter(({ id }) => id === rule);
  const asked = { brief, library: spoilt, audience, delegation: null, today: TODAY };
  return preflight(asked, rules).counts.warnings > 0;
}

/** What is done to a fact to make a trap of it; null where it is not of the kind. */
const SPOILT: Readonly<Record<string, (fact: Fact) => Partial<Fact> | null>> = {
  'a value its statement does not say': (fact) =>
    fact.value === null || numberOf(fact, fact.statement) === null || fact.value === 0
      ? null
      : { value: Number((fact.value * 1.37 + 1).toFixed(Number.isInteger(fact.value) ? 0 : 2)) },
  'targets tagged as measured': (fact) =>
    (fact.basis === 'target' || fact.basis === 'forecast') &&
    /20(?:2[7-9]|[3-9]\d)/.test(`${fact.period} ${fact.statement}`)
      ? { basis: 'measured' }
      : null,
  'a rounding that flips a comparison': (fact) => {
    const said = fact.value === null ? null : numberOf(fact, fact.statement);
    const over = /\b(?:more than|over)\s(?:£|US\$)?$/.test(fact.statement.slice(0, said?.from ?? 0));
    return said && over && fact.value !== null ? { value: fact.value * 0.996 } : null;
  },
  'employees, jobs and full-time equivalents': (fact) =>
    fact.unit === 'jobs' &&
    fact.value !== null &&
    numberOf(fact, fact.statement) !== null &&
    !/equivalent|years/.test(fact.statement)
      ? { unit: 'FTE' }
      : null,
  'mean and median': (fact) =>
    /^Median/.test(fact.metric ?? '') ? { metric: (fact.metric ?? '').replace('Median', 'Mean') } : null,
  'financial and calendar year': (fact) =>
    /^20\d\d$/.test(fact.period ?? '') &&
    fact.value !== null &&
    new RegExp(`\\bin ${fact.period}\\b(?![/–-])`).test(fact.statement)
      ? { period: `${fact.period}/${String((Number(fact.period) + 1) % 100).padStart(2, '0')}` }
      : null,
  'per cent and percentage points': (fact) =>
    fact.unit === '%' &&
    fact.value !== null &&
    numbersIn(fact.statement).some(
      ({ kind, value }) => kind === 'percent' && value === Math.abs(fact.value ?? 0),
    ) &&
    /\d%/.test(fact.statement)
      ? { unit: 'percentage points' }
      : null,
  'rank without n': (fact) =>
    fact.unit === 'rank' && / of \d/.test(fact.statement)
      ? { statement: fact.statement.replace(/ of \d+ /, ' among '), caveat: null }
      : null,
  'cumulative and annual': (fact) =>
    / a year$/.test(fact.unit ?? '') && /\b(?:a|each|every|per) year\b|annual/.test(fact.statement)
      ? { unit: (fact.unit ?? '').replace(/ a year$/, ''), period: '2015 to 2024' }
      : null,
};
for (const pack of [library, other])
  for (const fact of pack.records.facts.filter(({ confidence }) => confidence !== 'withdrawn'))
    for (const [kind, spoil] of Object.entries(SPOILT)) {
      const change = spoil(fact);
      if (!change) continue;
      count(
        kind,
        true,
        asksFor(ruleOf(kind), { ...fact, ...change }, pack),
        `${fact.id} ${JSON.stringify(change)} ${fact.statement}`,
      );
      if (fact.role !== 'retire')
        count(kind, false, asksFor(ruleOf(kind), fact, pack), `${fact.id} as it is: ${fact.statement}`);
    }

const figures: Figure[] = [...tallies].flatMap(([kind, { seen, traps, false: wrong, misses }]) => [
  { name: `${kind}: seen of ${traps}`, value: seen, unit: '', against: `${traps}`, ratio: seen / traps },
  { name: `${kind}: false alarms of ${misses}`, value: wrong, unit: '', against: null, ratio: null },
]);
const trapRules = new Set(kinds.map(ruleOf));
const asked = library.records.audiences.flatMap((audience) =>
  EDITIONS.map((edition) => {
    const request = {
      id: audience.id,
      audience,
      delegation: null,
      clusterIds: null,
      edition,
      paper: audience.paper,
      issueDate: TODAY,
      now: `${TODAY}T09:00:00.000Z`,
    };
    const brief = draftBrief(library, request);
    const { counts, groups } = preflight({ brief, library, audience, delegation: null, today: TODAY });
    const alarms = groups
      .flatMap(({ findings }) => findings)
      .filter(({ rule, severity }) => trapRules.has(rule) && severity !== 'note');
    return { decide: counts.decide, alarms: alarms.map(({ rule }) => rule) };
  }),
);
report([
  ...figures,
  held('default brief: to decide, at most', Math.max(...asked.map(({ decide }) => decide)), '', 5),
  held('default brief: trap findings, at most', Math.max(...asked.map(({ alarms }) => alarms.length)), '', 1),
]);
