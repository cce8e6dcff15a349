import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exportedCopies, followedCopies } from '../../src/main/ledger/ledger-store.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import type { ExportChoice } from '../../src/shared/contract.ts';
import { type ExportedCopy, LedgerFile } from '../../src/shared/domain/index.ts';
import { shippedFonts } from '../support/fonts.ts';
import { examplePath } from '../support/region.ts';
import { type OpenWindow, openWindow } from './open-window.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'attache-export-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const ledgerOf = (home: string): readonly ExportedCopy[] =>
  exportedCopies(LedgerFile.parse(JSON.parse(readFileSync(join(home, 'ledger.json'), 'utf8')).data));

async function briefFor(window: OpenWindow, audience: 'us' | 'india'): Promise<string> {
  window.answers.file = examplePath(audience);
  const delegation = await window.call('importDelegation', {});
  const delegationId = delegation?.id ?? null;
  const view = await window.call('createBrief', {
    audienceId: audience,
    delegationId,
    clusterIds: ['aerospace'],
  });
  return view.brief.id;
}

const choiceOf = (parts: ExportChoice['parts'], more: Partial<ExportChoice> = {}): ExportChoice => ({
  parts,
  paper: 'own',
  courtesy: 'own',
  ...more,
});

test('two editions of two briefs are written into one folder, under names that sort, and the ledger knows each', async () => {
  const home = folder();
  const window = await openWindow(home);
  const [us, india] = [await briefFor(window, 'us'), await briefFor(window, 'india')];
  const to = folder();
  window.answers.folder = to;
  const choice = choiceOf([
    { briefId: us, edition: 'summary' },
    { briefId: us, edition: 'host' },
    { briefId: india, edition: 'summary' },
  ]);
  const outcome = await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  expect(outcome.result === 'done' && outcome.files.map(({ outcome: it }) => it.result)).toEqual([
    'written',
    'written',
    'written',
  ]);
  const names = readdirSync(to).sort();
  expect(names).toEqual([
    '2026-11-22_West-Midlands_Great-Lakes-Aerospace-and-Health-Mission_host_en.pdf',
    '2026-11-22_West-Midlands_Great-Lakes-Aerospace-and-Health-Mission_summary_en.pdf',
    '2026-11-22_West-Midlands_Pune-Automotive-and-Med-tech-Delegation_summary_en.pdf',
  ]);
  const hashes = names.map((name) => sha256(readFileSync(join(to, name))));
  expect(
    ledgerOf(home)
      .map(({ fileHash }) => fileHash)
      .sort(),
  ).toEqual(hashes.sort());
  expect(window.progress.some(({ item, share }) => item === `${us} host` && share === 1)).toBe(true);
});

test('paper and courtesy language are those of the export, and the brief keeps its own', async () => {
  const window = await openWindow(folder());
  const briefId = await briefFor(window, 'us');
  const path = join(folder(), 'a4.pdf');
  window.answers.save = path;
  const choice = choiceOf([{ briefId, edition: 'full' }], { paper: 'a4', courtesy: 'hi' });
  const [planned] = await window.call('planExport', { choice });
  expect(planned?.name).toMatch(/_full_en-hi\.pdf$/);
  await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  expect(readFileSync(path).includes('595.28')).toBe(true);
  expect((await window.call('brief', { id: briefId })).brief).toMatchObject({
    paper: 'letter',
    courtesy: null,
  });
});

