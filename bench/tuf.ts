// npm run bench -- tuf --suite FOLDER [--only NAME] [--json]: the public suite tuf-conformance (a checkout of it; Python with
// its dependencies on the path) against the reader of channels: how many of its cases hold.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { report } from './figures.ts';

const { values } = parseArgs({
  options: { suite: { type: 'string' }, only: { type: 'string' }, json: { type: 'boolean' } },
});
if (!values.suite) {
  console.error('bench: name the checkout of tuf-conformance with --suite FOLDER.');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'attache-tuf-'));
const client = join(folder, 'client');
const script = join(import.meta.dirname, '..', 'test', 'channels', 'conformance-process.ts');
writeFileSync(client, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
chmodSync(client, 0o700);
const ran = spawnSync(
  'python3',
  [
    '-m',
    'pytest',
    'tuf_conformance',
    '-q',
    '--tb=no',
    '-rfE',
    '--entrypoint',
    client,
    ...(values.only ? ['-k', values.only] : []),
  ],
  { cwd: values.suite, encoding: 'utf8' },
);
rmSync(folder, { recursive: true, force: true });
const count = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(ran.stdout)?.[1] ?? 0);
const [passed, failed] = [count('passed'), count('failed') + count('errors?')];
for (const line of ran.stdout.split('\n')) if (/^(FAILED|ERROR) /.test(line)) console.error(line);
if (passed + failed === 0) console.error(ran.stdout + ran.stderr);
report([
  {
    name: 'cases that hold',
    value: passed,
    unit: '',
    against: `${passed + failed}`,
    ratio: passed / (passed + failed),
  },
  { name: 'cases that do not hold', value: failed, unit: '', against: null, ratio: null },
]);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
