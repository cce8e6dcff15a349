import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { type PackReading, readPack } from '../../src/main/packs/read-pack.ts';
import { TABLES } from '../../src/main/packs/tables.ts';
import { PackRecords } from '../../src/shared/domain/index.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { copyOfShipped, edit, editDescriptor, OTHER_REGION, SHIPPED } from './shipped-pack.ts';

const newFolder = homeFolders();

function good(reading: PackReading): Extract<PackReading, { ok: true }> {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading;
}

describe('the shipped pack', () => {
  it('reads whole, with the rows that its notes count', async () => {
    const { counts, records, descriptor } = good(await readPack(SHIPPED));
    expect(counts).toEqual({
      sources: 473,
      places: 48,
      clusters: 16,
      organisations: 137,
      network: 109,
      facts: 544,
      series: 372,
      'series-notes': 12,
      conflicts: 30,
      fx: 3,
      translations: 280,
      needs: 32,
      stories: 15,
      contacts: 15,
      sites: 60,
      travel: 18,
      boundaries: 30,
      audiences: 3,
    });
    expect(records.series).toHaveLength(15);
    expect(records.series.flatMap(({ points }) => points)).toHaveLength(372);
    expect(descriptor).toMatchObject({
      name: 'west-midlands',
      version: '2026.12.1',
      homePlace: 'west-midlands',
    });
    expect(PackRecords.safeParse(records).success).toBe(true);
  });

  it('each file has the size and hash that the descriptor says, and the descriptor’s hash is given', async () => {
    const { descriptor, descriptorHash } = good(await readPack(SHIPPED));
    const hash = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    for (const { path, bytes, hash: named } of descriptor.resources) {
      const content = readFileSync(join(SHIPPED, path));
      expect([path, content.length, hash(content)]).toEqual([path, bytes, named]);
    }
    expect(descriptorHash).toBe(hash(readFileSync(join(SHIPPED, 'datapackage.json'))));
  });

  it('an empty cell is null and a list is split', async () => {
    const { records } = good(await readPack(SHIPPED));
    expect(records.facts[1]).toMatchObject({
      id: 'F002',
      value: -12,
      unit: '%',
      place: null,
      clusterIds: [],
      markets: ['all'],
    });
    expect(records.clusters[0]?.leadPlaces).toHaveLength(6);
    expect(records.sources.find(({ id }) => id === 'S001')).toMatchObject({
      author: 'Andy Hague',
      licence: null,
    });
    expect(records.places[0]).toMatchObject({ lat: null, lon: null });
    expect(records.boundaries.find(({ name }) => name === 'Coventry')?.combinedAuthority).toBe(
      'West Midlands',
    );
  });

  it('its descriptor is what describing it again gives', async () => {
    const folder = copyOfShipped(newFolder());
    const path = join(folder, 'datapackage.json');
    const before = readFileSync(path, 'utf8');
    await describePack(folder);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

it('another region’s pack reads: other words, fewer tables, no audiences', async () => {
  const { counts, records } = good(await readPack(OTHER_REGION));
  expect(counts).toEqual({
    sources: 4,
    places: 6,
    clusters: 2,
    organisations: 5,
    network: 2,
    facts: 12,
    series: 4,
    fx: 1,
    boundaries: 4,
  });
  expect(records.audiences).toEqual([]);
  expect(records.conflicts).toEqual([]);
  expect(records.facts.find(({ id }) => id === 'N4')?.unit).toBe('m/s');
  expect(records.boundaries.find(({ name }) => name === 'Marlock')?.polygons).toHaveLength(2);
});

it('every field of a record has its column', () => {
  for (const { name, schema, columns } of TABLES) {
    const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    expect([name, columns.map(({ field }) => field).sort()]).toEqual([name, fields.sort()]);
  }
});

describe('what a spreadsheet does to a table is no mistake', () => {
  const harmless: readonly { readonly name: string; readonly change: (facts: string) => string }[] = [
    { name: 'a byte order mark', change: (text) => `\uFEFF${text}` },
    { name: 'Windows line ends', change: (text) => text.replaceAll('\n', '\r\n') },
    { name: 'no line end at the end', change: (text) => text.trimEnd() },
    { name: 'blank rows', change: (text) => text.replace('\nN2', '\n\n,,,,,,,,,,,,,,,,\nN2') },
    {
      name: 'a column of its own',
      change: (text) =>
        text
          .replaceAll(/,([^,\n]*)\n/g, ',$1,checked by A\n')
          .replace('review_by,checked by A', 'review_by,my notes'),
    },
    {
      name: 'spaces around cells',
      change: (text) => text.replace('N1,', ' N1 ,').replace(',14.2,', ', 14.2 ,'),
    },
    { name: 'numbers with an exponent', change: (text) => text.replace(',612000,', ',6.12E+05,') },
  ];
  it.each(harmless)('$name', async ({ change }) => {
    const folder = join(newFolder(), 'pack');
    cpSync(OTHER_REGION, folder, { recursive: true });
    const path = join(folder, 'facts.csv');
    const before = good(await readPack(folder)).records;
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
    await describePack(folder);
    expect(good(await readPack(folder)).records).toEqual(before);
  });

  it('columns in another order', async () => {
    const folder = join(newFolder(), 'pack');
    cpSync(OTHER_REGION, folder, { recursive: true });
    const before = good(await readPack(folder)).records;
    const path = join(folder, 'network.csv');
    const swapped = readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.split(',').reverse().join(','))
      .join('\n');
    writeFileSync(path, swapped);
    const descriptor = await describePack(folder);
    expect(good(await readPack(folder)).records).toEqual(before);
    const schema = descriptor.resources.find(({ name }) => name === 'network')?.schema;
    expect(schema).toMatchObject({
      fields: [{ name: 'source_ids' }, { name: 'relation' }, { name: 'to_id' }, { name: 'from_id' }],
    });
  });
});

it('words and properties that we do not know are carried', async () => {
  const folder = copyOfShipped(newFolder());
  edit(folder, 'facts.csv', '\nF003,', '\nconstructor,');
  edit(folder, 'conflicts.csv', 'F001;F031;F033', 'constructor;F001;F031;F033');
  edit(folder, 'facts.csv', ',region,measured,', ',galaxy,hunch,');
  await describePack(folder);
  editDescriptor(folder, (descriptor) => {
    descriptor['x-our-own'] = { kept: true };
  });
  const { descriptor, records } = good(await readPack(folder));
  expect(descriptor['x-our-own']).toEqual({ kept: true });
  expect(records.facts[2]?.id).toBe('constructor');
  expect(records.conflicts[0]?.factIds[0]).toBe('constructor');
  expect(records.facts[0]).toMatchObject({ geography: 'galaxy', basis: 'hunch' });
});

it('__proto__ as a key changes nothing for anybody', async () => {
  const folder = copyOfShipped(newFolder());
  const path = join(folder, 'audiences.json');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('"themeWeights": {', '"themeWeights": { "__proto__": 2, '),
  );
  await describePack(folder);
  edit(folder, 'datapackage.json', '"name"', '"__proto__": { "polluted": true }, "name"');
  const reading = await readPack(folder);
  expect(reading.ok).toBe(true);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect('polluted' in {}).toBe(false);
});

it('progress runs from the list of files to the last of them', async () => {
  const steps: number[] = [];
  await readPack(OTHER_REGION, ({ share }) => steps.push(share));
  expect(steps[0]).toBe(0);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBeLessThanOrEqual(1);
});
