import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { installPack, resize, root, sharedWindow, type Window, whyNot } from './launch.ts';
import { atTwiceTheSize, keepPicture, look, overflow, violations } from './look.ts';

const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const record = (page: Page) => page.getByRole('region', { name: 'What it says', exact: true });
const title = (page: Page, name: string | RegExp) =>
  record(page).getByRole('heading', { level: 2, name }).waitFor();

async function open(page: Page, query: string, name: string | RegExp): Promise<void> {
  await page.getByRole('searchbox').fill(query);
  await options(page).filter({ hasText: name }).first().click();
  await title(page, name);
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);

describe.skipIf(whyNot !== null)(`the library${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  /** The library as it is come to: nothing is searched for. */
  async function openLibrary(): Promise<Window> {
    const window = opened();
    await window.page.getByRole('button', { name: 'Library', exact: true }).click();
    await window.page.getByRole('searchbox').fill('');
    await options(window.page).first().waitFor();
    return window;
  }

  test('is searched, and a fact, a source, an organisation and a disagreement are read', async () => {
    const window = await openLibrary();
    const { page } = window;
    await look(window, 'library');
    await open(page, 'battery storage', /Masdar of Abu Dhabi committed/);
    await record(page).getByRole('link').first().waitFor();
    await look(window, 'library-fact');
    await record(page)
      .getByRole('button', { name: /^What rests on it/ })
      .first()
      .click();
    await record(page)
      .getByText(/Read (today|\d)/)
      .first()
      .waitFor();
    await look(window, 'library-source');
    await open(page, 'tata motors', /Tata Motors/);
    await look(window, 'library-organisation');
    await open(page, 'C01', /^EY’s count for 2024/);
    await look(window, 'library-disagreement');
    await page.getByRole('searchbox').fill('zzzzzz');
    await page.getByText(/^Nothing fits/).waitFor();
    await look(window, 'library-nothing');
    expect(window.complaints).toEqual([]);
  });

  test('a cluster’s network and the map are walked by keyboard alone', async () => {
    const window = await openLibrary();
    const { page } = window;
    await page.getByRole('searchbox').fill('electric light vehicles');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await title(page, 'Electric light vehicles and battery storage');
    const network = record(page).getByRole('group', { name: 'The network' });
    await network.getByRole('button').first().waitFor();
    await look(window, 'library-cluster');
    await resize(window.app, 1440, 900);
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if (/in this drawing$/.test((await focused(page)) ?? '')) break;
    }
    expect(await focused(page)).toMatch(/in this drawing$/);
    const met = new Set<string | undefined>();
    for (const key of ['ArrowDown', 'ArrowLeft', '+', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
      met.add(await focused(page));
    }
    expect(met.size).toBeGreaterThan(2);
    const last = (await focused(page)) ?? '';
    await page.keyboard.press('Enter');
    await title(page, last.split(', ')[0] ?? '');

    await page.getByRole('button', { name: 'Map', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Birmingham: / }).waitFor();
    await look(window, 'library-map');
    await resize(window.app, 1440, 900);
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      if (/: (no|\d+) facts?$/.test((await focused(page)) ?? '')) break;
    }
    await page.getByRole('checkbox', { name: 'Organisations as points' }).uncheck();
    await page.getByRole('button', { name: /^Birmingham: / }).focus();
    const reached = new Set([await focused(page)]);
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      reached.add(await focused(page));
    }
    expect(reached.size).toBeGreaterThan(3);
    const place = ((await focused(page)) ?? '').split(':')[0] ?? '';
    await page.keyboard.press('Enter');
    await title(page, place);
    await page.getByRole('combobox', { name: 'Shaded by' }).selectOption({ label: 'Resident population' });
    await page.getByRole('button', { name: /^Birmingham: 1,\d{3},\d{3}.people/ }).waitFor();
    await look(window, 'library-map-series');
    expect(window.complaints).toEqual([]);
  });

  test('a series is a chart and a table; an edit is kept, shown beside the pack’s own, and undone', async () => {
    const window = await openLibrary();
    const { page } = window;
    await open(page, 'gross value added all industries', /^Gross value added, all/);
    await record(page)
      .getByRole('img', { name: /chart|multiples/i })
      .waitFor();
    await look(window, 'library-series');
    await record(page).getByRole('button', { name: 'Table', exact: true }).click();
    expect(await record(page).getByRole('row').count()).toBeGreaterThan(5);
    await look(window, 'library-series-table');

    await resize(window.app, 1440, 900);
    await open(page, '86 inward investment', /^EY counted 86 inward/);
    await record(page).getByRole('button', { name: 'Edit', exact: true }).click();
    await record(page).getByRole('textbox', { name: 'Figure' }).fill('90');
    await record(page).getByText('Publisher: 86').waitFor();
    await look(window, 'library-edit');
    await record(page)
      .getByRole('textbox', { name: /^Statement/ })
      .fill('');
    await record(page).getByRole('button', { name: 'Keep the edit' }).click();
    await record(page).getByText('Statement is empty.').waitFor();
    await look(window, 'library-edit-problem');
    await record(page).getByRole('button', { name: 'Take the publisher’s statement' }).click();
    await record(page).getByRole('button', { name: 'Keep the edit' }).click();
    await record(page).getByText('Edited by your team: figure.').waitFor();
    await look(window, 'library-edited');
    await page.getByRole('button', { name: 'Edited by us', exact: true }).first().click();
    await page.getByRole('region', { name: 'Edited by us' }).getByRole('listitem').first().waitFor();
    await look(window, 'library-edits');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('Your team has changed nothing here.').waitFor();
    expect(await record(page).getByText('Edited by your team: figure.').count()).toBe(0);
    await look(window, 'library-edits-none');
    expect(window.complaints).toEqual([]);
  });

  test('at twice the size of text one thing is seen at a time, with a way back', async () => {
    const window = await openLibrary();
    const { page } = window;
    await atTwiceTheSize(window, async () => {
      await record(page).getByRole('button', { name: 'Results' }).click();
      await options(page).first().click();
      await record(page).getByRole('heading', { level: 2 }).waitFor();
      await keepPicture(window, 'library-double');
      expect(await violations(page)).toEqual([]);
      expect(await options(page).count()).toBe(0);
      await record(page).getByRole('button', { name: 'Results' }).click();
      await options(page).first().waitFor();
      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByRole('button', { name: /^Source ?473/ }).click();
      await page.getByRole('button', { name: 'Back to the results' }).click();
      await page.getByText('473 entries').waitFor();
      await keepPicture(window, 'library-double-list');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });

  // Last: the region is another one after it.
  test('a pack of another region that nobody vouches for is browsed like the first', async () => {
    const window = opened();
    const { page } = window;
    await installPack(window, join(root, 'test', 'fixtures', 'packs', 'other-region'));
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await options(page).first().click();
    await record(page)
      .getByText(/Not signed: nobody/)
      .waitFor();
    await look(window, 'library-other-region');
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('region', { name: 'Map of the region' }).waitFor();
    await look(window, 'library-other-region-map');
    expect(window.complaints).toEqual([]);
  });
});
