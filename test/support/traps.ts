import { pinFact } from '../../src/main/briefs/pin.ts';
import { RULES } from '../../src/main/briefs/preflight/all-rules.ts';
import { preflight } from '../../src/main/briefs/preflight/preflight.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { factBlock } from '../../src/shared/briefs/edit-brief.ts';
import type { Brief, Fact, PackRecords, Series, TextPart } from '../../src/shared/domain/index.ts';

type Site = PackRecords['sites'][number];

import { briefOf, say, sectionOf } from './composed-brief.ts';
import { shippedAudience } from './shipped.ts';

/**
 * Eighteen ways in which right figures mislead: for each, sentences as officers, press offices and statisticians write
 * them, that must be seen, and near misses that must not. Each is set on facts of a region, one after the other.
 */
export type Variant = {
  readonly kind: string;
  readonly rule: string;
  readonly fires: boolean;
  readonly why: string;
  readonly build: (on: Ground) => { readonly brief: Brief; readonly library: Library };
};

/** What a variant is set on: a fact of the region for its place, sources and markets; the rest is the variant's. */
export type Ground = { readonly library: Library; readonly fact: Fact };

type Words = Partial<Fact> & Pick<Fact, 'statement'>;
type Printed = 'statement' | 'tile';

const made = ({ fact }: Ground, more: Words, nth = 0): Fact => ({
  ...fact,
  id: `T${nth}`,
  metric: null,
  value: null,
  unit: null,
  period: '2024',
  place: fact.place ?? 'West Midlands',
  geography: 'region',
  basis: 'measured',
  confidence: 'high',
  caveat: null,
  reviewBy: '2027-12-31',
  short: null,
  ...more,
});

const withRecords = (library: Library, change: (records: PackRecords) => Partial<PackRecords>): Library =>
  createLibrary(library.pack, { ...library.records, ...change(library.records) });

/** A brief that prints these facts, each as it says, in a section of its own or in one. */
function printing(on: Ground, facts: readonly Words[], how: Printed = 'statement', apart = false) {
  const all = facts.map((words, nth) => made(on, words, nth));
  const library = withRecords(on.library, (records) => ({ facts: [...records.facts, ...all] }));
  const blocks = all.map((fact) => factBlock(pinFact(fact, library.pack)));
  const kind = how === 'tile' ? ('glance' as const) : ('why' as const);
  const sections = apart
    ? blocks.map((block, at) => sectionOf(`s${at}`, at === 0 ? kind : 'links', [block]))
    : [sectionOf('s', kind, blocks)];
  // Only a summary prints key figures without their sentences.
  const edition = how === 'tile' ? 'summary' : 'full';
  return { brief: briefOf(sections, 'us', { edition }), library };
}

/** A brief whose officer writes: `¤0` is the first fact's figure. */
function writing(on: Ground, facts: readonly Words[], text: string) {
  const all = facts.map((words, nth) => made(on, words, nth));
  const library = withRecords(on.library, (records) => ({ facts: [...records.facts, ...all] }));
  const parts = text.split(/(¤\d)/).flatMap((part): readonly (string | TextPart)[] => {
    const fact = all[Number(/^¤(\d)$/.exec(part)?.[1] ?? Number.NaN)];
    return fact ? [{ kind: 'figure', pin: pinFact(fact, library.pack) }] : part === '' ? [] : [part];
  });
  return { brief: briefOf([sectionOf('s', 'why', [say('t', ...parts)])]), library };
}

type Cases = readonly (readonly [why: string, build: Variant['build']])[];
const of = (kind: string, rule: string, fires: Cases, quiet: Cases): readonly Variant[] => [
  ...fires.map(([why, build]) => ({ kind, rule, fires: true, why, build })),
  ...quiet.map(([why, build]) => ({ kind, rule, fires: false, why, build })),
];
const each = (
  words: readonly string[],
  build: (words: string, on: Ground) => ReturnType<Variant['build']>,
): Cases => words.map((one) => [one, (on) => build(one, on)]);

const points = (statement: string, unit: string): Words => ({
  statement,
  metric: 'Employment rate change',
  value: 3,
  unit,
  period: '2023 to 2024',
});
const percentPoints = of(
  'per cent and percentage points',
  'percent-or-points',
  [
    ...each(
      [
        'The employment rate rose by 3 percentage points, from 72% to 75%.',
        'Employment was up 3 percentage points on the year before.',
        'Unemployment fell 3 pp between the two years.',
        'The share of firms that export grew by 3 %-points.',
        'The rate is three percentage points above that of 2023.',
      ],
      (words, on) => printing(on, [points(words, '%')]),
    ),
    ...each(
      [
        'The employment rate rose by 3% from 2023.',
        'Employment was up 3 per cent on the year before.',
        'The rate went from 72 to 75, a rise of three per cent.',
      ],
      (words, on) => printing(on, [points(words, 'percentage points')]),
    ),
    [
      'both side by side',
      (on) =>
        printing(on, [
          points('The rate rose 3% on 2023.', '%'),
          {
            ...points('The rate rose 3 percentage points on 2023.', 'percentage points'),
            period: '2022 to 2024',
          },
        ]),
    ],
  ],
  [
    ...each(
      [
        'The employment rate rose by 3 percentage points, from 72% to 75%.',
        'The rate, at 75%, is up 3 percentage points on 2023.',
      ],
      (words, on) => printing(on, [points(words, 'percentage points')]),
    ),
    ...each(
      ['Exports grew by 3% on the year before.', 'Turnover was 3 per cent higher than in 2023.'],
      (words, on) => printing(on, [points(words, '%')]),
    ),
  ],
);

