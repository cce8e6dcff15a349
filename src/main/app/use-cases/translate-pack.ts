import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import { COURTESY_LANGUAGES, type CourtesyLanguage, LANGUAGES } from '../../../shared/languages.ts';
import { describePack } from '../../packs/describe-pack.ts';
import { packRefusal } from '../../packs/pack-refusal.ts';
import { readPack } from '../../packs/read-pack.ts';
import { rewritten, tableOf } from '../../packs/rewrite-table.ts';
import { tableNamed } from '../../packs/tables.ts';
import { type Taken, takeTranslations, unitsOf } from '../../packs/translate/take-translations.ts';
import { MOST_BYTES, readXliff, xliffOf } from '../../packs/translate/xliff.ts';
import { replaceFile } from '../../storage/replace-file.ts';

/** The words of a pack to a translator and back, on the publisher's side. No home is needed. */

const TABLE = 'translations';

async function readFolder(folder: string) {
  const reading = await readPack(folder);
  if (!reading.ok) throw packRefusal(reading.problems, reading.total, folder);
  return reading;
}

/**
 * Writes an XLIFF 2.0 file of everything in a pack that can be said in this language, with what is there of it.
 * @returns how many there are, and how many of them are reviewed. @throws Refused where the folder is no pack.
 */
export async function sendToTranslator(
  folder: string,
  language: CourtesyLanguage,
  path: string,
): Promise<{ readonly units: number; readonly translated: number; readonly reviewed: number }> {
  const { records, descriptor } = await readFolder(folder);
  const units = unitsOf(records, language);
  await replaceFile(path, xliffOf({ language, units }, `${descriptor.name} ${descriptor.version}`), {
    mode: 0o644,
  });
  return {
    units: units.length,
    translated: units.filter(({ target }) => target !== null).length,
    reviewed: units.filter(({ state }) => state === 'reviewed').length,
  };
}

/** @throws Refused where there is no such file, or one that no translator’s can be. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const entry = await stat(file).catch(() => null);
  if (!entry?.isFile())
    throw new Refused(
      'not-found',
      `There is no file ${basename(file)}.`,
      'Name the .xlf file of the translator.',
    );
  if (entry.size > MOST_BYTES)
    throw new Refused(
      'bad-input',
      `${basename(file)} is larger than 20 MB.`,
      'Send the .xlf file that Attaché wrote, saved again by the translator’s tool.',
    );
  return readFile(file);
}

const languageNames = (): string =>
  COURTESY_LANGUAGES.map((it) => `${it} (${LANGUAGES[it].name})`).join(' or ');

/**
 * What a translator's file changes in a pack's translations; with `apply` it is written. `by`: who reviewed those that the
 * file calls reviewed. @throws Refused where the folder is no pack, or the file no XLIFF into a courtesy language.
 */
export async function takeFromTranslator(
  folder: string,
  file: string,
  { by, apply }: { readonly by: string | null; readonly apply: boolean },
): Promise<Omit<Taken, 'translations'> & { readonly language: CourtesyLanguage }> {
  const reading = await readFolder(folder);
  const { records, descriptor } = reading;
  const xliff = readXliff(await bytesOf(file));
  const language = COURTESY_LANGUAGES.find((it) => it === xliff.language.toLowerCase().split('-')[0]);
  if (!language)
    throw new Refused(
      'bad-input',
      `${basename(file)} translates into “${xliff.language.slice(0, 40)}”, and a brief has a courtesy part in ${languageNames()}.`,
      'Write the file again for one of these languages.',
    );
  const { translations, changes, leftOut } = takeTranslations(records, { ...xliff, language }, by);
  if (apply && changes.length > 0) {
    const path = descriptor.resources.find(({ name }) => name === TABLE)?.path ?? tableNamed(TABLE).path;
    const written = rewritten(TABLE, await tableOf(folder, path), records, { ...records, translations });
    if (written !== null) await replaceFile(join(folder, path), written, { mode: 0o644 });
    await describePack(folder);
  }
  return { changes, leftOut, language };
}
