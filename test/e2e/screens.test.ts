import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerDialogs, createBrief, pagesDrawn, sharedWindow, temporaryFolder, whyNot } from './launch.ts';
import { atTwiceTheSize, look } from './look.ts';

describe.skipIf(whyNot !== null)(`screens${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('Home, empty and with a brief; a new brief; the workshop; what was exported', async () => {
    const window = opened();
    const { app, page } = window;
    await page.getByRole('heading', { name: 'Who is coming?' }).waitFor();
    await look(window, 'home-empty');

    await answerDialogs(app, temporaryFolder());
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Add data…' }).click();
    await page.getByRole('alert').waitFor();
    await look(window, 'settings-data-refused');

    await page.getByRole('button', { name: 'Add Germany' }).click();
    await page.getByRole('button', { name: 'Edit Germany' }).waitFor();
    await look(window, 'settings-audiences');
    await page.getByRole('button', { name: 'Add another…' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('This is needed.').first().waitFor();
    await look(window, 'settings-audience-form');
    for (const [field, words] of [
      ['Name', 'France'],
      ['In a sentence', 'France'],
      ['Market word', 'FR'],
      ['Currency', 'EUR'],
      ['Sign before an amount', '€'],
    ] as const)
      await page.getByRole('dialog').getByRole('textbox', { name: field, exact: true }).fill(words);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Edit France' }).waitFor();
    // The pack is as it was, and so is the word on its signature.
    await page.getByText('yours').nth(1).waitFor();

    await page.keyboard.press('Control+N');
    await page.getByRole('checkbox', { checked: true }).first().waitFor();
    await look(window, 'new-brief');
    await page.getByRole('button', { name: 'Cancel' }).click();

    await createBrief(window, 'United States', 'us-aerospace-health');
    await look(window, 'brief');
    await atTwiceTheSize(window, async () => {
      const front = page.getByRole('radiogroup', { name: 'Part of the workshop in front' });
      const section = page.getByRole('heading', { level: 2, name: 'At a glance' });
      await section.waitFor();
      // The head leaves the first screen to the work.
      expect((await section.boundingBox())?.y).toBeLessThan(300);
      await front.getByRole('radio', { name: 'Sections' }).click();
      await page.getByRole('row', { name: /^Welcome/ }).waitFor();
      await front.getByRole('radio', { name: 'Pages' }).click();
      await page.getByRole('tab', { name: 'Page' }).waitFor();
      await page.getByRole('region', { name: 'Pages of the PDF' }).locator('canvas').first().waitFor();
      await front.getByRole('radio', { name: 'Content' }).click();
    });
    await page.getByRole('treegrid', { name: 'Sections' }).getByRole('row').nth(3).click();
    await answerDialogs(app, join(temporaryFolder(), 'West-Midlands-for-Great-Lakes.pdf'));
    await page.getByRole('button', { name: 'Export PDF…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await page.getByText(/^Written, /).waitFor();
    await look(window, 'brief-exported');
    await page.keyboard.press('Escape');
    await pagesDrawn(page);

    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await page.locator('canvas[data-drawn]').first().waitFor();
    await look(window, 'home');
    const actions = page.getByRole('button', { name: /^Actions for/ });
    const opener = await actions.boundingBox();
    // The second click of a double click meets no entry: the brief stays.
    await actions.dblclick();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await actions.count()).toBe(1);
    await actions.click();
    await page.getByRole('menu').waitFor();
    const remove = await page.getByRole('menuitem', { name: 'Remove' }).boundingBox();
    if (!opener || !remove) throw new Error('the menu is not drawn');
    const [x, y] = [opener.x + opener.width / 2, opener.y + opener.height / 2];
    const meets = (from: number, size: number, at: number): boolean => from <= at && at <= from + size;
    expect(meets(remove.x, remove.width, x) && meets(remove.y, remove.height, y)).toBe(false);
    await look(window, 'home-actions');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });

  test('the whole way by keyboard: a brief is made, a fact left out, focus always in sight', async () => {
    const { page } = opened();
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const [label, outlined] = await page.evaluate(() => {
          const element = document.activeElement;
          const outlines = [
            element,
            element?.parentElement,
            element?.closest('label'),
            element?.nextElementSibling,
            // A row of a tree draws it on its line.
            ...(element?.matches('[role=row]') ? element.querySelectorAll(':scope > *, :scope > * > *') : []),
          ];
          return [
            element?.getAttribute('aria-label') ?? element?.textContent ?? '',
            outlines.some((it) => {
              if (!it) return false;
              return [null, '::after'].some((part) => getComputedStyle(it, part).outlineStyle === 'solid');
            }),
          ] as const;
        });
        expect(outlined, `focus on ${label} is not seen`).toBe(true);
        if (name.test(label)) return;
      }
      throw new Error(`no way by keyboard to ${name}`);
    };
    await page.keyboard.press('Control+N');
    await page.getByRole('checkbox', { checked: true }).first().waitFor();
    await tabTo(/^Create brief/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'At a glance' }).waitFor();
    await tabTo(/^Leave out: /);
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    // The next block is at hand: the same button of the row that took its place.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Leave out: /);
  });
});
