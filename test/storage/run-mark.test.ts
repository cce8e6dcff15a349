import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginRun } from '../../src/main/storage/run-mark.ts';
import { temporaryFolder } from '../app/open-window.ts';

const at = (time: string) => () => new Date(`2026-11-22T${time}:00.000Z`);

test('a run that ends in order leaves nothing behind', async () => {
  const home = temporaryFolder();
  const first = await beginRun(home, at('09:00'));
  expect(first.crashedSince).toBeNull();
  await first.end();
  expect((await beginRun(home, at('10:00'))).crashedSince).toBeNull();
});

test('a run that never ended is known by when it began, once', async () => {
  const home = temporaryFolder();
  await beginRun(home, at('09:00'));
  const second = await beginRun(home, at('10:00'));
  expect(second.crashedSince).toBe('2026-11-22T09:00:00.000Z');
  await second.end();
  expect((await beginRun(home, at('11:00'))).crashedSince).toBeNull();
});

test.each(['', '{', '{"since":"yesterday"}', '[]'])(
  'a mark that makes no sense says nothing: %j',
  async (text) => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'running.json'), text);
    const run = await beginRun(home, at('09:00'));
    expect(run.crashedSince).toBeNull();
    expect(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8'))).toEqual({
      since: '2026-11-22T09:00:00.000Z',
    });
  },
);
