import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BeforeIssue } from '../../src/shared/contract.ts';
import { conformance } from '../pdf/conformance.ts';
import { readPdf, spaced, textOfPages } from '../pdf/read-pdf.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';
import { answersTo, readyBrief } from './ready-brief.ts';

const issue = (id: string, before: BeforeIssue, recipient: string) => ({
  briefId: id,
  recipient,
  issueDate: '2026-11-23',
  editions: ['full' as const],
  waivers: answersTo(before),
});

it('an issue: number, kept file, ledger; its PDF is identical, known, and says its number on cover and foot', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { id, before } = await readyBrief(window);
  expect(before.nextNumber).toBe('WM-2026-001');
  const { numbers } = await window.call('issueBrief', issue(id, before, 'The Embassy'));
  expect(numbers).toEqual(['WM-2026-001']);
  const path = join(home, 'issued', 'WM-2026-001.pdf');
  const pdf = readFileSync(path);
  expect(statSync(path).mode & 0o222).toBe(0);
  expect(conformance(pdf)).toEqual([]);
  const { pages } = await readPdf(pdf);
  expect(spaced(textOfPages(pages.slice(0, 1)))).toContain('WM-2026-001');
  for (const page of pages.slice(1)) expect(spaced(page.artifacts)).toContain('WM-2026-001 ·');
  expect(pdf.toString('latin1')).toContain('<attache:issue>WM-2026-001</attache:issue>');

  window.answers.file = path;
  const verdict = await window.call('verifyPdf', { path: null });
  expect(verdict?.integrity.kind).toBe('identical');
  expect(verdict?.provenance).toMatchObject({
    state: 'issued',
    number: 'WM-2026-001',
    recipient: 'The Embassy',
  });
  expect(verdict?.figures.every(({ state, pages: on }) => state === 'same' && on.length > 0)).toBe(true);

  const copy = await window.call('issuedCopy', { number: 'WM-2026-001' });
  expect(copy).toMatchObject({ file: 'kept', recipient: 'The Embassy', supersededBy: null, openRecalls: 0 });
  expect(copy.waivers.map(({ finding }) => finding).sort()).toEqual(
    answersTo(before)
      .map(({ finding }) => finding)
      .sort(),
  );
  await window.call('openIssued', { number: 'WM-2026-001' });
  // A copy is opened, so that no reader writes into the one that is kept.
  const [shown = ''] = window.opened.slice(-1);
  expect(shown).not.toBe(path);
  expect(readFileSync(shown)).toEqual(pdf);
  await window.close();
  await openWindow(home);
  expect(existsSync(shown)).toBe(false);
});

it('again for the same recipient replaces, and says so; for another one it stands beside', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { id, before } = await readyBrief(window);
  await window.call('issueBrief', issue(id, before, 'The Embassy'));
  await window.call('issueBrief', issue(id, before, 'Somebody else'));
  const { numbers } = await window.call('issueBrief', issue(id, before, ' the embassy '));
  expect(numbers).toEqual(['WM-2026-003']);
  const { copies, faults } = await window.call('issued', {});
  expect(faults).toEqual([]);
  expect(copies.map(({ number, supersedes, supersededBy }) => [number, supersedes, supersededBy])).toEqual([
    ['WM-2026-003', 'WM-2026-001', null],
    ['WM-2026-002', null, null],
    ['WM-2026-001', null, 'WM-2026-003'],
  ]);
  const pdf = readFileSync(join(home, 'issued', 'WM-2026-003.pdf'));
  expect(spaced(textOfPages((await readPdf(pdf)).pages.slice(0, 1)))).toMatch(
    /issue WM-2026-003 .*replaces WM-2026-001 of/,
  );
  expect(pdf.toString('latin1')).toContain('<attache:supersedes>WM-2026-001</attache:supersedes>');
  expect((await window.call('issuedCopy', { number: 'WM-2026-003' })).chain).toEqual([
    'WM-2026-001',
    'WM-2026-003',
  ]);
});

it('a warning without a reason keeps it in the house, and nothing is written', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { id, before } = await readyBrief(window);
  expect(answersTo(before).length).toBeGreaterThan(0);
  const refusal = await window.refused('issueBrief', { ...issue(id, before, 'The Embassy'), waivers: [] });
  expect(refusal.sentence).toMatch(/of preflight wait/);
  expect(refusal.details.length).toBeGreaterThan(0);
  expect(existsSync(join(home, 'issued'))).toBe(false);
  expect((await window.call('issued', {})).copies).toEqual([]);
});

