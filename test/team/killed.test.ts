import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { briefIn, carry, type Home, openHomes, smallBrief, wordsOf } from './homes.ts';

/** A desk's process writes until it is killed at some moment. @returns what it said that it had saved. */
async function writeUntilKilled(home: Home, run: number, after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'desk-process.ts'), home.home, `${run}`]);
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  await once(child.stdout, 'data');
  await pause(after);
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}

it('a process that is killed as it writes and gives loses nothing that it saved, and both homes are equal', async () => {
  const { homes, close } = await openHomes(['ann', 'bob']);
  const [ann, bob] = homes as [Home, Home];
  await ann.link.update((file) => ({ ...file, briefs: [smallBrief('x', ['One.'])] }));
  await ann.round();
  await ann.round();
  const saved: string[] = [];
  for (const [run, after] of [3, 41, 97].entries()) {
    saved.push(...(await writeUntilKilled(ann, run, after)));
    await carry(ann, bob);
    await bob.round();
  }
  await ann.restart();
  for (let turn = 0; turn < 3; turn += 1) {
    await ann.round();
    await carry(ann, bob);
    await bob.round();
    await carry(bob, ann);
  }
  expect(saved.length).toBeGreaterThan(2);
  for (const word of saved) expect(wordsOf(briefIn(bob, 'x'), word), word).toBe(word);
  expect(briefIn(bob, 'x')).toEqual(briefIn(ann, 'x'));
  expect(bob.workspace.data.team.questions).toEqual([]);
  await close();
}, 240_000);
