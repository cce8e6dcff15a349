import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPack } from '../../src/main/packs/open-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { type MadeSheet, madeWorkbook } from '../support/sheet-files.ts';
import { answerDialogs, sharedWindow, temporaryFolder, whyNot } from './launch.ts';
import { look } from './look.ts';

const BOOK: readonly MadeSheet[] = [
  { name: 'Cover', rows: [['Travel by area'], ['Contact: stats@example.org']] },
  {
    name: 'Table 1',
    rows: [
      ['Table 1: Journeys by area, 2024'],
      ['Area', 'Journeys', 'Rank'],
      ['Birmingham', 1_210_500, 1],
      ['Coventry', 410_300, 2],
    ],
  },
];

/** More controls than that are on no screen. */
const MOST_TABS = 60;

describe.skipIf(whyNot !== null)(`the import desk in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('a workbook becomes a valid pack by keyboard alone, and the next one asks for what was renamed', async () => {
    const window = opened();
    const { app, page, complaints } = window;
    const folder = temporaryFolder();
    const file = join(folder, 'journeys.xlsx');
    writeFileSync(file, madeWorkbook(BOOK));
    await answerDialogs(app, file);

    /** Tab until the control of that name has the focus. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < MOST_TABS; step += 1) {
        const at = await page.evaluate(() => {
          const it = document.activeElement;
          const labels =
            it instanceof HTMLInputElement || it instanceof HTMLSelectElement ? [...(it.labels ?? [])] : [];
          return [
            it?.getAttribute('aria-label'),
            ...labels.map((label) => label.textContent),
            it?.textContent,
          ]
            .filter(Boolean)
            .at(0);
        });
        if (at && name.test(at)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    const write = async (name: RegExp, text: string): Promise<void> => {
      await tabTo(name);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    };
    const take = async (): Promise<void> => {
      await expect.poll(() => page.getByRole('button', { name: 'Take the figures' }).isEnabled()).toBe(true);
      await tabTo(/^Take the figures$/);
      await page.keyboard.press('Enter');
    };

    await page.keyboard.press('Control+K');
    await page.keyboard.type('import figures');
    await page.getByRole('option', { name: /^Import figures/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Import figures' }).waitFor();
    await tabTo(/^Choose a file…$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'journeys.xlsx' }).waitFor();

    await tabTo(/^What Rank holds$/);
    await page.keyboard.type('Leave');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'What Rank holds' }).inputValue())
      .toBe('nothing');
    await write(/^Unit of Journeys$/, 'count');
    await write(/^Title of the publication$/, 'Travel by area 2024');
    await write(/^Publisher$/, 'An office');
    await look(window, 'import-read');
    await take();
    await page.getByText(/ is installed: /).waitFor();

    const zip = join(folder, 'journeys.zip');
    expect(existsSync(zip)).toBe(true);
    const pack = await openPack(zip, temporaryFolder(), new Date('2026-11-29T00:00:00Z'));
    const reading = pack.ok ? await readPack(pack.folder) : pack;
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(reading.records.facts.map(({ value, unit, place }) => [value, unit, place])).toEqual([
      [1_210_500, 'count', 'Birmingham'],
      [410_300, 'count', 'Coventry'],
    ]);

    // The next file calls its column otherwise: it is asked, never guessed, and in words of the window.
    const [cover, table] = BOOK as readonly [MadeSheet, MadeSheet];
    const [title, head, ...rows] = table.rows;
    const renamed = [title ?? [], (head ?? []).map((it) => (it === 'Journeys' ? 'Trips' : it)), ...rows];
    writeFileSync(file, madeWorkbook([cover, { ...table, rows: renamed }]));
    await tabTo(/^Choose another file…$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^“Journeys” \(count\) is no column any more/).waitFor();
    expect(await page.getByRole('button', { name: 'Take the figures' }).isEnabled()).toBe(false);
    expect((await page.locator('main').textContent()) ?? '').not.toMatch(/--\p{L}/u);
    await look(window, 'import-renamed');
    await tabTo(/^“Journeys” \(count\) is no column any more/);
    await page.keyboard.type('B Trips');
    await expect.poll(() => page.getByRole('textbox', { name: 'Unit of Trips' }).inputValue()).toBe('count');
    await take();
    await page.getByText(/ is installed: /).waitFor();
    expect(complaints).toEqual([]);
  });
});
