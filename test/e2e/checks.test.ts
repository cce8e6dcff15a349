import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBrief, openWindow, whyNot } from './launch.ts';
import { keepPicture, violations } from './look.ts';

/** What `workspace.json` keeps of the brief's answers. */
const waiversIn = (home: string): readonly { readonly reason: string }[] =>
  JSON.parse(readFileSync(join(home, 'workspace.json'), 'utf8')).data.briefs[0].waivers;

describe.skipIf(whyNot !== null)(`checks in the real window${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('a finding is mended by keyboard, undone, kept with a reason and taken back', async () => {
    const window = await openWindow();
    const { page, home, complaints } = window;
    await createBrief(window, 'United Arab Emirates', 'uae-logistics-energy');
    await page.getByRole('button', { name: 'Checks', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Checks', exact: true });
    const late = panel.getByRole('region', { name: /Past its review date/ });
    await late.waitFor();
    await keepPicture(window, 'checks');

    const open = late.getByRole('button', { name: /^Leave it out: / });
    const found = await open.count();
    await open.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => open.count()).toBe(found - 1);
    // The focus stays in the panel.
    expect(
      await page.evaluate(() =>
        document.activeElement?.closest('section')?.textContent?.startsWith('Checks'),
      ),
    ).toBe(true);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => open.count()).toBe(found);

    await late
      .getByRole('button', { name: /^Keep, with a reason: / })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The airline confirmed it by telephone.');
    await keepPicture(window, 'checks-reason');
    await page.keyboard.press('Enter');
    await expect.poll(() => open.count()).toBe(found - 1);
    await panel.getByText('1 answered for').click();
    await panel.getByText('Kept: The airline confirmed it by telephone.').waitFor();
    await expect.poll(() => waiversIn(home)[0]?.reason).toBe('The airline confirmed it by telephone.');
    await panel.getByText('1 answered for').scrollIntoViewIfNeeded();
    await keepPicture(window, 'checks-answered');
    await panel.getByRole('button', { name: /^Take back the answer/ }).click();
    await expect.poll(() => open.count()).toBe(found);

    await late
      .getByRole('button', { name: /^Show in the brief: / })
      .first()
      .click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('the panel is accessible in light and dark', async () => {
    const window = await openWindow();
    const { page } = window;
    await createBrief(window, 'United Arab Emirates', 'uae-logistics-energy');
    await page.getByRole('button', { name: 'Checks', exact: true }).click();
    await page.getByRole('region', { name: /Past its review date/ }).waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await keepPicture(window, `checks-${scheme}`);
      expect(await violations(page), scheme).toEqual([]);
    }
  });
});
