import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeChosen } from '../../src/main/app/use-cases/write-chosen.ts';
import { type Fault, failingDisk } from '../support/failing-disk.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

const bytes = Buffer.from('%PDF-1.7');
const FOREVER = 100_000;

function brokenDisk(code: Fault['code']) {
  const folder = join(temporaryFolder(), 'stick');
  mkdirSync(folder);
  const disk = failingDisk([folder]);
  onTestFinished(() => disk.restore());
  disk.arm({ at: 0, code, lasts: FOREVER });
  return folder;
}

test.each([
  ['ENOSPC', 'has no room left', 'a folder on another disk'],
  ['EACCES', 'may not be written to', 'another folder'],
  ['EROFS', 'can only be read', 'a folder on another disk'],
  ['EBUSY', 'another program holds it open', 'another name'],
  ['EIO', 'could not be written', 'another folder'],
] as const)(
  'a disk that says %s is named, with the way on; nothing is left on it',
  async (code, says, next) => {
    const folder = brokenDisk(code);
    const refused = writeChosen(join(folder, 'brief.pdf'), bytes);
    await expect(refused).rejects.toMatchObject({
      refusal: { code: 'cannot-write', sentence: expect.stringContaining(says) },
    });
    const { refusal } = (await refused.catch((error: unknown) => error)) as {
      refusal: Record<string, string>;
    };
    expect(refusal.next).toContain(next);
    if (code !== 'EBUSY' && code !== 'EIO') expect(refusal.sentence).toContain(folder);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.tmp'))).toEqual([]);
  },
);

test('a folder that is not there is named', async () => {
  const path = join(temporaryFolder(), 'gone', 'brief.pdf');
  await expect(writeChosen(path, bytes)).rejects.toMatchObject({
    refusal: { sentence: expect.stringMatching(/there is no folder .*gone\.$/) },
  });
});

test('a name as long as a disk takes is written; a longer one is refused in words', async () => {
  const folder = temporaryFolder();
  const longest = `${'ब'.repeat(83)}ab.pdf`;
  expect(Buffer.byteLength(longest)).toBe(255);
  await writeChosen(join(folder, longest), bytes);
  expect(readdirSync(folder)).toEqual([longest]);
  await expect(writeChosen(join(folder, `x${longest}`), bytes)).rejects.toMatchObject({
    refusal: { sentence: expect.stringContaining('longer than the disk takes'), code: 'cannot-write' },
  });
  expect(readdirSync(folder)).toEqual([longest]);
});

test('a path that no program of Windows opens is refused there', async () => {
  const folder = join(temporaryFolder(), 'a'.repeat(120), 'b'.repeat(120));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${'c'.repeat(40)}.pdf`);
  await expect(writeChosen(path, bytes, 'win32')).rejects.toMatchObject({
    refusal: {
      sentence: expect.stringContaining('its path is longer'),
      next: expect.stringContaining('top'),
    },
  });
  await writeChosen(path, bytes, 'linux');
  expect(existsSync(path)).toBe(true);
});

test('a full disk elsewhere fails the export alone: told by its folder, and written into another one', async () => {
  const window = await openWindow(await usedHome());
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  const full = brokenDisk('ENOSPC');
  const other = temporaryFolder();
  const choice = {
    parts: [{ briefId: brief.id, edition: 'summary' as const }],
    paper: 'own' as const,
    courtesy: 'own' as const,
  };
  const exportTo = async (path: string) => {
    window.answers.save = path;
    const outcome = await window.call('exportFiles', {
      choice,
      where: 'ask',
      existing: 'ask',
      despite: true,
    });
    return outcome.result === 'done' ? outcome.files[0]?.outcome : null;
  };
  expect(await exportTo(join(full, 'brief.pdf'))).toMatchObject({
    result: 'failed',
    refusal: { sentence: expect.stringContaining(`the disk that holds ${full} has no room left`) },
  });
  expect(await exportTo(join(other, 'brief.pdf'))).toMatchObject({ result: 'written' });
  expect(readFileSync(join(other, 'brief.pdf')).subarray(0, 8).equals(bytes)).toBe(true);
});
