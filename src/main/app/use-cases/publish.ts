import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import { type ReviewedSuggestion, reviewSuggestion } from '../../library/suggestion.ts';
import { describePack } from '../../packs/describe-pack.ts';
import { packRefusal } from '../../packs/pack-refusal.ts';
import { readPack } from '../../packs/read-pack.ts';
import { rewritten, tableOf } from '../../packs/rewrite-table.ts';
import { TABLES } from '../../packs/tables.ts';
import { writeTables } from '../../packs/write-tables.ts';
import { replaceFile } from '../../storage/replace-file.ts';

/** What an author or a publisher does in a folder of theirs; no home is needed. */
export { buildPack } from '../../packs/build-pack.ts';
export { addInstallers } from '../../packs/channel/add-installers.ts';
export { addToChannel } from '../../packs/channel/add-to-channel.ts';
export { initChannel, rotateKey } from '../../packs/channel/init-channel.ts';
export { expiryWarnings, publishChannel } from '../../packs/channel/publish-channel.ts';
export { describePack };

/** Reads a team's suggestion over the publisher's folder; with `apply` the tables are written with it in them. */
export async function reviewTeamEdits(
  folder: string,
  file: string,
  { apply }: { readonly apply: boolean },
): Promise<ReviewedSuggestion> {
  const reading = await readPack(folder);
  if (!reading.ok) throw packRefusal(reading.problems, reading.total, folder);
  const text = await readFile(file, 'utf8').catch(() => '');
  const review = reviewSuggestion(text, reading.descriptor.name, reading.records);
  if (!apply) return review;
  if (review.questions.length > 0) {
    throw new Refused(
      'bad-input',
      'The pack has moved on since the team edited it, so their suggestion is not taken over as a whole.',
      'Decide on the records below in the tables themselves.',
      review.questions.map(({ recordId, field }) => `${recordId}${field === null ? '' : `, ${field}`}`),
    );
  }
  const pathOf = new Map(reading.descriptor.resources.map(({ name, path }) => [`${name}.csv`, path]));
  const before = new Map(writeTables(reading.records).map(({ path, text: old }) => [path, old]));
  for (const { path, text: table } of writeTables(review.records)) {
    if (before.get(path) === table) continue;
    const at = pathOf.get(path) ?? path;
    const known = TABLES.find((it) => it.path === path);
    const own = known ? await tableOf(folder, at) : null;
    const written =
      known && own && own.header.length > 0
        ? rewritten(known.name, own, reading.records, review.records)
        : table;
    if (written !== null) await replaceFile(join(folder, at), written, { mode: 0o644 });
  }
  await describePack(folder);
  return review;
}
