import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerDialogs, saved, sharedWindow, temporaryFolder, whyNot } from './launch.ts';
import { look } from './look.ts';

describe.skipIf(whyNot !== null)(`enquiries in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('one is taken on, promised, undone and made again, told on Home, and goes out and in as a table', async () => {
    const window = opened();
    const { app, page, complaints } = window;
    const toEnquiries = async (): Promise<void> => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('enquiries');
      await page.getByRole('option', { name: /^Enquiries/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Enquiries' }).waitFor();
    };
    await toEnquiries();
    await page.getByRole('button', { name: 'New enquiry' }).click();
    await page.getByLabel('What it is about').fill('Rail testing in Coventry');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const edit = page.getByRole('button', { name: 'Edit Rail testing in Coventry' });
    await edit.waitFor();
    await page.getByText('Nobody has taken it on').waitFor();
    await look(window, 'enquiries');

    await edit.click();
    await page.getByLabel('Who sees to it').fill('Ann');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Ann', { exact: true }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByText('Nobody has taken it on').waitFor();
    await saved(page);

    // Nobody has taken it on: it waits on Home.
    await page.keyboard.press('Control+1');
    await page.getByText('Rail testing in Coventry').first().waitFor();
    await toEnquiries();
    await page.keyboard.press('Control+Shift+Z');
    await page.getByText('Ann', { exact: true }).waitFor();
    await saved(page);

    const table = join(temporaryFolder(), 'enquiries.csv');
    await answerDialogs(app, table);
    await page.getByRole('button', { name: 'Save as CSV…' }).click();
    await page.getByText(/enquiries\.csv/).waitFor();
    const text = readFileSync(table, 'utf8');
    expect(text).toContain('Rail testing in Coventry');
    writeFileSync(table, 'Enquiry,Owner,Status\nOffices for forty,Ben,Vertagt\n');
    await page.getByRole('button', { name: 'Bring in a CSV…' }).click();
    await page.getByText('1 new, 0 changed.').waitFor();
    await page.getByText(/Vertagt/).waitFor();
    await page.getByRole('button', { name: 'Edit Offices for forty' }).click();
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: 'Edit Offices for forty' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('button', { name: 'Edit Offices for forty' }).waitFor();
    await saved(page);
    expect(complaints).toEqual([]);
  });
});
