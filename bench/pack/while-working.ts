// How long the main process keeps the window waiting with a large pack: the longest time between two turns of its
// event loop, for each thing that an officer does. Prints one JSON object.
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { openApp } from '../../src/main/app.ts';

const [home = '', resources = '', newer = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const delay = monitorEventLoopDelay({ resolution: 5 });
const measured: Record<string, { readonly seconds: number; readonly longestMs: number }> = {};

async function during<T>(name: string, work: () => Promise<T>): Promise<T> {
  delay.reset();
  delay.enable();
  const begun = performance.now();
  const value = await work();
  const seconds = (performance.now() - begun) / 1000;
  // What the work left to do afterwards counts with it.
  await wait(300);
  delay.disable();
  measured[name] = { seconds, longestMs: delay.max / 1e6 };
  return value;
}

const app = await during('start', () =>
  openApp({
    home,
    resources,
    now: () => new Date(),
    workThread: new URL('../../src/main/app/threads/work-thread.ts', import.meta.url),
    fonts: join(root, 'out', 'fonts'),
    version: '0.0.0',
    dialogs: {
      openFile: async () => null,
      openFolder: async () => newer,
      saveFile: async () => null,
      confirm: async () => true,
    },
    window: { apply: () => undefined, showMenus: () => undefined, readyToClose: () => undefined },
    renderPdf: async () => Promise.reject(new Error('not here')),
    findPageFaults: async () => Promise.reject(new Error('not here')),
    readPdf: async () => Promise.reject(new Error('not here')),
    emit: () => undefined,
    openExternal: async () => undefined,
    takeNamed: () => [],
    showItem: () => undefined,
    openFile: async () => undefined,
    copy: async () => undefined,
  }),
);
const { contract } = app;
const search = (query: string) => contract.search({ query, facets: {}, limit: 50 });
await during('status', () => contract.status({}));
await during('first search', () => search('battery'));
await during('clusters', () => contract.clusters({}));
await during('twenty searches', async () => {
  for (let count = 0; count < 20; count += 1) await search(`jobs in ${'abcdefghijklmnopqrst'[count]}`);
});
const fact = { recordType: 'fact', recordId: 'G000042' } as const;
await during('an edit', async () => {
  const edit = { ...fact, kind: 'edit', fields: { statement: 'Zeppelins return.' } } as const;
  const fits = await contract.overlayFor({ edit });
  if (fits.result !== 'fits') throw new Error(JSON.stringify(fits));
  const overlays = [{ key: fits.key, overlay: fits.after }];
  await contract.saveDocuments({ briefs: [], delegations: [], overlays });
  await contract.recordPage({ kind: 'fact', id: fact.recordId });
});
await during('search after it', () => search('zeppelins'));
if (newer !== '') {
  await during('install', () => contract.installPack({}));
  await during('status after it', () => contract.status({}));
  await during('what changed', () =>
    contract.whatChanged({ packName: 'large', from: null, to: null, kind: null, what: null, words: '' }),
  );
}
await app.close();
console.log(JSON.stringify(measured));
