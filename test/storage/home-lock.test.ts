import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { lockHome } from '../../src/main/storage/home-lock.ts';
import { processStart } from '../../src/main/storage/process-life.ts';
import { homeFolders } from './home-folder.ts';

const newHome = homeFolders();
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts a process that takes the lock at `startAt` and holds it; `answer` is 'locked' or the refusal as JSON. */
function locker(
  home: string,
  owner = 'window',
  startAt = 0,
): { child: ChildProcess; answer: Promise<string> } {
  const script = join(import.meta.dirname, 'locking-process.ts');
  const child = spawn(process.execPath, [script, home, owner, String(startAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  return { child, answer: once(child.stdout, 'data').then(([text]) => String(text).trim()) };
}

const kill = async (child: ChildProcess) => {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
};

const lockFile = (home: string) => join(home, 'attache.lock');
const at = new Date('2026-11-22T09:12:00');

it('one process at a time; the other is told who and since when', async () => {
  const home = newHome();
  const { release } = await lockHome(home, 'window', () => at);
  await expect(lockHome(home, 'command line', () => at)).rejects.toMatchObject({
    refusal: { code: 'locked', sentence: 'Attaché is open in another window (since 09:12).' },
  });
  const other = await locker(home, 'command line').answer;
  expect(JSON.parse(other)).toMatchObject({ code: 'locked' });
  await release();
  expect(await locker(home).answer).toBe('locked');
});

it('the lock of a killed process is taken over at once, and only its', async () => {
  const home = newHome();
  const first = locker(home, 'command line');
  expect(await first.answer).toBe('locked');
  await expect(lockHome(home, 'window')).rejects.toMatchObject({
    refusal: { sentence: expect.stringContaining('another command line') },
  });
  await kill(first.child);
  const begun = performance.now();
  const { release } = await lockHome(home, 'window');
  expect(performance.now() - begun).toBeLessThan(1000);
  await release();
  expect(readdirSync(home)).toEqual([]);
});

it.skipIf(process.platform === 'win32')(
  'a killed process that nobody has collected yet is dead',
  async () => {
    const home = newHome();
    // The parent shell sleeps and never waits for its child, so that the killed child stays a zombie.
    const script = join(import.meta.dirname, 'locking-process.ts');
    const shell = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${script}" "${home}" window 0 & exec sleep 30`],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    running.push(shell);
    await once(shell.stdout, 'data');
    const { pid } = JSON.parse(readFileSync(lockFile(home), 'utf8'));
    process.kill(pid, 'SIGKILL');
    // It dies in its own time.
    await vi.waitFor(async () => (await lockHome(home, 'window')).release(), 30_000);
  },
);

it.skipIf(processStart(process.pid) === null)(
  'a later process with the dead owner’s number does not keep the lock',
  async () => {
    const home = newHome();
    const { release } = await lockHome(home, 'window');
    const holder = JSON.parse(readFileSync(lockFile(home), 'utf8'));
    await release();
    writeFileSync(lockFile(home), JSON.stringify({ ...holder, started: `${holder.started}0` }));
    await (await lockHome(home, 'window')).release();
  },
);

it('a lock from another computer is taken at its word, with the way out', async () => {
  const home = newHome();
  const { release } = await lockHome(home, 'window');
  const holder = JSON.parse(readFileSync(lockFile(home), 'utf8'));
  await release();
  writeFileSync(lockFile(home), JSON.stringify({ ...holder, host: 'another-desk', pid: 999_999_999 }));
  await expect(lockHome(home, 'window')).rejects.toMatchObject({
    refusal: { code: 'locked', next: expect.stringContaining(lockFile(home)) },
  });
});

it('an old lock that makes no sense is nobody’s; a new one may be in the writing', async () => {
  const home = newHome();
  writeFileSync(lockFile(home), '{"pid":');
  await expect(lockHome(home, 'window')).rejects.toMatchObject({ refusal: { code: 'locked' } });
  utimesSync(lockFile(home), 1, 1);
  await (await lockHome(home, 'window')).release();
});

it.each([
  ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ['a link to nowhere', (path: string) => symlinkSync(`${path}.gone`, path)],
  ['a link in circles', (path: string) => symlinkSync(path, path)],
  [
    'a lock dated in the future',
    (path: string) => {
      writeFileSync(path, '{"pid":');
      utimesSync(path, 4e9, 4e9);
    },
  ],
])('%s in the lock’s place is nobody’s', async (_, make) => {
  const home = newHome();
  make(lockFile(home));
  const { release } = await lockHome(home, 'window');
  expect(JSON.parse(readFileSync(lockFile(home), 'utf8')).pid).toBe(process.pid);
  await release();
  expect(readdirSync(home)).toEqual([]);
});

it('releasing late does not take away somebody else’s lock', async () => {
  const home = newHome();
  const { release } = await lockHome(home, 'window');
  writeFileSync(lockFile(home), '');
  await release();
  expect(existsSync(lockFile(home))).toBe(true);
});

it('of six that race for a dead process’s lock one wins, round after round', async () => {
  const home = newHome();
  const first = locker(home);
  await first.answer;
  await kill(first.child);
  for (let round = 0; round < 2; round += 1) {
    const startAt = Date.now() + 700;
    const racers = Array.from({ length: 6 }, () => locker(home, 'window', startAt));
    const answers = await Promise.all(racers.map(({ answer }) => answer));
    expect(answers.filter((answer) => answer === 'locked')).toHaveLength(1);
    // Kills the winner too: the next round finds its lock and whatever it left.
    await Promise.all(racers.filter(({ child }) => child.exitCode === null).map(({ child }) => kill(child)));
  }
});

it('takeovers killed in the middle block nobody', async () => {
  const home = newHome();
  for (let round = 0; round < 5; round += 1) {
    const startAt = Date.now() + 250;
    const racers = [locker(home, 'window', startAt), locker(home, 'window', startAt)];
    for (const { answer } of racers) answer.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 250 + Math.random() * 6));
    await Promise.all(racers.map(({ child }) => kill(child)));
  }
  await (await lockHome(home, 'window')).release();
  expect(readdirSync(home)).toEqual([]);
});
