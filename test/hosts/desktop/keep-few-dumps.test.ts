import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepFewDumps } from '../../../src/main/hosts/desktop/keep-few-dumps.ts';

it('keeps the newest five dumps of crashes, and all that is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-dumps-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await keepFewDumps(join(folder, 'never-crashed'));
  for (const part of ['pending', 'completed']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'settings.dat'), '');
  for (let at = 0; at < 9; at += 1)
    for (const kind of ['dmp', 'meta']) {
      const path = join(folder, at % 2 ? 'pending' : 'completed', `${at}.${kind}`);
      writeFileSync(path, '');
      utimesSync(path, at, at);
    }
  await keepFewDumps(folder);
  const left = readdirSync(folder, { recursive: true }).map(String).sort();
  const newest = [4, 5, 6, 7, 8].flatMap((at) =>
    ['dmp', 'meta'].map((kind) => join(at % 2 ? 'pending' : 'completed', `${at}.${kind}`)),
  );
  expect(left).toEqual([...newest, 'completed', 'pending', 'settings.dat'].sort());
});
