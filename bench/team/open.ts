// open.js HOME THREAD [BRIEF], as bench/team.ts bundles it: opens a home of a team as a window does, in a process of its own, and says what it took.
import { existsSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { teamLink, workerOf } from '../../src/main/app/stores/team-link.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { teamThread } from '../../src/main/team/team-jobs.ts';

const STATUS = '/proc/self/status';
const [, , home = '', threadFile = '', edit = ''] = process.argv;
const begun = performance.now();
const now = (): Date => new Date();
const { store } = await openStore(home, workspaceSpec, now);
const shown = performance.now() - begun;
const thread = teamThread(home, now, pathToFileURL(threadFile));
const link = teamLink(store, workerOf(thread), '0');
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const roundAt = performance.now();
const { arrived } = await link.round(null);
const ended = performance.now();
delay.disable();
/** In MB. The kernel counts what the process that started this one had into `maxRSS`; its own most is told elsewhere. */
const peak = (): number => {
  const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  return (own ? Number(own) : process.resourceUsage().maxRSS) / 1024;
};
const { user, system } = process.cpuUsage();
const atOpening = { cpu: (user + system) / 1000, rss: peak() };
let given: number | null = null;
if (edit !== '') {
  const at = performance.now();
  await link.update((file) => ({
    ...file,
    briefs: file.briefs.map((brief) =>
      brief.id === edit ? { ...brief, title: `${brief.title}, anew` } : brief,
    ),
  }));
  await link.round(null);
  given = performance.now() - at;
}
// As a window does at its end: what was taken over is said, and not looked at again at the next start.
if (link.takenOver().length > 0) await link.round(null);
await thread.close();
console.log(
  JSON.stringify({
    shown,
    opened: ended - begun,
    round: ended - roundAt,
    blocked: delay.max / 1e6,
    arrived: arrived.length,
    edit: given,
    ...atOpening,
    rssAfterEdit: peak(),
  }),
);