test('a brief leaves as a web page and a Word document beside its PDF, and the ledger follows each', async () => {
  const home = folder();
  const window = await openWindow(home);
  const briefId = await briefFor(window, 'us');
  const to = folder();
  window.answers.folder = to;
  const choice = choiceOf([{ briefId, edition: 'summary' }], { formats: ['pdf', 'html', 'docx'] });
  const outcome = await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  const pages =
    outcome.result === 'done' && outcome.files.map(({ outcome: it }) => 'pages' in it && it.pages);
  expect(pages).toEqual([2, null, null]);
  const [docx = '', html = '', pdf = ''] = readdirSync(to).sort();
  expect([docx, html, pdf].map((name) => name.split('.').at(-1))).toEqual(['docx', 'html', 'pdf']);
  expect(readFileSync(join(to, html), 'utf8')).toContain('<html lang="en-US"');
  const [first, second, third] = followedCopies(
    LedgerFile.parse(JSON.parse(readFileSync(join(home, 'ledger.json'), 'utf8')).data),
  );
  expect(second?.recipient).toMatch(/^exported as Web page on /);
  expect(third?.recipient).toMatch(/^exported as Word document on /);
  // Both print the same facts and values: only where they stand is not known of a file without pages.
  const hashes = (copy: typeof first): readonly string[] =>
    [...(copy?.pins ?? []), ...(copy?.values ?? [])].map(({ hash }) => hash).sort();
  expect(hashes(second)).toEqual(hashes(first));
  expect(hashes(third)).toEqual(hashes(first));
  window.answers.file = join(to, docx);
  const back = await window.call('verifyPdf', { path: null });
  expect(back).toMatchObject({ integrity: { kind: 'figures-hold' }, provenance: { state: 'exported' } });
  const [dropped] = await window.drop([join(to, docx)]);
  expect(dropped).toMatchObject({ is: 'pdf', name: docx });
  expect(await window.call('verifyPdf', { path: join(to, docx) })).toEqual(back);
});

test('names that differ by case alone are one on some disks: the second visit, and what is there, keep theirs', async () => {
  const window = await openWindow(folder());
  const one = await briefFor(window, 'us');
  const two = await briefFor(window, 'india');
  const delegations = (await window.call('delegations', {})).map((it, at) => ({
    ...it,
    name: at === 0 ? 'ACME Steel' : 'Acme STEEL',
  }));
  await window.call('saveDocuments', {
    briefs: [],
    delegations: delegations.map((delegation) => ({ id: delegation.id, delegation })),
    overlays: [],
  });
  const to = folder();
  window.answers.folder = to;
  const choice = choiceOf([
    { briefId: one, edition: 'summary' },
    { briefId: two, edition: 'summary' },
  ]);
  const planned = (await window.call('planExport', { choice })).map(({ name }) => name);
  const folded = new Set(planned.map((name) => name.toLowerCase()));
  expect(folded.size).toBe(2);
  const [first = ''] = planned;
  writeFileSync(join(to, first.toUpperCase()), 'older');
  expect(
    await window.call('exportFiles', { choice, where: 'ask', existing: 'ask', despite: true }),
  ).toMatchObject({
    result: 'exists',
    names: [first],
  });
});

test('files of the same names are never replaced unasked: replaced, or kept beside the new ones', async () => {
  const window = await openWindow(folder());
  const briefId = await briefFor(window, 'us');
  const to = folder();
  window.answers.folder = to;
  const choice = choiceOf([
    { briefId, edition: 'summary' },
    { briefId, edition: 'host' },
  ]);
  const [summary] = await window.call('planExport', { choice });
  const name = summary?.name ?? '';
  writeFileSync(join(to, name), 'older');

  const asked = await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  expect(asked).toEqual({ result: 'exists', folder: to, names: [name] });
  expect(readdirSync(to)).toEqual([name]);

  await window.call('exportFiles', { choice, where: 'same', existing: 'both' });
  expect(readFileSync(join(to, name), 'utf8')).toBe('older');
  expect(
    readdirSync(to)
      .filter((it) => it.includes('summary'))
      .sort(),
  ).toEqual([name.replace('.pdf', ' (2).pdf'), name]);

  // The folder was given for that export alone: another one, or a second, is asked for its own.
  window.answers.folder = null;
  window.answers.save = null;
  const again = { choice, where: 'same', existing: 'replace' } as const;
  expect(await window.call('exportFiles', again)).toEqual({ result: 'cancelled' });
  window.answers.folder = to;
  await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  const other = choiceOf([{ briefId, edition: 'summary' }]);
  expect(await window.call('exportFiles', { ...again, choice: other })).toEqual({ result: 'cancelled' });
  expect(readFileSync(join(to, name), 'utf8')).toBe('older');

  await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  window.answers.folder = null;
  expect(await window.call('exportFiles', again)).toMatchObject({ result: 'done' });
  expect(readFileSync(join(to, name), 'utf8')).toMatch(/^%PDF/);
});

