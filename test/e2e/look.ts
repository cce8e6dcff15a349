import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inMain, root, type Window } from './launch.ts';

const shots = join(root, 'test-results', 'screens');

type Way = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly rtl?: true;
  /** Twice the size: WCAG asks that nothing is lost. */
  readonly large?: true;
  /** What axe is asked: other colours change contrast alone, the other direction nothing that it reads. */
  readonly axe: 'all' | 'contrast' | 'nothing';
};

const LIGHT: Way = { name: 'light', width: 1440, height: 900, axe: 'all' };
const WAYS: readonly Way[] = [
  LIGHT,
  { name: 'dark', width: 1440, height: 900, dark: true, axe: 'contrast' },
  { name: 'rtl', width: 1440, height: 900, rtl: true, axe: 'nothing' },
  { name: 'narrow', width: 1024, height: 700, axe: 'all' },
  { name: 'large', width: 1024, height: 700, large: true, axe: 'all' },
];

/** A run of all tests keeps the light pictures; who runs some of them has every one to look at. */
const allPictures = process.env.ATTACHE_PICTURES !== 'light';

/**
 * Looks at the screen in light, dark, mirrored, narrow and at twice the size: kept as pictures in `test-results/screens`
 * and checked by axe; nothing may be wider than the window, and at twice the size nothing but the pages, drawings and
 * tables is read by moving it sideways.
 */
export async function look(opened: Window, name: string): Promise<void> {
  const { page } = opened;
  for (const way of WAYS) {
    await show(opened, way);
    if (allPictures || way === LIGHT) await writePicture(opened, `${name}-${way.name}`);
    if (way.axe !== 'nothing') expect(await axeViolations(page, way.axe), `${name} ${way.name}`).toEqual([]);
    expect(await overflow(page), `${name} ${way.name} is wider than the window`).toBeLessThanOrEqual(0);
    if (way.large) expect(await sideways(page), `${name} ${way.name} is moved sideways`).toEqual([]);
  }
  await show(opened, LIGHT);
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** What has to be moved sideways to be read; WCAG 1.4.10 allows that to pages, drawings and tables only. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((it) => {
        if (it.matches('[aria-label="Pages of the PDF"], input') || it.querySelector(':scope > table'))
          return false;
        const moves = ['auto', 'scroll'].includes(getComputedStyle(it).overflowX);
        return moves && it.clientWidth > 2 && it.scrollWidth > it.clientWidth + 1;
      })
      .map((it) => `${it.tagName} ${it.className}: ${it.textContent?.slice(0, 60)}`),
  );

/** Goes to twice the size for a while: what a person who needs it would do there. */
export async function atTwiceTheSize(opened: Window, act: () => Promise<void>): Promise<void> {
  await show(opened, { name: 'large', width: 1280, height: 800, large: true, axe: 'all' });
  await act();
  await show(opened, LIGHT);
}

/** A picture of the window when it stands still, in `test-results/screens`. */
export async function keepPicture(opened: Window, name: string): Promise<void> {
  await settled(opened.page);
  await writePicture(opened, name);
}

/** The window as it is on the screen; the page's own picture does not know the window's zoom. */
async function writePicture({ app }: Window, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const picture = await inMain(app, async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  writeFileSync(join(shots, `${name}.png`), Buffer.from(picture ?? '', 'base64'));
}

async function show({ app, page }: Window, { width, height, dark, rtl, large }: Way): Promise<void> {
  const zoom = large ? 2 : 1;
  await inMain(
    app,
    ({ BrowserWindow }, [w, h, factor]) => {
      const [shown] = BrowserWindow.getAllWindows();
      shown?.setContentSize(w, h);
      shown?.webContents.setZoomFactor(factor);
    },
    [width, height, zoom] as const,
  );
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.evaluate(
    (dir) => {
      document.documentElement.dir = dir;
    },
    rtl ? 'rtl' : 'ltr',
  );
  await page.waitForFunction((w) => Math.abs(window.innerWidth - w) <= 1, width / zoom);
  await settled(page);
}

/** A page that draws without an end is looked at after this many milliseconds. */
const LONGEST_DRAWING = 2000;

/**
 * The page stands still: nothing in it changed for a while, and the pages in sight fit their pane. A transition always
 * ends first, however slow the machine: half way through it colours have a contrast of neither side.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (longest) => {
    const moving = (): readonly Animation[] =>
      document
        .getAnimations()
        .filter(
          (it) => it.playState === 'running' && Number.isFinite(it.effect?.getComputedTiming().endTime),
        );
    await new Promise<void>((done) => {
      let quiet = 0;
      const changed = new MutationObserver(() => {
        quiet = 0;
      });
      changed.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const end = performance.now() + longest;
      const look = (now: number): void => {
        quiet = moving().length > 0 ? 0 : quiet + 1;
        if (quiet < 6 && now < end) return void requestAnimationFrame(look);
        changed.disconnect();
        done();
      };
      requestAnimationFrame(look);
    });
    for (let left = moving(); left.length > 0; left = moving())
      await Promise.allSettled(left.map((it) => it.finished));
  }, LONGEST_DRAWING);
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('[aria-label="Pages of the PDF"] canvas')].every(
      (it) => {
        const { width, top, bottom } = it.getBoundingClientRect();
        const isInSight = width > 0 && bottom > 0 && top < window.innerHeight;
        return !isInSight || Math.abs(it.width - width * devicePixelRatio) <= 2;
      },
    ),
  );
}

/** What axe finds on the page when it stands still. */
export async function violations(page: Page): Promise<readonly string[]> {
  await settled(page);
  return axeViolations(page);
}

/** Only what is wrong crosses to the test: the whole of what axe says is long. */
async function axeViolations(page: Page, asked: 'all' | 'contrast' = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const found: AxeResults = await Reflect.get(window, 'axe').run({
        resultTypes: ['violations'],
        preload: false,
        ...(runOnly && { runOnly }),
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
      );
    },
    asked === 'contrast' ? ['color-contrast'] : null,
  );
}
