import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { inMain } from '../../test/support/in-main.ts';

const root = join(import.meta.dirname, '..', '..');

export type Session = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Runs a piece of work and gives the longest main-thread task during it, in ms; 0 where none was over 50 ms. */
  longest(work: () => Promise<void>): Promise<number>;
  close(): Promise<void>;
};

/** A window under observation. */
export async function openSession(executable: string, home: string): Promise<Session> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = await electron.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', root],
    env: { ...(env as Record<string, string>), ATTACHE_HOME: home },
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(60_000);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  return {
    app,
    page,
    async longest(work) {
      await page.evaluate(() => (Reflect.get(window, 'longTasks') as number[]).splice(0));
      await work();
      await page.waitForTimeout(200);
      return page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'longTasks') as number[])));
    },
    close: () => app.close(),
  };
}

/**
 * Types into the field letter by letter, as an officer does, and gives for each letter the ms until what is listed
 * has changed on the screen; letters that change nothing are left out.
 */
export async function typed(page: Page, field: string, text: string): Promise<readonly number[]> {
  const times: number[] = [];
  await page.locator(field).focus();
  for (const letter of text) {
    const shown = page.evaluate((selector) => {
      const list = document.querySelector('main') ?? document.body;
      return new Promise<number | null>((resolve) => {
        let begun = 0;
        const heard = (): void => {
          begun = performance.now();
        };
        const watch = new MutationObserver((changes) => {
          const input = document.querySelector(selector);
          if (begun === 0 || changes.every(({ target }) => target === input || target.contains(input)))
            return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        });
        document.addEventListener('input', heard, { capture: true, once: true });
        watch.observe(list, { childList: true, subtree: true, characterData: true });
        setTimeout(() => resolve(null), 1000);
      });
    }, field);
    await page.keyboard.type(letter);
    const time = await shown;
    if (time !== null) times.push(time);
    await page.waitForTimeout(80);
  }
  return times;
}

/** What the window's own process holds, in MiB: its private memory, and all that is mapped into it. */
export async function memory(app: ElectronApplication): Promise<{ own: number; resident: number }> {
  const pid = await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const of = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { own: of('Private_Clean') + of('Private_Dirty'), resident: of('Rss') };
}
