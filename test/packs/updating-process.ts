// Run as a process of its own: edits, updates and rolls back again and again, and prints each step once it is acknowledged.
import { writeSync } from 'node:fs';
import { packInstaller } from '../../src/main/app/stores/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { editOverlay } from '../../src/main/library/edit-overlay.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { loadInstalled } from '../../src/main/packs/load-installed.ts';
import { openStore } from '../../src/main/storage/store.ts';

const [home = '', older = '', newer = '', name = ''] = process.argv.slice(2);
const now = () => new Date();
const { store: library } = await openStore(home, librarySpec, now);
const { store: workspace } = await openStore(home, workspaceSpec, now);
const packs = packInstaller({ home, now }, library, workspace);
await packs.settle();
const current = () => library.data.packs.find((pack) => pack.name === name);
if (!current()) await packs.install(older, { trust: 'unverified' });

const noted = () => workspace.data.overlays.find(({ recordId }) => recordId === 'N2')?.note ?? 'edit 0';
let count = Number(noted().slice('edit '.length));
writeSync(1, `edit ${count}\n`);
for (;;) {
  const pack = current();
  const reading = pack && (await loadInstalled(home, pack));
  if (!pack || !reading?.ok) throw new Error('the pack cannot be read');
  count += 1;
  const at = now().toISOString();
  const edits = [
    { kind: 'annotate', recordType: 'fact', recordId: 'N2', note: `edit ${count}` },
    { kind: 'edit', recordType: 'fact', recordId: 'N1', fields: { value: 1000 + count } },
  ] as const;
  await workspace.update((file) => ({
    ...file,
    overlays: edits.reduce(
      (own, edit) => [...editOverlay(own, reading.records, name, edit, at)],
      file.overlays,
    ),
    bases: { ...file.bases, [name]: { version: pack.version, hash: pack.hash } },
  }));
  writeSync(1, `edit ${count}\n`);
  if (library.data.kept.some((kept) => kept.version > pack.version) || pack.version === '1.0.0')
    await packs.install(newer, { trust: 'unverified' });
  else await packs.rollBack(name, null);
  writeSync(1, `edit ${count}\n`);
}
