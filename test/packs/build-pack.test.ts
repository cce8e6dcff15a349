import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/main/packs/build-pack.ts';
import { openPack } from '../../src/main/packs/open-pack.ts';
import { type PackReading, readPack } from '../../src/main/packs/read-pack.ts';
import { writeTables } from '../../src/main/packs/write-tables.ts';
import { type Fact, NO_RECORDS, type PackRecords } from '../../src/shared/domain/index.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { copyOfShipped, OTHER_REGION, SHIPPED } from './shipped-pack.ts';
import { zipTo } from './zips.ts';

const newFolder = homeFolders();
const now = () => new Date('2026-11-22T12:00:00Z');
const ABOUT = { name: 'made-up', title: 'Made up', version: '1.0.0', created: '2026-11-22T00:00:00Z' };

function good(reading: PackReading): Extract<PackReading, { ok: true }> {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading;
}

async function readZip(path: string, scratch = newFolder()): Promise<PackReading> {
  const opened = await openPack(path, scratch, now());
  if (!opened.ok) return opened;
  return readPack(opened.folder);
}

async function builtAndRead(records: PackRecords): Promise<PackRecords> {
  const folder = newFolder();
  for (const { path, text } of writeTables(records)) writeFileSync(join(folder, path), text);
  const out = join(newFolder(), 'pack.zip');
  good(await buildPack(folder, out, ABOUT));
  return good(await readZip(out)).records;
}

describe('a pack that is built', () => {
  it('is the same bytes each time, and holds what the descriptor names', async () => {
    const folder = copyOfShipped(newFolder());
    writeFileSync(join(folder, 'notes for us.txt'), 'not part of the pack');
    const [a, b] = [join(newFolder(), 'a.zip'), join(newFolder(), 'b.zip')];
    await buildPack(folder, a, {});
    await buildPack(folder, b, {});
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(Object.keys(unzipSync(readFileSync(a)))).not.toContain('notes for us.txt');
    expect(good(await readZip(a)).records).toEqual(good(await readPack(SHIPPED)).records);
  });
  it('is not written while it has a problem', async () => {
    const folder = copyOfShipped(newFolder());
    writeFileSync(
      join(folder, 'facts.csv'),
      readFileSync(join(folder, 'facts.csv'), 'utf8').replace('S001', 'S999'),
    );
    const out = join(newFolder(), 'pack.zip');
    const described = readFileSync(join(folder, 'datapackage.json'));
    expect(await buildPack(folder, out, {})).toMatchObject({ ok: false });
    expect(() => readFileSync(out)).toThrow();
    expect(readFileSync(join(folder, 'datapackage.json')).equals(described)).toBe(true);
  });
  it.each(['described before', 'never described'])(
    'leaves the author’s folder as it was where it cannot be written: %s',
    async (which) => {
      const folder = copyOfShipped(newFolder());
      if (which === 'never described') rmSync(join(folder, 'datapackage.json'));
      const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
      const about = { name: 'p', title: 'P', version: '1.0.0', created: '2026-11-01T00:00:00Z' };
      await expect(buildPack(folder, join(newFolder(), 'no', 'folder', 'p.zip'), about)).rejects.toThrow();
      expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual(
        before,
      );
    },
  );
});

