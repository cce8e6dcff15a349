import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { resize, root, type Window } from './launch.ts';

const shots = join(root, 'test-results', 'screens');

type Way = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly rtl?: true;
  /** Twice the size: WCAG asks that nothing is lost. */
  readonly large?: true;
};

const WAYS: readonly Way[] = [
  { name: 'light', width: 1440, height: 900 },
  { name: 'dark', width: 1440, height: 900, dark: true },
  { name: 'rtl', width: 1440, height: 900, rtl: true },
  { name: 'narrow', width: 1024, height: 700 },
  { name: 'large', width: 1024, height: 700, large: true },
];

/**
 * Looks at the screen in light, dark, mirrored, narrow and at twice the size: each is kept as a picture in
 * `test-results/screens` and checked by axe; nothing may be wider than the window.
 */
export async function look(opened: Window, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const { page } = opened;
  for (const way of WAYS) {
    await show(opened, way);
    await keepPicture(opened, join(shots, `${name}-${way.name}.png`));
    expect(await violations(page), `${name} ${way.name}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} ${way.name} is wider than the window`).toBeLessThanOrEqual(0);
  }
  await show(opened, WAYS[0] as Way);
}

/** The window as it is on the screen; the page's own picture does not know the window's zoom. */
async function keepPicture({ app }: Window, path: string): Promise<void> {
  const picture = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  writeFileSync(path, Buffer.from(picture ?? '', 'base64'));
}

async function show({ app, page }: Window, { width, height, dark, rtl, large }: Way): Promise<void> {
  const zoom = large ? 2 : 1;
  await resize(app, width, height);
  await app.evaluate(
    ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
    zoom,
  );
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.evaluate(
    (dir) => {
      document.documentElement.dir = dir;
    },
    rtl ? 'rtl' : 'ltr',
  );
  await page.waitForFunction((w) => Math.abs(window.innerWidth - w) <= 1, width / zoom);
  await page.waitForTimeout(300);
}

/** What axe finds on the page as it stands. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: AxeResults = await page.evaluate(() => Reflect.get(window, 'axe').run());
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}
