import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/main/storage/store.ts';
import { KILLS } from '../support/stepping.ts';
import { homeFolders } from './home-folder.ts';
import { numberStore } from './number-store.ts';

const newHome = homeFolders();

/** Runs the counting process, kills it `delay` ms after its first acknowledged number, and gives the last one. */
async function countUntilKilled(home: string, delay: number): Promise<number> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'counting-process.ts'), home],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  const closed = once(child, 'close');
  child.stdout?.on('data', (text) => {
    if (printed === '') setTimeout(() => child.kill('SIGKILL'), delay);
    printed += text;
  });
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error(complaint);
  // A line that the kill cut in half was not acknowledged.
  return Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1));
}

it(`killed at ${KILLS} moments, a whole store with every acknowledged change is found each time`, async () => {
  const home = newHome();
  let before = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Spread over a few writes and their inside, which takes some milliseconds.
    const acknowledged = await countUntilKilled(home, Math.random() * 40);
    const { store, notices } = await openStore(home, numberStore, () => new Date());
    expect(notices).toEqual([]);
    expect(acknowledged).toBeGreaterThan(before);
    expect(store.data.count).toBeGreaterThanOrEqual(acknowledged);
    expect(store.data.count).toBeLessThanOrEqual(acknowledged + 1);
    expect(store.data.names[399]).toBe(`name 399 of ${store.data.count}`);
    expect(readdirSync(home).filter((name) => name.endsWith('.tmp') || name.includes('damaged'))).toEqual([]);
    before = store.data.count;
  }
});
