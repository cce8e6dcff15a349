import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBrief, sharedWindow, whyNot } from './launch.ts';
import { keepPicture, violations } from './look.ts';

/** What `workspace.json` keeps of the brief's answers. */
const waiversIn = (home: string): readonly { readonly reason: string }[] =>
  JSON.parse(readFileSync(join(home, 'workspace.json'), 'utf8')).data.briefs[0].waivers;

describe.skipIf(whyNot !== null)(`checks in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  const opened = sharedWindow();

  test('decided by keys alone, undone, let stand with a reason and decided again', async () => {
    const window = opened();
    const { page, home, complaints } = window;
    await createBrief(window, 'United Arab Emirates', 'uae-logistics-energy');
    // The head says how much waits before anything is opened.
    const check = page.getByRole('radio', { name: /^Check .*to decide/ });
    await check.click();
    const panel = page.getByRole('region', { name: 'Check', exact: true });
    const rows = panel.locator('[data-row]');
    await rows.first().waitFor();
    const found = await rows.count();
    await keepPicture(window, 'checks');

    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(found - 1);
    // The next thing is said, and the focus is there.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => rows.count()).toBe(found);

    const name = await rows.first().textContent();
    await page.keyboard.press('s');
    await expect.poll(() => panel.locator('[aria-current=true]').textContent()).not.toBe(name);
    await panel.getByRole('radio', { name: /^Let it stand…/ }).press('Space');
    await panel
      .getByRole('textbox', { name: 'Why it stands' })
      .fill('The airline confirmed it by telephone.');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(found - 1);
    await expect.poll(() => waiversIn(home)[0]?.reason).toBe('The airline confirmed it by telephone.');
    await panel.locator('summary', { hasText: 'Settled' }).click();
    await panel.getByText('It stands: The airline confirmed it by telephone.').waitFor();
    await panel.getByRole('button', { name: /^Decide again: / }).click();
    await expect.poll(() => rows.count()).toBe(found);

    await panel
      .getByRole('button', { name: /^Show in the brief: / })
      .first()
      .click();
    await page.getByRole('treegrid', { name: 'Sections' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('it is accessible in light and dark', async () => {
    const window = opened();
    const { page } = window;
    await page.getByRole('radio', { name: /^Check/ }).click();
    await page.locator('[data-row]').first().waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await keepPicture(window, `checks-${scheme}`);
      expect(await violations(page), scheme).toEqual([]);
    }
  });
});
