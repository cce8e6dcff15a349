import { describe, expect, test } from 'vitest';
import { openWindow as openRooms } from '../app/open-window.ts';
import { openWindow, temporaryFolder, whyNot } from './launch.ts';
import { violations } from './look.ts';

/** More than fill a screen of any size; `npm run bench -- window` has those of years. */
const BRIEFS = 40;
const numbered = (i: number): string => `Brief number ${String(i).padStart(3, '0')}`;

async function homeOfBriefs(): Promise<string> {
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
    const { page, complaints } = await openWindow(await homeOfBriefs());
    const rows = page.getByRole('button', { name: /^Brief number/ });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(BRIEFS - 1);

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

    await page.getByRole('searchbox').fill('number 027');
    expect(await rows.allTextContents()).toEqual([numbered(27)]);
    await page.getByRole('searchbox').fill('');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
