// One step in a process of its own: install a folder, or sync from a channel. Prints its own time and peak memory.
import { readFileSync } from 'node:fs';
import { packInstaller } from '../../src/main/app/stores/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { openChannels } from '../../src/main/app/use-cases/channels.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { openStore } from '../../src/main/storage/store.ts';

const [what = '', home = '', from = '', root = ''] = process.argv.slice(2);
const now = () => new Date();
const begun = performance.now();
const { store: library } = await openStore(home, librarySpec, now);
const { store: workspace } = await openStore(home, workspaceSpec, now);
const packs = packInstaller({ home, now }, library, workspace);
let bytes = 0;
if (what === 'install') {
  const answer = await packs.install(from, { trust: 'unverified' });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems[0]));
} else {
  const channels = openChannels({ home, now, resources: home }, library, packs);
  if (root !== '') await channels.add(from, readFileSync(root));
  bytes = (await channels.sync(from)).bytes;
}
console.log(
  JSON.stringify({
    seconds: (performance.now() - begun) / 1000,
    // Since the process began, its start with it.
    whole: performance.now() / 1000,
    peakMB: process.resourceUsage().maxRSS / 1024,
    // What the process itself used: beside a busy machine the clock says little.
    cpu: (process.resourceUsage().userCPUTime + process.resourceUsage().systemCPUTime) / 1e6,
    bytes,
  }),
);
