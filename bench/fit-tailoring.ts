// npm run bench -- fit-tailoring [--write] [--ridge TIMES]: the weights of tailoring from judged delegations, and how well weights
// from nine tenths of them do on the rest. With --write the app's own weights are replaced.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedSegments } from '../src/main/briefs/tailoring/asked-segments.ts';
import { chooseChapters } from '../src/main/briefs/tailoring/choose-chapters.ts';
import { organisationFeatures } from '../src/main/briefs/tailoring/choose-organisations.ts';
import { FACT_WEIGHTS } from '../src/main/briefs/tailoring/fact-weights.ts';
import { matchNeeds, type NeedFeatures, needFeatures } from '../src/main/briefs/tailoring/match-needs.ts';
import { NEED_WEIGHTS } from '../src/main/briefs/tailoring/need-weights.ts';
import { ORGANISATION_WEIGHTS } from '../src/main/briefs/tailoring/organisation-weights.ts';
import { type TailoringWeights, tailor } from '../src/main/briefs/tailoring/tailor.ts';
import { tailoringIndex } from '../src/main/briefs/tailoring/tailoring-index.ts';
import {
  ARGUING_ROLES,
  type FactWeights,
  readFacts,
  valueFacts,
} from '../src/main/briefs/tailoring/value-facts.ts';
import { LEAST_STRENGTH } from '../src/main/briefs/tailoring/visit.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { report } from './figures.ts';
import { type Gold, judge, mean } from './tailoring/judge.ts';
import { type Judged, judgedIn } from './tailoring/judged.ts';
import { fitLogistic, type Row } from './tailoring/regression.ts';

const TODAY = '2026-11-28';
const FOLDS = 10;
const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/main/briefs/tailoring');
const at = process.argv.indexOf('--ridge');
const TIMES = at < 0 ? 1 : Number(process.argv[at + 1]);
/** How strongly each table's weights are held near nothing: as delegations that they did not see do best. */
const RIDGE = { needs: 0.3 * TIMES, facts: TIMES, organisations: 0.3 * TIMES };
const library = await libraryIn(join(root, 'resources/packs/west-midlands'));
const index = tailoringIndex(library);
const judged = [
  ...judgedIn(join(root, '../shared/gold'), library),
  ...judgedIn(join(root, 'test/fixtures/judged'), library),
];

const anyNames = Object.keys(FACT_WEIGHTS.any);
const roleNames = Object.keys(FACT_WEIGHTS.byRole.proof);
const needNames = Object.keys(NEED_WEIGHTS);
const organisationNames = Object.keys(ORGANISATION_WEIGHTS);
const listed = (values: object, names: readonly string[]): readonly number[] =>
  names.map((name) => (values as Record<string, number>)[name] as number);
const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, Math.round((values[i] as number) * 100) / 100]));

const askingOf = ({ delegation, audience }: Judged) => {
  const segments = askedSegments(delegation);
  return { audience, segments, chapters: chooseChapters(segments, audience, index) };
};
const visitOf = (one: Judged, needs: NeedFeatures) => {
  const asking = askingOf(one);
  return { ...asking, needs: matchNeeds(asking, index, needs), today: TODAY };
};

function needWeights(from: readonly Judged[]): NeedFeatures {
  const rows = from.flatMap((one) =>
    [...needFeatures(askingOf(one), index)].map(
      ([{ id }, { features }]): Row => ({
        x: listed(features, needNames),
        y: one.gold.needs.includes(id) ? 1 : 0,
      }),
    ),
  );
  return named(needNames, fitLogistic(rows, RIDGE.needs)) as NeedFeatures;
}

/** What weights are fitted to: between two facts that an expert keeps, one that must not be missed comes first. */
function wanted({ must, embarrassing, good, ok }: Gold, id: string): number {
  if (embarrassing.some((it) => it.id === id)) return 0;
  if (must.includes(id)) return 1;
  return good.includes(id) ? 0.7 : ok.includes(id) ? 0.4 : 0;
}

/** What a reader should not leave without. */
const missed = ({ must, embarrassing }: Gold, id: string): number =>
  must.includes(id) && !embarrassing.some((it) => it.id === id) ? 1 : 0;

