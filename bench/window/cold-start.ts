import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');

/** Time enough for the window to stand there before it is asked; what it answers was noted when it happened. */
const ASKED_AFTER_MS = 500;
const GIVES_UP_MS = 60_000;

/**
 * Starts Attaché as an officer does and gives the milliseconds from the start of the process to the first screen
 * painted. Nothing is attached to it meanwhile: the window notes the moment itself.
 */
export async function coldStart(executable: string, home: string): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const begun = Date.now();
  const app = spawn(executable, ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', root], {
    env: { ...env, ATTACHE_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(app, 'exit');
  try {
    const address = await devtools(app.stderr);
    const browser = await chromium.connectOverCDP(address);
    for (const until = Date.now() + GIVES_UP_MS; Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, ASKED_AFTER_MS));
      const page = browser.contexts()[0]?.pages()[0];
      const at = await page?.evaluate(() => {
        const [mark] = performance.getEntriesByName('usable');
        return mark ? performance.timeOrigin + mark.startTime : null;
      });
      if (typeof at === 'number') {
        await browser.close();
        return at - begun;
      }
    }
    throw new Error('the window never said that it can be used');
  } finally {
    app.kill('SIGTERM');
    await ended;
  }
}

/** The address at which the window can be asked, from what Electron writes when it starts. */
function devtools(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    stderr.on('end', () => reject(new Error(`Electron ended: ${said}`)));
  });
}
