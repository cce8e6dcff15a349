import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWindow as openRooms } from '../app/open-window.ts';
import { answersTo, readyBrief } from '../app/ready-brief.ts';
import { answerDialogs, openWindow, temporaryFolder, whyNot } from './launch.ts';
import { look } from './look.ts';

const LONG = `The Economic Delegation of ${'Great Lakes and Midwest '.repeat(5).trim()}`;

/** A home from which two copies were issued; a figure of one was corrected since. */
async function homeWithCopies(): Promise<string> {
  const home = temporaryFolder();
  const rooms = await openRooms(home);
  const { id, before } = await readyBrief(rooms);
  for (const recipient of ['The Embassy', LONG]) {
    await rooms.call('issueBrief', {
      briefId: id,
      recipient,
      issueDate: '2026-11-23',
      editions: ['full'],
      waivers: answersTo(before),
    });
  }
  const { brief } = await rooms.call('brief', { id });
  const { facts } = await rooms.call('issuedCopy', { number: 'WM-2026-001' });
  const overlays = facts.slice(0, 3).map(({ factId, statement }) => {
    const key = { packName: brief.packName, recordType: 'fact' as const, recordId: factId };
    const changed = { statement: `${statement} As corrected.` };
    const change = { kind: 'edit' as const, changed, base: { statement } };
    return {
      key,
      overlay: {
        ...key,
        change,
        note: 'The publisher corrected its release',
        editedAt: '2026-11-24T10:00:00Z',
      },
    };
  });
  await rooms.call('saveDocuments', { briefs: [], delegations: [], overlays });
  await rooms.close();
  return home;
}

describe.skipIf(whyNot !== null)(`issued${whyNot ? ` (${whyNot})` : ''}`, () => {
  test('nothing issued yet, and the dialogue that issues', async () => {
    const home = temporaryFolder();
    const rooms = await openRooms(home);
    await readyBrief(rooms);
    await rooms.close();
    const window = await openWindow(home);
    const { page } = window;
    await page.getByRole('navigation').getByRole('button', { name: 'Issued' }).click();
    await page.getByText(/Nothing has been issued yet/).waitFor();
    await look(window, 'issued-empty');
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await page
      .getByRole('button', { name: /Great Lakes/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Issue…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Not for / }).click();
    await dialog.getByLabel('For', { exact: true }).fill(LONG);
    await dialog.getByText('Goes inside each PDF').waitFor();
    const reasons = await dialog.getByRole('textbox', { name: /^Why it may stand/ }).all();
    for (const reason of reasons) await reason.fill('Told to the visitors in person');
    // From Home: the brief, Issue…, not for the visitors, for whom, a reason each, Issue 1 copy, Save a copy….
    expect(6 + reasons.length).toBeLessThanOrEqual(12);
    // A second click of the same hand issues no second copy.
    await dialog.getByRole('button', { name: 'Issue 1 copy' }).dblclick();
    await dialog.getByText('Issued as WM-2026-001.').waitFor();
    const email = dialog.getByRole('button', { name: 'E-mail draft…' });
    await expect.poll(() => email.evaluate((it) => it === document.activeElement)).toBe(true);
    const saved = join(temporaryFolder(), 'copy.pdf');
    await answerDialogs(window.app, saved);
    await dialog.getByRole('button', { name: 'Save a copy…' }).click();
    await expect.poll(() => existsSync(saved)).toBe(true);
    await dialog.getByText(`Written: ${saved}`).waitFor();
    await look(window, 'issued-handed-over');
  });

  test('copies and recalls; a copy; a PDF that was touched and the one that was not', async () => {
    const home = await homeWithCopies();
    const window = await openWindow(home);
    const { app, page } = window;
    await page.getByRole('navigation').getByRole('button', { name: 'Issued' }).click();
    await page.getByRole('article').first().waitFor();
    await look(window, 'issued');
    await page.getByRole('button', { name: 'WM-2026-002' }).click();
    await page.getByText('The kept file is the one that was issued.').waitFor();
    await look(window, 'issued-copy');

    const kept = join(home, 'issued', 'WM-2026-001.pdf');
    const pdf = readFileSync(kept);
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const touched = join(folder, 'touched.pdf');
    const at = pdf.lastIndexOf('xref') - 400;
    pdf[at] = (pdf[at] ?? 0) ^ 1;
    writeFileSync(touched, pdf);
    await page.getByRole('button', { name: /All issued copies/ }).click();
    await answerDialogs(app, touched);
    await page.getByRole('button', { name: 'Verify a PDF or Word file…' }).click();
    await page.getByRole('heading', { level: 1, name: /hanged/ }).waitFor();
    await look(window, 'verdict-touched');
    expect(await page.getByText(/but the file is not the one that was issued/).count()).toBe(1);
    await answerDialogs(app, kept);
    await page.getByRole('button', { name: 'Verify a PDF or Word file…' }).click();
    // It was issued by the rooms of this test, whose engine was not built as the window's was.
    await page.getByRole('heading', { level: 1, name: /Untouched|another version|Saved again/ }).waitFor();
    await look(window, 'verdict-kept');
  });
});
