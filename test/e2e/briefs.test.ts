import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  answerDialogs,
  createBrief,
  exportPdf,
  pagesDrawn,
  saved,
  sharedWindow,
  temporaryFolder,
  whyNot,
} from './launch.ts';
import { readPdf, unspaced } from './read-pdf.ts';

const LETTER = [612, 792] as const;
const A4 = [595.28, 841.89] as const;

/** One row an audience: who comes, and what the PDF must then be like. */
const AUDIENCES = [
  {
    audience: 'United States',
    delegation: 'us-aerospace-health',
    visitor: 'Great Lakes Aerospace and Health Mission',
    links: 'Links with the United States',
    paper: LETTER,
    money: /US\$[\d,.]+ ?(million|billion)/,
  },
  {
    audience: 'United Arab Emirates',
    delegation: 'uae-logistics-energy',
    visitor: null,
    links: 'Links with the United Arab Emirates',
    paper: A4,
    money: /AED ?[\d,.]+ ?(million|billion)/,
  },
  {
    audience: 'India',
    delegation: 'india-automotive-medtech',
    visitor: null,
    links: 'Links with India',
    paper: A4,
    money: /₹[\d,.]+ ?(lakh )?(crore|lakh)/,
  },
] as const;

describe.skipIf(whyNot !== null)(`briefs in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test.for(AUDIENCES)('a brief for $audience: made, changed, previewed, exported, read back', async (row) => {
    const window = opened();
    const { app, page, complaints } = window;
    await page.keyboard.press('Control+1');
    await createBrief(window, row.audience, row.delegation);
    if (row.visitor) await page.getByText(row.visitor).first().waitFor();

    // One fact goes out of the first cluster, and a suggestion comes in.
    const outline = page.getByRole('treegrid', { name: 'Sections' });
    await outline.getByRole('row').nth(3).click();
    const titles = (await outline.getByRole('row').all()).map((it) => it.getAttribute('aria-label'));
    const sections = (await Promise.all(titles)).map((it) => it ?? '');
    await page.getByRole('heading', { level: 2, name: sections[3] ?? '' }).waitFor();
    const out = page.getByRole('button', { name: /^Leave out: / }).first();
    const left = ((await out.getAttribute('aria-label')) ?? '').replace('Leave out: ', '');
    await out.click();
    await page.getByRole('button', { name: `Leave out: ${left}` }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Suggested' }).click();
    const into = page.getByRole('button', { name: /^Add: / }).filter({ hasNotText: left });
    const labels = await into.evaluateAll((buttons) =>
      buttons.map((it) => it.getAttribute('aria-label') ?? ''),
    );
    const added = labels.map((it) => it.replace('Add: ', '')).find((it) => it !== left) ?? '';
    await page.getByRole('button', { name: `Add: ${added}` }).click();
    await page.getByRole('button', { name: `Leave out: ${added}` }).waitFor();
    await page.getByRole('tab', { name: 'Page' }).click();
    await saved(page);
    await pagesDrawn(page);
    const place = await page.getByText(/^Page \d+ of \d+$/).textContent();

    const path = join(temporaryFolder(), 'brief.pdf');
    await answerDialogs(app, path);
    await exportPdf(page);

    const pdf = await readPdf(path);
    expect(pdf.title).toContain('West Midlands');
    expect(pdf.pages.length).toBeGreaterThanOrEqual(12);
    expect(place).toContain(`of ${pdf.pages.length}`);
    for (const { width, height } of pdf.pages) {
      expect(width).toBeCloseTo(row.paper[0], 1);
      expect(height).toBeCloseTo(row.paper[1], 1);
    }
    expect(sections).toContain(row.links);
    // Only the host's notes print what the visitors may ask.
    for (const section of sections)
      if (section !== 'What they may ask') expect(pdf.outline).toContain(section);
    const text = pdf.pages.map((it) => it.text).join(' ');
    expect(text).toMatch(row.money);
    if (row.visitor) expect(text).toContain(row.visitor);
    expect(text.match(/\[\d+\]/g)?.length ?? 0).toBeGreaterThan(40);
    expect(unspaced(text)).toContain(unspaced(added));
    expect(unspaced(text)).not.toContain(unspaced(left));
    expect(complaints).toEqual([]);
  });

  // In the last of the briefs, which stays open.
  test('a cancelled export writes nothing and says nothing', async () => {
    const { app, page } = opened();
    await answerDialogs(app, null);
    await page.getByRole('button', { name: 'Export PDF…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await dialog.getByRole('button', { name: 'Export…', disabled: false }).waitFor();
    expect(await page.getByText(/^Written/).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a folder that cannot be written to is told beside the button', async () => {
    const { app, page } = opened();
    await answerDialogs(app, join(temporaryFolder(), 'not-there', 'brief.pdf'));
    await page.getByRole('button', { name: 'Export PDF…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Export…' }).click();
    const alert = dialog.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('could not be written');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('the preview keeps its place while the pages change under it', async () => {
    const { page } = opened();
    await page.getByRole('treegrid', { name: 'Sections' }).getByRole('row').nth(3).click();
    const place = page.getByText(/^Page \d+ of \d+$/);
    await page.waitForFunction(() => !document.body.textContent?.includes('Page 1 of'));
    const pages = page.getByRole('region', { name: 'Pages of the PDF' });
    const before = [await place.textContent(), await pages.evaluate((it) => it.scrollTop)];
    // At no moment is the place of the page in sight empty.
    await pages.evaluate((it) => {
      const count = () => it.querySelectorAll('canvas').length;
      Object.assign(window, { fewest: count() });
      new MutationObserver(() =>
        Object.assign(window, { fewest: Math.min(count(), Reflect.get(window, 'fewest')) }),
      ).observe(it, { childList: true, subtree: true });
    });
    await page.evaluate(() => performance.clearMeasures('pages:drawn'));
    await page
      .getByRole('button', { name: /^Leave out: / })
      .first()
      .click();
    await saved(page);
    await page.waitForFunction(() => performance.getEntriesByName('pages:drawn').length > 0);
    expect(await pages.evaluate((it) => it.scrollTop)).toBe(before[1]);
    expect(await page.evaluate(() => Number(Reflect.get(window, 'fewest')))).toBeGreaterThan(0);
  });
});
