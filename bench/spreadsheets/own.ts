import { type MadeSheet, madeWorkbook } from '../../test/support/sheet-files.ts';
import type { Expected } from './score.ts';

/**
 * Odd but ordinary tables of our own. The first half was looked at while the reader was made; of the second half only the
 * score is looked at, so that it says how the reader does on what it has not seen.
 */
export type Own = {
  readonly file: string;
  readonly content: Uint8Array;
  readonly set: 'seen' | 'held' | 'third';
  readonly expect: readonly Expected[];
  readonly refuse?: string;
};

const made: Own[] = [];
let set: Own['set'] = 'seen';
const book = (
  name: string,
  sheets: readonly MadeSheet[],
  expect: readonly Expected[],
  how: { date1904?: boolean } = {},
): void => void made.push({ file: `${name}.xlsx`, content: madeWorkbook(sheets, how), set, expect });
const text = (
  file: string,
  content: string | Uint8Array,
  expect: readonly Expected[],
  refuse?: string,
): void =>
  void made.push({
    file,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    set,
    expect,
    ...(refuse === undefined ? {} : { refuse }),
  });
export const is = (
  sheet: string,
  cell: string,
  value: Expected['value'],
  more: Partial<Expected> = {},
): Expected => ({ sheet, cell, value, ...more });
export const csvIs = (
  record: number,
  column: string,
  value: Expected['value'],
  more: Partial<Expected> = {},
): Expected => ({ record, column, value, ...more });

