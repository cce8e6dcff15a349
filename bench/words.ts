// npm run bench -- words [--json]: 10,000 random pastes, letters, steps back and forth and starts anew in the real
// editor (jsdom), on a disk that takes only what the schemas take. The test of the same name makes a few of them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { report } from './figures.ts';

const EDITS = 10_000;
const root = join(import.meta.dirname, '..');
const started = performance.now();
const { status, stdout } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=window',
    'test/renderer/words-model.test.tsx',
    '--testNamePattern=on the disk',
  ],
  { cwd: root, env: { ...process.env, ATTACHE_EDITS: String(EDITS) }, encoding: 'utf8' },
);
if (status !== 0) console.error(stdout.slice(-4000));
report([
  { name: 'random edits of own words', value: EDITS, unit: '', against: null, ratio: null },
  {
    name: 'runs in which disk and screen differ',
    value: status === 0 ? 0 : 1,
    unit: '',
    against: null,
    ratio: null,
  },
  { name: 'time', value: (performance.now() - started) / 1000, unit: 's', against: null, ratio: null },
]);
process.exit(status ?? 1);