const flow = (statement: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Jobs created',
  value: 12000,
  unit: 'jobs',
  period: '2015 to 2024',
  ...more,
});
const cumulative = of(
  'cumulative and annual',
  'total-or-yearly',
  [
    ...each(
      [
        'Foreign investors create 12,000 jobs a year in the region.',
        'Investors bring 12,000 jobs every year.',
        'Each year 12,000 jobs come with foreign investment.',
        'The programme has an annual yield of 12,000 jobs.',
        'Foreign firms add 12,000 jobs annually.',
      ],
      (words, on) => printing(on, [flow(words)]),
    ),
    [
      'in the officer’s words',
      (on) =>
        writing(
          on,
          [flow('Investors created 12,000 jobs between 2015 and 2024.')],
          'Investors bring us ¤0 a year.',
        ),
    ],
    [
      'side by side',
      (on) =>
        printing(on, [
          flow('Investors created 12,000 jobs between 2015 and 2024.'),
          flow('Investors created 1,300 jobs in 2024.', { value: 1300, period: '2024' }),
        ]),
    ],
    [
      'the measure says so',
      (on) =>
        printing(on, [
          flow('In all, 12,000 jobs came.', { metric: 'Jobs created (cumulative)', period: '2024' }),
          flow('Investors created 1,300 jobs in 2024.', { value: 1300, period: '2024' }),
        ]),
    ],
    [
      'a yearly figure told as a total',
      (on) =>
        printing(on, [
          flow('Investors created 12,000 jobs between 2015 and 2024.', {
            unit: 'jobs a year',
            period: '2024',
          }),
        ]),
    ],
  ],
  [
    ...each(
      [
        'Investors created 12,000 jobs between 2015 and 2024.',
        'Over ten years investors created 12,000 jobs, about 1,200 a year.',
        'Since 2015 investors have created 12,000 jobs.',
      ],
      (words, on) => printing(on, [flow(words)]),
    ),
    [
      'two single years',
      (on) =>
        printing(on, [
          flow('Investors created 1,200 jobs in 2023.', { value: 1200, period: '2023' }),
          flow('Investors created 1,300 jobs in 2024.', { value: 1300, period: '2024' }),
        ]),
    ],
    [
      'a rate a year',
      (on) =>
        printing(on, [
          flow('The firm makes 12,000 cars a year.', {
            metric: 'Cars made',
            unit: 'cars a year',
            period: '2024',
          }),
        ]),
    ],
  ],
);

const gva = (statement: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Output growth, current prices',
  value: 33,
  unit: '%',
  period: '2012 to 2021',
  ...more,
});
const realNominal = of(
  'real and nominal',
  'real-or-nominal',
  [
    ...each(
      [
        'Output grew 33% in real terms from 2012 to 2021.',
        'Real output rose 33% between 2012 and 2021.',
        'Adjusted for inflation, output grew 33% from 2012.',
        'The economy is 33% larger than in 2012 at constant prices.',
        'In chained volume measures output rose 33% since 2012.',
        'After inflation, output is 33% up on 2012.',
      ],
      (words, on) => printing(on, [gva(words)]),
    ),
    ...each(
      [
        'Output grew 33% in cash terms from 2012 to 2021.',
        'Nominal output rose 33% between 2012 and 2021.',
        'At current prices output was up 33% on 2012.',
      ],
      (words, on) => printing(on, [gva(words, { metric: 'Output growth, real terms' })]),
    ),
    ['its kind is left out', (on) => printing(on, [gva('Output grew 33% from 2012 to 2021.')])],
    [
      'side by side',
      (on) =>
        printing(on, [
          gva('Output grew 33% from 2012 to 2021 at current prices.'),
          gva('In real terms output grew 9% from 2012 to 2021.', {
            metric: 'Output growth, real terms',
            value: 9,
          }),
        ]),
    ],
  ],
  [
    ...each(
      [
        'At current prices output grew 33% from 2012 to 2021.',
        'Output rose 33% from 2012, not adjusted for inflation.',
        'Output rose 33% in nominal terms since 2012.',
      ],
      (words, on) => printing(on, [gva(words)]),
    ),
    [
      'the limit says it',
      (on) =>
        printing(on, [
          gva('Output grew 33% from 2012 to 2021.', {
            caveat: 'Current prices, not adjusted for inflation.',
          }),
        ]),
    ],
    [
      'real is no measure of money here',
      (on) =>
        printing(on, [
          {
            statement: 'Real estate firms employ 33,000 people.',
            metric: 'Real estate employment',
            value: 33000,
            unit: 'people',
          },
        ]),
    ],
  ],
);

const head = (statement: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Output per head',
  value: 28000,
  unit: 'GBP per head',
  ...more,
});
const perHead = of(
  'per head',
  'per-head',
  [
    ...each(
      [
        'Output was £28,000 in 2024.',
        'The region made £28,000 of output in 2024.',
        'At £28,000, output was the highest yet.',
      ],
      (words, on) => printing(on, [head(words)]),
    ),
    ...each(
      [
        'Output is £170 billion per head.',
        'The region makes £170 billion for each resident.',
        'Output per capita: £170 billion a person.',
      ],
      (words, on) => printing(on, [head(words, { metric: 'Output', value: 170000, unit: 'GBP million' })]),
    ),
    [
      'in the officer’s words',
      (on) => writing(on, [head('Output was £28,000 a head in 2024.', { unit: 'GBP' })], 'Our output is ¤0.'),
    ],
  ],
  [
    ...each(
      [
        'Output was £28,000 per head in 2024.',
        'Each resident accounts for £28,000 of output.',
        'Output per person came to £28,000.',
        'Output per capita was £28,000.',
      ],
      (words, on) => printing(on, [head(words)]),
    ),
    [
      'a total',
      (on) =>
        printing(on, [
          head('Output was £170 billion in 2024.', { metric: 'Output', value: 170000, unit: 'GBP million' }),
        ]),
    ],
    [
      'a large type says its unit',
      (on) => printing(on, [head('Output was £28,000 per head in 2024.')], 'tile'),
    ],
  ],
);

