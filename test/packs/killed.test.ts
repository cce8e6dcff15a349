import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadInstalled } from '../../src/main/packs/load-installed.ts';
import { PACK, team } from '../channels/channel-world.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { KILLS } from '../support/stepping.ts';
import { packVersion } from './pack-versions.ts';

const newFolder = homeFolders();
/** Homes that are worked on side by side; most of a kill's time is a process's start. */
const HOMES = 4;

/** Runs until some milliseconds after it said so many words; gives the number of the last edit that it acknowledged. */
async function workUntilKilled(args: readonly string[], words: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'updating-process.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const closed = once(child, 'close');
  child.stdout.on('data', (text) => {
    const before = printed.split('\n').length;
    printed += text;
    if (before <= words && printed.split('\n').length > words) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error(complaint);
  // A line that the kill cut in half was not acknowledged.
  const last = printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1);
  return Number(last?.slice('edit '.length));
}

it(`killed at ${KILLS} moments of updating and rolling back, the old or the new state is found whole`, {
  timeout: 300_000,
}, async () => {
  const into = newFolder();
  const [older, newer] = [
    await packVersion(into, '1.0.0'),
    await packVersion(into, '1.1.0', ['facts.csv', ',14.2,', ',13.9,']),
  ];
  const states = new Set<string>();
  const homes = Array.from({ length: HOMES }, newFolder);
  const work = async (home: string): Promise<void> => {
    for (let kill = 0; kill < KILLS / HOMES; kill += 1) {
      const acknowledged = await workUntilKilled(
        [home, older, newer, PACK],
        1 + Math.floor(Math.random() * 4),
        Math.random() * 40,
      );
      const { library, workspace, version } = await team(home);
      const [pack] = library.data.packs;
      if (!pack) throw new Error('no pack');
      states.add(String(version()));
      expect((await loadInstalled(home, pack)).ok).toBe(true);
      const own = (id: string) => workspace.data.overlays.find(({ recordId }) => recordId === id);
      const noted = Number(own('N2')?.note?.slice('edit '.length) ?? 0);
      expect(noted).toBeGreaterThanOrEqual(acknowledged);
      expect(noted).toBeLessThanOrEqual(acknowledged + 1);
      if (noted > 0) {
        // The merge is as far as the pack is: the edit stands over what this version says.
        expect(workspace.data.bases[PACK]?.hash).toBe(pack.hash);
        const upstream = pack.version === '1.0.0' ? 14.2 : 13.9;
        expect(own('N1')?.change).toMatchObject({
          changed: { value: 1000 + noted },
          base: { value: upstream },
        });
      }
      await team(home);
      const named = [...library.data.packs, ...library.data.kept].map(({ folder }) => folder);
      expect(readdirSync(join(home, 'packs')).sort()).toEqual(named.sort());
      expect(readdirSync(home).filter((name) => name.endsWith('.tmp') || name.includes('damaged'))).toEqual(
        [],
      );
    }
  };
  await Promise.all(homes.map(work));
  // Which of the two a kill leaves depends on how fast the machine is; only that it is one of them does not.
  for (const state of states) expect(['1.0.0', '1.1.0']).toContain(state);
});
