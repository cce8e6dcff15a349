import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellsOf, questionWorkbook } from '../support/question-workbook.ts';
import { answerDialogs, createBrief, sharedWindow, temporaryFolder, whyNot } from './launch.ts';
import { keepPicture, violations } from './look.ts';

describe.skipIf(whyNot !== null)(`questions in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('the delegation’s questions are answered, a gap is filled by hand, the rest goes out as a list', async () => {
    const window = opened();
    const { app, page, complaints } = window;
    await createBrief(window, 'United States', 'us-aerospace-health');
    await page.getByRole('button', { name: 'Add a section…' }).click();
    await page.getByRole('menuitem', { name: 'Their questions, answered' }).click();
    await page.getByRole('button', { name: 'From the delegation (3)' }).click();
    await page.getByText('3 questions added.').waitFor();
    await page
      .getByLabel('Write or paste questions')
      .fill('1. What is the vacancy rate of offices?\n2. What do offices cost in Birmingham?');
    await page.getByRole('button', { name: 'Find answers' }).click();
    await page.getByText('2 questions added, 1 gap among them.').waitFor();
    await page.getByText('4 answered · 1 gap').waitFor();

    await page
      .getByRole('button', { name: 'Other answers for: What is the vacancy rate of offices?' })
      .click();
    const near = page.getByRole('list', { name: 'What speaks of it' });
    await near.waitFor();
    await keepPicture(window, 'questions');

    const path = join(temporaryFolder(), 'gaps.csv');
    await answerDialogs(app, path);
    await page.getByRole('button', { name: 'Gaps for the data team…' }).click();
    await page.getByText(`Saved: ${path}`).waitFor();
    expect(readFileSync(path, 'utf8')).toContain('What is the vacancy rate of offices?');

    await page.getByText('The data team has been asked').click();
    await answerDialogs(app, path);
    await page.getByRole('button', { name: 'Gaps for the data team…' }).click();
    await expect.poll(() => readFileSync(path, 'utf8')).toMatch(/rate of offices.*,20\d\d-\d\d-\d\d\r?\n$/);

    const workbook = join(temporaryFolder(), 'asked.xlsx');
    writeFileSync(
      workbook,
      await questionWorkbook(['What do offices cost in Birmingham?', 'Who makes perfume?']),
    );
    await answerDialogs(app, workbook);
    await page.getByRole('button', { name: 'Fill in their workbook…' }).click();
    await page.getByText(`Saved: ${workbook} (1 answered, 1 gap)`).waitFor();
    const filled = (await cellsOf(readFileSync(workbook))).flat().join(' ');
    expect(filled).toContain('per square foot');
    expect(filled).toContain('Gap: we hold no sourced answer');

    await near
      .getByRole('button', { name: /^Use it: / })
      .first()
      .click();
    await page.getByText('5 answered · 0 gaps').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a brief is held against another one', async () => {
    const window = opened();
    const { page, complaints } = window;
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await createBrief(window, 'India', null);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Compare with another brief…' }).click();
    await page.getByText(/^\d+ differences$/).waitFor();
    await page.getByRole('heading', { name: /^Facts \d+$/ }).waitFor();
    await keepPicture(window, 'compare');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
