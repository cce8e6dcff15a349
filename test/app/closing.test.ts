import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exported } from './asked.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

it('closing waits for what is being kept: the home is given back when all of it is on the disk', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  const kept: string[] = [];
  const titles = Array.from({ length: 40 }, (_, index) => `Title ${index}`);
  for (const title of titles)
    void window
      .call('saveDocuments', {
        briefs: [{ id: brief.id, brief: { ...brief, title } }],
        delegations: [],
        overlays: [],
      })
      .then(() => kept.push(title));
  await window.close();
  expect(kept).toEqual(titles);
  const again = await openWindow(home);
  expect((await again.call('brief', { id: brief.id })).brief.title).toBe('Title 39');
});

it('closing waits for the ledger of a file that is being written: none is out without its entry', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  const path = join(temporaryFolder(), 'brief.pdf');
  window.answers.save = path;
  const exporting = exported(window, brief.id);
  while (!existsSync(path)) await new Promise((resolve) => setImmediate(resolve));
  let isDone = false;
  exporting.then(() => {
    isDone = true;
  });
  await window.close();
  expect(isDone).toBe(true);
  const again = await openWindow(home);
  expect((await again.call('home', {})).states).toMatchObject([{ briefId: brief.id, state: 'exported' }]);
});
