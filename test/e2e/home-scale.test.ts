import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWindow as openRooms } from '../app/open-window.ts';
import { openWindow, root, temporaryFolder, whyNot } from './launch.ts';
import { violations } from './look.ts';

const BRIEFS = 200;
const numbered = (i: number): string => `Brief number ${String(i).padStart(3, '0')}`;

/** A home with as many briefs as a team makes in some years. */
async function homeOfYears(): Promise<string> {
  const home = temporaryFolder();
  const rooms = await openRooms(home);
  const { brief } = await rooms.call('createBrief', {
    audienceId: 'india',
    delegationId: null,
    clusterIds: null,
  });
  const briefs = Array.from({ length: BRIEFS - 1 }, (_, i) => {
    const id = `brief-${i}`;
    return { id, brief: { ...brief, id, title: numbered(i) } };
  });
  await rooms.call('saveDocuments', { briefs, delegations: [], overlays: [] });
  await rooms.close();
  return home;
}

describe.skipIf(whyNot !== null)(`Home with ${BRIEFS} briefs${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('opens, scrolls to its end, and each row is reached by keyboard', async () => {
    const home = await homeOfYears();
    const before = performance.now();
    const { page, complaints } = await openWindow(home);
    const rows = page.getByRole('button', { name: /^Brief number/ });
    await rows.first().waitFor();
    const toFirstRow = Math.round(performance.now() - before);
    expect(await rows.count()).toBe(BRIEFS - 1);
    const inPage = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const leave = document.querySelector<HTMLElement>(
            'nav button:nth-of-type(2), nav li:nth-of-type(2) button',
          );
          leave?.click();
          requestAnimationFrame(() => {
            const from = performance.now();
            document.querySelector<HTMLElement>('nav button, nav li button')?.click();
            const look = (): void => {
              if (!/Brief number/.test(document.querySelector('main')?.textContent ?? ''))
                return void requestAnimationFrame(look);
              requestAnimationFrame(() => done(Math.round(performance.now() - from)));
            };
            look();
          });
        }),
    );

    await rows.last().scrollIntoViewIfNeeded();
    // The cover of what is in sight is drawn, however far down it lies.
    const lowest = page.getByRole('button', { name: (await rows.last().textContent()) ?? '', exact: true });
    await page.getByRole('listitem').filter({ has: lowest }).locator('canvas[data-drawn]').waitFor();

    await page.getByRole('searchbox').focus();
    await page.evaluate(() => {
      const met: string[] = [];
      Reflect.set(window, 'met', met);
      document.addEventListener('focusin', ({ target }) =>
        met.push((target as HTMLElement).textContent ?? ''),
      );
    });
    for (let step = 0; step < BRIEFS * 2 + 10; step += 1) await page.keyboard.press('Tab');
    const met = new Set<string>(await page.evaluate(() => Reflect.get(window, 'met')));
    for (let i = 0; i < BRIEFS - 1; i += 1) expect(met).toContain(numbered(i));

    await page.getByRole('searchbox').fill('number 147');
    expect(await rows.allTextContents()).toEqual([numbered(147)]);
    await page.getByRole('searchbox').fill('');
    expect(await violations(page)).toEqual([]);
    const figures = { briefs: BRIEFS, startToFirstRow: toFirstRow, homeToFirstRow: inPage };
    mkdirSync(join(root, 'test-results'), { recursive: true });
    writeFileSync(join(root, 'test-results', 'home-scale.json'), JSON.stringify(figures, null, 2));
    console.log(JSON.stringify(figures));
    expect(complaints).toEqual([]);
  });
});
