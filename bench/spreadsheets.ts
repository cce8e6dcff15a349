// npm run bench -- spreadsheets [--dir DIR | --own seen|held|third] [--every] [--json]: tables of statistics offices, beside what a careful analyst
// reads in Excel. DIR holds the files and manifest.json; --every lists every reading, else only what is not exact.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTables } from '../src/main/packs/sheets/find-tables.ts';
import { readSheetFile } from '../src/main/packs/sheets/read-file.ts';
import { UnreadableWorkbook } from '../src/main/packs/sheets/read-sheets.ts';
import { type Observation, readTable } from '../src/main/packs/sheets/read-tables.ts';
import { at, type Sheet } from '../src/main/packs/sheets/sheet.ts';
import { report } from './figures.ts';
import { OWN } from './spreadsheets/own.ts';
import { type Expected, type Score, score, type Verdict } from './spreadsheets/score.ts';
import { THIRD } from './spreadsheets/third.ts';

type Entry = {
  readonly file: string;
  readonly content?: Uint8Array;
  readonly expect: readonly Expected[];
  readonly must_not?: readonly string[];
  readonly refuse?: string;
};

const option = (name: string, otherwise: string): string => {
  const place = process.argv.indexOf(name);
  return place < 0 ? otherwise : (process.argv[place + 1] ?? otherwise);
};
const folder = option('--dir', join(import.meta.dirname, '../../shared/spreadsheets'));
const every = process.argv.includes('--every');
const quiet = process.argv.includes('--json') || process.argv.includes('--quiet');
const own = option('--own', '');
const files: readonly Entry[] = own
  ? [...OWN, ...THIRD].filter(({ set }) => set === own)
  : (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: readonly Entry[] }).files;

const columnNumber = (name: string): number =>
  [...name].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const whereOf = (expected: Expected, sheet: Sheet | undefined): { row: number; column: number } | null => {
  if (expected.cell !== undefined) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(expected.cell) ?? [];
    return { row: Number(digits), column: columnNumber(letters) };
  }
  const header = sheet?.rows.find(({ cells }) => cells.some(({ text }) => text === expected.column?.trim()));
  const column = header?.cells.find(({ text }) => text === expected.column?.trim())?.column;
  return column === undefined || expected.record === undefined ? null : { row: expected.record, column };
};

const totals: Record<Verdict, number> = { exact: 0, refused: 0, wrong: 0, missed: 0 };
const told = { period: [0, 0], unit: [0, 0], place: [0, 0], status: [0, 0] };
let expectedCount = 0;
let forbidden = 0;
let refusals = 0;
let refusalsWanted = 0;
let slowest = 0;
for (const { file, content, expect, must_not: mustNot = [], refuse } of files) {
  const begun = performance.now();
  let sheets: readonly Sheet[] = [];
  let refusal: string | null = null;
  try {
    sheets = (await readSheetFile(file, content ?? readFileSync(join(folder, file)))).sheets;
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    refusal = error.message;
  }
  const observations = new Map<string, Observation>();
  for (const sheet of sheets)
    for (const table of findTables(sheet))
      for (const one of readTable(table).observations) observations.set(`${sheet.name}!${one.cell}`, one);
  slowest = Math.max(slowest, performance.now() - begun);
  if (refuse !== undefined && expect.length === 0) {
    refusalsWanted += 1;
    const silent = refusal === null && observations.size > 0;
    if (silent) console.log(`${file}: ${observations.size} figures were taken from a file to refuse`);
    else refusals += 1;
  }
  for (const where of mustNot) {
    const cell = /^(.+?)!([A-Z]+\d+)/.exec(where);
    if (cell && observations.get(`${cell[1]}!${cell[2]}`)?.value !== undefined) {
      forbidden += 1;
      if (!quiet) console.log(`${file}: ${where}`);
    }
  }
  for (const expected of expect) {
    expectedCount += 1;
    const sheet = sheets.find(({ name }) => name === (expected.sheet ?? file));
    const where = whereOf(expected, sheet);
    const found =
      where === null
        ? undefined
        : [...observations.values()].find(
            (it) => it.sheet === sheet?.name && it.row === where.row && it.column === where.column,
          );
    const cell =
      where &&
      at(
        sheet?.rows.find(({ row }) => row === where.row),
        where.column,
      );
    const refused = refusal ?? (found === undefined && cell?.doubt ? cell.doubt.why : null);
    const result: Score = score(expected, found, cell?.day ?? null, refused);
    totals[result.verdict] += 1;
    for (const key of ['period', 'unit', 'place', 'status'] as const) {
      const wanted =
        expected[key] !== undefined &&
        !/not (?:in|on) the/.test(expected[key] ?? '') &&
        typeof expected.value === 'number';
      if (wanted) told[key] = [(told[key][0] ?? 0) + (result[key] === true ? 1 : 0), (told[key][1] ?? 0) + 1];
    }
    if (!quiet && (every || result.verdict === 'wrong' || result.verdict === 'missed'))
      console.log(
        `${result.verdict.padEnd(8)}${file} ${expected.sheet ?? ''} ${expected.cell ?? `${expected.record} ${expected.column}`}: wanted ${expected.value} ${expected.unit ?? ''} · ${result.why}${every && found ? `\n         ${found.measure} | ${found.place} | ${found.period?.text} | ${found.unit} | ${found.status} | asks ${found.asks.join(', ')}` : ''}`,
      );
  }
}

const none = (name: string, value: number) => ({ name, value, unit: '', against: 'none', ratio: null });
const share = (key: keyof typeof told): number =>
  (100 * (told[key][0] ?? 0)) / Math.max(1, told[key][1] ?? 1);
report([
  { name: 'spreadsheets: expected readings', value: expectedCount, unit: '', against: null, ratio: null },
  { name: 'spreadsheets: exact', value: totals.exact, unit: '', against: null, ratio: null },
  {
    name: 'spreadsheets: refused by cell or file',
    value: totals.refused,
    unit: '',
    against: null,
    ratio: null,
  },
  none('spreadsheets: wrong in silence', totals.wrong),
  none('spreadsheets: not reached', totals.missed),
  none('spreadsheets: figures that must not be taken', forbidden),
  none('spreadsheets: files to refuse that were read', refusalsWanted - refusals),
  {
    name: 'spreadsheets: period told from the file',
    value: share('period'),
    unit: '%',
    against: null,
    ratio: null,
  },
  {
    name: 'spreadsheets: unit told from the file',
    value: share('unit'),
    unit: '%',
    against: null,
    ratio: null,
  },
  {
    name: 'spreadsheets: place told from the file',
    value: share('place'),
    unit: '%',
    against: null,
    ratio: null,
  },
  {
    name: 'spreadsheets: status told from the file',
    value: share('status'),
    unit: '%',
    against: null,
    ratio: null,
  },
  { name: 'spreadsheets: slowest file', value: slowest, unit: 'ms', against: null, ratio: null },
]);
