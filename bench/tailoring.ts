// npm run bench -- tailoring [--gold DIR] [--pack DIR] [--out DIR] [--large] [--json]: briefs for judged delegations, beside what an
// expert would print. DIR holds NAME.json and NAME.gold.json; with --out the results are written for the judges' scorer, with
// --large drafting is measured from 100,000 facts too.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DraftRequest, draftBrief } from '../src/main/briefs/draft-brief.ts';
import { matchQuestion } from '../src/main/briefs/questions/match-question.ts';
import { readDelegation } from '../src/main/briefs/read-delegation.ts';
import { tailor } from '../src/main/briefs/tailoring/tailor.ts';
import { createLibrary } from '../src/main/library/library.ts';
import { allPins, briefInEdition, chaptersOf, pinsOfSection } from '../src/shared/briefs/printed.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { median, report } from './figures.ts';
import { type Gold, judge, mean, type Result } from './tailoring/judge.ts';
import { idOf } from './tailoring/judged.ts';

const ISSUED = '2026-11-28';
const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const root = join(import.meta.dirname, '..');
const folder = option('--gold', join(root, '../shared/gold'));
const out = option('--out', '');
const library = await libraryIn(option('--pack', join(root, 'resources/packs/west-midlands')));
const { audiences, clusters } = library.records;

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => name.slice(0, -'.gold.json'.length))
  .sort();
if (names.length === 0) throw new Error(`${folder} holds no judged delegation`);

const times: number[] = [];
const requests: DraftRequest[] = [];
const judged = names.map((name) => {
  const delegation = readDelegation(read(`${name}.json`), `${name}.json`, name, audiences, clusters);
  const audience = library.audience(delegation.audienceId);
  if (!audience) throw new Error(`${name}: no audience ${delegation.audienceId}`);
  const request = {
    id: name,
    audience,
    delegation,
    clusterIds: null,
    edition: 'full',
    paper: audience.paper,
    issueDate: ISSUED,
    now: `${ISSUED}T09:00:00.000Z`,
  } as const;
  requests.push(request);
  for (let turn = 0; turn < 3; turn += 1) {
    const begun = performance.now();
    draftBrief(library, request);
    times.push(performance.now() - begun);
  }
  const brief = briefInEdition(draftBrief(library, request));
  const { sections } = brief;
  const printed = new Set(allPins(brief).map(({ factId }) => factId));
  const result: Result = {
    clusters: sections.flatMap(({ kind, clusterId }) => (kind === 'cluster' && clusterId ? [clusterId] : [])),
    facts: sections.flatMap((section) =>
      pinsOfSection(section).map(({ factId }) => ({
        id: factId,
        section: section.clusterId ? `${section.kind}:${section.clusterId}` : section.kind,
      })),
    ),
    organisations: tailor(library, { audience, delegation, clusters: null, today: ISSUED }).organisations.map(
      ({ id }) => id,
    ),
    series: sections.flatMap(({ seriesIds }) => seriesIds),
    answers: Object.fromEntries(
      delegation.questions.map((question) => {
        const asking = { library, audience, today: ISSUED, clusterIds: chaptersOf(brief), printed };
        const { candidates, answers } = matchQuestion(question, asking);
        return [
          question,
          answers === 0 ? 'gap' : candidates.slice(0, answers).map((it) => idOf(it, library)),
        ];
      }),
    ),
  };
  if (out) {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, `${name}.result.json`), `${JSON.stringify(result, null, 1)}\n`);
  }
  return { name, ...judge(JSON.parse(read(`${name}.gold.json`)) as Gold, result) };
});

/** Of as many facts, each a fact of the pack in other words. */
const LARGE = 100_000;
const { facts } = library.base;
const largeTimes = process.argv.includes('--large')
  ? (() => {
      const many = Array.from({ length: LARGE }, (_, at) => {
        const fact = facts[at % facts.length] as (typeof facts)[number];
        return at < facts.length
          ? fact
          : { ...fact, id: `L${at}`, statement: fact.statement.replace(/\.$/, `, in part ${at}.`) };
      });
      const large = createLibrary(library.pack, { ...library.base, facts: many });
      return requests.map((request) => {
        draftBrief(large, request);
        const begun = performance.now();
        draftBrief(large, request);
        return performance.now() - begun;
      });
    })()
  : [];

const asked = names.flatMap((name) => Object.keys((JSON.parse(read(`${name}.gold.json`)) as Gold).answers));
const sixty = Array.from({ length: 60 }, (_, at) => asked[at % asked.length] ?? '');
const answering = Array.from({ length: 5 }, () => {
  const begun = performance.now();
  for (const question of sixty) matchQuestion(question, { library, audience: null, today: ISSUED });
  return performance.now() - begun;
});

const percent = (value: number | null): string =>
  (value === null ? '–' : `${Math.round(value * 100)}%`).padStart(6);
const whole = (value: number): string => String(value).padStart(6);
const sum = (of: (one: (typeof judged)[number]) => number): number =>
  judged.reduce((total, one) => total + of(one), 0);
if (!process.argv.includes('--json')) {
  const width = Math.max(...names.map((name) => name.length));
  console.log(`${''.padEnd(width)}  kept facts musts embar chapP chapR org@5 serie right   gap wrong`);
  for (const one of judged)
    console.log(
      one.name.padEnd(width),
      percent(one.precision) + whole(one.printed) + percent(one.musts) + whole(one.embarrassments.length),
      percent(one.chapterPrecision) + percent(one.chapterRecall) + percent(one.organisations),
      percent(one.series) + whole(one.right) + whole(one.falseGaps) + whole(one.wrong),
    );
}
const average = (of: (one: (typeof judged)[number]) => number | null): number =>
  100 * (mean(judged.map(of)) ?? Number.NaN);
const questions = Math.max(
  1,
  sum((one) => one.questions),
);
const atLeast = (name: string, value: number, least: number) => ({
  name: `tailoring: ${name}`,
  value,
  unit: '%',
  against: `at least ${least} %`,
  ratio: value / least,
});
const atMost = (name: string, value: number, unit: string, most: number) => ({
  name: `tailoring: ${name}`,
  value,
  unit,
  against: `at most ${most} ${unit}`,
  ratio: most === 0 ? null : value / most,
});
report([
  atLeast(
    'facts that an expert keeps',
    average((one) => one.precision),
    80,
  ),
  atLeast(
    'musts printed',
    average((one) => one.musts),
    85,
  ),
  atMost(
    'embarrassments',
    sum((one) => one.embarrassments.length),
    '',
    0,
  ),
  atLeast(
    'chapters that fit',
    average((one) => one.chapterPrecision),
    90,
  ),
  atLeast(
    'chapters of the expert',
    average((one) => one.chapterRecall),
    90,
  ),
  atLeast(
    'organisations, gain of the first five',
    average((one) => one.organisations),
    80,
  ),
  atLeast('questions answered rightly', (100 * sum((one) => one.right)) / questions, 80),
  atMost('false gaps', (100 * sum((one) => one.falseGaps)) / questions, '%', 8),
  atMost('wrong answers', (100 * sum((one) => one.wrong)) / questions, '%', 2),
  atMost('answering 60 questions, median', median(answering), 'ms', 100),
  atMost('drafting, median', median(times), 'ms', 60),
  ...(largeTimes.length > 0
    ? [atMost(`drafting from ${LARGE} facts, median`, median(largeTimes), 'ms', 400)]
    : []),
]);
