import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp, type Ports } from '../../src/main/app.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { fontFolder } from '../../test/support/fonts.ts';
import { largeRecords, writeLargePack } from '../pack/large-pack.ts';

const root = join(import.meta.dirname, '..', '..');
const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  made.push(folder);
  return folder;
}

const unasked = async (): Promise<never> => {
  throw new Error('nothing is asked of the officer here');
};

/** As much of a host as a home needs that nobody looks at. */
const ports = (home: string): Ports => ({
  home,
  resources: join(root, 'resources'),
  fonts: fontFolder(),
  version: '0',
  now: () => new Date(),
  dialogs: { openFile: unasked, openFolder: unasked, saveFile: unasked, confirm: unasked },
  window: { apply: () => {}, showMenus: () => {}, readyToClose: () => {} },
  renderPdf: unasked,
  findPageFaults: unasked,
  readPdf: unasked,
  emit: () => {},
  openExternal: unasked,
  takeNamed: () => [],
  showItem: () => {},
  openFile: unasked,
  copy: unasked,
});

/** A home as after the first run, with the pack that ships in use, or with one of so many facts. */
export async function homeWith(facts: number | null): Promise<string> {
  const home = temporaryFolder();
  const { openDropped, close } = await openApp(ports(home));
  if (facts !== null) {
    const folder = join(temporaryFolder(), 'large');
    await writeLargePack(folder, await largeRecords(facts), 1);
    const [arrival] = await openDropped([folder]);
    if (arrival?.is !== 'pack' || arrival.outcome.result !== 'installed') {
      throw new Error(`the large pack was not installed: ${JSON.stringify(arrival).slice(0, 2000)}`);
    }
  }
  await close();
  return home;
}

/** A brief as it is drafted from the pack that ships. */
export async function aDraft(): Promise<Brief> {
  const { contract, close } = await openApp(ports(temporaryFolder()));
  const { brief } = await contract.createBrief({ audienceId: 'india', delegationId: null, clusterIds: null });
  await close();
  return brief;
}

/** A home with as many briefs as a team makes in some years. */
export async function homeOfYears(briefs: number): Promise<string> {
  const home = temporaryFolder();
  const { contract, close } = await openApp(ports(home));
  const { brief } = await contract.createBrief({ audienceId: 'india', delegationId: null, clusterIds: null });
  const others = Array.from({ length: briefs - 1 }, (_, i) => {
    const id = `brief-${i}`;
    return { id, brief: { ...brief, id, title: `Brief number ${i}` } };
  });
  await contract.saveDocuments({ briefs: others, delegations: [], overlays: [] });
  await close();
  return home;
}