test('stopping keeps what was written whole and writes nothing half', async () => {
  const home = folder();
  const here = renderHere(shippedFonts());
  let drawn = 0;
  let window: OpenWindow | null = null;
  window = await openWindow(home, {
    renderPdf: async (document, onProgress) => {
      drawn += 1;
      // The officer stops while the second file is being laid out.
      if (drawn === 2) await window?.call('stopExport', {});
      return here(document, onProgress);
    },
  });
  const briefId = await briefFor(window, 'us');
  const to = folder();
  window.answers.folder = to;
  const choice = choiceOf([
    { briefId, edition: 'full' },
    { briefId, edition: 'summary' },
    { briefId, edition: 'host' },
  ]);
  const outcome = await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  expect(outcome.result === 'done' && outcome.files.map((it) => it.outcome.result)).toEqual([
    'written',
    'stopped',
    'stopped',
  ]);
  expect(readdirSync(to)).toHaveLength(1);
  expect(ledgerOf(home).map(({ edition }) => edition)).toEqual(['full']);
});

test('a folder that cannot be written to is told for each file, and the ledger says nothing', async () => {
  const home = folder();
  const window = await openWindow(home);
  const briefId = await briefFor(window, 'us');
  const to = join(folder(), 'gone');
  mkdirSync(to);
  window.answers.folder = to;
  const choice = choiceOf([
    { briefId, edition: 'summary' },
    { briefId, edition: 'host' },
  ]);
  rmSync(to, { recursive: true });
  const outcome = await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  const refusals = outcome.result === 'done' ? outcome.files.map((it) => it.outcome) : [];
  expect(refusals).toHaveLength(2);
  for (const it of refusals) {
    expect(it).toMatchObject({ result: 'failed', refusal: { code: 'cannot-write' } });
  }
  expect(existsSync(join(home, 'ledger.json')) ? ledgerOf(home) : []).toEqual([]);
});

test('only files of this session are opened or shown, and a file that moved is told', async () => {
  const window = await openWindow(folder());
  const briefId = await briefFor(window, 'us');
  const path = join(folder(), 'brief.pdf');
  window.answers.save = path;
  expect((await window.refused('openExported', { path: '/etc/passwd' })).code).toBe('not-found');
  await window.call('exportFiles', {
    choice: choiceOf([{ briefId, edition: 'summary' }]),
    where: 'ask',
    existing: 'ask',
  });
  await window.call('openExported', { path });
  expect(window.opened).toEqual([path]);
  rmSync(path);
  expect((await window.refused('openExported', { path })).sentence).toContain('no longer where it was');
});

test('the citation list is copied plain and rich, numbered as in the PDF, with whole addresses', async () => {
  const window = await openWindow(folder());
  const briefId = await briefFor(window, 'us');
  const { sources } = await window.call('copyCitations', { briefId, edition: 'full' });
  const [copied] = window.copied;
  const lines = copied?.text.split('\n').filter((line) => /^\d+\. /.test(line)) ?? [];
  expect(lines).toHaveLength(sources);
  expect(sources).toBeGreaterThan(20);
  for (const [i, line] of lines.entries()) expect(line).toMatch(new RegExp(`^${i + 1}\\. .*https?://`));
  expect(copied?.html.match(/<a href="https?:/g)).toHaveLength(sources);
});
