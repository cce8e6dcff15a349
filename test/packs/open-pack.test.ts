import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withStagingFolder } from '../../src/main/packs/clear-leftovers.ts';
import { namedAsWritten, openPack } from '../../src/main/packs/open-pack.ts';
import { type PackReading, readPack } from '../../src/main/packs/read-pack.ts';
import type { AboutTable } from '../../src/main/packs/table-pack.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { OTHER_REGION } from './shipped-pack.ts';
import { filesOf, workbook, zipTo } from './zips.ts';

const newFolder = homeFolders();
const now = () => new Date('2026-11-22T12:00:00Z');

async function read(
  path: string,
  about: Partial<AboutTable> = {},
  scratch = newFolder(),
): Promise<PackReading> {
  const reading = await withStagingFolder(scratch, async (folder) => {
    const opened = await openPack(path, folder, now(), about);
    return opened.ok ? namedAsWritten(await readPack(opened.folder), opened) : opened;
  });
  expect(readdirSync(scratch)).toEqual([]);
  return reading;
}

function good(reading: PackReading): Extract<PackReading, { ok: true }> {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading;
}

const files = filesOf(OTHER_REGION);
const plain = good(await readPack(OTHER_REGION)).records;

describe('a zip', () => {
  it('reads as its folder does, packed from inside or as a whole, with what a Mac adds', async () => {
    const path = join(newFolder(), 'pack.zip');
    expect(good(await read(zipTo(path, files))).records).toEqual(plain);
    const whole = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`my pack/${name}`, bytes]),
    );
    expect(good(await read(zipTo(path, whole))).records).toEqual(plain);
    const beside = {
      ...whole,
      '__MACOSX/my pack/._facts.csv': new Uint8Array([1]),
      'my pack/.DS_Store': new Uint8Array([1]),
    };
    expect(good(await read(zipTo(path, beside))).records).toEqual(plain);
  });

  const byte = new Uint8Array([120]);
  const link = (target: string): Zippable => ({
    link: [new TextEncoder().encode(target), { os: 3, attrs: 0o120777 * 65_536 }],
  });
  const hostile: readonly (readonly [string, Zippable, string])[] = [
    ['zip slip', { '../outside.csv': byte }, 'invalid relative path'],
    ['zip slip further in', { 'a/../../outside.csv': byte }, 'invalid relative path'],
    ['an absolute path', { '/etc/passwd': byte }, 'absolute path'],
    ['a drive letter', { 'C:/facts.csv': byte }, 'absolute path'],
    ['a backslash', { 'a\\b.csv': byte }, 'invalid characters'],
    ['a link', link('/etc/passwd'), 'is a link'],
    ['a device name', { 'aux.csv': byte }, 'device'],
    ['a case-folding twin', { 'FACTS.csv': byte }, 'one file on some systems'],
    ['a name with a dot at its end', { 'facts.': byte }, 'dot or a space'],
    ['many folders', { 'a/b/c/d/e/f/g/h/i/j.csv': byte }, 'eight folders'],
    ['a bomb', { 'zeros.bin': new Uint8Array(40_000_000) }, 'times its size'],
    ['an overlarge file', { 'zeros.bin': new Uint8Array(65 * 1024 * 1024) }, 'larger than 64 MB'],
    [
      'very many files',
      Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`f${i}`, byte])),
      'more than 1,000',
    ],
  ];
  it.each(hostile)('%s is refused, and nothing is left', async (_name, more, says) => {
    const reading = await read(zipTo(join(newFolder(), 'pack.zip'), { ...files, ...more }));
    if (reading.ok) throw new Error('was read');
    expect(reading.problems.map(({ sentence }) => sentence).join('\n')).toContain(says);
  });

  it('cut short, empty, or no zip at all', async () => {
    const path = zipTo(join(newFolder(), 'pack.zip'), files);
    const bytes = readFileSync(path);
    for (const broken of [bytes.subarray(0, bytes.length / 2), bytes.subarray(0, 0), Buffer.from('hello')]) {
      writeFileSync(path, broken);
      expect(await read(path)).toMatchObject({ ok: false, problems: [{ file: 'pack.zip' }] });
    }
    expect(await read(join(newFolder(), 'nothing.zip'))).toMatchObject({ ok: false });
  });

  it('that lies about a size is noticed', async () => {
    const path = zipTo(join(newFolder(), 'pack.zip'), files);
    const bytes = readFileSync(path);
    const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 24) - 7, at + 24);
    writeFileSync(path, bytes);
    expect(await read(path)).toMatchObject({ ok: false });
  });
});

