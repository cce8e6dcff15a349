import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Seed } from '../support/faulty-officer.ts';
import { runWithFaults, seedHome } from '../support/faulty-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'attache-faults-seed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let seed: Seed;
beforeAll(async () => {
  seed = await seedHome(folder);
});

// Each number is an officer's afternoon on a disk that fails in its own way; `npm run bench -- faults` has 2,000 of them.
const ONCE_WRONG = [2, 6, 8, 36, 64, 76, 218];
const OTHERS = Array.from({ length: 6 }, (_, at) => 10_000 + at);
test.each([...ONCE_WRONG, ...OTHERS])(
  'whatever the disk did, what was acknowledged is there and what was said is so: %i',
  async (number) => {
    expect(await runWithFaults(seed, number)).toEqual([]);
  },
);
