import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceFile } from '../../src/main/storage/replace-file.ts';
import { homeFolders } from './home-folder.ts';

const newFolder = homeFolders();

it.each([
  ['a pipe', (path: string) => execFileSync('mkfifo', [path]), /a device or a pipe, not a file/],
  ['a folder', (path: string) => mkdirSync(path), /is a folder, not a file/],
])('%s is not replaced by a file', async (_, make, says) => {
  const folder = newFolder();
  const path = join(folder, 'brief.pdf');
  make(path);
  await expect(replaceFile(path, 'text')).rejects.toMatchObject({
    refusal: { code: 'cannot-write', sentence: expect.stringMatching(says) },
  });
  expect(lstatSync(path).isFile()).toBe(false);
  expect(readdirSync(folder)).toEqual(['brief.pdf']);
});

it('a device keeps its place', async () => {
  await expect(replaceFile('/dev/null', 'text')).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

it('a file is replaced as a whole', async () => {
  const path = join(newFolder(), 'brief.pdf');
  await replaceFile(path, 'one');
  await replaceFile(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
});