const pay = (statement: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Weekly pay',
  value: 640,
  unit: 'GBP a week',
  period: '2025',
  ...more,
});
const provisionalFigures = of(
  'provisional',
  'provisional',
  [
    [
      'the measure says so, the words do not',
      (on) => printing(on, [pay('Weekly pay was £640 in 2025.', { metric: 'Weekly pay (provisional)' })]),
    ],
    [
      'the officer drops it',
      (on) => writing(on, [pay('Provisional figures put weekly pay at £640 in 2025.')], 'Pay is ¤0.'),
    ],
    [
      'preliminary',
      (on) => writing(on, [pay('A first estimate puts weekly pay at £640 in 2025.')], 'Pay is ¤0.'),
    ],
    [
      'subject to revision',
      (on) => writing(on, [pay('Weekly pay was £640, subject to revision.')], 'People earn ¤0.'),
    ],
    [
      'the final figure is held',
      (on) => {
        const scene = printing(on, [pay('Weekly pay was £640 in 2025.', { caveat: 'Provisional.' })]);
        const final = made(
          on,
          pay('Weekly pay was £655 in 2025.', { value: 655, caveat: 'Final figure, revised in 2026.' }),
          9,
        );
        return {
          ...scene,
          library: withRecords(scene.library, ({ facts }) => ({ facts: [...facts, final] })),
        };
      },
    ],
    [
      'its series is provisional',
      (on) => {
        const scene = printing(on, [pay('Weekly pay was £640 in 2025.')]);
        const place = on.fact.place ?? 'West Midlands';
        return {
          ...scene,
          library: withRecords(scene.library, ({ series }) => ({
            series: [
              ...series,
              seriesOf(
                on,
                'Weekly pay, provisional',
                'GBP a week',
                [
                  ['2024', 610],
                  ['2025', 640],
                ],
                place,
              ),
            ],
          })),
        };
      },
    ],
  ],
  [
    [
      'the limit says so',
      (on) => printing(on, [pay('Weekly pay was £640 in 2025.', { caveat: 'Provisional.' })]),
    ],
    [
      'the words say so',
      (on) =>
        printing(on, [
          pay('Weekly pay was provisionally £640 in 2025.', { metric: 'Weekly pay (provisional)' }),
        ]),
    ],
    [
      'a final figure',
      (on) => printing(on, [pay('Weekly pay was £640 in 2025.', { caveat: 'Revised in 2026.' })]),
    ],
    [
      'another year is provisional',
      (on) => {
        const scene = printing(on, [pay('Weekly pay was £610 in 2024.', { value: 610, period: '2024' })]);
        const other = made(on, pay('Provisional figures put weekly pay at £640 in 2025.'), 9);
        return {
          ...scene,
          library: withRecords(scene.library, ({ facts }) => ({ facts: [...facts, other] })),
        };
      },
    ],
  ],
);

function seriesOf(
  { fact }: Ground,
  title: string,
  unit: string,
  points: readonly (readonly [string, number])[],
  place: string,
): Series {
  return {
    id: 'trap-series',
    title,
    unit,
    points: points.map(([period, value]) => ({ period, value, place, sourceIds: fact.sourceIds })),
  };
}

const growth = (statement: string, period: string, value: number, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Export growth',
  value,
  unit: '%',
  period,
  ...more,
});
const bases = of(
  'different base years',
  'base-years',
  [
    [
      'from two years',
      (on) =>
        printing(on, [
          growth('Exports grew 40% from 2012 to 2024.', '2012 to 2024', 40),
          growth('Exports grew 25% from 2015 to 2024.', '2015 to 2024', 25),
        ]),
    ],
    [
      'of two places',
      (on) =>
        printing(on, [
          growth('Exports grew 40% from 2012 to 2024.', '2012 to 2024', 40),
          growth('UK exports grew 25% between 2016 and 2024.', '2016 to 2024', 25, {
            place: 'Birmingham',
            geography: 'local-authority',
          }),
        ]),
    ],
    [
      'since',
      (on) =>
        printing(on, [
          growth('Exports are up 40% since 2012.', 'since 2012', 40),
          growth('Exports are up 25% since 2015.', 'since 2015', 25),
        ]),
    ],
    [
      'two indices',
      (on) =>
        printing(on, [
          {
            statement: 'Output stood at 118 (2015=100).',
            metric: 'Output index (2015=100)',
            value: 118,
            unit: 'index',
          },
          {
            statement: 'Output stood at 104 (2019=100).',
            metric: 'Output index (2019=100)',
            value: 104,
            unit: 'index',
            period: '2023',
          },
        ]),
    ],
    [
      'prices of two years',
      (on) =>
        printing(on, [
          {
            statement: 'Output was £150 billion in 2020 prices.',
            metric: 'Output',
            value: 150000,
            unit: 'GBP million',
          },
          {
            statement: 'Output was £165 billion in 2023 prices.',
            metric: 'Output',
            value: 165000,
            unit: 'GBP million',
            period: '2023',
          },
        ]),
    ],
    [
      'only the words say it',
      (on) =>
        printing(on, [
          growth('Exports rose 40% on 2012.', '2024', 40),
          growth('Exports rose 25% compared with 2015.', '2024', 25),
        ]),
    ],
  ],
  [
    [
      'one base',
      (on) =>
        printing(on, [
          growth('Exports grew 40% from 2012 to 2024.', '2012 to 2024', 40),
          growth('Exports grew 30% from 2012 to 2022.', '2012 to 2022', 30),
        ]),
    ],
    [
      'a run of years',
      (on) =>
        printing(on, [
          growth('Exports grew 4% in 2023.', '2022 to 2023', 4),
          growth('Exports grew 5% in 2024.', '2023 to 2024', 5),
        ]),
    ],
    [
      'other measures',
      (on) =>
        printing(on, [
          growth('Exports grew 40% from 2012 to 2024.', '2012 to 2024', 40),
          growth('Passengers grew 25% from 2015 to 2024.', '2015 to 2024', 25, {
            metric: 'Passenger growth',
          }),
        ]),
    ],
    [
      'in two sections',
      (on) =>
        printing(
          on,
          [
            growth('Exports grew 40% from 2012 to 2024.', '2012 to 2024', 40),
            growth('Exports grew 25% from 2015 to 2024.', '2015 to 2024', 25),
          ],
          'statement',
          true,
        ),
    ],
  ],
);

