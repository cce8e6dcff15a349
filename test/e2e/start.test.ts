import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment, executable, root, sharedWindow, temporaryFolder, whyNot } from './launch.ts';

/** The system's error box waits for a click; this one writes what it would show. */
const ERROR_BOX = `
const { dialog } = require('electron');
dialog.showErrorBox = (title, content) => process.stdout.write(JSON.stringify({ title, content }));
`;

type Ended = {
  readonly code: number | null;
  readonly said: { readonly title: string; readonly content: string } | null;
};

/** Starts Attaché as a user would, and waits for its end. */
async function startOn(home: string): Promise<Ended> {
  const box = join(temporaryFolder(), 'error-box.cjs');
  writeFileSync(box, ERROR_BOX);
  const started = spawn(executable, ['--no-sandbox', '--disable-gpu', '-r', box, root], {
    env: { ...environment(), ATTACHE_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
  });
  let output = '';
  started.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => started.on('close', resolve));
  return { code, said: output.startsWith('{') ? (JSON.parse(output) as NonNullable<Ended['said']>) : null };
}

describe.skipIf(whyNot !== null)(`starting${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('a home that another computer holds is refused with who, and what to do', async () => {
    const home = temporaryFolder();
    writeFileSync(
      join(home, 'attache.lock'),
      JSON.stringify({
        pid: 4711,
        started: null,
        host: 'another-office',
        owner: 'window',
        since: '2026-11-22T09:00:00.000Z',
        nonce: 'x',
      }),
    );
    const { code, said } = await startOn(home);
    expect(code).toBe(1);
    expect(said?.title).toBe('Attaché could not start');
    expect(said?.content).toMatch(/^Attaché is open in another window on the computer another-office/);
    expect(said?.content).toContain('Close it there, then try again.');
    expect(said?.content).not.toMatch(/\.js:\d+/);
  });

  test('a home that is no folder is refused with its name', async () => {
    const home = join(temporaryFolder(), 'file');
    writeFileSync(home, 'not a folder');
    const { code, said } = await startOn(home);
    expect(code).toBe(1);
    expect(said?.content).toContain(home);
  });

  test('a second start on the same home gives way to the first', async () => {
    const { page, home } = opened();
    expect(await startOn(home)).toEqual({ code: 0, said: null });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Who is coming?');
  });

  test('a page whose process dies comes back', async () => {
    const { app, page } = opened();
    const back = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () =>
            resolve(contents.executeJavaScript('document.title') as Promise<string>),
          );
          contents?.forcefullyCrashRenderer();
        }),
    );
    expect(await back).toContain('Attaché');
    expect(page.isClosed()).toBe(false);
  });
});
