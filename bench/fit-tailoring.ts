// npm run bench -- fit-tailoring [--write] [--ridge N]: the weights of tailoring from judged delegations, and how well weights
// from nine tenths of them do on the rest. With --write the app's own weights are replaced.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedSegments } from '../src/main/briefs/tailoring/asked-segments.ts';
import { chooseChapters } from '../src/main/briefs/tailoring/choose-chapters.ts';
import { organisationFeatures } from '../src/main/briefs/tailoring/choose-organisations.ts';
import { FACT_WEIGHTS } from '../src/main/briefs/tailoring/fact-weights.ts';
import { matchNeeds } from '../src/main/briefs/tailoring/match-needs.ts';
import { ORGANISATION_WEIGHTS } from '../src/main/briefs/tailoring/organisation-weights.ts';
import { type TailoringWeights, tailor } from '../src/main/briefs/tailoring/tailor.ts';
import { tailoringIndex } from '../src/main/briefs/tailoring/tailoring-index.ts';
import {
  ARGUING_ROLES,
  type FactWeights,
  readFacts,
  valueFacts,
} from '../src/main/briefs/tailoring/value-facts.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { report } from './figures.ts';
import { judge, mean, worthOf } from './tailoring/judge.ts';
import { type Judged, judgedIn } from './tailoring/judged.ts';
import { fitLogistic, type Row } from './tailoring/regression.ts';

const TODAY = '2026-11-28';
const FOLDS = 10;
const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/main/briefs/tailoring');
const at = process.argv.indexOf('--ridge');
const RIDGE = at < 0 ? 3 : Number(process.argv[at + 1]);
const library = await libraryIn(join(root, 'resources/packs/west-midlands'));
const index = tailoringIndex(library);
const judged = [
  ...judgedIn(join(root, '../shared/gold'), library),
  ...judgedIn(join(root, 'test/fixtures/judged'), library),
];

const anyNames = Object.keys(FACT_WEIGHTS.any);
const roleNames = Object.keys(FACT_WEIGHTS.byRole.proof);
const organisationNames = Object.keys(ORGANISATION_WEIGHTS);
const listed = (values: object, names: readonly string[]): readonly number[] =>
  names.map((name) => (values as Record<string, number>)[name] as number);
const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, Math.round((values[i] as number) * 100) / 100]));

const visitOf = ({ delegation, audience }: Judged) => {
  const segments = askedSegments(delegation);
  const chapters = chooseChapters(segments, audience, index);
  return { audience, segments, chapters, needs: matchNeeds(segments, audience, index), today: TODAY };
};

const factRows = new Map<Judged, readonly Row[]>();
for (const one of judged) {
  const { featuresOf } = readFacts(index, visitOf(one));
  const none = roleNames.map(() => 0);
  factRows.set(
    one,
    index.facts.flatMap((fact) => {
      const features = featuresOf(fact);
      if (!features) return [];
      const byRole = ARGUING_ROLES.flatMap((role) =>
        role === features.role ? listed(features.ofRole, roleNames) : none,
      );
      return [{ x: [...listed(features.any, anyNames), ...byRole], y: worthOf(one.gold, fact.id) }];
    }),
  );
}

function factWeights(from: readonly Judged[]): FactWeights {
  const values = fitLogistic(
    from.flatMap((one) => factRows.get(one) ?? []),
    RIDGE,
  );
  const byRole = ARGUING_ROLES.map((role, i) => {
    const begin = anyNames.length + i * roleNames.length;
    return [role, named(roleNames, values.slice(begin, begin + roleNames.length))];
  });
  return { any: named(anyNames, values), byRole: Object.fromEntries(byRole) } as FactWeights;
}

