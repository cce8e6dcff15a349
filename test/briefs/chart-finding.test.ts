import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIncomparable, planChart } from '../../src/main/briefs/choose-series.ts';
import {
  chartFinding,
  chartSubtitle,
  drawSeries,
  type SeriesReader,
  valuesOf,
} from '../../src/main/briefs/series-chart.ts';
import { changeBetween, changeFinding, mostFinding, rankFinding } from '../../src/shared/charts/finding.ts';
import type { Series } from '../../src/shared/domain/index.ts';
import { LANGUAGES, type Language } from '../../src/shared/languages.ts';
import { chartWordsIn, findingWords, type Told } from '../../src/shared/wording/chart-words.ts';
import { library } from '../support/region.ts';
import { halfEm } from '../support/scenes.ts';
import { shippedAudience } from '../support/shipped.ts';

const HOME = library.homePlace.name;
const reader: SeriesReader = { library, audience: shippedAudience('us'), measure: halfEm, width: 480 };

type Row = readonly [period: string, place: string, value: number];
const series = (title: string, unit: string, rows: readonly Row[]): Series => ({
  id: 'tried',
  title,
  unit,
  points: rows.map(([period, place, value]) => ({ period, place, value, sourceIds: ['S001'] })),
});

function told(one: Series): { readonly finding: string; readonly subtitle: string; readonly shape: string } {
  const chart = planChart(one, library);
  if (!chart) return { finding: '', subtitle: '', shape: 'none' };
  return {
    finding: chartFinding(reader, one, chart, valuesOf(one)),
    subtitle: chartSubtitle(reader, one, chart),
    shape: chart.shape,
  };
}

const over = (values: readonly number[], first = 2015): readonly Row[] =>
  values.map((value, index) => [String(first + index), HOME, value]);
const at = (values: readonly (readonly [string, number])[], period = '2024'): readonly Row[] =>
  values.map(([place, value]) => [period, place, value]);

