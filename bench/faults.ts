// npm run bench -- faults [--runs N] [--from N] [--json]: an officer's work on a disk that fails at random, 2,000 times.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runWithFaults, seedHome } from '../test/support/faulty-run.ts';
import { report } from './figures.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'attache-faults-seed-'));
let wrong = 0;
try {
  const seed = await seedHome(folder);
  for (let number = Number(values.from); number < Number(values.from) + runs; number += 1) {
    const told = await runWithFaults(seed, number);
    if (told.length > 0) wrong += 1;
    for (const line of told) console.error(line);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report([
  {
    name: `runs of ${runs} that lost or said something wrong`,
    value: wrong,
    unit: 'runs',
    against: 'none',
    ratio: null,
  },
]);
