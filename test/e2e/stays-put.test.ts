import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createBrief, inMain, resize, sharedWindow, type Window, whyNot } from './launch.ts';

/** Every screen: how it is come to, and at most how many stops the tabulator makes on it and in the frame around. */
const SCREENS = {
  home: { keys: 'Control+1', stops: 30 },
  library: { keys: 'Control+2', stops: 60 },
  visits: { keys: 'Control+3', stops: 30 },
  updates: { keys: 'Control+4', stops: 20 },
  issued: { keys: 'Control+5', stops: 20 },
  map: { keys: 'Control+6', stops: 45 },
  'new brief': { keys: 'Control+N', stops: 40 },
} as const;

const SIZES = [
  { width: 1024, height: 700, zoom: 1 },
  { width: 1280, height: 800, zoom: 1.5 },
] as const;
type Size = { readonly width: number; readonly height: number; readonly zoom: number };

async function show({ app }: Window, { width, height, zoom }: Size): Promise<void> {
  await resize(app, width, height);
  await inMain(
    app,
    ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
    zoom,
  );
}

/** Where the frame is, if not where it belongs: nothing that holds the screens can be scrolled away. */
const moved = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const holders = [document.documentElement, document.body, document.getElementById('root')];
    const bar = document.querySelector('header')?.getBoundingClientRect();
    return [
      ...holders.flatMap((it) =>
        it && (it.scrollTop !== 0 || it.scrollLeft !== 0) ? [`${it.tagName} ${it.scrollTop}`] : [],
      ),
      ...(bar?.top === 0 ? [] : [`the bar is at ${bar?.top}`]),
    ];
  });

/** Gives each control of the screen the focus, as Tab does, and clicks each tick and choice; says which moved the frame. */
const walk = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const frame = (): boolean =>
      document.querySelector('header')?.getBoundingClientRect().top === 0 &&
      [document.documentElement, document.body].every((it) => it.scrollTop === 0 && it.scrollLeft === 0);
    const faults: string[] = [];
    const name = (it: Element): string =>
      `${it.tagName} ${it.getAttribute('aria-label') ?? it.closest('label')?.textContent ?? it.textContent ?? ''}`;
    const controls = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
    for (const it of document.querySelectorAll<HTMLElement>(controls)) {
      if (it.matches(':disabled') || it.tabIndex < 0) continue;
      it.focus();
      if (!frame()) faults.push(`focus: ${name(it)}`);
      if (!it.matches('input[type=checkbox], input[type=radio]')) continue;
      it.click();
      await new Promise(requestAnimationFrame);
      it.click();
      if (!frame()) faults.push(`click: ${name(it)}`);
    }
    return faults;
  });

/** How many stops the tabulator makes, and what is smaller than a finger needs (24 px; words within a sentence are not asked). */
const controls = (page: Page): Promise<{ readonly stops: number; readonly small: readonly string[] }> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, a[href], [tabindex="0"], [contenteditable="true"]',
    );
    const seen = [...all].filter((it) => it.checkVisibility() && !it.matches(':disabled'));
    const small = seen.flatMap((it) => {
      // Marks of a drawing have a list beside them; the edge between panes is caught from further away.
      const isExempt = it instanceof SVGElement || it.matches('[role=separator], .unseen, .unseen *');
      if (isExempt || getComputedStyle(it).display === 'inline') return [];
      const { width, height } = (
        it.matches('input') ? (it.closest('label') ?? it) : it
      ).getBoundingClientRect();
      const fits = width === 0 || height === 0 || (width > 23.5 && height > 23.5);
      return fits
        ? []
        : [`${it.tagName} ${width} × ${height} ${it.getAttribute('aria-label') ?? it.textContent}`];
    });
    return { stops: seen.filter((it) => it.tabIndex >= 0).length, small };
  });

/** F6 comes to every pane that is seen, and round again; those that it misses. */
async function missedByF6(page: Page): Promise<readonly string[]> {
  const panes = page.locator('[data-pane]:visible');
  const count = await panes.count();
  const met = new Set<number>();
  for (let step = 0; step <= count; step += 1) {
    await page.keyboard.press('F6');
    met.add(await panes.evaluateAll((all) => all.findLastIndex((it) => it.contains(document.activeElement))));
  }
  return panes.evaluateAll(
    (all, reached) =>
      all.flatMap((it, index) => {
        const control = it.querySelector('button:not(:disabled), input, textarea, select, [tabindex="0"]');
        return reached.includes(index) || !control ? [] : [it.className];
      }),
    [...met],
  );
}

describe.skipIf(whyNot !== null)(`the frame stays${whyNot ? ` (${whyNot})` : ''}`, () => {
  const shared = sharedWindow();

  test.each(SIZES)('at $width × $height and $zoom, whatever has the focus or is ticked', async (size) => {
    const { page } = shared();
    await show(shared(), size);
    for (const [name, { keys, stops }] of Object.entries(SCREENS)) {
      await page.keyboard.press(keys);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(150);
      expect(await walk(page), name).toEqual([]);
      expect(await moved(page), name).toEqual([]);
      if (size.zoom !== 1) continue;
      const { stops: found, small } = await controls(page);
      expect(small, name).toEqual([]);
      expect(found, name).toBeLessThanOrEqual(stops);
      expect(await missedByF6(page), name).toEqual([]);
    }
  });

  test('in the workshop, to the last of its sections by keyboard', async () => {
    const window = shared();
    const { page } = window;
    await show(window, { width: 1440, height: 900, zoom: 1 });
    await page.keyboard.press('Control+1');
    await createBrief(window, 'India', null);
    await page.getByRole('treegrid', { name: 'Sections' }).getByRole('row').first().focus();
    await page.keyboard.press('End');
    expect(await moved(page)).toEqual([]);
    expect(await walk(page)).toEqual([]);
    expect(await moved(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Suggested' }).click();
    const adds = page.getByRole('button', { name: /^Add: / });
    await adds.first().waitFor();
    const { stops, small } = await controls(page);
    expect(small).toEqual([]);
    expect(stops).toBeLessThanOrEqual(75);
    expect(await missedByF6(page)).toEqual([]);
    // One row of the suggestions has stops; arrows go to the same button of the others.
    await adds.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await adds.nth(1).evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    expect(await adds.last().evaluate((it) => it === document.activeElement)).toBe(true);
  });

  // Last: its choices are the window's own.
  test('in Settings at 150 %', async () => {
    const { page } = shared();
    await show(shared(), SIZES[1]);
    await page.keyboard.press('Control+,');
    await page.getByRole('radio').first().waitFor({ state: 'attached' });
    expect(await walk(page)).toEqual([]);
    expect(await moved(page)).toEqual([]);
  });
});