const TABLE = [
  ['Fact', 'Amount', 'Unit', 'Year', 'Town', 'Source', 'Sector'],
  [
    'Twelve turbines turn off Marlock.',
    '12',
    'turbines',
    '2026',
    'Marlock',
    'https://tidal.example/report',
    'Tidal energy',
  ],
  ['=1+1 looks like a formula and is text.', '', '', '', 'Marlock', 'https://tidal.example/report', ''],
  [
    'Glass pays 3,000 people, with a comma.',
    '3000',
    'jobs',
    '2025',
    'Fellbridge',
    'https://glass.example/',
    'Glass; Tidal energy',
  ],
] as const;
const MAP = { columns: { value: 'Amount', place: 'Town' } };
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((it) => `"${it}"`).join(',')).join('\r\n');

describe('one table of facts', () => {
  it('a CSV with headings of its own becomes a pack', async () => {
    const path = join(newFolder(), 'Tidal figures (final).csv');
    writeFileSync(path, `\uFEFF${csv(TABLE)}`);
    const { descriptor, records } = good(await read(path, MAP));
    expect(descriptor).toMatchObject({ name: 'tidal-figures-final', version: '2026.11.22' });
    expect(records.facts[0]).toMatchObject({
      value: 12,
      unit: 'turbines',
      period: '2026',
      place: 'Marlock',
      clusterIds: ['tidal-energy'],
    });
    expect(records.facts[1]?.statement).toBe('=1+1 looks like a formula and is text.');
    expect(records.facts[2]?.clusterIds).toEqual(['glass', 'tidal-energy']);
    expect(records.places.map(({ name }) => name)).toEqual(['Marlock', 'Fellbridge']);
    expect(records.sources.map(({ url, publisher, accessed }) => [url, publisher, accessed])).toEqual([
      ['https://tidal.example/report', 'tidal.example', '2026-11-22'],
      ['https://glass.example/', 'glass.example', '2026-11-22'],
    ]);
  });
  it('a source may be a document that stands on no page, and is printed without a link', async () => {
    const path = join(newFolder(), 'paper.csv');
    const rows = [
      ['Fact', 'Source', 'Publisher', 'Published'],
      [
        'Twelve turbines turn off Marlock.',
        'Courier, 3 May 2026, page 4',
        'Fellbridge Courier',
        '2026-05-03',
      ],
    ];
    writeFileSync(path, csv(rows));
    const { records } = good(await read(path));
    expect(records.sources).toMatchObject([
      {
        title: 'Courier, 3 May 2026, page 4',
        publisher: 'Fellbridge Courier',
        published: '2026-05-03',
        url: null,
      },
    ]);
    writeFileSync(path, csv(rows.map((row) => row.slice(0, 2))));
    expect(await read(path)).toMatchObject({
      problems: [
        {
          row: 2,
          column: 'source_publisher',
          flag: '--map source_publisher=HEADING',
        },
      ],
    });
    writeFileSync(path, csv(rows).replace('Courier, 3 May 2026, page 4', 'www.courier.example/glass'));
    expect(await read(path)).toMatchObject({
      problems: [{ row: 2, column: 'source_url', sentence: expect.stringContaining('begins with https://') }],
    });
  });
  it('is about what its author calls it, where no place is in most of its facts', async () => {
    const path = join(newFolder(), 'north.csv');
    const [header = [], first = [], , third = []] = TABLE;
    writeFileSync(path, csv([header, first, third]));
    const about = { ...MAP, name: 'north' };
    const named = good(await read(path, { ...about, title: 'The North' })).records;
    expect(named.places.map(({ name }) => name)).toEqual(['The North', 'Marlock', 'Fellbridge']);
    expect(named.clusters.map(({ name, leadPlaces }) => [name, leadPlaces])).toContainEqual([
      'Glass',
      ['Fellbridge'],
    ]);
    // A file's name is no name of a region.
    expect(good(await read(path, about)).records.places[0]?.name).toBe('Marlock');
    writeFileSync(path, csv([header, first, [...first].map((it) => it.replace('https', 'http'))]));
    expect(good(await read(path, { ...about, title: 'The North' })).records.places[0]?.name).toBe('Marlock');
  });

  it('what is missing or misnamed is told, with the row where the mistake is', async () => {
    const path = join(newFolder(), 'facts.csv');
    writeFileSync(path, csv(TABLE.map((row) => row.slice(0, 5))));
    expect(await read(path, MAP)).toMatchObject({
      problems: [{ flag: expect.stringContaining('--map source_url=HEADING') }],
    });
    writeFileSync(path, csv(TABLE));
    expect(await read(path, { columns: { value: 'Sum' } })).toMatchObject({ problems: [{ column: 'Sum' }] });
    expect(await read(path, { columns: { price: 'Amount' } })).toMatchObject({
      problems: [{ column: 'price' }],
    });
    writeFileSync(path, csv(TABLE).replace('"12"', '"a dozen"'));
    expect(await read(path, MAP)).toMatchObject({
      problems: [{ file: 'facts.csv', row: 2, column: 'value' }],
    });
  });
  it('a workbook of one sheet reads as its CSV does', async () => {
    const folder = newFolder();
    const rows = TABLE.map((row, index) =>
      row.map((text, column) => (index > 0 && column === 1 && text ? Number(text) : text || null)),
    );
    const { records } = good(await read(workbook(join(folder, 'figures.xlsx'), { Data: rows }), MAP));
    writeFileSync(join(folder, 'figures.csv'), csv(TABLE));
    expect(records).toEqual(good(await read(join(folder, 'figures.csv'), MAP)).records);
  });
  it('a workbook with a sheet for each table reads as the pack', async () => {
    const sheets = Object.fromEntries(
      ['sources', 'places', 'clusters', 'organisations', 'network', 'facts', 'series', 'fx'].map((name) => [
        name,
        parse(readFileSync(join(OTHER_REGION, `${name}.csv`)), {}) as string[][],
      ]),
    );
    const path = workbook(join(newFolder(), 'northmoor.xlsx'), sheets);
    expect(good(await read(path)).records).toEqual({ ...plain, boundaries: [] });
  });
  it('a workbook that is none is refused', async () => {
    const path = join(newFolder(), 'book.xlsx');
    writeFileSync(path, 'PK');
    expect(await read(path)).toMatchObject({ ok: false });
    zipTo(path, { 'a.txt': new Uint8Array([1]) });
    expect(await read(path)).toMatchObject({
      problems: [{ sentence: expect.stringContaining('cannot be read') }],
    });
    zipTo(path, { 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) });
    expect(await read(path)).toMatchObject({
      problems: [{ sentence: expect.stringContaining('times its size') }],
    });
  });
});

it('JSON that nests without end is refused', async () => {
  const folder = join(newFolder(), 'pack');
  mkdirSync(folder);
  writeFileSync(join(folder, 'datapackage.json'), '['.repeat(200_000));
  expect(await readPack(folder)).toMatchObject({
    problems: [{ sentence: expect.stringContaining('nests more than') }],
  });
});