const rank = (statement: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Rank for investment',
  value: 3,
  unit: 'rank',
  ...more,
});
const ranks = of(
  'rank without n',
  'rank-without-count',
  [
    ...each(
      [
        'The region ranks third in Europe for investment.',
        'The region came third for foreign investment in 2024.',
        'It was placed third among European regions.',
        'The region stands joint third in the league table.',
        'Third for investment, the survey says.',
      ],
      (words, on) => printing(on, [rank(words)]),
    ),
    ['in large type', (on) => printing(on, [rank('The region ranks third of nine.')], 'tile')],
    [
      'in the officer’s words',
      (on) => writing(on, [rank('The region ranks third of nine.')], 'We are ¤0 in the country.'),
    ],
  ],
  [
    ...each(
      [
        'The region ranks third of nine English regions.',
        'The region came third out of 259 regions.',
        'It was placed third among the nine regions of England.',
        'Of 12 regions, ours ranked third.',
        'The region is third in a list of 40 places.',
      ],
      (words, on) => printing(on, [rank(words)]),
    ),
    [
      'the limit says it',
      (on) =>
        printing(on, [
          rank('The region ranks third for investment.', { caveat: 'Among nine English regions.' }),
        ]),
    ],
    [
      'no rank',
      (on) =>
        printing(on, [
          {
            statement: 'A third runway opens in 2024 with 3 gates.',
            metric: 'Gates',
            value: 3,
            unit: 'gates',
          },
        ]),
    ],
  ],
);

const rise = (statement: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Change in film jobs',
  value: 9.2,
  unit: '%',
  period: '2022 to 2023',
  ...more,
});
const later = (on: Ground, words: Words, scene: ReturnType<Variant['build']>) => ({
  ...scene,
  library: withRecords(scene.library, ({ facts }) => ({ facts: [...facts, made(on, words, 9)] })),
});
const reversal = of(
  'a later reversal',
  'reversed-later',
  [
    [
      'the next year fell',
      (on) =>
        later(
          on,
          rise('Film jobs fell 27% in 2024.', { value: -27, period: '2023 to 2024' }),
          printing(on, [rise('Film jobs rose 9.2% in 2023.')]),
        ),
    ],
    [
      'told as a level',
      (on) =>
        later(
          on,
          {
            statement: 'Film jobs dropped to 4,926 in 2024.',
            metric: 'Film jobs',
            value: 4926,
            unit: 'jobs',
            period: '2024',
          },
          printing(on, [
            {
              statement: 'Film jobs climbed to 6,784 in 2023.',
              metric: 'Film jobs',
              value: 6784,
              unit: 'jobs',
              period: '2023',
            },
          ]),
        ),
    ],
    [
      'a record since lost',
      (on) =>
        later(
          on,
          {
            statement: 'Film jobs were down to 4,926 in 2025.',
            metric: 'Film jobs',
            value: 4926,
            unit: 'jobs',
            period: '2025',
          },
          printing(on, [
            {
              statement: 'Film jobs reached a record 6,784 in 2023.',
              metric: 'Film jobs',
              value: 6784,
              unit: 'jobs',
              period: '2023',
            },
          ]),
        ),
    ],
    [
      'only a series holds it',
      (on) => {
        const scene = printing(on, [
          {
            statement: 'Film jobs grew to 6,784 in 2023.',
            metric: 'Film jobs',
            value: 6784,
            unit: 'jobs',
            period: '2023',
          },
        ]);
        return {
          ...scene,
          library: withRecords(scene.library, ({ series }) => ({
            series: [
              ...series,
              seriesOf(
                on,
                'Film jobs',
                'jobs',
                [
                  ['2022', 6200],
                  ['2023', 6784],
                  ['2024', 4926],
                ],
                on.fact.place ?? 'West Midlands',
              ),
            ],
          })),
        };
      },
    ],
    [
      'a fall in words',
      (on) =>
        later(
          on,
          {
            statement: 'Film jobs shrank by 27% in 2024.',
            metric: 'Film jobs growth',
            value: -27,
            unit: '%',
            period: '2024',
          },
          printing(on, [
            rise('Film jobs grew 9.2% in 2023.', { metric: 'Film jobs growth', period: '2023' }),
          ]),
        ),
    ],
  ],
  [
    [
      'it rose again',
      (on) =>
        later(
          on,
          rise('Film jobs rose 3% in 2024.', { value: 3, period: '2023 to 2024' }),
          printing(on, [rise('Film jobs rose 9.2% in 2023.')]),
        ),
    ],
    [
      'the fall came before',
      (on) =>
        later(
          on,
          rise('Film jobs fell 27% in 2021.', { value: -27, period: '2020 to 2021' }),
          printing(on, [rise('Film jobs rose 9.2% in 2023.')]),
        ),
    ],
    [
      'the brief tells it',
      (on) =>
        printing(on, [
          rise('Film jobs rose 9.2% in 2023.'),
          rise('Film jobs fell 27% in 2024.', { value: -27, period: '2023 to 2024' }),
        ]),
    ],
    [
      'another measure fell',
      (on) =>
        later(
          on,
          rise('Music jobs fell 27% in 2024.', {
            metric: 'Change in music jobs',
            value: -27,
            period: '2023 to 2024',
          }),
          printing(on, [rise('Film jobs rose 9.2% in 2023.')]),
        ),
    ],
    [
      'another place',
      (on) =>
        later(
          on,
          rise('Film jobs fell 27% in 2024.', {
            value: -27,
            period: '2023 to 2024',
            place: 'Coventry',
            geography: 'local-authority',
          }),
          printing(on, [
            rise('Film jobs rose 9.2% in 2023.', { place: 'Birmingham', geography: 'local-authority' }),
          ]),
        ),
    ],
  ],
);

