import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendToTranslator, takeFromTranslator } from '../../src/main/app/use-cases/translate-pack.ts';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { readXliff, xliffOf } from '../../src/main/packs/translate/xliff.ts';
import type { PackRecords } from '../../src/shared/domain/index.ts';
import { isToReview } from '../../src/shared/domain/records/translations.ts';
import { SHIPPED } from './shipped-pack.ts';

let folder: string;
let pack: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-translators-'));
  [pack, file] = [join(folder, 'pack'), join(folder, 'words.xlf')];
  await cp(SHIPPED, pack, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function recordsOf(): Promise<PackRecords> {
  const reading = await readPack(pack);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.records;
}
const translation = async (recordId: string, field: string, locale = 'ar') =>
  (await recordsOf()).translations.find(
    (it) => it.recordId === recordId && it.field === field && it.locale === locale,
  );
const table = (): Promise<string> => readFile(join(pack, 'translations.csv'), 'utf8');

/** The file as a translator sends it back. */
async function sentBack(change: (xml: string) => string): Promise<void> {
  await sendToTranslator(pack, 'ar', file);
  const xml = await readFile(file, 'utf8');
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  await writeFile(file, changed);
}
/** One unit of it with another translation and state. */
const unit =
  (id: string, target: string, state = 'translated') =>
  (xml: string): string =>
    xml.replace(
      new RegExp(
        `(<unit id="${id}"[^>]*>\\s*)<segment state="\\w+">(\\s*<source[^>]*>[^<]*</source>)(?:\\s*<target[^>]*>[^<]*</target>)?`,
      ),
      `$1<segment state="${state}">$2<target>${target}</target>`,
    );
const PITCH = 'cluster/health-medtech/pitch';
const NAME = 'cluster/health-medtech/name';
const take = (more: { readonly by?: string; readonly apply?: boolean } = {}) =>
  takeFromTranslator(pack, file, { by: null, apply: true, ...more });

describe('words of a pack on their way to a translator', () => {
  it('are all that a page prints in the language, with what is there', async () => {
    const counts = await sendToTranslator(pack, 'ar', file);
    const { language, units } = readXliff(await readFile(file));
    const records = await recordsOf();
    expect(language).toBe('ar');
    expect(counts).toEqual({
      units: units.length,
      translated: units.filter(({ target }) => target !== null).length,
      reviewed: records.translations.filter(
        ({ locale, status }) => locale === 'ar' && status !== 'needs-native-review',
      ).length,
    });
    for (const { id, name } of records.clusters)
      expect(units).toContainEqual(expect.objectContaining({ id: `cluster/${id}/name`, source: name }));
    for (const { recordType, recordId, field, locale, text } of records.translations)
      if (locale === 'ar')
        expect(units).toContainEqual(
          expect.objectContaining({ id: `${recordType}/${recordId}/${field}`, target: text }),
        );
  });

  it('change nothing when they come back as they went', async () => {
    const before = await table();
    await sendToTranslator(pack, 'hi', file);
    expect(await take()).toMatchObject({ changes: [], leftOut: [], language: 'hi' });
    expect(await table()).toBe(before);
  });

  it('come back whole, whatever letters they hold', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((it) => it.trim() === it && /^[^\p{C}\ufffe\uffff]+$/u.test(it));
    fc.assert(
      fc.property(fc.array(fc.record({ source: words, target: words }), { maxLength: 6 }), (list) => {
        const units = list.map((it, at) => ({
          ...it,
          id: `place/p${at}/name`,
          state: 'translated' as const,
        }));
        expect(readXliff(Buffer.from(xliffOf({ language: 'ar', units }, 'a pack')))).toEqual({
          language: 'ar',
          units,
        });
      }),
    );
  });
});

