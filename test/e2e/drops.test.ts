import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
    expect(complaints).toEqual([]);
  });
});