const money = (unit: string, value = 100): Words => ({
  statement: `The plant cost ${value} million.`,
  metric: 'Plant cost',
  value,
  unit,
});
const rates = (scene: ReturnType<Variant['build']>, dates: Readonly<Record<string, string>>) => {
  const sourceId = scene.library.records.sources[0]?.id ?? 'S001';
  return {
    ...scene,
    library: withRecords(scene.library, () => ({
      rates: Object.entries(dates).map(([currency, asOf]) => ({
        currency,
        ratePerGbp: 1.3,
        asOf,
        sourceId,
        note: null,
      })),
    })),
  };
};
const rateDays = of(
  'dates of two currencies',
  'rate-dates',
  [
    [
      'euros of spring, dollars of summer',
      (on) =>
        rates(printing(on, [money('GBP million'), money('EUR million')]), {
          USD: '2026-08-01',
          EUR: '2026-04-01',
        }),
    ],
    [
      'a month apart',
      (on) => rates(printing(on, [money('EUR million')]), { USD: '2026-08-01', EUR: '2026-07-01' }),
    ],
    [
      'dirhams and rupees',
      (on) =>
        rates(printing(on, [money('AED million'), money('INR million')]), {
          USD: '2026-08-01',
          AED: '2026-08-01',
          INR: '2025-08-01',
        }),
    ],
  ],
  [
    [
      'one day',
      (on) =>
        rates(printing(on, [money('GBP million'), money('EUR million')]), {
          USD: '2026-08-01',
          EUR: '2026-08-01',
        }),
    ],
    [
      'the older rate is not used',
      (on) => rates(printing(on, [money('GBP million')]), { USD: '2026-08-01', EUR: '2024-04-01' }),
    ],
  ],
);

const people = (statement: string, value: number, more: Partial<Fact>): Words => ({
  statement,
  metric: 'Robotics firms',
  value,
  unit: 'firms',
  period: '2024',
  ...more,
});
const REGION = { place: 'West Midlands', geography: 'region' } as const;
const CITY = { place: 'Birmingham', geography: 'local-authority' } as const;
const TOWN = { place: 'Coventry', geography: 'local-authority' } as const;
const both = [
  people('The region has 400 robotics firms.', 400, REGION),
  people('Birmingham has 150 robotics firms.', 150, CITY),
];
const doubleCounting = of(
  'double counting',
  'counted-twice',
  [
    ...each(
      [
        'Together the region and Birmingham have ¤0 and ¤1.',
        'The region counts ¤0 plus ¤1 in Birmingham.',
        'There are ¤0 in the region and a further ¤1 in Birmingham.',
        'The region has ¤0, in addition to ¤1 in the city.',
        'That adds up to more than ¤0 and ¤1 combined.',
      ],
      (words, on) => writing(on, both, words),
    ),
    [
      'a sum of a region and its part',
      (on) =>
        printing(on, [
          ...both,
          people('Altogether 550 robotics firms are here.', 550, {
            ...REGION,
            metric: 'Robotics firms altogether',
          }),
        ]),
    ],
    [
      'a building and its park',
      (on) => {
        const scene = writing(
          on,
          [
            {
              statement: 'Trap Park covers 40 hectares.',
              metric: 'Size',
              value: 40,
              unit: 'hectares',
              geography: 'site',
            },
            {
              statement: 'Trap House covers 5 hectares.',
              metric: 'House size',
              value: 5,
              unit: 'hectares',
              geography: 'site',
            },
          ],
          'Together they offer ¤0 and ¤1.',
        );
        return {
          ...scene,
          library: withRecords(scene.library, ({ sites }) => ({
            sites: [
              ...sites,
              site(on, 'TS1', 'Trap Park', null),
              site(on, 'TS2', 'Trap House', 'Part of Trap Park.'),
            ],
          })),
        };
      },
    ],
  ],
  [
    ...each(
      [
        'Of the ¤0 in the region, ¤1 are in Birmingham.',
        'The region has ¤0, of which ¤1 are in the city.',
        'The region has ¤0. Birmingham has ¤1.',
      ],
      (words, on) => writing(on, both, words),
    ),
    [
      'two cities',
      (on) =>
        writing(
          on,
          [
            people('Birmingham has 150 robotics firms.', 150, CITY),
            people('Coventry has 90 robotics firms.', 90, TOWN),
          ],
          'Together Birmingham and Coventry have ¤0 and ¤1.',
        ),
    ],
    [
      'other measures',
      (on) =>
        writing(
          on,
          [
            people('The region has 400 robotics firms.', 400, REGION),
            people('Birmingham has 150 space firms.', 150, { ...CITY, metric: 'Space firms' }),
          ],
          'Together that is ¤0 and ¤1.',
        ),
    ],
  ],
);
const site = ({ fact }: Ground, id: string, name: string, caveat: string | null): Site => ({
  id,
  organisationId: null,
  name,
  place: fact.place,
  kind: 'science park',
  hectares: 5,
  floorSqm: null,
  powerMva: null,
  tenure: null,
  planning: null,
  available: null,
  ownerOrLead: null,
  clusterIds: [],
  access: null,
  incentives: null,
  asOf: '2026',
  sourceIds: fact.sourceIds,
  caveat,
  note: null,
});

