import { eraserOf } from '../../src/main/app/stores/erase-from-team.ts';
import { erasePerson } from '../../src/main/app/stores/erasing.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { openLedger } from '../../src/main/ledger/open-ledger.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { nameDiskSteps } from '../support/disk-steps.ts';

/** Erases a person from a home and says each step on the disk; with a number it kills itself before that step. */
const [home = '', name = '', kept = '', killAt = ''] = process.argv.slice(2);
const now = () => new Date('2026-11-28T10:00:00.000Z');
const { store: workspace } = await openStore(home, workspaceSpec, now);
const { ledger } = await openLedger(home, now);
nameDiskSteps(home, kept, killAt);
const fromTeam = eraserOf({ home, now }, workspace, ledger, 'test');
await erasePerson({ environment: { home, now }, workspace, ledger, others: [], fromTeam }, name);