describe('built and read again, every record is what it was', () => {
  it.each([
    ['the pack that ships', SHIPPED],
    ['another region’s', OTHER_REGION],
  ])('%s', async (_name, folder) => {
    const { records } = good(await readPack(folder));
    expect(await builtAndRead(records)).toEqual(records);
  });

  const tidy = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map(tidy)
    .filter((it) => it !== '');
  const word = text
    .map((it) => it.replaceAll(';', ',').trim().slice(0, 40))
    .map(tidy)
    .filter((it) => it !== '');
  const hostileText = fc.oneof(
    text,
    fc.constantFrom('=1+1', '"', ',', 'a"b', '__proto__', 'NaN', '-', '0', 'null', 'a, "b"', '’', '\u200f'),
  );
  const number = fc
    .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .filter((value) => !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value)));
  const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
  const fact = fc.record<Omit<Fact, 'id'>>({
    statement: hostileText.map((it) => tidy(it) || 'x'),
    metric: orNull(text),
    value: orNull(number),
    unit: orNull(word),
    period: orNull(word),
    place: orNull(fc.constant('Home')),
    clusterIds: fc.subarray(['c1', 'c2']),
    markets: fc.uniqueArray(word, { maxLength: 3 }),
    themes: fc.uniqueArray(word, { maxLength: 3 }),
    sourceIds: fc.subarray(['S1', 'S2'], { minLength: 1 }),
    quoteLocator: orNull(text),
    confidence: orNull(word),
    geography: orNull(word),
    basis: orNull(word),
    caveat: orNull(text),
    reviewBy: orNull(fc.constantFrom('2026-02-28', '2028-02-29')),
  });
  const base: PackRecords = {
    ...NO_RECORDS,
    sources: ['S1', 'S2'].map((id) => ({
      id,
      title: `Page ${id}`,
      publisher: 'P',
      author: null,
      published: '2026',
      url: 'https://a.example/',
      accessed: '2026-01-01',
      licence: null,
      kind: 'page',
    })),
    places: [{ id: 'home', name: 'Home', kind: 'site', lat: 52, lon: -1.9, sourceIds: ['S1'] }],
    clusters: ['c1', 'c2'].map((id) => ({
      id,
      name: id,
      summary: id,
      leadPlaces: ['Home'],
      sourceIds: ['S1'],
    })),
  };
  it('any library', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { maxLength: 6 }),
        fc.array(number, { maxLength: 4 }),
        async (facts, values) => {
          const records: PackRecords = {
            ...base,
            facts: facts.map((it, index) => ({ id: `F${index}`, ...it })),
            series:
              values.length === 0
                ? []
                : [
                    {
                      id: 's',
                      title: 'S',
                      unit: '%',
                      points: values.map((value, i) => ({
                        period: String(2000 + i),
                        place: 'Home',
                        value,
                        sourceIds: ['S1'],
                      })),
                    },
                  ],
          };
          expect(await builtAndRead(records)).toEqual(records);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Every mistake that bits and editors make; which of them is decided by the seed alone. */
function mutated(
  files: Readonly<Record<string, Uint8Array>>,
  random: () => number,
): Record<string, Uint8Array> {
  const names = Object.keys(files);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const result: Record<string, Uint8Array> = { ...files };
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
    const name = pick(names);
    const bytes = Buffer.from(result[name] ?? []);
    const at = Math.floor(random() * (bytes.length + 1));
    const kind = Math.floor(random() * 9);
    const put = (insert: Uint8Array | string, cut = 0) =>
      Buffer.concat([bytes.subarray(0, at), Buffer.from(insert), bytes.subarray(at + cut)]);
    if (kind === 0) bytes[at % Math.max(1, bytes.length)] = Math.floor(random() * 256);
    const changes: readonly (() => Uint8Array | null)[] = [
      () => bytes,
      () => bytes.subarray(0, at),
      () =>
        put(
          pick([
            '"',
            ',',
            '\n',
            ';',
            '\0',
            '\uFEFF',
            '{',
            ']',
            '-',
            '9'.repeat(400),
            'NaN',
            '__proto__',
            '\\u0000',
          ]),
        ),
      () => put('', Math.floor(random() * 200)),
      () => put(bytes.subarray(at, at + 300)),
      () => result[pick(names)] ?? null,
      () => null,
      () => Buffer.from(bytes.toString('latin1'), 'utf16le'),
      () =>
        put(pick(['"path": "../x", ', '"bytes": -1, ', '"hash": null, ', '[[[[', '"name": "__proto__", '])),
    ];
    const change = changes[kind]?.() ?? null;
    if (change) result[name] = new Uint8Array(change);
    else delete result[name];
  }
  return result;
}

/** Mulberry32: the same packs in every run, and a failing one can be made again from its number. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MUTATIONS = Number(process.env.ATTACHE_MUTATIONS ?? 300);

it(`${MUTATIONS} mutated packs: always a report, never a crash or a hang`, {
  timeout: 1_800_000,
}, async () => {
  const folder = join(newFolder(), 'pack');
  mkdirSync(folder);
  const { records } = good(await readPack(OTHER_REGION));
  for (const { path, text } of writeTables(records)) writeFileSync(join(folder, path), text);
  await buildPack(folder, join(newFolder(), 'pack.zip'), ABOUT);
  const files = unzipSync(readFileSync(await packed(folder)));
  const zip = join(newFolder(), 'mutated.zip');
  const scratch = newFolder();
  let refused = 0;
  for (let seed = 0; seed < MUTATIONS; seed += 1) {
    const random = randomFrom(seed);
    const begun = performance.now();
    zipTo(zip, mutated(files, random));
    if (random() < 0.2) {
      const bytes = readFileSync(zip);
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      writeFileSync(zip, bytes);
    }
    const reading = await readZip(zip, scratch);
    if (performance.now() - begun > 5000) throw new Error(`pack ${seed} took too long`);
    if (reading.ok) continue;
    refused += 1;
    if (reading.total < 1 || reading.problems.length < 1)
      throw new Error(`pack ${seed} was refused without a word`);
    for (const { sentence } of reading.problems) {
      if (!/^[^\p{Cc}]+\.$/u.test(sentence)) throw new Error(`pack ${seed}: ${JSON.stringify(sentence)}`);
    }
  }
  expect(refused).toBeGreaterThan(MUTATIONS / 2);
});

async function packed(folder: string): Promise<string> {
  const out = join(newFolder(), 'whole.zip');
  good(await buildPack(folder, out, ABOUT));
  return out;
}
