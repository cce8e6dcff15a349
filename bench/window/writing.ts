import type { Page } from 'playwright-core';
import type { Session } from './session.ts';

const WORDS = 'We are glad to see you again, and glad of what has been built since. ';

export type Writing = {
  readonly pages: number;
  /** From each key to its pages drawn, in ms. */
  readonly keys: readonly number[];
  readonly longestWriting: number;
  readonly longestScrolling: number;
};

/** Opens the brief of this name, writes own words into it a key at a time, and scrolls through its pages. */
export async function writing({ page, longest }: Session, title: string): Promise<Writing> {
  await page.keyboard.press('Control+1');
  await page.getByRole('main').getByRole('button', { name: title, exact: true }).first().click();
  const pages = page.getByRole('region', { name: 'Pages of the PDF' });
  await pages.locator('canvas').first().waitFor();
  await page.waitForTimeout(1500);
  await page.getByRole('treegrid', { name: 'Sections' }).getByRole('row').nth(2).click();
  await page.getByRole('button', { name: 'Text', exact: true }).first().click();
  await page.locator('[contenteditable]').waitFor();
  await page.waitForTimeout(1000);
  const keys: number[] = [];
  const longestWriting = await longest(async () => {
    for (const letter of WORDS) keys.push(await keyToPages(page, letter));
  });
  await page.waitForTimeout(800);
  const longestScrolling = await longest(async () => {
    await pages.hover();
    for (let step = 0; step < 90; step += 1) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(16);
    }
  });
  return { pages: await pages.getByRole('img').count(), keys, longestWriting, longestScrolling };
}

/** The window notes when the pages that a key changed are drawn; the key itself is noted here. */
async function keyToPages(page: Page, letter: string): Promise<number> {
  await page.evaluate(() => {
    performance.clearMeasures('pages:drawn');
    window.addEventListener('keydown', ({ timeStamp }) => Object.assign(window, { keyAt: timeStamp }), {
      once: true,
      capture: true,
    });
  });
  await page.keyboard.type(letter);
  const drawn = await page.waitForFunction(() => {
    const [first] = performance.getEntriesByName('pages:drawn');
    return first ? first.startTime + first.duration - (Reflect.get(window, 'keyAt') as number) : null;
  });
  const ms = await drawn.jsonValue();
  // The pace of somebody who thinks while writing: one key is over before the next.
  await page.waitForTimeout(120);
  return ms ?? Number.NaN;
}
