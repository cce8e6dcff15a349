// The sheet of parts: every one of `src/renderer/parts` in its states, in the Chromium that the window runs in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePicture } from './kept-picture.ts';
import { environment, executable, root, whyNot } from './launch.ts';
import { violations } from './look.ts';

const OVERLAYS = ['ConfirmDialog', 'DropTarget', 'ModalDialog', 'Palette', 'ShortcutSheet'] as const;

describe.skipIf(whyNot)('the sheet of parts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-parts-'));
  let server: PreviewServer | null = null;
  let app: ElectronApplication | null = null;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const of = { root: join(root, 'test', 'parts'), configFile: false, logLevel: 'error' } as const;
    await build({ ...of, plugins: [react()], build: { outDir: folder, emptyOutDir: true, minify: false } });
    server = await preview({ ...of, build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' } });
    app = await electron.launch({
      timeout: 120_000,
      executablePath: executable,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        join(of.root, 'window.cjs'),
        server.resolvedUrls?.local[0] ?? '',
      ],
      env: environment(),
    });
    page = await app.firstWindow();
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await app?.close().catch(() => {});
    await server?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function show(query: string, colorScheme: 'light' | 'dark'): Promise<void> {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${server?.resolvedUrls?.local[0]}?${query}`);
    await page.locator('#root > *, [role="dialog"], [role="alertdialog"]').first().waitFor();
    // No pointer rests on anything.
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    await forceStates(page);
  }

  it.each([
    ['light', 'light', ''],
    ['dark', 'dark', ''],
    ['rtl', 'light', 'language=ar'],
  ] as const)('shows every part in its states: %s', async (name, scheme, query) => {
    await show(query, scheme);
    // Waits show themselves after a moment.
    await page.locator('[data-part="Waiting"] [role="status"]').nth(1).waitFor();
    // A canvas has a width of its own until a picture is drawn on it.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('canvas')].every((it) => it.width !== 300),
    );
    const notDrawn = await notDrawnHere(page);
    expect(notDrawn.filter((it) => !(OVERLAYS as readonly string[]).includes(it))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await comparePicture(page, `parts-${name}`);
  });

  it.each(OVERLAYS)('shows %s over the window', async (part) => {
    for (const scheme of ['light', 'dark'] as const) {
      await show(`part=${part}`, scheme);
      expect(await notDrawnHere(page)).not.toContain(part);
      expect(await violations(page), scheme).toEqual([]);
      await comparePicture(page, `parts-${part}-${scheme}`);
    }
  });

  it('opens the menu of the three dots', async () => {
    await show('', 'light');
    await page.locator('[data-part="MoreMenu"] button').first().click();
    await page.getByRole('menuitem', { name: 'Move up' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });
});

const notDrawnHere = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (Reflect.get(window, 'partsNotDrawn') as () => readonly string[])());

/** What only a pointer or a key brings about, for each control that asks to be shown so. */
async function forceStates(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root: document } = await session.send('DOM.getDocument', { depth: 0 });
  for (const [state, classes] of Object.entries({
    hovered: ['hover'],
    pressed: ['hover', 'active'],
    focused: ['focus', 'focus-visible'],
  })) {
    const selector = `[data-forced="${state}"]`;
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: document.nodeId, selector });
    for (const nodeId of nodeIds)
      await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: classes });
  }
}