book(
  'exports-in-thousands-by-format',
  [
    {
      name: 'Exports',
      rows: [
        ['Exports of goods by region, £ million'],
        [],
        ['Region', '2022', '2023'],
        ['West Midlands', { v: 33_512_345_678, z: '#,##0,,' }, { v: 35_100_000_000, z: '#,##0.0,,' }],
        ['East Midlands', { v: 21_000_000_000, z: '#,##0,,' }, '[c]'],
      ],
    },
  ],
  [
    is('Exports', 'B4', 33_512.345678, {
      shown: '33,512',
      place: 'West Midlands',
      period: '2022',
      unit: '£ million',
    }),
    is('Exports', 'C4', 35_100, { shown: '35,100.0', period: '2023', unit: '£ million' }),
    is('Exports', 'C5', null, { marker: '[c]' }),
  ],
);
book(
  'quarters-with-year-merged',
  [
    {
      name: 'Data',
      rows: [
        ['Claimants, thousands, West Midlands'],
        ['Year', 'Quarter', 'Men', 'Women'],
        [2022, 'Q1', 55.2, 40.1],
        [null, 'Q2', 54, 39.5],
        [null, 'Q3', { v: 53.26, z: '0.0' }, 39],
        [2023, 'Q1', 50, '38.2r'],
      ],
      merges: ['A3:A5'],
    },
  ],
  [
    is('Data', 'C4', 54, { period: '2022 Q2', place: 'West Midlands', unit: 'thousand' }),
    is('Data', 'C5', 53.26, { shown: '53.3', period: '2022 Q3', unit: 'thousand' }),
    is('Data', 'D6', 38.2, { period: '2023 Q1', status: 'revised' }),
  ],
);
book(
  'percent-and-points-side-by-side',
  [
    {
      name: 'Rates',
      rows: [
        ['Employment rate and change on year'],
        ['Area', 'Rate (%)', 'Change on year (percentage points)', 'Level (000s)'],
        ['England', { v: 0.756, z: '0.0%' }, -0.3, { v: 27_450, z: '#,##0' }],
        ['North West', { v: 0.741, z: '0.0%' }, { v: 0.4, z: '+0.0;-0.0;0.0' }, 3475],
      ],
    },
  ],
  [
    is('Rates', 'B3', 75.6, { unit: '%', place: 'England' }),
    is('Rates', 'C3', -0.3, { unit: 'percentage points' }),
    is('Rates', 'C4', 0.4, { unit: 'percentage points', place: 'North West' }),
    is('Rates', 'D3', 27_450, { unit: 'thousand' }),
  ],
);
book(
  'notes-raised-everywhere',
  [
    { name: 'Cover', rows: [['Regional accounts'], ['Contact: stats@example.gov.uk']] },
    {
      name: 'T2',
      rows: [
        [{ runs: ['Table 2: GVA per hour, United Kingdom', '1'] }],
        [{ runs: ['Year', '2'] }, { runs: ['GVA per hour (£)', '3'] }],
        ['2021', { runs: ['38.5', '4'] }],
        ['2022', 39.1],
        [{ runs: ['2023', 'p'] }, { runs: ['41.2', '5,6'] }],
        ['1 Smoothed.'],
      ],
    },
  ],
  [
    is('T2', 'B3', 38.5, { period: '2021', unit: '£', place: 'United Kingdom' }),
    is('T2', 'B4', 39.1, { period: '2022', unit: '£' }),
    is('T2', 'B5', 41.2, { period: '2023', unit: '£' }),
  ],
);
book(
  'two-tables-side-by-side',
  [
    {
      name: 'Trade',
      rows: [
        ['Exports to the USA, £m', null, null, null, 'Imports from the USA, £m'],
        ['Region', '2023', '2024', null, 'Region', '2023', '2024'],
        ['London', 100, 110, null, 'London', 210, 220],
        ['Wales', 10, '–', null, 'Wales', 21, 22],
      ],
    },
  ],
  [
    is('Trade', 'B3', 100, { place: 'London', period: '2023', unit: '£ million' }),
    is('Trade', 'G4', 22, { place: 'Wales', period: '2024', unit: '£ million' }),
    is('Trade', 'C4', null, { marker: '–' }),
  ],
);
book(
  'months-as-serials',
  [
    {
      name: 'Monthly',
      rows: [
        ['Vacancies (thousands), United Kingdom'],
        [null, { v: 45_292, z: 'mmm-yy' }, { v: 45_323, z: 'mmm-yy' }],
        ['Construction', 12, 13],
        ['Health', 160, { v: 158.6, z: '0' }],
      ],
    },
  ],
  [
    is('Monthly', 'B3', 12, { period: 'January 2024', unit: 'thousand', place: 'United Kingdom' }),
    is('Monthly', 'C4', 158.6, { shown: '159', period: 'February 2024' }),
  ],
);
book(
  'hidden-totals',
  [
    { name: 'Workings', hidden: true, rows: [['x', 1]] },
    {
      name: 'Jobs',
      hiddenRows: [4],
      hiddenColumns: [2],
      rows: [
        ['Jobs by sector, England, 2024'],
        ['Sector', 'Jobs', 'Draft', 'Share'],
        ['Food', 800, 801, { v: 0.08, z: '0%' }],
        ['Secret', 999, 998, { v: 0.1, z: '0%' }],
        ['Glass', 3000, 3001, { v: 0.3, z: '0%' }],
      ],
    },
  ],
  [
    is('Jobs', 'B5', 3000, { period: '2024', place: 'England' }),
    is('Jobs', 'D5', 30, { unit: '%' }),
    is('Jobs', 'B4', null),
    is('Jobs', 'C3', null),
    is('Workings', 'B1', null),
  ],
);
text(
  'semicolons-decimal-comma.csv',
  'Région;Année;Valeur (%)\r\nEngland;2023;12,5\r\nWales;2023;1.012,25\r\n',
  [
    csvIs(2, 'Valeur (%)', 12.5, { unit: '%', period: '2023', place: 'England' }),
    csvIs(3, 'Valeur (%)', 1012.25),
  ],
);
text(
  'windows-1252-pounds.csv',
  Uint8Array.from(
    [...'Area,2022/23 (£m),2023/24 (£m)\r\nWest Midlands,"1,200.5",–\r\n'].map((it) =>
      it === '–' ? 0x96 : it.charCodeAt(0),
    ),
  ),
  [
    csvIs(2, '2022/23 (£m)', 1200.5, {
      unit: '£ million',
      period: '2022-23 (financial year)',
      place: 'West Midlands',
    }),
    csvIs(2, '2023/24 (£m)', null, { marker: '–' }),
  ],
);
book(
  'section-rows-of-places',
  [
    {
      name: 'Visits',
      rows: [
        ['Visits and spend, 2023'],
        [null, 'Visits (000s)', 'Spend (£ million)'],
        ['London'],
        ['Business', 3200, 2900],
        ['Holiday', 9000, 7100.4],
        ['Scotland'],
        ['Business', 400, 310],
      ],
    },
  ],
  [
    is('Visits', 'B4', 3200, { place: 'London', unit: 'thousand', period: '2023' }),
    is('Visits', 'C7', 310, { place: 'Scotland', unit: '£ million', period: '2023' }),
  ],
);
book(
  'errors-and-formulas',
  [
    {
      name: 'Calc',
      rows: [
        ['Area', '2024'],
        ['London', { f: 'SUM(C1:C9)' }],
        ['Wales', { error: '#N/A' }],
        ['Scotland', { f: '6*2', v: 12 }],
      ],
    },
  ],
  [
    is('Calc', 'B2', null),
    is('Calc', 'B3', null),
    is('Calc', 'B4', 12, { place: 'Scotland', period: '2024' }),
  ],
);
text(
  'only-codes.csv',
  'LAD23CD,LAD23NM,ObjectId\nE08000025,Birmingham,1\nE08000026,Coventry,2\nE08000027,Dudley,3\n',
  [],
  'no figures',
);