describe('the title of a chart is what it shows', () => {
  it.each<[string, Series, string]>([
    [
      'a rise',
      series('Jobs', 'jobs', over([100, 120, 133])),
      'Jobs rose by 33% in the West Midlands from 2015 to 2017',
    ],
    [
      'a fall',
      series('Jobs', 'jobs', over([100, 140, 76])),
      'Jobs fell by 24% in the West Midlands from 2015 to 2017',
    ],
    [
      'no change',
      series('Jobs', 'jobs', over([1000, 900, 1001])),
      'Jobs hardly moved in the West Midlands from 2015 to 2017',
    ],
    [
      'a share',
      series('Unemployment rate', '%', over([5, 4.4, 4])),
      'Unemployment rate fell by 1 percentage point in the West Midlands from 2015 to 2017',
    ],
    [
      'a share of more',
      series('Unemployment rate', '%', over([4, 4.4, 6.5])),
      'Unemployment rate rose by 2.5 percentage points in the West Midlands from 2015 to 2017',
    ],
    [
      'nominal money',
      series('Output, current prices', 'GBP million', over([100, 110, 133])),
      'Output rose by 33% in the West Midlands from 2015 to 2017, in current prices',
    ],
    [
      'real money',
      series('Output, constant prices', 'GBP million', over([100, 110, 133])),
      'Output rose by 33% in the West Midlands from 2015 to 2017, in constant prices',
    ],
    [
      'a gap before the last',
      series('Jobs', 'jobs', [
        ['2011', HOME, 9],
        ['2015', HOME, 8],
        ['2024', HOME, 30],
      ]),
      'Jobs: 30 jobs in the West Midlands, 2024',
    ],
    [
      'a gap, then two years',
      series('Jobs', 'jobs', [
        ['2011', HOME, 1],
        ['2023', HOME, 100],
        ['2024', HOME, 73],
      ]),
      'Jobs fell by 27% in the West Midlands from 2023 to 2024',
    ],
    [
      'two points',
      series('Jobs', 'jobs', [
        ['2011', HOME, 50],
        ['2024', HOME, 75],
      ]),
      'Jobs rose by 50% in the West Midlands from 2011 to 2024',
    ],
    ['from nothing', series('Jobs', 'jobs', over([0, 5, 9])), 'Jobs: 9 jobs in the West Midlands, 2017'],
    [
      'first of its kind',
      series(
        'Jobs',
        'jobs',
        at([
          [HOME, 9],
          ['London', 8],
          ['North East', 7],
        ]),
      ),
      'Jobs: West Midlands is the highest of three regions, at 9 jobs',
    ],
    [
      'level with another',
      series(
        'Jobs',
        'jobs',
        at([
          [HOME, 8],
          ['London', 9],
          ['North East', 8],
        ]),
      ),
      'Jobs: West Midlands is second highest of three regions, at 8 jobs, level with North East',
    ],
    [
      'the last',
      series(
        'Jobs',
        'jobs',
        at([
          [HOME, 7],
          ['London', 9],
          ['North East', 8],
        ]),
      ),
      'Jobs: West Midlands is the lowest of three regions, at 7 jobs',
    ],
    [
      'a country among regions',
      series(
        'Jobs',
        'jobs',
        at([
          [HOME, 7],
          ['London', 9],
          ['North East', 8],
          ['Scotland', 6],
        ]),
      ),
      'Jobs: West Midlands is the lowest of three regions, at 7 jobs',
    ],
    [
      'against the UK',
      series(
        'Pay',
        'GBP a month',
        at([
          [HOME, 2508],
          ['United Kingdom', 2626],
          ['Dudley', 2503],
        ]),
      ),
      'Pay: £118 a month lower in the West Midlands than in the United Kingdom',
    ],
    [
      'parts of the whole',
      series(
        'Firms',
        'firms',
        at([
          [HOME, 60],
          ['Dudley', 20],
          ['Walsall', 30],
        ]),
      ),
      'Firms: 30 of 60 are in Walsall',
    ],
    [
      'parts that fell alike',
      series('Jobs', 'jobs', [
        ['2015', 'Dudley', 10],
        ['2016', 'Dudley', 9],
        ['2017', 'Dudley', 8],
        ['2015', 'Walsall', 10],
        ['2016', 'Walsall', 9],
        ['2017', 'Walsall', 7],
        ['2015', 'Solihull', 10],
        ['2016', 'Solihull', 9],
        ['2017', 'Solihull', 9],
      ]),
      'Jobs rose in none of 3 places; it fell most in Walsall: by 30% from 2015 to 2017',
    ],
  ])('%s', (_, one, finding) => {
    expect(told(one).finding.replaceAll('\u00a0', ' ')).toBe(finding);
  });

  it.each<[string, Series, RegExp]>([
    [
      'nominal money',
      series('Output, current prices', 'GBP million', over([1, 2, 3])),
      /Not adjusted for inflation\./,
    ],
    [
      'money of which it is not said',
      series('Pay', 'GBP', over([1, 2, 3])),
      /Whether it is adjusted for inflation is not said\./,
    ],
    [
      'a fall after a rise',
      series('Jobs', 'jobs', over([100, 181, 130])),
      /130 jobs in 2017, 28% down on 2016\./,
    ],
    [
      'a gap',
      series('Jobs', 'jobs', [
        ['2015', HOME, 1],
        ['2016', HOME, 2],
        ['2018', HOME, 3],
      ]),
      /No figure is held for 2017\./,
    ],
    [
      'many gaps',
      series('Jobs', 'jobs', [
        ['2005', HOME, 1],
        ['2016', HOME, 2],
        ['2018', HOME, 3],
      ]),
      /No figures are held for 11 periods between\./,
    ],
    ['a provisional measure', series('Pay, provisional', 'GBP', over([1, 2, 3])), /Provisional\./],
    [
      'a provisional year',
      series('Jobs', 'jobs', [
        ['2015', HOME, 1],
        ['2016', HOME, 2],
        ['2017 (provisional)', HOME, 3],
      ]),
      /2017 \(provisional\) is provisional and drawn open\./,
    ],
  ])('%s is said beneath it', (_, one, said) => {
    expect(told(one).subtitle.replaceAll('\u00a0', ' ')).toMatch(said);
  });

  it.each<[string, Series]>([
    ['two counters', series('Projects, EY and DBT counts', 'projects', over([1, 2, 3]))],
    ['two base years', series('Prices, 2015 = 100', 'index, 2010 = 100', over([1, 2, 3]))],
    [
      'two kinds of prices',
      series('Output, current prices, later constant prices', 'GBP million', over([1, 2, 3])),
    ],
  ])('%s in one series are no chart', (_, one) => {
    expect(isIncomparable(one, library)).toBe(true);
    expect(planChart(one, library)).toBeNull();
  });

  it('years of two kinds share no line: those of the fewer are left out', () => {
    const rows: readonly Row[] = [...over([4, 5, 6]), ['2018/19', HOME, 9]];
    const chart = planChart(series('Jobs', 'jobs', rows), library);
    expect(chart).toMatchObject({ shape: 'lines', periods: ['2015', '2016', '2017'] });
  });
});

