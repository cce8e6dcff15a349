import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The window is asked now and then when it noted the moment; asking is no part of what is measured. */
const ASKED_EVERY_MS = 400;
const GIVES_UP_MS = 60_000;
const MOMENT = `(() => {
  const [mark] = performance.getEntriesByName('usable');
  return mark ? performance.timeOrigin + mark.startTime : null;
})()`;

/**
 * Starts Attaché as an officer does and gives the milliseconds from the start of the process to the first screen
 * painted, which the window notes itself. Then the window stays open for `stays` ms.
 */
export async function coldStart(executable: string, home: string, stays = 0): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const begun = Date.now();
  const app = spawn(executable, ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', root], {
    env: { ...env, ATTACHE_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(app, 'exit');
  try {
    const port = await debuggingPort(app.stderr);
    for (const until = Date.now() + GIVES_UP_MS; Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
      const at = await noted(port);
      if (at === null) continue;
      await new Promise((resolve) => setTimeout(resolve, stays));
      return at - begun;
    }
    throw new Error('the window never said that it can be used');
  } finally {
    app.kill('SIGTERM');
    await ended;
  }
}

type Target = { readonly type: string; readonly webSocketDebuggerUrl: string };
type Evaluated = { readonly result?: { readonly result?: { readonly value?: unknown } } };

/** The moment that the window noted, in ms since the epoch; null while it has noted none. */
async function noted(port: string): Promise<number | null> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly Target[];
  const page = targets.find(({ type }) => type === 'page');
  if (!page) return null;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  const answer = new Promise<unknown>((resolve) => {
    socket.onopen = () =>
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: MOMENT } }));
    socket.onmessage = ({ data }) => resolve((JSON.parse(String(data)) as Evaluated).result?.result?.value);
    socket.onerror = () => resolve(null);
    setTimeout(() => resolve(null), 2000);
  });
  const value = await answer;
  socket.close();
  return typeof value === 'number' ? value : null;
}

/** The port at which the window can be asked, from what Electron writes when it starts. */
function debuggingPort(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said) ?? [];
      if (port) resolve(port);
    });
    stderr.on('end', () => reject(new Error(`Electron ended: ${said}`)));
  });
}