set = 'held';
book(
  'year-ending-rows',
  [
    {
      name: 'Net',
      rows: [
        ['Table 3. Business counts, West Midlands'],
        ['Period', 'Births', 'Deaths', 'Net change'],
        ['Year ending March 2023', 32_010, 30_900, { v: 1110, z: '#,##0;[Red]-#,##0' }],
        [
          'Year ending March 2024 [p]',
          { v: 31_000, z: '#,##0' },
          33_000,
          { v: -2000, z: '#,##0;[Red](#,##0)' },
        ],
      ],
    },
  ],
  [
    is('Net', 'D3', 1110, { period: 'year ending March 2023', place: 'West Midlands' }),
    is('Net', 'D4', -2000, { period: 'year ending March 2024', status: 'provisional' }),
  ],
);
book(
  'million-in-format',
  [
    {
      name: 'Sites',
      rows: [
        ['Investment by site'],
        ['Place', 'Year', 'Investment'],
        ['Coventry', 2024, { v: 1_500_000, z: '"£"0.0,,"m"' }],
        ['Dudley', 2024, { v: 820_000_000, z: '"£"#,##0,,"m"' }],
        ['Solihull', 2024, { v: 2.5, z: '"£"0.0"bn"' }],
      ],
    },
  ],
  [
    is('Sites', 'C3', 1.5, { unit: '£ million', place: 'Coventry', period: '2024' }),
    is('Sites', 'C4', 820, { unit: '£ million' }),
    is('Sites', 'C5', 2.5, { unit: '£ billion', place: 'Solihull' }),
  ],
);
book(
  'zero-as-dash',
  [
    {
      name: 'Flights',
      rows: [
        ['Flights, United Kingdom, 2025'],
        ['Airport', 'Scheduled', 'Charter'],
        ['Birmingham', 45_000, { v: 0, z: '#,##0;-#,##0;"-"' }],
        ['Luton', { v: 0, z: '0' }, 12],
      ],
    },
  ],
  [
    is('Flights', 'C3', null, { marker: '-' }),
    is('Flights', 'B4', 0, { period: '2025' }),
    is('Flights', 'B3', 45_000),
  ],
);
book(
  'three-header-rows',
  [
    {
      name: 'Pay',
      rows: [
        ['Median weekly pay'],
        [null, 'Full-time', null, 'Part-time', null],
        [null, 'Male', 'Female', 'Male', 'Female'],
        ['Region', '£', '£', '£', '£'],
        ['North East', 640.5, 560, 220, 230.25],
        ['South West', 650, { v: 575.128, z: '0.00' }, '..', 'x'],
      ],
      merges: ['B2:C2', 'D2:E2'],
    },
  ],
  [
    is('Pay', 'B5', 640.5, { unit: '£', place: 'North East' }),
    is('Pay', 'C6', 575.128, { shown: '575.13', unit: '£', place: 'South West' }),
    is('Pay', 'D6', null),
    is('Pay', 'E6', null),
  ],
);
book(
  'mac-1904',
  [
    {
      name: 'S',
      rows: [
        ['Date', 'Index (2020=100)'],
        [
          { v: 43_830, z: 'd mmm yyyy' },
          { v: 104.25, z: '0.0' },
        ],
        [{ v: 43_861, z: 'd mmm yyyy' }, 105],
      ],
    },
  ],
  [
    is('S', 'B2', 104.25, { shown: '104.3', period: '1 January 2024', unit: 'index 2020=100' }),
    is('S', 'B3', 105, { period: '1 February 2024' }),
  ],
  { date1904: true },
);
book(
  'text-numbers-with-marks',
  [
    {
      name: 'Table_1',
      rows: [
        ['Table 1: Students at providers, academic year 2022/23'],
        ['Some cells refer to notes.'],
        ['Provider', 'Students [note 1]', 'Change (%)'],
        ['Aston University', '17,345 [r]', '−2.5'],
        ['Coventry University', '38\u00a0430', '4.1%'],
        ['Newman University', '[low]', '..'],
        ['Keele University', '12500 [note 3]', '(x)'],
      ],
    },
  ],
  [
    is('Table_1', 'B4', 17_345, { status: 'revised', period: '2022/23 (academic year)' }),
    is('Table_1', 'C4', -2.5, { unit: '%' }),
    is('Table_1', 'B5', 38_430),
    is('Table_1', 'C5', 4.1, { unit: '%' }),
    is('Table_1', 'B6', null),
    is('Table_1', 'B7', 12_500),
    is('Table_1', 'C7', null),
  ],
);
text('tabs-and-us-dates.tsv', 'As of\tArea\tHomes\n01/31/2024\tEngland\t1200\n02/29/2024\tEngland\t1,310\n', [
  csvIs(2, 'Homes', 1200, { period: '31 January 2024', place: 'England' }),
  csvIs(3, 'Homes', 1310, { period: '29 February 2024' }),
]);
text(
  'long-measures.csv',
  'area_name,measure,unit,time_period,obs_value,obs_status\nLeeds,GDP,£ million,2022,31000,\nLeeds,GDP per head,£,2022,38200,p\nLeeds,Growth,%,2022,2.4,\nLeeds,Growth,%,2023,:,\n',
  [
    csvIs(2, 'obs_value', 31_000, { unit: '£ million', place: 'Leeds', period: '2022' }),
    csvIs(3, 'obs_value', 38_200, { unit: '£', status: 'provisional' }),
    csvIs(4, 'obs_value', 2.4, { unit: '%' }),
    csvIs(5, 'obs_value', null),
  ],
);
book(
  'stacked-with-units-below-titles',
  [
    {
      name: 'Energy',
      rows: [
        ['Table A: Capacity, Wales'],
        ['MW'],
        [null, 2022, 2023, 2024],
        ['Wind', 1200, 1300, 1400],
        ['Solar', 900, 950, { v: 1000.4, z: '#,##0' }],
        [],
        ['Table B: Generation, Wales'],
        ['GWh'],
        [null, 2022, 2023, 2024],
        ['Wind', 2200, 2300, '[x]'],
        ['Source: Energy Trends'],
      ],
    },
  ],
  [
    is('Energy', 'B4', 1200, { unit: 'MW', period: '2022', place: 'Wales' }),
    is('Energy', 'D5', 1000.4, { shown: '1,000', unit: 'MW', period: '2024' }),
    is('Energy', 'C10', 2300, { unit: 'GWh', period: '2023', place: 'Wales' }),
    is('Energy', 'D10', null),
  ],
);
book(
  'fractions-and-bounds',
  [
    {
      name: 'Odd',
      rows: [
        ['Area', 'Share of homes (%)', 'Staff', 'Ratio'],
        ['London', '<5', '1,000+', { v: 1.5, z: '# ?/?' }],
        ['Wales', 12, '10-20', 2],
      ],
    },
  ],
  [
    is('Odd', 'B2', null),
    is('Odd', 'C2', null),
    is('Odd', 'C3', null),
    is('Odd', 'D2', null),
    is('Odd', 'B3', 12, { unit: '%', place: 'Wales' }),
  ],
);
book(
  'months-across-years-down',
  [
    {
      name: 'CPI',
      rows: [
        ['CPI annual rate, %, UK'],
        ['Year', 'Jan', 'Feb', 'Mar', 'Annual average'],
        [2023, 10.1, 10.4, 10.1, 7.3],
        [2024, 4, 3.4, { v: 3.21, z: '0.0' }, '..'],
      ],
    },
  ],
  [
    is('CPI', 'C3', 10.4, { period: 'February 2023', unit: '%', place: 'United Kingdom' }),
    is('CPI', 'D4', 3.21, { shown: '3.2', period: 'March 2024' }),
    is('CPI', 'E3', 7.3, { period: '2023', unit: '%' }),
    is('CPI', 'E4', null),
  ],
);
book(
  'payments-and-numbers-of-rows',
  [
    {
      name: 'Sheet1',
      rows: [
        ['No.', 'Local authority', 'Area code', 'Population mid-2023', 'Density (people per sq km)'],
        [1, 'Birmingham', 'E08000025', { v: 1_166_049, z: '#,##0' }, { v: 4354.2, z: '#,##0' }],
        [2, 'Coventry', 'E08000026', 360_702, 3657],
        [3, 'Dudley', 'E08000027', 326_863, 3336],
      ],
    },
  ],
  [
    is('Sheet1', 'D2', 1_166_049, { place: 'Birmingham', period: 'mid-2023' }),
    is('Sheet1', 'E2', 4354.2, { shown: '4,354', unit: 'people per sq km' }),
    is('Sheet1', 'A2', null),
  ],
);

export const OWN: readonly Own[] = made;
