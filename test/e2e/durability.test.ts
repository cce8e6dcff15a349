import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  createBrief,
  openWindow,
  removeBrief,
  saved,
  temporaryFolder,
  type Window,
  whyNot,
} from './launch.ts';
import { look } from './look.ts';

async function kill({ app }: Window): Promise<void> {
  const process = app.process();
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

/** Leaves the first part of the section out, and gives what its button was called. */
async function leaveOneOut({ page }: Window): Promise<string> {
  const out = page.getByRole('button', { name: /^Leave out: / }).first();
  const label = (await out.getAttribute('aria-label')) ?? '';
  await out.click();
  return label;
}

const titleOf = async ({ page }: Window): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

describe.skipIf(whyNot !== null)(`what was saved stays${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('killed while typing: what was saved is there, and the next start says which brief and when', async () => {
    const home = temporaryFolder();
    const first = await openWindow(home);
    await createBrief(first, 'United Arab Emirates', 'uae-logistics-energy');
    const title = await titleOf(first);
    const left = await leaveOneOut(first);
    await saved(first.page);
    await first.page.getByRole('button', { name: 'Text', exact: true }).first().click();
    await first.page.getByRole('textbox', { name: 'Your text' }).and(first.page.locator(':focus')).waitFor();
    await first.page.keyboard.type('Written and left alone.');
    await expect
      .poll(() => readFileSync(join(home, 'workspace.json'), 'utf8'))
      .toContain('Written and left alone.');
    await first.page.keyboard.type(' And then');
    await kill(first);
    expect(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8'))).toMatchObject({
      since: expect.any(String),
    });

    const second = await openWindow(home);
    const { page } = second;
    const notices = page.getByRole('region', { name: 'Notices' });
    await notices.getByText(`Restored: “${title}”, kept last at `).waitFor();
    await look(second, 'home-restored');
    await page.getByRole('button', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('tab', { name: 'Suggested' }).click();
    await page.getByRole('button', { name: left.replace('Leave out', 'Add') }).waitFor();
    expect(await page.getByRole('button', { name: left, exact: true }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Your text' }).textContent()).toContain(
      'Written and left alone.',
    );
    await second.app.close();
    expect(existsSync(join(home, 'running.json'))).toBe(false);

    const third = await openWindow(home);
    expect(await third.page.getByText('Restored: ').count()).toBe(0);
  });

  test('what was done a moment before the window is closed is kept, and a removed brief stays gone', async () => {
    const home = temporaryFolder();
    const first = await openWindow(home);
    await createBrief(first, 'United States', null);
    const title = await titleOf(first);
    const left = await leaveOneOut(first);
    // No waiting for "Saved".
    await first.app.close();

    const second = await openWindow(home);
    await second.page.getByRole('button', { name: title, exact: true }).click();
    await second.page.getByRole('tab', { name: 'Suggested' }).click();
    await second.page.getByRole('button', { name: left.replace('Leave out', 'Add') }).waitFor();
    await second.page.getByRole('button', { name: 'Home', exact: true }).click();
    await removeBrief(second.page);
    await second.page.getByRole('heading', { name: 'Who is coming?' }).waitFor();
    await second.app.close();

    const { page } = await openWindow(home);
    await page.getByRole('heading', { name: 'Who is coming?' }).waitFor();
  });
});