const size = (statement: string, value: number, unit = 'GBP million'): Words => ({
  statement,
  metric: 'Turnover',
  value,
  unit,
});
const flips = of(
  'a rounding that flips a comparison',
  'rounding-flips',
  [
    ...each(
      [
        'Turnover was more than £5 billion.',
        'Turnover exceeded £5 billion.',
        'Sales of over £5.0 billion were made.',
        'Turnover topped £5 billion.',
        'Turnover came to at least £5 billion.',
      ],
      (words, on) => printing(on, [size(words, 4980)]),
    ),
    ...each(
      [
        'Turnover was less than £5 billion.',
        'Turnover stayed below £5 billion.',
        'Turnover was up to £5 billion.',
        'Turnover was just under £5 billion.',
      ],
      (words, on) => printing(on, [size(words, 5020)]),
    ),
    ['a count', (on) => printing(on, [size('More than 500 firms took part.', 499, 'firms')])],
  ],
  [
    ...each(['Turnover was more than £5 billion.', 'Turnover topped £5 billion.'], (words, on) =>
      printing(on, [size(words, 5020)]),
    ),
    ...each(
      [
        'Turnover was nearly £5 billion.',
        'Turnover stayed below £5 billion.',
        'Turnover was about £5 billion.',
      ],
      (words, on) => printing(on, [size(words, 4980)]),
    ),
    ['just the number', (on) => printing(on, [size('More than 500 firms took part.', 500, 'firms')])],
  ],
);

const work = (statement: string, unit: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Space employment',
  value: 4000,
  unit,
  ...more,
});
const jobs = of(
  'employees, jobs and full-time equivalents',
  'jobs-or-people',
  [
    ...each(
      [
        'Space firms hold 4,000 jobs.',
        'Space firms have 4,000 employees.',
        'Some 4,000 people work in space.',
      ],
      (words, on) => printing(on, [work(words, 'FTE')]),
    ),
    ...each(['Space firms hold 4,000 full-time equivalents.', 'Space makes 4,000 FTE jobs.'], (words, on) =>
      printing(on, [work(words, 'jobs')]),
    ),
    ...each(['Space firms hold 4,000 jobs.', 'There are 4,000 posts in space.'], (words, on) =>
      printing(on, [work(words, 'employees')]),
    ),
    ['employees for jobs', (on) => printing(on, [work('Space firms have 4,000 employees.', 'jobs')])],
    [
      'job years as jobs',
      (on) => printing(on, [work('The works bring 4,000 jobs.', 'job years', { metric: 'Works' })]),
    ],
    [
      'side by side',
      (on) =>
        printing(on, [
          work('Space firms hold 4,000 jobs.', 'jobs'),
          work('Space firms have 3,600 full-time equivalents.', 'FTE', { value: 3600 }),
        ]),
    ],
  ],
  [
    ...each(['Space firms hold 4,000 jobs.', 'Space accounts for 4,000 local jobs.'], (words, on) =>
      printing(on, [work(words, 'jobs')]),
    ),
    ...each(['Space firms have 4,000 full-time-equivalent jobs.', 'Space employs 4,000 FTE.'], (words, on) =>
      printing(on, [work(words, 'FTE')]),
    ),
    [
      'two sectors',
      (on) =>
        printing(on, [
          work('Space firms hold 4,000 jobs.', 'jobs'),
          work('Film firms have 3,600 employees.', 'employees', { value: 3600, metric: 'Film employment' }),
        ]),
    ],
  ],
);

const wage = (statement: string, metric: string, value = 34900): Words => ({
  statement,
  metric,
  value,
  unit: 'GBP a year',
});
const averages = of(
  'mean and median',
  'mean-or-median',
  [
    ...each(
      [
        'The average salary was £34,900 in 2024.',
        'On average people earned £34,900.',
        'Mean pay stood at £34,900.',
        'Workers averaged £34,900 in 2024.',
      ],
      (words, on) => printing(on, [wage(words, 'Median salary')]),
    ),
    ...each(['The median salary was £34,900 in 2024.', 'Median pay stood at £34,900.'], (words, on) =>
      printing(on, [wage(words, 'Mean salary')]),
    ),
    [
      'in the officer’s words',
      (on) =>
        writing(on, [wage('The median salary was £34,900.', 'Median salary')], 'An average worker earns ¤0.'),
    ],
    [
      'side by side',
      (on) =>
        printing(on, [
          wage('The median salary was £34,900.', 'Median salary'),
          wage('The mean salary was £41,200.', 'Mean salary', 41200),
        ]),
    ],
    [
      'of two places',
      (on) =>
        printing(on, [
          wage('The median salary was £34,900.', 'Median salary'),
          { ...wage('Average salary in the city was £41,200.', 'Average salary', 41200), ...CITY },
        ]),
    ],
  ],
  [
    ...each(['The median salary was £34,900 in 2024.', 'Median pay stood at £34,900.'], (words, on) =>
      printing(on, [wage(words, 'Median salary')]),
    ),
    ...each(
      ['The average salary was £34,900 in 2024.', 'Mean pay stood at £34,900, by no mean feat.'],
      (words, on) => printing(on, [wage(words, 'Average salary')]),
    ),
    [
      'other measures',
      (on) =>
        printing(on, [
          wage('The median salary was £34,900.', 'Median salary'),
          wage('The average rent was £9,800.', 'Average rent', 9800),
        ]),
    ],
  ],
);