it('a file without an entry, as after a cut of power, is put aside; its number is not used again', async () => {
  const home = await usedHome();
  const first = await openWindow(home);
  const { id, before } = await readyBrief(first);
  await first.call('issueBrief', issue(id, before, 'The Embassy'));
  await first.close();
  writeFileSync(join(home, 'issued', 'WM-2026-002.pdf'), 'half an issue');
  const window = await openWindow(home);
  const { notices } = await window.call('status', {});
  expect(notices.map(({ sentence }) => sentence)).toContain(
    'Issuing WM-2026-002 was cut short: nothing was issued under this number, and it will not be used again.',
  );
  const { numbers } = await window.call('issueBrief', issue(id, before, 'Another'));
  expect(numbers).toEqual(['WM-2026-003']);
  expect(readdirSync(join(home, 'issued')).sort()).toEqual([
    'WM-2026-001.pdf',
    'WM-2026-002.unfinished.pdf',
    'WM-2026-003.pdf',
  ]);
});

it('a copy that a damaged ledger lost is not called unfinished: it stays, it is named, its number is taken', async () => {
  const home = await usedHome();
  const first = await openWindow(home);
  const { id, before } = await readyBrief(first);
  await first.call('issueBrief', issue(id, before, 'The Embassy'));
  await first.close();
  writeFileSync(join(home, 'ledger.json'), '{"cut');
  for (let start = 0; start < 2; start += 1) {
    const window = await openWindow(home);
    const { notices } = await window.call('status', {});
    expect(notices.map(({ sentence }) => sentence)).toContain(
      'The ledger does not know WM-2026-001, though the kept PDF is there: entries of the ledger were lost.',
    );
    expect(readdirSync(join(home, 'issued'))).toEqual(['WM-2026-001.pdf']);
    expect((await window.call('beforeIssue', { briefId: id })).nextNumber).toBe('WM-2026-002');
    await window.close();
  }
});

it('a kept PDF that was changed on the disk is not opened, and told', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { id, before } = await readyBrief(window);
  await window.call('issueBrief', issue(id, before, 'The Embassy'));
  const path = join(home, 'issued', 'WM-2026-001.pdf');
  chmodSync(path, 0o600);
  writeFileSync(path, readFileSync(path).fill(65, 100, 120));
  expect((await window.call('issuedCopy', { number: 'WM-2026-001' })).file).toBe('changed');
  expect((await window.refused('openIssued', { number: 'WM-2026-001' })).sentence).toContain(
    'was changed on the disk',
  );
});

it('a team’s edit recalls what was issued; the corrigendum is written, the recall answered, and both remembered', async () => {
  const home = await usedHome();
  const window = await openWindow(home);
  const { id, before } = await readyBrief(window);
  await window.call('issueBrief', issue(id, before, 'The Embassy'));
  const { facts } = await window.call('issuedCopy', { number: 'WM-2026-001' });
  const [fact] = facts;
  if (!fact) throw new Error('nothing was printed');
  expect((await window.call('home', {})).attention.map(({ kind }) => kind)).not.toContain('recalls');
  const { brief } = await window.call('brief', { id });
  const key = { packName: brief.packName, recordType: 'fact' as const, recordId: fact.factId };
  const statement = `${fact.statement} Corrected.`;
  const overlay = {
    ...key,
    change: { kind: 'edit' as const, changed: { statement }, base: { statement: fact.statement } },
    note: 'The publisher corrected its release',
    editedAt: '2026-11-24T10:00:00.000Z',
  };
  await window.call('saveDocuments', { briefs: [], delegations: [], overlays: [{ key, overlay }] });
  expect((await window.call('home', {})).attention).toContainEqual({ kind: 'recalls', copies: 1, facts: 1 });
  const [recalled] = await window.call('recalls', {});
  expect(recalled).toMatchObject({ number: 'WM-2026-001', recipient: 'The Embassy' });
  expect(recalled?.items).toMatchObject([
    { factId: fact.factId, pages: fact.pages, state: 'open', change: { gravity: 'wording' } },
  ]);
  window.answers.save = join(temporaryFolder(), 'corrigendum.pdf');
  const written = await window.call('writeCorrigendum', {
    numbers: ['WM-2026-001'],
    apology: 'Sorry about this.',
  });
  expect(written?.pages).toBe(1);
  expect(conformance(readFileSync(window.answers.save))).toEqual([]);
  const ignored = { number: 'WM-2026-001', factIds: [fact.factId], state: 'ignored' as const };
  expect((await window.refused('answerRecall', { ...ignored, reason: null })).sentence).toContain(
    'for a reason',
  );
  await window.call('answerRecall', { ...ignored, state: 'done', reason: 'Corrigendum sent' });
  expect((await window.call('home', {})).attention.map(({ kind }) => kind)).not.toContain('recalls');
  await window.close();
  const again = await openWindow(home);
  expect((await again.call('recalls', {}))[0]?.items[0]).toMatchObject({
    state: 'done',
    reason: 'Corrigendum sent',
  });
  expect((await again.call('status', {})).notices).toEqual([]);
});

it('a PDF is verified only where the officer brought it', async () => {
  const window = await openWindow(await usedHome());
  expect((await window.refused('verifyPdf', { path: '/etc/passwd' })).code).toBe('not-found');
  window.answers.file = null;
  expect(await window.call('verifyPdf', { path: null })).toBeNull();
});
