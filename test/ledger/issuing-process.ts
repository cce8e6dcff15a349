// Run as a process of its own: issues the brief twice to one recipient, prints each number once it is acknowledged, and
// names each step that it takes on the disk. With a number it kills itself before that step.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '../../src/main/app.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import { nameDiskSteps } from '../support/disk-steps.ts';
import { fontFolder } from '../support/fonts.ts';
import { repository } from '../support/shipped.ts';

const [home = '', briefId = '', waivers = '', kept = '', killAt = ''] = process.argv.slice(2);
const unused = (): never => {
  throw new Error('not asked while issuing');
};
let drawn = 0;
let factIds: readonly string[] = [];
const { contract } = await openApp({
  home,
  resources: join(repository, 'resources'),
  now: () => new Date('2026-11-22T12:00:00Z'),
  fonts: fontFolder(),
  version: '0.0.0-test',
  dialogs: { openFile: unused, openFolder: unused, saveFile: unused, confirm: unused },
  window: { apply: () => {}, showMenus: () => {}, readyToClose: () => {} },
  // What is drawn does not matter to the disk; each drawing is another file.
  renderPdf: async () => {
    drawn += 1;
    const pdf = Uint8Array.from(Buffer.from(`%PDF-1.7 drawing ${drawn} of ${process.pid}`));
    const factPages = Object.fromEntries(factIds.map((id) => [id, [2]]));
    return { pdf, pages: 2, faults: [], factPages, printed: [], parts: [], looks: [], holds: [], words: 0 };
  },
  findPageFaults: async () => [],
  readPdf: unused,
  emit: () => {},
  openExternal: unused,
  openFile: unused,
  copy: unused,
  takeNamed: () => [],
  showItem: unused,
});
factIds = allPins((await contract.brief({ id: briefId })).brief).map(({ factId }) => factId);

nameDiskSteps(home, kept, killAt);
for (let time = 0; time < 2; time += 1) {
  const { numbers } = await contract.issueBrief({
    briefId,
    recipient: 'The Embassy',
    issueDate: '2026-11-22',
    editions: ['full'],
    waivers: JSON.parse(waivers),
  });
  for (const number of numbers) writeSync(1, `issued ${number}\n`);
}
// What the app does at its end is no part of issuing.
writeSync(1, 'done\n');
process.exit(0);