function factRows(one: Judged, needs: NeedFeatures, truth: typeof wanted): readonly Row[] {
  const { featuresOf } = readFacts(index, visitOf(one, needs));
  const none = roleNames.map(() => 0);
  return index.facts.flatMap((fact) => {
    const features = featuresOf(fact);
    if (!features) return [];
    const byRole = ARGUING_ROLES.flatMap((role) =>
      role === features.role ? listed(features.ofRole, roleNames) : none,
    );
    return [{ x: [...listed(features.any, anyNames), ...byRole], y: truth(one.gold, fact.id) }];
  });
}

function factWeights(from: readonly Judged[], needs: NeedFeatures, truth: typeof wanted): FactWeights {
  const values = fitLogistic(
    from.flatMap((one) => factRows(one, needs, truth)),
    RIDGE.facts,
  );
  const byRole = ARGUING_ROLES.map((role, i) => {
    const begin = anyNames.length + i * roleNames.length;
    return [role, named(roleNames, values.slice(begin, begin + roleNames.length))];
  });
  return { any: named(anyNames, values), byRole: Object.fromEntries(byRole) } as FactWeights;
}

function organisationWeights(
  from: readonly Judged[],
  facts: FactWeights,
  needs: NeedFeatures,
): TailoringWeights['organisations'] {
  const rows = from.flatMap((one) => {
    const visit = visitOf(one, needs);
    const { organisations } = one.gold;
    return [...organisationFeatures(index, visit, valueFacts(index, visit, facts).ranked, library)].map(
      ([{ id }, features]): Row => {
        const place = organisations.indexOf(id);
        return {
          x: listed(features, organisationNames),
          y: place < 0 ? 0 : (organisations.length - place) / organisations.length,
        };
      },
    );
  });
  return named(
    organisationNames,
    fitLogistic(rows, RIDGE.organisations),
  ) as TailoringWeights['organisations'];
}

const weightsFrom = (from: readonly Judged[]): TailoringWeights => {
  const needs = needWeights(from);
  const facts = factWeights(from, needs, wanted);
  return {
    needs,
    facts,
    missed: factWeights(from, needs, missed),
    organisations: organisationWeights(from, facts, needs),
  };
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
/** How many of the needs that an expert names are found, and how many of those found he names. */
function needsFound(): readonly { readonly name: string; readonly value: number; readonly unit: string }[] {
  const found = Array.from({ length: FOLDS }, (_, fold) => {
    const rest = judged.filter((__, i) => i % FOLDS === fold);
    const unseen = needWeights(judged.filter((one) => !rest.includes(one)));
    return rest.map((one) => ({
      wanted: one.gold.needs,
      given: visitOf(one, unseen)
        .needs.filter(({ strength }) => strength >= LEAST_STRENGTH)
        .map(({ need }) => need.id),
    }));
  }).flat();
  const sum = (of: (one: (typeof found)[number]) => number): number =>
    found.reduce((total, one) => total + of(one), 0);
  const hits = sum(({ wanted, given }) => given.filter((id) => wanted.includes(id)).length);
  const of = 'delegations that the weights did not see';
  return [
    { name: `${of}: needs that fit`, value: (100 * hits) / sum(({ given }) => given.length), unit: '%' },
    {
      name: `${of}: needs of the expert`,
      value: (100 * hits) / sum(({ wanted }) => wanted.length),
      unit: '%',
    },
  ];
}
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
  [
    ...needsFound(),
    ...figures('delegations that the weights did not see', heldOut),
    ...figures('all', fitted),
  ].map((it) => ({
    ...it,
    against: null,
    ratio: null,
  })),
);

if (process.argv.includes('--write')) {
  const table = (value: object): string => JSON.stringify(value, null, 2).replace(/"(\w+)":/g, '$1:');
  const head = `/** Fitted to ${judged.length} judged delegations by \`npm run bench -- fit-tailoring --write\`; not written by hand. */\n`;
  writeFileSync(
    join(folder, 'need-weights.ts'),
    `${head}export const NEED_WEIGHTS = ${table(weights.needs)};\n`,
  );
  writeFileSync(
    join(folder, 'fact-weights.ts'),
    `${head}export const FACT_WEIGHTS = ${table(weights.facts)};\n`,
  );
  writeFileSync(
    join(folder, 'missed-weights.ts'),
    `${head}export const MISSED_WEIGHTS = ${table(weights.missed)};\n`,
  );
  writeFileSync(
    join(folder, 'organisation-weights.ts'),
    `${head}export const ORGANISATION_WEIGHTS = ${table(weights.organisations)};\n`,
  );
}
