import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN } from '../../bench/spreadsheets/own.ts';
import { score } from '../../bench/spreadsheets/score.ts';
import { THIRD } from '../../bench/spreadsheets/third.ts';
import { markerOf, readFigure, seenFigure } from '../../src/main/packs/sheets/figures.ts';
import { findTables } from '../../src/main/packs/sheets/find-tables.ts';
import { findPeriod, readPeriod, readPeriods } from '../../src/main/packs/sheets/periods.ts';
import { readSheetFile } from '../../src/main/packs/sheets/read-file.ts';
import { UnreadableWorkbook } from '../../src/main/packs/sheets/read-sheets.ts';
import { type Observation, readTable } from '../../src/main/packs/sheets/read-tables.ts';
import { findUnit, unitOf } from '../../src/main/packs/sheets/units.ts';
import { type MadeCell, madeWorkbook } from '../support/sheet-files.ts';

async function figuresOf(file: string, content: Uint8Array): Promise<readonly Observation[]> {
  const { sheets } = await readSheetFile(file, content);
  return sheets.flatMap((sheet) => findTables(sheet).flatMap((table) => readTable(table).observations));
}

const oneCell = async (cell: MadeCell): Promise<Observation | undefined> => {
  const rows = [
    ['Area', '2024'],
    ['London', cell],
    ['Wales', 3],
    ['Scotland', 5],
  ];
  const all = await figuresOf('one.xlsx', madeWorkbook([{ name: 'S', rows }]));
  return all.find((one) => one.cell === 'B2');
};

describe('a number is what Excel shows', () => {
  it.each<[MadeCell, number | null, string | null]>([
    [{ v: 0.743, z: '0.0%' }, 74.3, '%'],
    [{ v: 12_345_678, z: '#,##0,' }, 12_345.678, null],
    [{ v: 1_500_000, z: '"£"0.0,,"m"' }, 1.5, 'GBP million'],
    [{ v: -5, z: '#,##0_);(#,##0)' }, -5, null],
    [{ v: 0, z: '0;-0;"-"' }, null, null],
    [{ v: 3, z: ';;;' }, null, null],
    [{ v: 1.5, z: '# ?/?' }, null, null],
    [{ v: 45_292, z: 'mmm-yy' }, null, null],
    [{ runs: ['412', '3'] }, 412, null],
    ['1,200 p', 1200, null],
    ['–2.1', -2.1, null],
    ['1\u00a0200', 1200, null],
    ['[c]', null, null],
    ['1.2.3', null, null],
    ['1,20', null, null],
    ['<5', null, null],
    [{ error: '#DIV/0!' }, null, null],
    [{ f: 'A1*2' }, null, null],
    [{ f: 'A1*2', v: 6 }, 6, null],
  ])('%j', async (cell, value, unit) => {
    const found = await oneCell(cell);
    expect(found?.value ?? null).toBe(value);
    if (value !== null) expect(found?.unit ?? null).toBe(unit);
  });

  it('whatever the digits, the scale is the one that is shown', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e7, noNaN: true }), fc.nat(4), (value, decimals) => {
        const shown = `${(value * 100).toFixed(decimals)}%`;
        const seen = seenFigure(value, shown);
        if (seen === null || 'why' in seen) throw new Error(`${value} shown ${shown}`);
        expect(seen.unit).toBe('%');
        expect(Math.abs(seen.value - value * 100)).toBeLessThan(value * 1e-9);
      }),
      { numRuns: 200 },
    );
  });
  it('digits that say another number than the cell holds are refused', () => {
    expect(seenFigure(5, '7')).toMatchObject({ why: expect.stringContaining('holds 5') });
  });
});

