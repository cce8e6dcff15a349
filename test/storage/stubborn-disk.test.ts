import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { renameFile } from '../../src/main/storage/rename-file.ts';
import { replaceFile } from '../../src/main/storage/replace-file.ts';
import { whenUnconfirmed } from '../../src/main/storage/unconfirmed.ts';
import { type Fault, failingDisk } from '../support/failing-disk.ts';
import { repository } from '../support/shipped.ts';
import { homeFolders } from './home-folder.ts';

const newFolder = homeFolders();

function disk(fault: Fault, only?: string) {
  const folder = join(newFolder(), 'share');
  mkdirSync(folder);
  const failing = failingDisk([folder], only);
  onTestFinished(() => failing.restore());
  failing.arm(fault);
  return { folder, failing };
}

test('a share that refuses to confirm takes the file, and that is said once', async () => {
  const { folder, failing } = disk({ at: 0, code: 'ENOTSUP', lasts: 100_000 });
  let said = 0;
  whenUnconfirmed(() => {
    said += 1;
  });
  for (const text of ['one', 'two', 'three']) await replaceFile(join(folder, 'kept.json'), text);
  expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('three');
  expect(failing.disarm().length).toBeGreaterThan(3);
  expect(said).toBe(1);
});

test('a file that a scanner holds for a moment is renamed once it lets go; one that it keeps is refused', async () => {
  const { folder, failing } = disk({ at: 0, code: 'EBUSY', lasts: 3 }, 'rename');
  await replaceFile(join(folder, 'kept.json'), 'one');
  expect(failing.disarm()).toHaveLength(3);
  failing.arm({ at: 0, code: 'EBUSY', lasts: 100_000 });
  await expect(replaceFile(join(folder, 'kept.json'), 'two')).rejects.toMatchObject({ code: 'EBUSY' });
  failing.disarm();
  expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('one');
  await renameFile(join(folder, 'kept.json'), join(folder, 'moved.json'));
  expect(readdirSync(folder)).toEqual(['moved.json']);
});

test('nothing is renamed but patiently', () => {
  const impatient = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('rename-file.ts'))
    .filter((name) =>
      /import \{[^}]*\brename(?:Sync)?\b[^}]*\} from 'node:fs/.test(
        readFileSync(join(repository, 'src', name), 'utf8'),
      ),
    );
  expect(impatient).toEqual([]);
});
