import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { inMain } from '../support/in-main.ts';

export { inMain };

export const root = resolve(import.meta.dirname, '..', '..');
export const executable =
  process.env.ATTACHE_ELECTRON ?? join(homedir(), '.cache', 'attache', 'electron-33.2.1', 'electron');

/** Each of the test runner's workers has a display of its own, where `npm test` made some. */
const displays = (process.env.ATTACHE_DISPLAYS || process.env.DISPLAY || '').split(' ');
const display = displays[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % displays.length];

/** Why the real window cannot be opened here; null where it can. */
export const whyNot: string | null =
  process.env.ATTACHE_E2E_SKIP ||
  (!existsSync(executable) && `there is no Electron at ${executable}`) ||
  (process.platform === 'linux' && !display && 'there is no display: run npm test, or xvfb-run') ||
  (!existsSync(join(root, 'out', 'main', 'desktop.js')) && 'out/ is not built: run npm run build') ||
  null;

export type Window = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: string;
  /** What the page wrote to its console as errors, and what it threw. */
  readonly complaints: readonly string[];
};

/** A folder of its own for a test, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Opens the real window on a home of its own, and closes it after the test. */
export async function openWindow(home = temporaryFolder()): Promise<Window> {
  return open(home, onTestFinished);
}

/** One window for all tests of a file that leave it as they found it: a start takes longer than most of them. */
export function sharedWindow(): () => Window {
  let shared: Window | null = null;
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    const home = mkdtempSync(join(tmpdir(), 'attache-e2e-'));
    ends.push(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
    shared = await open(home, (end) => ends.unshift(end));
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return () => {
    if (!shared) throw new Error('the window is not open');
    return shared;
  };
}

async function open(home: string, atEnd: (end: () => Promise<void>) => unknown): Promise<Window> {
  const app = await electron.launch({
    timeout: 120_000,
    executablePath: executable,
    // Tests run as root, and where there is no GPU.
    args: ['--no-sandbox', '--disable-gpu', root],
    env: { ...environment(), ATTACHE_HOME: home },
  });
  atEnd(() => app.close().catch(() => {}));
  const page = await app.firstWindow();
  // Long, for a slow machine: what never comes is found out all the same.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page, home, complaints };
}

export function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return Object.fromEntries(
    Object.entries({ ...env, DISPLAY: display }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

/** The system's dialogs cannot be driven: they answer at once with `path`, or as cancelled. */
export async function answerDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  await inMain(
    app,
    ({ dialog }, given) => {
      dialog.showOpenDialog = async () => ({
        canceled: given === null,
        filePaths: given === null ? [] : [given],
      });
      dialog.showSaveDialog = async () => ({ canceled: given === null, filePath: given ?? '' });
    },
    path,
  );
}

export async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await inMain(app, ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
}

/** From Home: a brief for an audience, with a shipped delegation where one is named. */
export async function createBrief(
  { app, page }: Window,
  audience: string,
  delegation: string | null,
): Promise<void> {
  await page.keyboard.press('Control+N');
  await page.getByRole('checkbox', { checked: true }).first().waitFor();
  if (delegation === null) {
    await page.getByText(audience, { exact: true }).click();
  } else {
    const file = join(root, 'resources', 'delegations', `${delegation}.json`);
    await answerDialogs(app, file);
    await page.getByRole('button', { name: 'Import a delegation file…' }).click();
    // The audience may have been chosen already: the visit says that the file has been read.
    const { name }: { readonly name: string } = JSON.parse(readFileSync(file, 'utf8'));
    for (const chosen of [audience, name])
      await page
        .getByRole('radio', { name: new RegExp(`^${chosen}`), checked: true })
        .waitFor({ state: 'attached' });
  }
  await page.getByRole('button', { name: 'Create brief' }).click();
  await pagesDrawn(page);
}

/** The preview shows ink, not only paper. */
export async function pagesDrawn(page: Page): Promise<void> {
  const pages = page.getByRole('region', { name: 'Pages of the PDF' });
  await pages.locator('canvas').first().waitFor();
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[aria-label="Pages of the PDF"] canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value, index) => index % 4 !== 3 && value < 128) ?? false;
  });
}

/** A file or folder dropped from outside, as the system does it: the page learns no path. */
export async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  }
}

/** On Home: takes the one brief away, by its menu. */
export async function removeBrief(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
}

/** Everything that was edited is on the disk, and the window says so. */
export const saved = (page: Page): Promise<void> => page.getByText(/^Saved \d\d:\d\d$/).waitFor();

/** Through the dialogue to the file that `answerDialogs` named. */
export async function exportPdf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export PDF…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByText(/^Written, \d+ pages?$/).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

/** In Settings: the pack in the folder is installed, and what it holds is in use. */
export async function installPack({ app, page }: Window, folder: string): Promise<void> {
  await answerDialogs(app, folder);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Add data…', exact: true }).click();
  await page.getByText(/is in use\.$/).waitFor({ timeout: 120_000 });
}
