import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

it.runIf(process.platform !== 'win32')('a pipe that is dropped is refused, not waited for', async () => {
  const window = await openWindow(await usedHome());
  const pipe = join(temporaryFolder(), 'letter.txt');
  execFileSync('mkfifo', [pipe]);
  expect(await window.drop([pipe])).toMatchObject([{ is: 'unknown', sentence: 'letter.txt is no file.' }]);
});

it.each([
  ['readDelegationFile', 'letter.txt'],
  ['readQuestions', 'questions.csv'],
] as const)('%s: a file of gigabytes is refused unread', async (call, name) => {
  const window = await openWindow(await usedHome());
  const path = join(temporaryFolder(), name);
  writeFileSync(path, '');
  truncateSync(path, 3_000_000_000);
  window.answers.file = path;
  const refusal = await window.refused(call, {});
  expect(refusal.code).toBe('bad-input');
  expect(refusal.sentence).toContain('too long');
});
