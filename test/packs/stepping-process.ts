// Run as a process of its own: does one thing to the home, and names each step that it takes on the disk. With a number
// it kills itself before that step, as a power cut would: no handler runs, nothing is tidied up.
import { writeSync } from 'node:fs';
import { packInstaller } from '../../src/main/app/stores/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { nameDiskSteps } from '../support/disk-steps.ts';

const [home = '', what = '', subject = '', kept = '', killAt = ''] = process.argv.slice(2);
const now = () => new Date('2026-11-22T12:00:00Z');
const { store: library } = await openStore(home, librarySpec, now);
const { store: workspace } = await openStore(home, workspaceSpec, now);
const packs = packInstaller({ home, now }, library, workspace);

nameDiskSteps(home, kept, killAt);

switch (what) {
  case 'update':
    await packs.install(subject, { trust: 'unverified' });
    break;
  case 'undo':
    await packs.undoMerge(workspace.data.merges.at(-1)?.id ?? '');
    break;
  case 'roll back':
    await packs.rollBack(subject, null);
}
writeSync(1, 'done\n');
