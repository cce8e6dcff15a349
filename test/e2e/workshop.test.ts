import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  answerDialogs,
  createBrief,
  exportPdf,
  inMain,
  saved,
  sharedWindow,
  temporaryFolder,
  whyNot,
} from './launch.ts';
import { look } from './look.ts';
import { readPdf, unspaced } from './read-pdf.ts';

const rowNames = async (page: Page): Promise<readonly (string | null)[]> =>
  Promise.all(
    (await page.getByRole('treegrid', { name: 'Sections' }).getByRole('row').all()).map((row) =>
      row.getAttribute('aria-label'),
    ),
  );

const focusedLabel = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

describe.skipIf(whyNot !== null)(`the workshop in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const shared = sharedWindow();

  test('a text with a bound figure and a citation, by keyboard alone, in the PDF that is exported', async () => {
    const window = shared();
    const { app, page, complaints } = window;
    await createBrief(window, 'India', 'india-automotive-medtech');
    await page.getByRole('row', { name: /^Why the/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /^Why the/ }).waitFor();
    await page.getByRole('button', { name: 'Text', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Your text' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Friends, the US alone bought @exports to the US');
    // Earlier letters find others first: Enter takes the first of the list as it stands.
    await page.getByRole('option').first().filter({ hasText: '£8.46 billion' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /^Figure: £8.46 billion, ₹/ }).waitFor();
    await page.keyboard.type('last year, as told [Autumn');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /^Source: / }).waitFor();
    await page.keyboard.type('to us.');
    await saved(page);
    await look(window, 'brief-own-words');

    // One step back takes a phrase, and the next one more; both come again.
    const words = (): Promise<string | null> =>
      page.getByRole('textbox', { name: 'Your text' }).textContent();
    const whole = await words();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(words).not.toBe(whole);
    expect(await words()).toContain('Friends');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(words).toBe(whole);

    const path = join(temporaryFolder(), 'brief.pdf');
    await answerDialogs(app, path);
    await exportPdf(page);
    const text = unspaced((await readPdf(path)).pages.map((it) => it.text).join(' '));
    expect(text).toMatch(
      /Friends,theUSalonebought£8\.46billion\[[\d,]+\]\(≈₹1\.09lakhcrore\[\d+\]\)lastyear,astold\[\d+\]tous\./,
    );
    expect(complaints).toEqual([]);
  });

  test('own words are cut and pasted with their figure, and what cannot be stored keeps nothing from being saved', async () => {
    const window = shared();
    const { app, page } = window;
    await page.keyboard.press('Control+1');
    await createBrief(window, 'India', null);
    await page.getByRole('row', { name: /^Why the/ }).click();
    await page.getByRole('heading', { level: 2, name: /^Why the/ }).waitFor();
    await page.getByRole('button', { name: 'Text', exact: true }).first().click();
    const field = page.getByRole('textbox', { name: 'Your text' });
    await page.keyboard.type('They bought @exports to the US');
    await page.getByRole('option').first().filter({ hasText: '£8.46 billion' }).waitFor();
    await page.keyboard.press('Enter');
    const figure = field.getByRole('img', { name: /^Figure: £8.46 billion/ });
    await figure.waitFor();
    await page.keyboard.type('of goods.');

    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(() => figure.count()).toBe(0);
    expect(await inMain(app, ({ clipboard }) => clipboard.readText())).toMatch(
      /^They bought £8\.46\sbillion \[.+\] of goods\.$/,
    );
    await page.keyboard.press('ControlOrMeta+v');
    await figure.waitFor();
    // A step back brings the words and what was selected in them.
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await figure.waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('They bought');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Now');
    await expect.poll(() => field.textContent()).toContain('goods.Now');

    await inMain(app, ({ clipboard }) => clipboard.writeText(' One\vtwo\ufffe'));
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => field.textContent()).toMatch(/Now One\s?two$/);
    await saved(page);
  });

  // From here on in one brief, which each leaves as it is.
  test('sections are moved by keyboard, and the step is taken back from the bar', async () => {
    const window = shared();
    const { page } = window;
    await page.keyboard.press('Control+1');
    await createBrief(window, 'United States', null);
    const before = await rowNames(page);
    await page.getByRole('row').nth(2).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(() => rowNames(page))
      .toEqual([before[0], before[1], before[3], before[2], ...before.slice(4)]);
    await page.getByRole('button', { name: /^Undo “Move/ }).click();
    await expect.poll(() => rowNames(page)).toEqual(before);
  });

  test('a section is dragged by keyboard: Enter takes it, arrows choose the place, Enter drops, Escape leaves it', async () => {
    const { page } = shared();
    const before = await rowNames(page);
    const handle = page.getByRole('button', { name: `Move ${before[2]}`, exact: true });
    const take = async (): Promise<void> => {
      await handle.focus();
      await page.keyboard.press('Enter');
      // The first place where it may be dropped has the focus.
      await expect.poll(() => focusedLabel(page)).not.toBe(`Move ${before[2]}`);
    };
    await take();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.locator('[role=row][data-dragging]').waitFor({ state: 'detached' });
    expect(await rowNames(page)).toEqual(before);

    await take();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => rowNames(page)).not.toEqual(before);
    const after = await rowNames(page);
    expect([...after].sort()).toEqual([...before].sort());
    const place = after.indexOf(before[2] ?? null) + 1;
    expect(place).toBeGreaterThan(3);
    await page.getByText(`${before[2]} is now ${place} of ${before.length}.`).waitFor({ state: 'attached' });
  });

  test('a block is moved by keys in the outline, over a section’s edge too, and keeps the focus', async () => {
    const { page } = shared();
    const order = async (): Promise<readonly string[]> =>
      (await rowNames(page)).flatMap((name) => (name === null ? [] : [name]));
    const focused = (): Promise<string | null> => focusedLabel(page);
    const sections = await order();
    const glance = sections.indexOf('At a glance') + 1;
    const next = sections[glance] ?? '';
    await page.getByRole('row', { name: 'At a glance', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(order).not.toEqual(sections);
    const opened = await order();
    const blocks = opened.slice(opened.indexOf('At a glance') + 1, opened.indexOf(next));
    expect(blocks.length).toBeGreaterThan(3);
    for (const _ of blocks) await page.keyboard.press('ArrowDown');
    const last = blocks.at(-1) ?? '';
    expect(await focused()).toBe(last);

    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(order)
      .toEqual([
        ...sections.slice(0, glance),
        ...blocks.slice(0, -2),
        last,
        blocks.at(-2),
        ...sections.slice(glance),
      ]);
    expect(await focused()).toBe(last);
    await page.keyboard.press('Alt+ArrowDown');
    // Over the edge: the next section opens to show where the block went.
    await page.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(async () => (await order()).slice(0, glance + blocks.length + 1))
      .toEqual([...sections.slice(0, glance), ...blocks.slice(0, -1), next, last]);
    await expect.poll(focused).toBe(last);
    await page.getByText(new RegExp(`is now 1 of \\d+ in ${next}\\.$`)).waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(async () => (await order()).slice(0, glance + blocks.length + 1))
      .toEqual([...sections.slice(0, glance), ...blocks, next]);
    await expect.poll(focused).toBe(last);

    // The same from the content's menu: the block is followed into the next section.
    await page.keyboard.press('Enter');
    const card = page.locator('li[data-block][data-chosen]');
    await card.getByRole('button', { name: /^More for / }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Move down' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: next }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li[data-block]')?.textContent ?? ''))
      .toContain(last.slice(0, 60).replace(/…$/, ''));
  });

  test('a place on a page leads to its block, and the brief is duplicated for another audience', async () => {
    const window = shared();
    const { page } = window;
    await page.getByRole('row', { name: /^At a glance/ }).click();
    await page.getByRole('heading', { level: 2, name: 'At a glance' }).waitFor();
    const mark = page.locator('[data-mark]').first();
    const heading = await mark.boundingBox();
    // The pages turn to a block that is chosen, and mark it.
    await page
      .locator('li[data-block]')
      .first()
      .click({ position: { x: 8, y: 8 } });
    await page.locator('li[data-block][data-chosen]').waitFor();
    await expect.poll(() => mark.boundingBox()).not.toEqual(heading);
    const pages = page.getByRole('region', { name: 'Pages of the PDF' });
    const at = await mark.boundingBox();
    const scrolled = await pages.evaluate((it) => it.scrollTop);
    await page.getByRole('row', { name: /^Funding/ }).click();
    await page.getByRole('heading', { level: 2, name: /^Funding/ }).waitFor();
    await expect.poll(() => pages.evaluate((it) => it.scrollTop)).not.toBe(scrolled);
    await pages.evaluate((it, top) => it.scrollTo({ top }), scrolled);
    await page.mouse.click((at?.x ?? 0) + (at?.width ?? 0) / 2, (at?.y ?? 0) + (at?.height ?? 0) / 2);
    await page.getByRole('heading', { level: 2, name: 'At a glance' }).waitFor();
    await page.locator('li[data-block][data-chosen]').waitFor();

    await page.getByRole('button', { name: 'Text', exact: true }).first().click();
    await page.keyboard.type('Our own words.');
    await saved(page);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Duplicate for another audience…' }).click();
    await look(window, 'brief-duplicate');
    await page.getByRole('dialog').getByRole('button', { name: 'Duplicate', exact: true }).click();
    const banner = page.getByRole('region', { name: 'To be reviewed' });
    await banner.getByText('Our own words.').waitFor();
    await look(window, 'brief-review');
    await banner.getByRole('button', { name: 'Reviewed: Our own words.' }).click();
    await banner.waitFor({ state: 'detached' });
  });
});
