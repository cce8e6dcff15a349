import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePack } from '../../src/main/packs/describe-pack.ts';
import { installPack } from '../../src/main/packs/install-pack.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { hostileDescriptors, hostileFiles } from './hostile-files.ts';
import { hostileRows } from './hostile-rows.ts';
import { copyOfShipped, edit, editDescriptor } from './shipped-pack.ts';

const newFolder = homeFolders();

describe.each([
  ['descriptors', hostileDescriptors],
  ['files', hostileFiles.filter(({ posixOnly }) => !posixOnly || process.platform !== 'win32')],
  ['rows', hostileRows],
])('a pack that is refused for its %s', (_what, cases) => {
  it.each(cases)('$name', async (broken) => {
    const folder = copyOfShipped(newFolder());
    const home = join(newFolder(), 'home');
    broken.break(folder);
    if (broken.described) await describePack(folder).catch(() => refreshHashes(folder));
    const answer = await installPack({ folder, home, trust: 'unverified', now: () => new Date(0) });
    if (answer.ok) throw new Error('was installed');
    expect(answer.total).toBeGreaterThan(0);
    expect(answer.problems).toContainEqual({
      file: broken.file,
      row: broken.row ?? null,
      column: broken.column ?? null,
      sentence: expect.stringContaining(broken.says),
    });
    // A sentence for an analyst: it ends, and holds nothing that a terminal or a window would choke on.
    for (const { sentence } of answer.problems) expect(sentence).toMatch(/^[^\p{Cc}]+\.$/u);
    expect(existsSync(home) ? readdirSync(home, { recursive: true }) : []).toEqual([]);
  });
});

/** For files that even describing refuses: an author with other tools could still write their true hash. */
function refreshHashes(folder: string): void {
  editDescriptor(folder, ({ resources }) => {
    for (const resource of resources) {
      const bytes = readFileSync(join(folder, resource.path));
      resource.bytes = bytes.length;
      resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    }
  });
}

it('one mistake makes one complaint: those who refer to the row are not blamed too', async () => {
  const folder = copyOfShipped(newFolder());
  edit(folder, 'sources.csv', ',2025-09-24,', ',soon,');
  await describePack(folder);
  const answer = await installPack({
    folder,
    home: newFolder(),
    trust: 'unverified',
    now: () => new Date(0),
  });
  expect(answer).toMatchObject({ ok: false, total: 1 });
});

it('of very many problems the first hundred are given, in the order of the rows, and all are counted', async () => {
  const folder = copyOfShipped(newFolder());
  const path = join(folder, 'facts.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/,(S\d+)/g, ',X$1'));
  await describePack(folder);
  const answer = await installPack({
    folder,
    home: newFolder(),
    trust: 'unverified',
    now: () => new Date(0),
  });
  if (answer.ok) throw new Error('was installed');
  expect(answer.problems).toHaveLength(100);
  expect(answer.total).toBeGreaterThanOrEqual(401);
  const rowNumbers = answer.problems.map(({ row: at }) => at ?? 0);
  expect(rowNumbers).toEqual([...rowNumbers].sort((a, b) => a - b));
});
