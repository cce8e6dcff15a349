import { strToU8 } from 'fflate';
import { madeOds } from '../../test/support/ods-file.ts';
import { type MadeSheet, madeWorkbook } from '../../test/support/sheet-files.ts';
import { csvIs, is, type Own } from './own.ts';
import type { Expected } from './score.ts';

/** Fifteen layouts of offices and councils, with what is right written before the reader had seen one of them. */

const book = (
  name: string,
  sheets: readonly MadeSheet[],
  expect: readonly Expected[],
  how: { date1904?: boolean } = {},
): Own => ({ file: `${name}.xlsx`, content: madeWorkbook(sheets, how), set: 'third', expect });
const text = (file: string, content: string | Uint8Array, expect: readonly Expected[]): Own => ({
  file,
  content: typeof content === 'string' ? strToU8(content) : content,
  set: 'third',
  expect,
});

const utf16 = (content: string): Uint8Array => {
  const bytes = new Uint8Array(2 + content.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < content.length; at += 1) {
    bytes[2 + 2 * at] = content.charCodeAt(at) & 0xff;
    bytes[3 + 2 * at] = content.charCodeAt(at) >> 8;
  }
  return bytes;
};

export const THIRD: readonly Own[] = [
  book(
    'itl-gdp-with-cover-and-notes',
    [
      {
        name: 'Cover_sheet',
        rows: [
          ['Regional gross domestic product: all ITL regions'],
          ['Release date: 17 April 2025'],
          ['Contact: regional accounts, 01633 000000'],
        ],
      },
      {
        name: 'Notes',
        rows: [
          ['Note number', 'Note text'],
          ['note 1', 'Figures for 2023 are provisional.'],
        ],
      },
      {
        name: 'Table 5',
        rows: [
          ['Table 5: Gross Domestic Product at current market prices, 2021 to 2023, £ million [note 1]'],
          [
            'This worksheet contains one table. Some cells refer to notes, which can be found on the notes sheet.',
          ],
          [],
          ['ITL level', 'ITL code', 'Region name', 2021, 2022, '2023p'],
          ['UK', 'UK', 'United Kingdom', { v: 2_284_079, z: '#,##0' }, 2_526_428, 2_719_690],
          ['ITL1', 'TLG', 'West Midlands', 164_312, 180_122.4, 193_505],
          ['ITL2', 'TLG3', 'West Midlands', 79_120, '[c]', 92_440],
        ],
      },
    ],
    [
      is('Table 5', 'D5', 2_284_079, { place: 'United Kingdom', period: '2021', unit: '£ million' }),
      is('Table 5', 'E6', 180_122.4, { place: 'West Midlands', period: '2022', unit: '£ million' }),
      is('Table 5', 'F6', 193_505, { period: '2023', status: 'provisional', unit: '£ million' }),
      is('Table 5', 'E7', null, { marker: '[c]' }),
    ],
  ),
  book(
    'quarters-under-merged-years-with-spacers',
    [
      {
        name: 'RTS 1',
        rows: [
          ['Table 1: Value of goods exports by region, £bn'],
          [],
          [null, 2023, null, null, null, null, 2024, null],
          ['Region', 'Q1', 'Q2', 'Q3', 'Q4', null, 'Q1', 'Q2 (p)'],
          [],
          ['West Midlands', 8.1, 8.4, { v: 8.25, z: '0.0' }, 7.9, null, 8, 8.6],
          ['East Midlands', 5.5, 5.6, 5.4, 5.2, null, '-', 5.9],
          [],
          ['Total', 13.6, 14, 13.65, 13.1, null, 8, 14.5],
        ],
        merges: ['B3:E3', 'G3:H3'],
      },
    ],
    [
      is('RTS 1', 'D6', 8.25, { period: '2023 Q3', place: 'West Midlands', unit: '£ billion' }),
      is('RTS 1', 'G6', 8, { period: '2024 Q1', unit: '£ billion' }),
      is('RTS 1', 'H6', 8.6, { period: '2024 Q2', status: 'provisional' }),
      is('RTS 1', 'G7', null),
      is('RTS 1', 'E9', 13.1, { period: '2023 Q4' }),
    ],
  ),
  book(
    'rolling-quarters-down',
    [
      {
        name: '1. HI00',
        rows: [
          ['HI00 Headline labour force survey indicators for West Midlands, seasonally adjusted'],
          [null, 'Employment', null, 'Unemployment', null],
          [null, 'level (000s)', 'rate (%)¹', 'level (000s)', 'rate (%)²'],
          ['Jul-Sep 2023', 2811, 73.8, 162, 5.4],
          ['Apr-Jun 2024', { v: 2795.4, z: '#,##0' }, { v: 73.24, z: '0.0' }, 171, 5.8],
          ['Jul-Sep 2024', 2802, '73.5 (r)', 166, '..'],
          ['1. Denominator is people aged 16 to 64.'],
          ['2. Denominator is the economically active.'],
        ],
        merges: ['B2:C2', 'D2:E2'],
      },
    ],
    [
      is('1. HI00', 'B4', 2811, { period: 'Jul to Sep 2023', unit: 'thousand', place: 'West Midlands' }),
      is('1. HI00', 'C5', 73.24, { period: 'Apr to Jun 2024', unit: '%' }),
      is('1. HI00', 'C6', 73.5, { period: 'Jul to Sep 2024', unit: '%', status: 'revised' }),
      is('1. HI00', 'E6', null),
      is('1. HI00', 'D6', 166, { unit: 'thousand' }),
    ],
  ),
  text(
    'dfe-attainment.csv',
    'time_period,time_identifier,geographic_level,country_name,region_name,la_name,sex,pupil_count,attainment8_average,percent_5_plus\n' +
      '202223,Academic year,Regional,England,West Midlands,,Total,68510,44.7,42.3\n' +
      '202223,Academic year,Local authority,England,West Midlands,Solihull,Girls,1520,50.1,c\n' +
      '202324,Academic year,Local authority,England,West Midlands,Walsall,Boys,low,z,38.9\n' +
      '202324,Academic year,Regional,England,West Midlands,,Total,69001,x,41.8\n',
    [
      csvIs(2, 'pupil_count', 68_510, { period: '2022/23 (academic year)', place: 'West Midlands' }),
      csvIs(2, 'percent_5_plus', 42.3, { unit: '%' }),
      csvIs(3, 'attainment8_average', 50.1, { place: 'Solihull', period: '2022/23 (academic year)' }),
      csvIs(3, 'percent_5_plus', null),
      csvIs(4, 'pupil_count', null),
      csvIs(4, 'attainment8_average', null),
      csvIs(4, 'percent_5_plus', 38.9, { place: 'Walsall', unit: '%' }),
      csvIs(5, 'attainment8_average', null),
    ],
  ),
  text(
    'nomis-aps.csv',
    '"annual population survey"\n"ONS Crown Copyright Reserved [from Nomis on 14 October 2024]"\n\n"date","Jul 2023-Jun 2024"\n"variable","Employment rate - aged 16-64"\n\n"Area","mnemonic","numerator","denominator","percent","conf"\n' +
      '"Birmingham","E08000025","480,700","726,300","66.2","2.9"\n"Coventry","E08000026","165,400","240,900","68.7","5.4"\n"Isles of Scilly","E06000053","!","-","~","*"\n\n"! Estimate is not available"\n"* These figures are suppressed"\n',
    [
      csvIs(8, 'numerator', 480_700, { place: 'Birmingham', period: 'Jul 2023 to Jun 2024' }),
      csvIs(8, 'percent', 66.2, { unit: '%', place: 'Birmingham', period: 'Jul 2023 to Jun 2024' }),
      csvIs(9, 'denominator', 240_900, { place: 'Coventry' }),
      csvIs(10, 'numerator', null),
      csvIs(10, 'percent', null),
      csvIs(10, 'conf', null),
    ],
  ),
  text(
    'semicolons-and-decimal-commas.csv',
    'Region;Jahr;Ausfuhr (Mio. EUR);Anteil (%)\nHessen;2023;1.234,5;12,5\nBayern;2023;10.004;3,25\nBerlin;2024;987,0;-0,4\n',
    [
      csvIs(2, 'Ausfuhr (Mio. EUR)', 1234.5, { place: 'Hessen', period: '2023' }),
      csvIs(3, 'Ausfuhr (Mio. EUR)', 10_004, { place: 'Bayern' }),
      csvIs(3, 'Anteil (%)', 3.25, { unit: '%' }),
      csvIs(4, 'Anteil (%)', -0.4, { unit: '%', period: '2024' }),
    ],
  ),
  text(
    'unicode-text.txt',
    utf16(
      'Local authority\tYear\tHouse price (£)\tSales\r\nWolverhampton\tyear to Sep 2023\t"£212,500"\t2,104\r\nSandwell\tyear to Sep 2023\t£205,000\t[z]\r\nDudley\tyear to Sep 2024\t£231,750\t3,010\r\n',
    ),
    [
      csvIs(2, 'House price (£)', 212_500, {
        place: 'Wolverhampton',
        period: 'year ending September 2023',
        unit: '£',
      }),
      csvIs(3, 'Sales', null),
      csvIs(4, 'Sales', 3010, { place: 'Dudley', period: 'year ending September 2024' }),
    ],
  ),
  text(
    'visits.ods',
    madeOds('Table_2', [
      ['Table 2: Overseas visits to West Midlands, thousands'],
      [null],
      ['Market', 'Year to Sep 2023', 'Year to Sep 2024 [provisional]', 'Change'],
      [
        'India',
        61.5,
        { value: 70.25, shown: '70.3', kind: 'float' },
        { value: 0.1423, shown: '14.2%', kind: 'percentage' },
      ],
      ['United Arab Emirates', 33, '[u]', '[x]'],
      ['USA', 180, 171.9, { value: -0.045, shown: '-4.5%', kind: 'percentage' }],
    ]),
    [
      is('Table_2', 'B4', 61.5, { period: 'year ending September 2023', unit: 'thousand' }),
      is('Table_2', 'C4', 70.25, {
        shown: '70.3',
        period: 'year ending September 2024',
        status: 'provisional',
      }),
      is('Table_2', 'D4', 14.23, { shown: '14.2%', unit: '%' }),
      is('Table_2', 'C5', null),
      is('Table_2', 'D6', -4.5, { unit: '%' }),
    ],
  ),
  book(
    'council-budget-in-brackets',
    [
      {
        name: 'Budget',
        rows: [
          ['Revenue budget monitoring, 2024/25 (£000s)'],
          [],
          ['Directorate', null, 'Budget', 'Forecast', null, 'Variance', 'Variance %'],
          [
            'Adult Social Care',
            null,
            '168,200',
            '171,900',
            null,
            { v: 3700, z: '#,##0;(#,##0)' },
            { v: 0.022, z: '0.0%;(0.0%)' },
          ],
          [
            'City Operations',
            null,
            '(12,500)',
            { v: -12_900, z: '#,##0;(#,##0)' },
            null,
            '(400)',
            { v: -0.032, z: '0.0%;(0.0%)' },
          ],
          [],
          ['Total General Fund', null, '155,700', '159,000', null, '3,300', '2.1%'],
        ],
      },
    ],
    [
      is('Budget', 'C4', 168_200, { unit: '£ thousand', period: '2024/25' }),
      is('Budget', 'F4', 3700, { unit: '£ thousand' }),
      is('Budget', 'G4', 2.2, { unit: '%' }),
      is('Budget', 'C5', -12_500, { unit: '£ thousand' }),
      is('Budget', 'D5', -12_900),
      is('Budget', 'F5', -400),
      is('Budget', 'G5', -3.2, { unit: '%' }),
      is('Budget', 'G7', 2.1, { unit: '%' }),
    ],
  ),
  book(
    'text-dates-and-stored-shares',
    [
      {
        name: 'Vacancies',
        rows: [
          ['As at', 'Area', 'Vacancy rate', 'Empty offices (sq ft)'],
          ['31/03/2024', 'Birmingham', { v: 0.123, z: '0.0%' }, { v: 1_204_567.8, z: '#,##0' }],
          ['30/06/2024', 'Birmingham', { v: 0.1185, z: '0.0%' }, '1 190 000'],
          ['30/09/2024', 'Birmingham', 'n/a', '1,150,000e'],
        ],
      },
    ],
    [
      is('Vacancies', 'C2', 12.3, { period: '31 March 2024', unit: '%', place: 'Birmingham' }),
      is('Vacancies', 'C3', 11.85, { shown: '11.9', period: '30 June 2024', unit: '%' }),
      is('Vacancies', 'C4', null),
      is('Vacancies', 'D2', 1_204_567.8, { shown: '1,204,568', unit: 'sq ft' }),
      is('Vacancies', 'D3', 1_190_000),
      is('Vacancies', 'D4', 1_150_000, { status: 'estimated', period: '30 September 2024' }),
    ],
  ),
  book(
    'months-across-1904',
    [
      {
        name: 'Claimants',
        rows: [
          ['Claimant count by month'],
          [
            'Local authority',
            { v: 43_830, z: 'mmm-yy' },
            { v: 43_861, z: 'mmm-yy' },
            { v: 43_890, z: 'mmm\\ yyyy' },
          ],
          ['Sandwell', { v: 14_210, z: '#,##0' }, 14_355, 14_120],
          ['Walsall', 10_840, '10\u00a0905', '[low]'],
        ],
      },
    ],
    [
      is('Claimants', 'B3', 14_210, { period: 'January 2024', place: 'Sandwell' }),
      is('Claimants', 'C4', 10_905, { period: 'February 2024', place: 'Walsall' }),
      is('Claimants', 'D3', 14_120, { period: 'March 2024' }),
      is('Claimants', 'D4', null),
    ],
    { date1904: true },
  ),
  book(
    'marks-behind-numbers',
    [
      {
        name: 'T3',
        rows: [
          ['Table 3: Business birth rate by region, per cent [notes 1 and 2]'],
          ['Region [note 3]', 'Code', '2021', '2022 [r]', '2023 [p]'],
          ['North East', 'E12000001', '11.8 [note 4]', '10.9', '10.1'],
          ['West Midlands', 'E12000005', '12.4\u00a0[e]', '11.6 (r)', '\u200911.0'],
          ['London', 'E12000007', '14.0*', '13.5¹', '..[x]'],
          ['Source: Business Demography, Office for National Statistics'],
        ],
      },
    ],
    [
      is('T3', 'C3', 11.8, { place: 'North East', period: '2021', unit: '%' }),
      is('T3', 'D3', 10.9, { status: 'revised', period: '2022' }),
      is('T3', 'C4', 12.4, { status: 'estimated', place: 'West Midlands' }),
      is('T3', 'D4', 11.6, { status: 'revised' }),
      is('T3', 'E4', 11, { status: 'provisional', period: '2023', unit: '%' }),
      is('T3', 'D5', 13.5, { place: 'London' }),
      is('T3', 'E5', null),
    ],
  ),
  book(
    'census-groups-with-spacer-columns',
    [
      {
        name: 'TS',
        rows: [
          ['Usual residents by sex and age, Census Day, 21 March 2021'],
          [],
          [null, null, 'All people', null, null, 'Male', null, null, 'Female', null],
          ['Area code', 'Area name', 'Number', '%', null, 'Number', '%', null, 'Number', '%'],
          [
            'E08000025',
            'Birmingham',
            { v: 1_144_919, z: '#,##0' },
            100,
            null,
            559_999,
            48.9,
            null,
            584_920,
            51.1,
          ],
          ['E08000026', 'Coventry', 345_325, 100, null, 172_300, { v: 49.9, z: '0.0' }, null, 173_025, 50.1],
          [],
          ['E12000005', 'West Midlands', 5_950_756, 100, null, 2_928_000, 49.2, null, 3_022_756, 50.8],
        ],
        merges: ['C3:D3', 'F3:G3', 'I3:J3'],
      },
    ],
    [
      is('TS', 'C5', 1_144_919, { place: 'Birmingham', period: '21 March 2021' }),
      is('TS', 'F5', 559_999, { place: 'Birmingham', measure: 'Male' }),
      is('TS', 'J6', 50.1, { unit: '%', place: 'Coventry', measure: 'Female' }),
      is('TS', 'G8', 49.2, { unit: '%', place: 'West Midlands' }),
    ],
  ),
  book(
    'council-scorecard',
    [
      {
        name: 'KPIs',
        rows: [
          ['Corporate plan scorecard, Coventry'],
          ['Measure', 'Unit', 'Outturn 2023/24', 'Target 2024/25', 'Q1 2024/25', 'Q2 2024/25', 'RAG'],
          ['Jobs created or safeguarded', 'Number', { v: 1534, z: '#,##0' }, 1600, 402, 377, 'Green'],
          ['Invoices paid within 30 days', '%', 94.2, 95, 93.8, '[x]', 'Amber'],
          ['Business rates collected', '£m', { v: 131.46, z: '0.0' }, 135, 38.1, 66, 'Green'],
          ['Days to decide a planning application', 'Days', 61, 56, 58, 57, 'Red'],
        ],
      },
    ],
    [
      is('KPIs', 'C3', 1534, { period: '2023/24', place: 'Coventry' }),
      is('KPIs', 'E4', 93.8, { unit: '%', period: '2024/25 Q1' }),
      is('KPIs', 'F4', null),
      is('KPIs', 'C5', 131.46, { shown: '131.5', unit: '£ million', period: '2023/24' }),
      is('KPIs', 'F6', 57, { unit: 'days' }),
    ],
  ),
  book(
    'hidden-working-and-errors',
    [
      {
        name: 'Investment',
        hiddenRows: [5],
        hiddenColumns: [2],
        rows: [
          ['Foreign direct investment projects and new jobs by region, 2024-25'],
          [],
          ['Region', 'Projects', 'Working', 'New jobs', 'Jobs per project', 'Capital (£ thousand)'],
          ['West Midlands', 131, 9999, { v: 5510, z: '#,##0' }, { f: 'D4/B4', v: 42.06 }, '1,204,500'],
          ['Check', 1, 1, 1, 1, 1],
          ['East of England', 88, 9999, 2410, { f: 'D6/B6' }, '–'],
          ['Multiple UK sites', 60, 9999, 3200, { error: '#DIV/0!' }, ':'],
        ],
      },
      {
        name: 'Old',
        hidden: true,
        rows: [
          ['Region', '2023'],
          ['West Midlands', 1],
          ['Wales', 2],
        ],
      },
    ],
    [
      is('Investment', 'B4', 131, { place: 'West Midlands', period: '2024-25' }),
      is('Investment', 'C4', null),
      is('Investment', 'B5', null),
      is('Investment', 'D4', 5510, { place: 'West Midlands' }),
      is('Investment', 'E4', 42.06),
      is('Investment', 'E6', null),
      is('Investment', 'E7', null),
      is('Investment', 'F4', 1_204_500, { unit: '£ thousand' }),
      is('Investment', 'F6', null),
      is('Old', 'B2', null),
    ],
  ),
];
