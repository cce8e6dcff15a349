// npm test [-- VITEST FILTERS]: sets up and builds what is missing, then runs every test.
// The last line is always `N passed, N failed`, with `, N skipped` when some were.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { displaysToTest, electronToTest } from './electron.mjs';
import { ensureInstalled, root, runTool, say } from './setup.mjs';

const totals = { passed: 0, failed: 0, skipped: 0 };
let isComplete = false;
process.on('exit', (code) => {
  if (!isComplete) totals.failed += 1; // the set-up stopped before the tests could
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  if (code === 0 && (totals.failed > 0 || totals.passed === 0)) process.exitCode = 1;
  console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
});

await ensureInstalled();
await ensureBuilt();

const args = process.argv.slice(2);
// The tests start some hundred processes, most of them on the same files: each is compiled once.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled');

const isRequired = ['true', '1'].includes(process.env.CI) || process.env.ATTACHE_E2E === 'required';

// Rooms and window first: when they fail, that is the thing to read. Then the real window.
const parts = [
  { name: 'rooms and window', projects: ['rooms', 'window'] },
  { name: 'e2e', projects: ['e2e'] },
];
for (const part of parts) {
  const projects = part.projects.filter((project) => isAskedFor(project));
  if (projects.length === 0) continue;
  if (part.name === 'e2e') {
    if (hasEndToEndTests()) await runEndToEnd();
  } else {
    add(await runVitest(part.name, projects));
  }
}
isComplete = true;
if (totals.passed + totals.failed === 0)
  say(totals.skipped > 0 ? 'every test was skipped.' : 'no test ran: no test file has that in its name.');
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

function add(result) {
  for (const kind of Object.keys(totals)) totals[kind] += result[kind];
}

/** `--project NAME` narrows the projects; without it, all run. */
function isAskedFor(project) {
  const asked = args.flatMap((arg, i) =>
    arg === '--project' ? [args[i + 1]] : (arg.match(/^--project=(.*)/)?.[1] ?? []),
  );
  return asked.length === 0 || asked.includes(project);
}

/** Whether the filters leave any; the runtime is not fetched for nothing. Options may hold values: then yes. */
function hasEndToEndTests() {
  let names;
  try {
    names = readdirSync(join(root, 'test', 'e2e'), { recursive: true }).map((name) => `test/e2e/${name}`);
  } catch {
    return false;
  }
  const tests = names.filter((name) => name.endsWith('.test.ts'));
  const filters = args.some((arg) => arg.startsWith('-')) ? [] : args;
  return tests.some(
    (name) => filters.length === 0 || filters.some((filter) => name.includes(filter.replace(/^\.\//, ''))),
  );
}

async function runEndToEnd() {
  const { executable, displays, problem, mend } = await endToEndMeans();
  // Who names files wants to see their screens in every way; a run of all keeps one picture of each.
  const pictures = args.length === 0 ? { ATTACHE_PICTURES: 'light' } : {};
  const means = problem
    ? { ATTACHE_E2E_SKIP: problem }
    : { ATTACHE_ELECTRON: executable, ATTACHE_DISPLAYS: displays.join(' '), ...pictures };
  const result = await runVitest('e2e', ['e2e'], { ...process.env, ...means });
  if (problem) {
    say(`the tests of the real window did not run: ${problem}. To mend it: ${mend}`);
    result.skipped = Math.max(result.skipped, 1);
  }
  if (isRequired && result.skipped > 0) {
    say('a skipped test of the real window counts as failed here (CI=true or ATTACHE_E2E=required).');
    result.failed += result.skipped;
    result.skipped = 0;
  }
  add(result);
}

/** An Electron, and displays to show it on: one for each processor, four at most. */
async function endToEndMeans() {
  const found = await electronToTest();
  if (found.problem) return found;
  const displays = await displaysToTest(Math.min(4, availableParallelism()), '1440x1000');
  return { executable: found.executable, ...displays };
}

async function runVitest(name, projects, given = process.env) {
  const env = process.stdout.isTTY ? given : { NO_COLOR: '1', ...given };
  const report = join(root, 'test-results', `${name.replaceAll(' ', '-')}.json`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests'],
    ...withoutProjects(args),
  ];
  const { code } = await runTool(vitest, { env });
  return count(report, code);
}

function withoutProjects(list) {
  return list.filter(
    (arg, i) => arg !== '--project' && list[i - 1] !== '--project' && !arg.startsWith('--project='),
  );
}

/** Real totals: a file that does not load, a hook that throws and an error outside every test are failures too. */
function count(report, code) {
  let json;
  try {
    json = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    say('the test runner stopped without a report.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const result = { passed: 0, failed: 0, skipped: 0 };
  for (const file of json.testResults) {
    const of = (status) => file.assertionResults.filter((test) => test.status === status).length;
    const [passed, failed] = [of('passed'), of('failed')];
    result.passed += passed;
    result.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
    result.skipped += file.assertionResults.length - passed - failed;
  }
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return result;
}
