import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createBrief, inMain, resize, sharedWindow, type Window, whyNot } from './launch.ts';

/** Every screen, and how it is come to. */
const SCREENS = {
  home: 'Control+1',
  library: 'Control+2',
  visits: 'Control+3',
  updates: 'Control+4',
  issued: 'Control+5',
  map: 'Control+6',
  'new brief': 'Control+N',
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

describe.skipIf(whyNot !== null)(`the frame stays${whyNot ? ` (${whyNot})` : ''}`, () => {
  const shared = sharedWindow();

  test.each(SIZES)('at $width × $height and $zoom, whatever has the focus or is ticked', async (size) => {
    const { page } = shared();
    await show(shared(), size);
    for (const [name, keys] of Object.entries(SCREENS)) {
      await page.keyboard.press(keys);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(150);
      expect(await walk(page), name).toEqual([]);
      expect(await moved(page), name).toEqual([]);
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