describe('a translator’s file', () => {
  it('is taken over: new words to be reviewed, reviewed ones with who did', async () => {
    await sentBack((xml) =>
      unit(NAME, 'الصحة', 'reviewed')(unit(PITCH, 'نص جديد 98,000 و1,475 و2022', 'translated')(xml)),
    );
    const outcome = await take({ by: 'Dr Layla Haddad' });
    expect(outcome.leftOut).toEqual([]);
    expect(outcome.changes).toEqual(
      expect.arrayContaining([`${NAME}: changed, by Dr Layla Haddad`, `${PITCH}: changed`]),
    );
    expect(await translation('health-medtech', 'name')).toMatchObject({
      text: 'الصحة',
      status: 'reviewed',
      reviewedBy: 'Dr Layla Haddad',
    });
    expect(await translation('health-medtech', 'pitch')).toMatchObject({
      status: 'needs-native-review',
    });
    expect((await translation('health-medtech', 'pitch'))?.reviewedBy ?? null).toBeNull();
  });

  it('writes nothing until it is asked to', async () => {
    const before = await table();
    await sentBack(unit(NAME, 'الصحة'));
    expect((await take({ apply: false })).changes).toEqual([`${NAME}: changed`]);
    expect(await table()).toBe(before);
  });

  it.each([
    ['٩٨٬٠٠٠ و١٬٤٧٥ و٢٠٢٢', true],
    ['98,000 و1,475 و2022', true],
    ['89,000 و1,475 و2022', false],
    ['بلا أرقام', false],
  ])('with the figures %s is taken: %s', async (target, isTaken) => {
    await sentBack(unit(PITCH, target));
    const { changes, leftOut } = await take();
    expect(changes.length).toBe(isTaken ? 1 : 0);
    expect(leftOut.join()).toMatch(
      isTaken ? /^$/ : /figures are not those of the English \(1475; 2022; 98000; translated /,
    );
  });

  it('leaves out what the English says otherwise by now', async () => {
    await sentBack(unit(NAME, 'الصحة', 'final'));
    const path = join(pack, 'clusters.csv');
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('Health tech and med tech', 'Health technology'),
    );
    await describePack(pack);
    const { changes, leftOut } = await take();
    expect(changes).toEqual([]);
    expect(leftOut).toEqual([`${NAME}: its English reads otherwise now. Send it to the translator again.`]);
  });

  it('saved by an older tool (XLIFF 1.2), with marks inside of a sentence, is read', () => {
    const old = `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="p" source-language="en" target-language="ar-AE" datatype="plaintext"><body>
      <trans-unit id="1" resname="${NAME}" approved="yes"><source>Health <g id="1">tech</g></source><target>صحة <x id="2"/>و<g id="1">طب</g></target></trans-unit>
      <trans-unit id="2" resname="${PITCH}"><source>A</source><target state="new">A</target></trans-unit>
      </body></file></xliff>`;
    expect(readXliff(Buffer.from(old))).toEqual({
      language: 'ar-AE',
      units: [
        { id: NAME, source: 'Health tech', target: 'صحة وطب', state: 'reviewed' },
        { id: PITCH, source: 'A', target: 'A', state: 'initial' },
      ],
    });
  });

  it.each([
    ['a page of the web', '<!DOCTYPE html><html></html>', /document type/],
    ['another XML', '<records/>', /is no XLIFF/],
    ['no XML', 'words', /cannot be read as XML/],
    ['half of one', '<xliff trgLang="ar"><file>', /cannot be read as XML/],
    ['one of no language', '<xliff><file/></xliff>', /into which language/],
    [
      'entities that grow',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff trgLang="ar">&b;</xliff>',
      /document type/,
    ],
    ['one into Welsh', '<xliff trgLang="cy"><file/></xliff>', /translates into “cy”/],
  ])('that is %s is refused in a sentence', async (_, content, sentence) => {
    await writeFile(file, content);
    await expect(take()).rejects.toThrow(sentence);
  });
});

describe('a reviewed translation', () => {
  it.each([
    ['reviewed', 'Health', 'Health', false],
    ['reviewed', 'Health', 'Health technology', true],
    ['reviewed', null, 'Health', false],
    ['needs-native-review', 'Health', 'Health', true],
  ])('(%s, of “%s”) while the English is “%s” is to be reviewed: %s', (status, then, now, expected) => {
    expect(isToReview({ status, english: then }, now)).toBe(expected);
  });
});
