import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { edit, OTHER_REGION } from './shipped-pack.ts';

export type Change = readonly [file: string, from: string, to: string];

/** A copy of the invented region's pack as another version: each change replaces the first occurrence. */
export async function packVersion(into: string, version: string, ...changes: Change[]): Promise<string> {
  const folder = join(into, `pack-${version}`);
  cpSync(OTHER_REGION, folder, { recursive: true });
  for (const [file, from, to] of changes) edit(folder, file, from, to);
  await describePack(folder, { version });
  return folder;
}