const year = (statement: string, period: string, value: number, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Landed projects',
  value,
  unit: 'projects',
  period,
  ...more,
});
const years = of(
  'financial and calendar year',
  'two-years',
  [
    [
      'in one section',
      (on) =>
        printing(on, [
          year('130 projects landed in 2024/25.', '2024/25', 130),
          year('86 projects landed in 2024.', '2024', 86),
        ]),
    ],
    [
      'in two sections',
      (on) =>
        printing(
          on,
          [
            year('130 projects landed in 2024/25.', '2024/25', 130),
            year('86 projects landed in 2024.', '2024', 86),
          ],
          'statement',
          true,
        ),
    ],
    [
      'with a hyphen',
      (on) =>
        printing(
          on,
          [
            year('130 projects landed in 2024-25.', '2024-25', 130),
            year('126 projects landed in 2023.', '2023', 126),
          ],
          'statement',
          true,
        ),
    ],
    ...each(
      [
        'In 2024 the region landed 130 projects.',
        '130 projects landed during 2024.',
        'The region won 130 projects in calendar 2024.',
      ],
      (words, on) => printing(on, [year(words, '2024/25', 130)]),
    ),
    [
      'in the officer’s words',
      (on) => writing(on, [year('130 projects landed in 2024/25.', '2024/25', 130)], 'We landed ¤0 in 2024.'),
    ],
  ],
  [
    [
      'both financial',
      (on) =>
        printing(
          on,
          [
            year('130 projects landed in 2024/25.', '2024/25', 130),
            year('133 projects landed in 2023/24.', '2023/24', 133),
          ],
          'statement',
          true,
        ),
    ],
    [
      'other measures',
      (on) =>
        printing(
          on,
          [
            year('130 projects landed in 2024/25.', '2024/25', 130),
            year('90 firms moved here in 2024.', '2024', 90, { metric: 'Firms moved', unit: 'firms' }),
          ],
          'statement',
          true,
        ),
    ],
    ...each(
      [
        '130 projects landed in 2024/25.',
        'In the year to March 2025 130 projects landed.',
        '130 projects landed in the financial year 2024 to 2025.',
      ],
      (words, on) => printing(on, [year(words, '2024/25', 130)]),
    ),
  ],
);

const aim = (statement: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'New homes',
  value: 9000,
  unit: 'homes',
  period: 'to 2030',
  ...more,
});
const targets = of(
  'targets tagged as measured',
  'target-as-measured',
  [
    ...each(
      [
        'By 2030 there are 9,000 new homes.',
        'The region will have 9,000 new homes by 2030.',
        '9,000 homes are planned for 2031.',
        'The scheme is to deliver 9,000 homes by 2032.',
        'The authority aims for 9,000 new homes by 2030.',
      ],
      (words, on) => printing(on, [aim(words, { period: null })]),
    ),
    ['its period lies ahead', (on) => printing(on, [aim('The scheme brings 9,000 homes.')])],
    [
      '“by 2030” as the period',
      (on) => printing(on, [aim('The scheme brings 9,000 homes.', { period: 'by 2030' })]),
    ],
    [
      'its measure is a target',
      (on) =>
        printing(on, [aim('The scheme brings 9,000 homes.', { metric: 'Housing target', period: null })]),
    ],
    [
      'a survey',
      (on) => printing(on, [aim('9,000 homes will stand by 2035.', { basis: 'survey', period: null })]),
    ],
  ],
  [
    ...each(
      ['By 2030 there are to be 9,000 new homes.', 'The region aims for 9,000 homes by 2030.'],
      (words, on) => printing(on, [aim(words, { basis: 'target' })]),
    ),
    ['done', (on) => printing(on, [aim('9,000 homes were built by 2020.', { period: '2020' })])],
    [
      'ahead of its target',
      (on) => printing(on, [aim('9,000 homes were built by 2024, ahead of target.', { period: '2024' })]),
    ],
    ['a forecast', (on) => printing(on, [aim('9,000 homes are expected by 2030.', { basis: 'forecast' })])],
  ],
);