describe('periods are kept as what they are', () => {
  it.each([
    ['2010-11', '2010-11'],
    ['2023/24', '2023/24'],
    ['YE Mar 24', 'year ending March 2024'],
    ['Nov-Jan 2026', 'Nov 2025 to Jan 2026'],
    ['Nov- Jan 2002', 'Nov 2001 to Jan 2002'],
    ['2010 \n1st quarter', '2010 Q1'],
    ['Q3 2022', '2022 Q3'],
    ['Nov-25', 'November 2025'],
    ['2024-05', 'May 2024'],
    ['Census Day, 20 March 2022', 'Census Day, 20 March 2022'],
    ['2022 [p]', '2022'],
    ['mid-2023', 'mid-2023'],
  ])('%s is %s', (written, text) => expect(readPeriod(written)?.text).toBe(text));
  it.each(['1 - 15', 'ITL1', 'May', '12', '2030s', 'Table 2019'])('%s is none', (text) =>
    expect(readPeriod(text)).toBeNull(),
  );
  it('the span of a table and the base of an index are no periods', () => {
    for (const text of ['Jobs, 2004 to 2023', 'Index (2015=100)', 'Real AWE (2015 £)', 'Series since 2001'])
      expect(findPeriod(text)?.period.text ?? null).toSatisfy((it) => it === null || it === '2004 to 2023');
  });
  it('a column says how its days and its six digits are read', () => {
    const us = readPeriods(['12/31/2008', '03/31/2009', '01/02/2009']);
    expect(us('01/02/2009')?.text).toBe('2 January 2009');
    const uk = readPeriods(['16/07/2010', '01/02/2010']);
    expect(uk('01/02/2010')?.text).toBe('1 February 2010');
    expect(readPeriods(['201112', '201213'])('201112')?.text).toBe('2011/12');
    expect(readPeriods(['201112', '201201'])('201112')?.text).toBe('December 2011');
  });
});

describe('units', () => {
  it.each([
    ['£m', 'GBP million'],
    ['£bn', 'GBP billion'],
    ['£ thousand', 'GBP thousand'],
    ['000s', 'thousand'],
    ['per cent', '%'],
    ['pound million', 'GBP million'],
    ['UK=100', 'index UK=100'],
  ])('%s is %s', (text, unit) => expect(unitOf(text)).toBe(unit));
  it.each([
    ['GDP (pound million)', 'GBP million'],
    ['Vacancies (thousands)', 'thousand vacancies'],
    ['Load factors (%) [note 11]', '%'],
    ['Total, 95% CI', null],
  ])('%s names %s', (text, unit) => expect(findUnit(text)?.unit ?? null).toBe(unit));
});

it('a mark in place of a number is never a number', () => {
  for (const mark of ['[c]', '[x2]', ':', '..', '–', '-', '*', '[low]', 'n/a', '<5']) {
    expect(markerOf(mark)).not.toBeNull();
    expect(readFigure(mark)).toBeNull();
  }
});

it('our own odd tables give what their reader sees, and nothing else', async () => {
  for (const { file, content, expect: expected, refuse } of [...OWN, ...THIRD]) {
    const { sheets } = await readSheetFile(file, content);
    const found = await figuresOf(file, content);
    if (refuse !== undefined) expect(found, file).toEqual([]);
    for (const one of expected) {
      const sheet = sheets.find(({ name }) => name === (one.sheet ?? file));
      const header = sheet?.rows.find(({ cells }) => cells.some(({ text }) => text === one.column));
      const column = header?.cells.find(({ text }) => text === one.column)?.column;
      const match = found.find((it) =>
        one.cell === undefined
          ? it.row === one.record && it.column === column
          : it.cell === one.cell && it.sheet === one.sheet,
      );
      const { verdict, why } = score(one, match, null, null);
      expect(['exact', 'refused'], `${file} ${one.cell ?? one.column}: ${why}`).toContain(verdict);
    }
  }
});

