import { describe, expect, test } from 'vitest';
import { largeRecords, writeLargePack } from '../../bench/pack/large-pack.ts';
import { installPack, openWindow, temporaryFolder, whyNot } from './launch.ts';

/** Many times what a screen holds; `npm run bench -- window` times 100,000. */
const FACTS = 3000;

describe.skipIf(whyNot !== null)(`a large library${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('is listed, scrolled to its end and searched, with only what is in sight on the page', async () => {
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
    await page.getByRole('searchbox').fill('battery');
    await page.getByText(/^\d[\d,]* entries$/).waitFor();
    await page.getByRole('searchbox').fill('');
    await list.locator(`[aria-setsize="${all}"]`).first().waitFor();

    const box = await list.boundingBox();
    if (!box) throw new Error('the list is not on the screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 8000);
    await expect.poll(() => list.evaluate((it) => it.scrollTop)).toBeGreaterThan(4000);
    await expect.poll(() => list.getByRole('option').last().textContent()).not.toBe('');

    await list.focus();
    await page.keyboard.press('End');
    const last = list.locator(`[aria-posinset="${all}"]`);
    await expect.poll(() => last.textContent()).not.toBe('');
    expect(await list.getByRole('option').count()).toBeLessThan(90);
    expect(complaints).toEqual([]);
  });
});