const held = (
  on: Ground,
  words: Words,
  title: string,
  unit: string,
  points: readonly (readonly [string, number])[],
) => {
  const scene = printing(on, [words]);
  return {
    ...scene,
    library: withRecords(scene.library, ({ series }) => ({
      series: [...series, seriesOf(on, title, unit, points, on.fact.place ?? 'West Midlands')],
    })),
  };
};
const tourists: Words = {
  statement: 'The region had 5,000 charging points in 2023.',
  metric: 'Charging points',
  value: 5000,
  unit: 'points',
  period: '2023',
};
const series = of(
  'a fact against the series of its measure',
  'against-series',
  [
    [
      'another value',
      (on) =>
        held(on, tourists, 'Charging points', 'points', [
          ['2022', 3900],
          ['2023', 4400],
        ]),
    ],
    [
      'a longer title',
      (on) =>
        held(on, tourists, 'Public charging points, end of year', 'points', [
          ['2023', 4400],
          ['2024', 6100],
        ]),
    ],
    [
      'money in other scales',
      (on) =>
        held(
          on,
          {
            statement: 'Farm output was £2.5 billion in 2023.',
            metric: 'Farm output',
            value: 2.5,
            unit: 'GBP billion',
            period: '2023',
          },
          'Farm output, current prices',
          'GBP million',
          [['2023', 2100]],
        ),
    ],
    [
      'a financial year',
      (on) => held(on, { ...tourists, period: '2023/24' }, 'Charging points', 'points', [['2023/24', 4400]]),
    ],
  ],
  [
    ['the same', (on) => held(on, tourists, 'Charging points', 'points', [['2023', 5000]])],
    ['a rounding of it', (on) => held(on, tourists, 'Charging points', 'points', [['2023', 4996]])],
    ['another year', (on) => held(on, tourists, 'Charging points', 'points', [['2022', 4400]])],
    [
      'a part of it',
      (on) =>
        held(
          on,
          {
            ...tourists,
            metric: 'Rapid charging points',
            value: 900,
            statement: 'The region had 900 rapid charging points in 2023.',
          },
          'Charging points',
          'points',
          [['2023', 5000]],
        ),
    ],
    ['another measure', (on) => held(on, tourists, 'Bus stops', 'points', [['2023', 4400]])],
  ],
);

const drawing = (on: Ground, title: string, periods: readonly string[]) => {
  const one = seriesOf(
    on,
    title,
    'jobs',
    periods.map((period, at) => [period, 100 + at] as const),
    on.fact.place ?? 'West Midlands',
  );
  const library = withRecords(on.library, ({ series: all }) => ({ series: [...all, one] }));
  return { brief: briefOf([sectionOf('b', 'benchmarks', [], { seriesIds: [one.id] })]), library };
};
const stale = of(
  'stale series',
  'stale-series',
  [
    ['years ago', (on) => drawing(on, 'Film jobs', ['2018', '2019', '2020', '2021'])],
    ['financial years', (on) => drawing(on, 'Film jobs', ['2018/19', '2020/21'])],
    ['quarters', (on) => drawing(on, 'Film jobs', ['2020 Q1', '2022 Q4'])],
    ['months', (on) => drawing(on, 'Film jobs', ['2021-04', '2023-03'])],
  ],
  [
    ['last year', (on) => drawing(on, 'Film jobs', ['2023', '2024', '2025'])],
    ['to 2025/26', (on) => drawing(on, 'Film jobs', ['2024/25', '2025/26'])],
    ['a month of this year', (on) => drawing(on, 'Film jobs', ['2026-03'])],
  ],
);

const said = (statement: string, value: number, unit: string, more: Partial<Fact> = {}): Words => ({
  statement,
  metric: 'Sample',
  value,
  unit,
  ...more,
});
const values = of(
  'a value its statement does not say',
  'value-not-said',
  [
    ...(
      [
        ['EY counted 86 projects in 2024.', 87, 'projects'],
        ['Exports were worth £8.46 billion in 2024.', 8640, 'GBP million'],
        ['The fund holds £200 million.', 2000, 'GBP million'],
        ['Jobs fell 27% in 2024.', 72, '%'],
        ['Some 5,821 jobs came with investment.', 5281, 'jobs'],
        ['A third of residents speak two languages.', 23, '%'],
        ['Twelve firms took part.', 20, 'firms'],
        ['The train takes 81 minutes.', 18, 'minutes'],
        ['The region ranks fourteenth of 259.', 41, 'rank'],
      ] as const
    ).map(
      ([statement, value, unit]) =>
        [statement, (on: Ground) => printing(on, [said(statement, value, unit)])] as const,
    ),
  ],
  [
    ...(
      [
        ['EY counted 86 projects in 2024.', 86, 'projects'],
        ['Exports were worth £8.46 billion in 2024.', 8460, 'GBP million'],
        ['The fund holds £0.2 billion.', 200, 'GBP million'],
        ['Jobs fell 27% in 2024.', -27, '%'],
        ['A third of residents speak two languages.', 33, '%'],
        ['Nearly £24 billion was turned over.', 23800, 'GBP million'],
        ['Twelve firms took part.', 12, 'firms'],
        ['A five-year programme began in 2020.', 5, 'years'],
        ['Nine in ten firms would come again.', 90, '%'],
        ['Investors doubled their sum.', 100, '%'],
        ['Two firms brought £500 million and then £300 million.', 800, 'GBP million'],
        ['The region ranks fourteenth of 259.', 14, 'rank'],
        ['More than 1.2 million people live here.', 1210000, 'people'],
        ['It opened in 1896.', 1896, 'year'],
      ] as const
    ).map(
      ([statement, value, unit]) =>
        [statement, (on: Ground) => printing(on, [said(statement, value, unit)])] as const,
    ),
  ],
);

export const TRAPS: readonly Variant[] = [
  percentPoints,
  cumulative,
  realNominal,
  perHead,
  provisionalFigures,
  bases,
  ranks,
  reversal,
  rateDays,
  doubleCounting,
  flips,
  jobs,
  averages,
  years,
  targets,
  series,
  stale,
  values,
].flat();

/** Whether the rule asks the officer for this trap, on this ground. */
export function isAsked({ rule, build }: Variant, on: Ground): boolean {
  const { brief, library } = build(on);
  const asked = { brief, library, audience: shippedAudience('us'), delegation: null, today: '2026-11-28' };
  const rules = RULES.filter(({ id }) => id === rule);
  return preflight(asked, rules).counts.warnings > 0;
}
