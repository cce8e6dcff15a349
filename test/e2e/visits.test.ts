import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  answerDialogs,
  createBrief,
  inMain,
  openWindow,
  root,
  saved,
  sharedWindow,
  temporaryFolder,
  type Window,
  whyNot,
} from './launch.ts';
import { keepPicture, look, violations } from './look.ts';
import { readPdf } from './read-pdf.ts';

const letter = readFileSync(join(root, 'test', 'fixtures', 'letters', 'pune.txt'), 'utf8');

const copied = ({ app }: Window): Promise<void> =>
  inMain(app, ({ clipboard }, text) => clipboard.writeText(text), letter);

describe.skipIf(whyNot !== null)(`visits in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('Delegations: nobody yet, a letter being checked, and the page it makes', async () => {
    const window = opened();
    const { page } = window;
    await page.getByRole('button', { name: 'Visits' }).click();
    await page.getByRole('heading', { name: 'Nobody is announced yet' }).waitFor();
    await look(window, 'delegations-empty');
    await copied(window);
    await page.getByRole('textbox').focus();
    await page.keyboard.press('Control+V');
    await page.getByRole('heading', { name: 'What the letter says' }).waitFor();
    await look(window, 'delegations-check');
    await page.getByRole('button', { name: 'Save the visit only' }).click();
    await page.getByRole('img', { name: /^Map\. Stops of the visit/ }).waitFor();
    await look(window, 'delegation');

    // The last of the people goes first, by keyboard alone; the focus goes along.
    const names = () =>
      page
        .getByRole('textbox', { name: 'Name' })
        .evaluateAll((fields) => fields.map((it) => (it as HTMLInputElement).value));
    await page.getByRole('textbox', { name: 'Name' }).nth(3).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(async () => (await names()).slice(1, 3))
      .toEqual(['Mr Vikram Rao', 'Smt. Anjali Deshpande']);
    await page.keyboard.press('Control+Z');
    await expect
      .poll(async () => (await names()).slice(1, 4))
      .toEqual(['Smt. Anjali Deshpande', 'Mr Vikram Rao', 'Dr Rohan Kulkarni']);
  });

  test('Not for this visit: said of a suggestion and of a part, undone, and taken back on the visit', async () => {
    const window = opened();
    const { page, complaints } = window;
    await page.keyboard.press('Control+1');
    await createBrief(window, 'United States', 'us-aerospace-health');
    await page.getByRole('tab', { name: 'Suggested' }).click();
    const away = page.getByRole('button', { name: /^Not for this visit: / });
    await away.first().waitFor();
    const name = ((await away.first().getAttribute('aria-label')) ?? '').replace('Not for this visit: ', '');
    const suggestion = page.getByRole('button', { name: `Not for this visit: ${name}`, exact: true });
    await suggestion.click();
    await suggestion.waitFor({ state: 'detached' });
    await page.getByText('1 not for this visit').waitFor();
    await page.keyboard.press('Control+Z');
    await suggestion.waitFor();
    await suggestion.click();
    await suggestion.waitFor({ state: 'detached' });

    // A part of the brief goes, and its fact is suggested no more.
    const out = page.getByRole('button', { name: /^Leave out: / }).first();
    const part = ((await out.getAttribute('aria-label')) ?? '').replace('Leave out: ', '');
    await page
      .locator('[data-kind="fact"]')
      .first()
      .getByRole('button', { name: /^More for / })
      .click();
    await page.getByRole('menuitem', { name: 'Not for this visit' }).click();
    await page
      .getByRole('button', { name: `Leave out: ${part}`, exact: true })
      .waitFor({ state: 'detached' });
    await page.getByText('2 not for this visit').waitFor();
    await saved(page);
    await keepPicture(window, 'not-for-this-visit');

    await page.getByRole('button', { name: 'Visits' }).click();
    await page.getByRole('button', { name: /^Great Lakes/ }).click();
    const kept = page.getByRole('region', { name: /^Not for this visit/ });
    await kept.getByText(name).waitFor();
    await kept.getByText(part).waitFor();
    await look(window, 'visit-not-for');
    await kept.getByRole('button', { name: `For this visit after all: ${name}`, exact: true }).click();
    await kept.getByText(name).waitFor({ state: 'detached' });
    expect(await kept.getByRole('listitem').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('to the exported PDF: six keys with the letter on the clipboard, five clicks from a sentence or a name', async () => {
    const window = await openWindow();
    const { app, page, complaints } = window;
    const path = join(temporaryFolder(), 'pune.pdf');
    await answerDialogs(app, path);
    await copied(window);
    let actions = 0;
    const press = async (keys: string): Promise<void> => {
      actions += 1;
      await page.keyboard.press(keys);
    };

    await press('Control+N');
    await page
      .getByRole('textbox', { name: 'Paste the letter, or the table of people' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByRole('checkbox', { checked: true }).first().waitFor();
    await press('Control+V');
    await page.getByRole('button', { name: 'Save the visit only' }).and(page.locator(':focus')).waitFor();
    await press('Enter');
    await page.getByRole('button', { name: 'Create brief' }).and(page.locator(':focus')).waitFor();
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: /Pune Automotive and Med-tech Delegation/ }).waitFor();
    await press('Control+E');
    await page
      .getByRole('dialog')
      .getByText(/\.pdf$/)
      .waitFor();
    await press('Enter');
    await page.getByText('1 file written').waitFor();
    expect(actions).toBeLessThanOrEqual(8);

    const pdf = await readPdf(path);
    const text = pdf.pages.map((it) => it.text).join(' ');
    expect(text).toContain('Pune Automotive and Med-tech Delegation');
    expect(text).toMatch(/₹[\d,.]+ ?(lakh )?(crore|lakh)/);
    expect(text).toContain('Anjali Deshpande');
    expect(pdf.pages.length).toBeGreaterThanOrEqual(12);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    // By mouse, from a sentence that is typed on Home; and without any, from a name.
    await page.keyboard.press('Control+1');
    let clicks = 0;
    const click = async (target: Locator): Promise<void> => {
      clicks += 1;
      await target.click();
    };
    const exported = async (file: string): Promise<void> => {
      await answerDialogs(app, file);
      await click(page.getByRole('button', { name: 'Export PDF…' }));
      await click(page.getByRole('dialog').getByRole('button', { name: 'Export…' }));
      await page.getByText('1 file written').waitFor();
      expect(clicks).toBeLessThanOrEqual(5);
      expect(existsSync(file)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await click(page.getByRole('textbox', { name: 'Who is coming?' }));
    await page.keyboard.type('Pune, automotive and med-tech, Thursday, 6 people');
    await click(page.getByRole('button', { name: 'New brief' }).last());
    await page.getByText('When do they come?').waitFor();
    await keepPicture(window, 'new-brief-asked');
    await click(page.getByRole('button', { name: 'Create brief' }));
    await exported(join(temporaryFolder(), 'sentence.pdf'));

    await page.keyboard.press('Control+1');
    clicks = 0;
    await click(page.getByRole('button', { name: 'New brief' }).last());
    await click(page.getByRole('textbox', { name: 'Somebody new' }));
    await page.keyboard.type('Ahmedabad Castings');
    await click(page.getByRole('button', { name: 'Create brief' }));
    await exported(join(temporaryFolder(), 'named.pdf'));
    expect(complaints).toEqual([]);
  });

  test('words of a line that was not understood are chosen and named by keyboard alone, and taken back', async () => {
    const window = opened();
    const { app, page } = window;
    const words =
      'A delegation from Pune will visit Birmingham on 3 and 4 March 2027.\n\nAlso foundry sand reclamation could be good for Asha.\n';
    await inMain(app, ({ clipboard }, text) => clipboard.writeText(text), words);
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await page.getByRole('button', { name: /^Visits/ }).click();
    await page.getByRole('button', { name: 'Read a letter or a table…' }).click();
    await page.getByRole('textbox', { name: /^Paste/ }).focus();
    await page.keyboard.press('Control+V');
    await page.getByRole('heading', { name: 'What the letter says' }).waitFor();
    const menu = page.getByRole('button', { name: /^Say what this is: Also foundry sand/ });
    for (let step = 0; step < 80; step += 1) {
      if (await menu.evaluate((it) => it === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect.poll(() => menu.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Only some of its words…' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: /^Select words with Shift/ });
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    // “foundry sand reclamation”, by Shift and the arrows.
    await page.keyboard.press('Home');
    for (let letter = 0; letter < 'Also '.length; letter += 1) await page.keyboard.press('ArrowRight');
    for (let letter = 0; letter < 'foundry sand reclamation'.length; letter += 1)
      await page.keyboard.press('Shift+ArrowRight');
    expect(
      await field.evaluate((it) => {
        const { value, selectionStart, selectionEnd } = it as HTMLInputElement;
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
      }),
    ).toBe('foundry sand reclamation');
    await look(window, 'delegations-words');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'An interest' }).waitFor();
    for (let item = 0; item < 4; item += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const interests = page.locator('fieldset[data-field="interest"] input:not([type="checkbox"])');
    await expect
      .poll(() => interests.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)))
      .toContain('foundry sand reclamation');
    // The line still holds other words.
    expect(await menu.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect
      .poll(() => interests.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)))
      .not.toContain('foundry sand reclamation');
    await page.getByRole('button', { name: 'Start over' }).click();
  });
});
