import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  answerDialogs,
  createBrief,
  openWindow,
  saved,
  temporaryFolder,
  type Window,
  whyNot,
} from './launch.ts';
import { keepPicture } from './look.ts';

async function joinIn({ app, page }: Window, folder: string, person: string): Promise<void> {
  await answerDialogs(app, folder);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Choose the team’s folder…' }).click();
  await page.getByLabel('Your name, as colleagues read it').fill(person);
  await page.getByLabel('What this computer is called').fill(`Desk of ${person}`);
  await page.getByRole('button', { name: 'Join this team' }).click();
  await page.getByText(/^You issue in series [A-Z2-9]{4}/).waitFor();
}

const words = (page: Page) => page.getByRole('textbox', { name: 'Your text' });
const chapter = (page: Page) => page.getByRole('row', { name: /^Why the/ });

async function write(page: Page, text: string, at: 'End' | 'Home' = 'End'): Promise<void> {
  await words(page).click();
  await page.keyboard.press(`ControlOrMeta+${at}`);
  await page.keyboard.type(text);
}

describe.skipIf(whyNot !== null)(`a team of two windows${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('one brief written by both, seen by both, and asked about where they meet', async () => {
    const folder = join(temporaryFolder(), 'share');
    mkdirSync(folder);
    const [ann, bob] = await Promise.all([openWindow(), openWindow()]);
    await joinIn(ann, folder, 'Ann');
    await joinIn(bob, folder, 'Bob');
    await ann.page.keyboard.press('Control+1');
    await bob.page.keyboard.press('Control+1');

    await createBrief(ann, 'India', null);
    await chapter(ann.page).click();
    await ann.page.getByRole('button', { name: 'Text', exact: true }).first().click();
    await ann.page.keyboard.type('Exports fell by 5.4% in May.');
    await saved(ann.page);

    await bob.page
      .getByRole('button', { name: /^Brief|India/ })
      .first()
      .click();
    await ann.page.getByText('Also open with Bob').waitFor();
    await bob.page.getByText('Also open with Ann').waitFor();
    await chapter(bob.page).click();
    await words(bob.page).filter({ hasText: 'Exports fell by 5.4% in May.' }).waitFor();

    // Both write in one text at once: by letters.
    await Promise.all([write(ann.page, ' Ann was here.'), write(bob.page, 'Note: ', 'Home')]);
    const both = 'Note: Exports fell by 5.4% in May. Ann was here.';
    for (const { page } of [ann, bob]) await words(page).filter({ hasText: both }).waitFor();
    await write(bob.page, ' Bob too.');
    await words(ann.page).filter({ hasText: 'Bob too.' }).waitFor();
    await ann.page
      .getByText(/^Bob, \d\d:\d\d$/)
      .first()
      .waitFor();
    await ann.page.getByRole('tab', { name: 'History' }).click();
    await ann.page
      .getByRole('tabpanel', { name: 'History' })
      .getByText(/^Bob, \d\d:\d\d$/)
      .first()
      .waitFor();
    await keepPicture(ann, 'team-brief');

    // The share is gone, and both change the same figure; it comes back, and they are asked.
    renameSync(folder, `${folder}-away`);
    for (const [{ page }, figure] of [
      [ann, '5.6'],
      [bob, '6.1'],
    ] as const) {
      await words(page).click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(`Exports fell by ${figure}% in May.`);
      await saved(page);
    }
    renameSync(`${folder}-away`, folder);
    await ann.page.getByRole('button', { name: 'One question' }).click();
    await ann.page.getByText('You and Bob changed the same words.').waitFor();
    await ann.page.getByRole('definition').filter({ hasText: '6.1%' }).waitFor();
    await keepPicture(ann, 'team-question');
    await ann.page.getByRole('button', { name: 'Take what Bob wrote' }).click();
    await ann.page.getByText('No update has asked anything.').waitFor();
    await words(bob.page)
      .filter({ hasText: /^Exports fell by 6\.1% in May\.$/ })
      .waitFor();
    expect([...ann.complaints, ...bob.complaints]).toEqual([]);
  });
});
