import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createBrief, openWindow, removeBrief, saved, temporaryFolder, whyNot } from './launch.ts';

describe.skipIf(whyNot !== null)(`what was saved stays${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('a window that is killed right after "Saved" opens again with the brief as it was', async () => {
    const home = temporaryFolder();
    const first = await openWindow(home);
    await createBrief(first, 'United Arab Emirates', 'uae-logistics-energy');
    const title = (await first.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const out = first.page.getByRole('button', { name: /^Leave out: / }).first();
    const label = (await out.getAttribute('aria-label')) ?? '';
    await out.click();
    await saved(first.page);
    const process = first.app.process();
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    await gone;

    const { page } = await openWindow(home);
    await page.getByRole('button', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: label.replace('Leave out', 'Add') }).waitFor();
    expect(await page.getByRole('button', { name: label, exact: true }).count()).toBe(0);
  });

  test('a removed brief is gone after the next start too', async () => {
    const home = temporaryFolder();
    const first = await openWindow(home);
    await createBrief(first, 'India', null);
    await first.page.getByRole('button', { name: 'Home', exact: true }).click();
    await removeBrief(first.page);
    await first.page.getByRole('heading', { name: 'Who is coming?' }).waitFor();
    await first.app.close();

    const { page } = await openWindow(home);
    await page.getByRole('heading', { name: 'Who is coming?' }).waitFor();
  });
});
