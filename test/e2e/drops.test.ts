import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attacheFile } from '../../src/main/app/use-cases/travel.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { shippedFonts } from '../support/fonts.ts';
import { draftFor, exampleDelegation } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import {
  answerDialogs,
  createBrief,
  drop,
  exportPdf,
  root,
  sharedWindow,
  temporaryFolder,
  whyNot,
} from './launch.ts';
import { look } from './look.ts';

/** People as a mission's organiser sends them: a table of a spreadsheet. */
const PEOPLE = `Name,Role,Organisation
Smt. Anjali Deshpande,Director,Deshpande Forgings
Mr Vikram Rao,Head of Procurement,Rao Mobility
`;

describe.skipIf(whyNot !== null)(`files dropped on the window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('a letter and a table of people are read for checking, on any screen; nothing is added unasked', async () => {
    const window = opened();
    const { page, complaints } = window;
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    await drop(page, join(root, 'test', 'fixtures', 'letters', 'pune.txt'));
    await page.getByRole('heading', { name: 'What the letter says' }).waitFor();
    await page.getByRole('button', { name: 'Save the visit only' }).waitFor();
    const values = (): Promise<readonly string[]> =>
      page.locator('main input').evaluateAll((fields) => fields.map((it) => (it as HTMLInputElement).value));
    expect(await values()).toContain('Pune Automotive and Med-tech Delegation');

    const table = join(temporaryFolder(), 'people.csv');
    writeFileSync(table, PEOPLE);
    await drop(page, table);
    await expect
      .poll(async () => (await values()).join())
      .toMatch(/Vikram Rao.*Head of Procurement.*Rao Mobility/);
    expect(await values()).not.toContain('Pune Automotive and Med-tech Delegation');
    await look(window, 'delegations-dropped-table');
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await page.getByRole('button', { name: 'Visits' }).click();
    // Neither was added, so there is nobody yet.
    await page.getByRole('heading', { name: 'Nobody is announced yet' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a PDF that was exported here is verified, and one whose bytes were touched is told apart', async () => {
    const window = opened();
    const { app, page, complaints } = window;
    await createBrief(window, 'United States', null);
    const path = join(temporaryFolder(), 'brief.pdf');
    await answerDialogs(app, path);
    await exportPdf(page);

    // As it comes back by mail: another folder, another name.
    const back = join(temporaryFolder(), 'from the visitors.pdf');
    cpSync(path, back);
    await drop(page, back);
    await page.getByRole('heading', { level: 1, name: 'Untouched' }).waitFor();
    await page.getByText(/^from the visitors\.pdf/).waitFor();
    await page.getByText(/^Exported from here on /).waitFor();

    const pdf = readFileSync(path);
    const at = pdf.lastIndexOf('xref') - 400;
    pdf[at] = (pdf[at] ?? 0) ^ 1;
    writeFileSync(back, pdf);
    await drop(page, back);
    await page.getByRole('heading', { level: 1, name: /hanged/ }).waitFor();

    // The one that was not touched is gone on with, saved for a colleague, and known again when it comes back.
    await drop(page, path);
    await page.getByRole('heading', { level: 1, name: 'Untouched' }).waitFor();
    await page.getByRole('button', { name: 'Continue from this PDF' }).click();
    const banner = page.getByRole('region', { name: 'Where this brief came from' });
    await banner.getByText(/A PDF holds what its pages print/).waitFor();
    await look(window, 'brief-from-pdf');
    await banner.getByRole('button', { name: 'I have read this' }).click();
    await expect.poll(() => banner.count()).toBe(0);
    const file = join(temporaryFolder(), 'for a colleague.attache');
    await answerDialogs(app, file);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Send to a colleague…' }).click();
    await page.getByText(`Written for a colleague: ${file}`).waitFor();
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    await drop(page, file);
    await page.getByText(/was here already, just as it came/).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a colleague’s brief shows what the library here says otherwise, until that library is taken', async () => {
    const window = opened();
    const { page, complaints } = window;
    const file = join(temporaryFolder(), 'from Leeds.attache');
    writeFileSync(file, await fromAnotherLibrary());
    await drop(page, file);
    const banner = page.getByRole('region', { name: 'Where this brief came from' });
    await banner.getByText(/From a colleague’s file, from Leeds\.attache/).waitFor();
    await banner
      .getByText(/£1 = USD/)
      .first()
      .waitFor();
    await look(window, 'brief-came');
    await banner.getByRole('button', { name: 'Print from the library here' }).click();
    await expect.poll(() => banner.count()).toBe(0);
    const cut = join(temporaryFolder(), 'cut.attache');
    writeFileSync(cut, readFileSync(file).subarray(0, 5000));
    await drop(page, cut);
    await page.getByText(/cut\.attache is not as it was written/).waitFor();
    expect(complaints).toEqual([]);
  });

  // Last: its pack is in use afterwards.
  test('a workbook of 1,500 rows is read by the built app, and its facts are found', async () => {
    const { page, complaints } = opened();
    await drop(page, join(root, 'test/fixtures/cases/packs/legit1500.xlsx'));
    await page.getByText(/ is in use\.$/).waitFor();
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await page.getByText(/1,500/).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

/** A brief as somebody made it on an earlier edition of the pack, with other rates and charts. */
async function fromAnotherLibrary(): Promise<Uint8Array> {
  const { pack, records } = await shippedLibrary();
  const library = createLibrary(
    { ...pack, version: '2026.6.0', hash: `sha256:${'6'.repeat(64)}` },
    {
      ...records,
      rates: records.rates.map((rate) => ({ ...rate, ratePerGbp: rate.ratePerGbp * 1.02 })),
      series: records.series.map((series) => ({
        ...series,
        points: series.points.map((point) => ({ ...point, value: point.value * 1.01 })),
      })),
    },
  );
  const delegation = exampleDelegation('us');
  const brief = draftFor('us', { delegation }, library);
  const opened = { brief, library, audience: shippedAudience('us'), delegation };
  return attacheFile(opened, { measure: sceneMeasure(shippedFonts()) }).bytes;
}