function organisationWeights(from: readonly Judged[], facts: FactWeights): TailoringWeights['organisations'] {
  const rows = from.flatMap((one) => {
    const visit = visitOf(one);
    const { organisations } = one.gold;
    return [...organisationFeatures(index, visit, valueFacts(index, visit, facts), library)].map(
      ([{ id }, features]): Row => {
        const place = organisations.indexOf(id);
        return {
          x: listed(features, organisationNames),
          y: place < 0 ? 0 : (organisations.length - place) / organisations.length,
        };
      },
    );
  });
  return named(organisationNames, fitLogistic(rows, RIDGE)) as TailoringWeights['organisations'];
}

const weightsFrom = (from: readonly Judged[]): TailoringWeights => {
  const facts = factWeights(from);
  return { facts, organisations: organisationWeights(from, facts) };
};

const judgements = (which: readonly Judged[], weights: TailoringWeights) =>
  which.map(({ name, delegation, audience, gold }) => {
    const tailored = tailor(library, { audience, delegation, clusters: null, today: TODAY }, weights);
    const argued = tailored.facts.map(({ fact, chapter }) => ({
      id: fact.id,
      section: chapter ? `cluster:${chapter.cluster.id}` : 'why',
    }));
    const beside = Object.values(tailored.beside)
      .flat()
      .map(({ fact }) => ({
        id: fact.id,
        section: 'links',
      }));
    return {
      name,
      ...judge(gold, {
        clusters: tailored.chapters.map(({ cluster }) => cluster.id),
        facts: [...argued, ...beside],
        organisations: tailored.organisations.map(({ id }) => id),
        series: [],
        answers: {},
      }),
    };
  });

const heldOut = Array.from({ length: FOLDS }, (_, fold) => {
  const rest = judged.filter((__, i) => i % FOLDS === fold);
  return judgements(rest, weightsFrom(judged.filter((one) => !rest.includes(one))));
}).flat();
const weights = weightsFrom(judged);
const fitted = judgements(judged, weights);
if (!process.argv.includes('--json'))
  for (const one of heldOut)
    console.log(
      `${one.name.padEnd(34)} kept ${Math.round(100 * (one.precision ?? 0))} % of ${one.printed}, musts ${Math.round(100 * (one.musts ?? 0))} %, organisations ${Math.round(100 * (one.organisations ?? 0))} %, chapters ${Math.round(100 * (one.chapterPrecision ?? 0))} % and ${Math.round(100 * (one.chapterRecall ?? 0))} %, embarrassments ${one.embarrassments.join(' ')}`,
    );
const figures = (of: string, list: typeof fitted) => [
  {
    name: `${of}: facts that an expert keeps`,
    value: 100 * (mean(list.map((it) => it.precision)) ?? 0),
    unit: '%',
  },
  { name: `${of}: musts`, value: 100 * (mean(list.map((it) => it.musts)) ?? 0), unit: '%' },
  {
    name: `${of}: organisations, gain of the first five`,
    value: 100 * (mean(list.map((it) => it.organisations)) ?? 0),
    unit: '%',
  },
  {
    name: `${of}: chapters that fit`,
    value: 100 * (mean(list.map((it) => it.chapterPrecision)) ?? 0),
    unit: '%',
  },
  {
    name: `${of}: chapters of the expert`,
    value: 100 * (mean(list.map((it) => it.chapterRecall)) ?? 0),
    unit: '%',
  },
];
report(
  [...figures('delegations that the weights did not see', heldOut), ...figures('all', fitted)].map((it) => ({
    ...it,
    against: null,
    ratio: null,
  })),
);

if (process.argv.includes('--write')) {
  const table = (value: object): string => JSON.stringify(value, null, 2).replace(/"(\w+)":/g, '$1:');
  const head = `/** Fitted to ${judged.length} judged delegations by \`npm run bench -- fit-tailoring --write\`; not written by hand. */\n`;
  writeFileSync(
    join(folder, 'fact-weights.ts'),
    `${head}export const FACT_WEIGHTS = ${table(weights.facts)};\n`,
  );
  writeFileSync(
    join(folder, 'organisation-weights.ts'),
    `${head}export const ORGANISATION_WEIGHTS = ${table(weights.organisations)};\n`,
  );
}