const csv = async (text: string) => {
  const { sheets } = await readSheetFile('t.csv', new TextEncoder().encode(text));
  return sheets.flatMap((sheet) => findTables(sheet).map((table) => readTable(table)));
};
const valuesOf = async (text: string) =>
  (await csv(text)).flatMap(({ observations }) =>
    observations.map(({ value, refused }) => (refused === null ? value : 'refused')),
  );

describe('points and commas', () => {
  it.each([
    [
      'in a file of decimal commas a point parts thousands',
      'Ort;A;B\nX;1,5;10.004\nY;2,25;1.234',
      [1.5, 10_004, 2.25, 1234],
    ],
    ['numbers of notes make no decimal commas', 'Area;Notes;A\nX;1,2;12,345\nY;3;9,800', [12_345, 9800]],
    [
      'a column whose commas may be either is refused',
      'Ort;A;B\nX;1,5;12,345\nY;2,5;9,800',
      [1.5, 'refused', 2.5, 'refused'],
    ],
    ['so are points where nothing says what they part', 'Ort;A\nX;1.234\nY;9.800', ['refused', 'refused']],
    ['two points in a number say it', 'Ort;A\nX;1.234.567\nY;9.800', [1_234_567, 9800]],
    ['in an English file a decimal comma is refused', 'Area,A\nX,"1,2"\nY,3\nZ,4.5', ['refused', 3, 4.5]],
    ['brackets around three digits are refused', 'Area,A\nX,(400)\nY,300\nZ,200', ['refused', 300, 200]],
  ])('%s', async (_, text, values) => expect(await valuesOf(text)).toEqual(values));
});

describe('the place of a row is the narrowest that it names', () => {
  const placed = async (text: string) =>
    (await csv(text)).flatMap(({ observations }) => observations.map(({ place, value }) => [place, value]));
  it.each([
    [
      'wide to narrow',
      'country_name,region_name,la_name,n\nEngland,,,9\nEngland,North East,,5\nEngland,North East,Durham,3',
    ],
    [
      'narrow to wide',
      'Local authority,Region,Country,n\n,,England,9\n,North East,England,5\nDurham,North East,England,3',
    ],
  ])('%s', async (_, text) =>
    expect(await placed(text)).toEqual([
      ['England', 9],
      ['North East', 5],
      ['Durham', 3],
    ]),
  );
  it('an empty cell is never the district of the row above where the row names its region', async () => {
    const text = 'Local authority,Region,n\nDurham,North East,3\n,North East,5\nLeeds,Yorkshire,4';
    expect(await placed(text)).toEqual([
      ['Durham', 3],
      ['North East', 5],
      ['Leeds', 4],
    ]);
  });
});

it('a column of words that holds numbers is named', async () => {
  const [table] = await csv('Area,Size,n\nX,6 people,1\nY,about 7,2\nZ,8.5,3\nW,few,4\n');
  expect(table?.unread.join()).toMatch(/column B \(“Size”\).* 8\.5|column B \(“Size”\).*6 people/);
  const [clean] = await csv('Area,Kind,n\nX,a,1\nY,b,2\n');
  expect(clean?.unread).toEqual([]);
});

describe('what is no workbook', () => {
  it('a protected one says so', async () => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(readSheetFile('a.xlsx', bytes)).rejects.toThrow(UnreadableWorkbook);
  });
  it('a cell in the last corner of a sheet costs nothing', async () => {
    const before = process.memoryUsage().heapUsed;
    const content = madeWorkbook([
      {
        name: 'S',
        rows: [
          ['Area', '2024'],
          ['London', 5],
        ],
      },
    ]);
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
    const files = unzipSync(content);
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(files[name] ?? new Uint8Array());
    files[name] = strToU8(
      xml.replace('</sheetData>', '<row r="199999"><c r="XFD199999"><v>7</v></c></row></sheetData>'),
    );
    const found = await figuresOf('far.xlsx', zipSync(files));
    expect(found.find(({ cell }) => cell === 'B2')?.value).toBe(5);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000);
  });
});
