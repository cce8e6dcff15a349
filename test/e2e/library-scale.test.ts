import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { largeRecords, writeLargePack } from '../../bench/pack/large-pack.ts';
import { installPack, openWindow, root, temporaryFolder, whyNot } from './launch.ts';

const FACTS = 100_000;

type Figures = { readonly frames: number; readonly slowest: number; readonly longTasks: readonly number[] };

/** Counts frames and long tasks in the window from now on. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { frames: [] as number[], tasks: [] as number[] };
    Reflect.set(window, 'seen', seen);
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number): void => {
      if (Reflect.get(window, 'seen') !== seen) {
        observer.disconnect();
        return;
      }
      seen.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const watched = (page: Page): Promise<Figures> =>
  page.evaluate(() => {
    const { frames, tasks } = Reflect.get(window, 'seen') as { frames: number[]; tasks: number[] };
    Reflect.set(window, 'seen', null);
    const total = frames.reduce((sum, it) => sum + it, 0);
    return {
      frames: Math.round((frames.length / total) * 1000),
      slowest: Math.round(Math.max(...frames)),
      longTasks: tasks.map(Math.round),
    };
  });

/** From the key to the results of the whole word on the screen, in milliseconds. */
const typed = (page: Page, word: string): Promise<number> =>
  page.evaluate(async (letters) => {
    const box = document.querySelector<HTMLInputElement>('[type=search]');
    if (!box) throw new Error('no search box');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const list = document.querySelector('section[aria-label="Results"]');
    const from = performance.now();
    set?.call(box, letters);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((done) => {
      const changed = new MutationObserver(() => {
        changed.disconnect();
        requestAnimationFrame(() => done());
      });
      if (list) changed.observe(list, { subtree: true, childList: true, characterData: true });
    });
    return Math.round(performance.now() - from);
  }, word);

describe.skipIf(whyNot !== null)(`the library at its largest${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('100,000 facts are listed, scrolled and searched; what it took is written down', async () => {
    const window = await openWindow();
    const { page, complaints } = window;
    const folder = temporaryFolder();
    await writeLargePack(folder, await largeRecords(FACTS), 1);
    await installPack(window, folder);
    await page.getByRole('button', { name: 'Library' }).click();
    const list = page.getByRole('listbox', { name: 'Results' });
    await list.getByRole('option').first().waitFor();
    const all = Number(await list.getByRole('option').first().getAttribute('aria-setsize'));
    expect(all).toBeGreaterThan(FACTS);
    // The index is built behind the first answer; after it the window is as it is all day.
    await page.getByRole('searchbox').fill('battery');
    await page.getByText(/^\d[\d,]* entries$/).waitFor();
    await page.getByRole('searchbox').fill('');
    await list.locator(`[aria-setsize="${all}"]`).first().waitFor();

    const box = await list.boundingBox();
    if (!box) throw new Error('the list is not on the screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await watch(page);
    for (let turn = 0; turn < 120; turn += 1) {
      await page.mouse.wheel(0, 400);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const scrolling = await watched(page);

    await watch(page);
    await list.focus();
    await page.keyboard.press('End');
    await page.waitForFunction(
      (last) => document.querySelector(`[role=option][aria-posinset="${last}"]`)?.textContent !== '',
      all,
    );
    const last = list.locator(`[aria-posinset="${all}"]`);
    await expect.poll(() => last.textContent()).not.toBe('');
    expect(await list.getByRole('option').count()).toBeLessThan(90);
    const toTheEnd = await watched(page);

    await watch(page);
    const waits: number[] = [];
    for (const word of ['c', 'co', 'cov', 'cove', 'coventry', 'coventry b', 'coventry battery'])
      waits.push(await typed(page, word));
    const typing = await watched(page);

    const figures = { facts: FACTS, scrolling, toTheEnd, typing: { ...typing, keyToResults: waits } };
    mkdirSync(join(root, 'test-results'), { recursive: true });
    writeFileSync(join(root, 'test-results', 'library-scale.json'), JSON.stringify(figures, null, 2));
    console.log(JSON.stringify(figures));
    expect(complaints).toEqual([]);
  });
});