const amount = fc.integer({ min: 0, max: 100_000 });
type Verbs = { readonly up: RegExp; readonly down: RegExp };
const ENGLISH: Verbs = { up: /rose|up on/, down: /fell|down on/ };
/** A language whose catalogue does not say it yet says it in English. */
const VERBS: Readonly<Partial<Record<Language, Verbs>>> = {
  ar: { up: /ارتفاع بمقدار|أكبر ارتفاع/, down: /انخفاض/ },
  hi: { up: /की वृद्धि|अधिक वृद्धि/, down: /गिरावट/ },
};
const TOLD: Told = {
  measure: 'M',
  prices: 'none',
  place: (name) => name,
  where: () => 'in',
  kind: 'places',
  amount: String,
  period: (words) => words,
  size: String,
};

describe('whatever the values, the words agree with them', () => {
  const languages = Object.keys(LANGUAGES) as Language[];

  it('up is said only of a rise, down only of a fall, and how much is right', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 9 }),
        fc.boolean(),
        fc.constantFrom(...languages),
        (values, isShare, language) => {
          const points = values.map((value, index) => ({ period: String(2010 + index), value }));
          const finding = changeFinding('P', points, {
            follows: values.map((_, index) => index > 0),
            isShare,
          });
          if (!finding) return;
          const said = findingWords(finding, TOLD, chartWordsIn(language));
          const [first = 0, last = 0] = [values[0], values.at(-1)];
          if ((VERBS[language] ?? ENGLISH).up.test(said)) expect(last).toBeGreaterThan(first);
          if ((VERBS[language] ?? ENGLISH).down.test(said)) expect(last).toBeLessThan(first);
          if (finding.kind !== 'change') return;
          const exact = isShare ? last - first : (last / first - 1) * 100;
          expect(Math.abs(Math.abs(exact) - finding.size)).toBeLessThan(1);
          expect(said).toContain(finding.direction === 'same' ? '2010' : String(finding.size));
        },
      ),
    );
  });

  it('a fall is never said to have risen, in any form of any chart', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 8 }), (values) => {
        const down = values.toSorted((a, b) => b - a).map((value, index) => value + values.length - index);
        expect(told(series('Jobs', 'jobs', over(down))).finding).not.toMatch(/rose|grew|growth|\bup\b/i);
      }),
      { numRuns: 50 },
    );
  });

  it('the rank is one more than the number of those above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 9 }), (values) => {
        const among = values.map((value, index) => ({ place: `P${index}`, value }));
        const finding = rankFinding('P0', among);
        const above = values.filter((value) => value > (values[0] ?? 0)).length;
        const level = values.filter((value) => value === values[0]).length > 1;
        expect(finding).toMatchObject({ rank: above + 1, of: values.length });
        expect(finding?.kind === 'rank' && finding.levelWith !== null).toBe(level);
      }),
    );
  });

  it('the place that rose most rose no less than any other', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 9 }), (pairs) => {
        const places = pairs.map(([first, last], index) => ({ place: `P${index}`, first, last }));
        const finding = mostFinding(places, { from: 'a', to: 'b', isShare: false });
        if (finding?.kind !== 'most') throw new Error('nothing found');
        const ratios = new Map(places.map(({ place, first, last }) => [place, last / first]));
        const own = ratios.get(finding.place) ?? 0;
        if (finding.direction === 'up') expect(own).toBe(Math.max(...ratios.values()));
        else expect(own).toBe(Math.min(...ratios.values()));
        if (finding.direction !== 'up') expect(Math.max(...ratios.values())).toBeLessThan(1.006);
      }),
    );
  });

  it('a fall of nearly everything is not a fall of all', () => {
    expect(changeBetween(1000, 1, false)).toMatchObject({ direction: 'down', size: 99 });
    expect(changeBetween(1000, 0, false)).toMatchObject({ direction: 'down', size: 100 });
  });
});

it('every chart of the library says all of its values in words', () => {
  for (const one of library.records.series) {
    const chart = planChart(one, library);
    if (!chart) continue;
    const { alt, data } = drawSeries(reader, one, chart, valuesOf(one));
    for (const row of data.rows) for (const cell of row) expect(alt).toContain(cell);
    const drawn = data.rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
    expect(drawn.length).toBeGreaterThan(0);
  }
});
