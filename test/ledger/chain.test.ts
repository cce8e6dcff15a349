import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEntry, checkChain, hashOfEntry, headOf } from '../../src/main/ledger/chain.ts';
import { numbersOnDisk, reconcileIssuedFiles, saveIssuedPdf } from '../../src/main/ledger/issued-files.ts';
import { readHead } from '../../src/main/ledger/ledger-head.ts';
import {
  exportedCopies,
  type LedgerFile,
  ledgerSpec,
  withExport,
} from '../../src/main/ledger/ledger-store.ts';
import { openLedger } from '../../src/main/ledger/open-ledger.ts';
import { writeEnvelope } from '../../src/main/storage/envelope.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { allPins, briefInEdition } from '../../src/shared/briefs/printed.ts';
import type { LedgerEntry, LedgerEvent } from '../../src/shared/domain/index.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { AUDIENCES, draftFor } from '../support/region.ts';
import { verdictOn } from '../support/verified.ts';

const homeFolder = homeFolders();
const now = () => new Date('2026-11-22T09:00:00.000Z');
const at = '2026-11-22T09:00:00.000Z';

const briefs = AUDIENCES.map((id) => draftFor(id));
const ofExports = briefs.reduce<LedgerFile>(
  (ledger, brief, index) => withExport(ledger, brief, Buffer.from(`pdf ${index}`), 22, at),
  { entries: [], facts: {} },
);
const recall = (number: string): LedgerEvent => ({
  kind: 'recall',
  number,
  factId: 'F1',
  against: null,
  state: 'done',
  reason: null,
});
/** Three exports and three recalls. */
const ledger: LedgerFile = {
  ...ofExports,
  entries: ['A-1', 'A-2', 'A-3'].reduce<readonly LedgerEntry[]>(
    (entries, number) => appendEntry(entries, at, recall(number)),
    ofExports.entries,
  ),
};
const head = headOf(ledger);
const kinds = (entries: readonly LedgerEntry[], known = head): readonly string[] =>
  checkChain({ ...ledger, entries }, known).map(({ kind, seq }) => `${kind} ${seq}`);
const swap = (entries: readonly LedgerEntry[], a: number, b: number): readonly LedgerEntry[] =>
  entries.map((entry, index) =>
    index === a ? (entries[b] ?? entry) : index === b ? (entries[a] ?? entry) : entry,
  );
const edited = (entry: LedgerEntry): LedgerEntry => ({ ...entry, at: '2020-01-01T00:00:00.000Z' });
const sealedAgain = (entry: LedgerEntry): LedgerEntry => ({ ...entry, hash: hashOfEntry(entry) });
const { entries } = ledger;
const replaced = (index: number, by: (entry: LedgerEntry) => LedgerEntry): readonly LedgerEntry[] =>
  entries.map((entry, i) => (i === index ? by(entry) : entry));

describe('the chain of the ledger', () => {
  it('is whole as it was written', () => {
    expect(checkChain(ledger, head)).toEqual([]);
    expect(checkChain({ entries: [], facts: {} }, null)).toEqual([]);
  });

  it.each([
    ['one entry removed', entries.filter((_, i) => i !== 2), ['removed 3']],
    ['the first removed', entries.slice(1), ['removed 1']],
    ['two removed', entries.filter((_, i) => i !== 2 && i !== 3), ['removed 3']],
    ['one edited', replaced(3, edited), ['edited 4']],
    ['one edited and sealed again', replaced(3, (it) => sealedAgain(edited(it))), ['broken 4']],
    ['the last edited', replaced(5, edited), ['edited 6']],
    ['the last edited and sealed again', replaced(5, (it) => sealedAgain(edited(it))), ['rewritten 6']],
    ['the last one cut off', entries.slice(0, -1), ['cut 6']],
    ['all of it gone', [], ['cut 1']],
  ] as const)('%s: found and named', (_, changed, expected) => {
    expect(kinds(changed)).toEqual(expected);
    const [fault] = checkChain({ ...ledger, entries: changed }, head);
    expect(fault?.sentence).toMatch(/^(The ledger|Entr).+\.$/);
  });

  it('two entries reordered: both named', () => {
    expect(kinds(swap(entries, 1, 4))).toEqual(expect.arrayContaining(['reordered 5', 'reordered 2']));
  });

  it('written anew from end to end: told by what the second file remembers', () => {
    const anew = entries.reduce<readonly LedgerEntry[]>(
      (all, entry) => appendEntry(all, '2020-01-01T00:00:00.000Z', entry.event),
      [],
    );
    expect(checkChain({ ...ledger, entries: anew }, null)).toEqual([]);
    expect(kinds(anew)).toEqual(['rewritten 6']);
  });

  it('a fact of its table that was changed is named', () => {
    const [[hash, fact] = []] = Object.entries(ledger.facts);
    if (!hash || !fact) throw new Error('the ledger holds no fact');
    const facts = { ...ledger.facts, [hash]: { ...fact, value: 1 } };
    expect(checkChain({ ...ledger, facts }, head).map(({ kind }) => kind)).toEqual(['fact']);
  });

  it('no loss, exchange or change of entries goes unnoticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: entries.length - 1 }),
        fc.integer({ min: 0, max: entries.length - 1 }),
        fc.constantFrom('lose', 'swap', 'edit', 'seal'),
        (a, b, what) => {
          if (what === 'swap' && a === b) return;
          const changed =
            what === 'lose'
              ? entries.filter((_, i) => i !== a)
              : what === 'swap'
                ? swap(entries, a, b)
                : replaced(a, what === 'edit' ? edited : (it) => sealedAgain(edited(it)));
          expect(kinds(changed).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('ledger.json', () => {
  const write = async (home: string, file: LedgerFile): Promise<void> => {
    const { ledger: opened } = await openLedger(home, now);
    await opened.update(() => file);
  };

  it('gives exports back with their facts whole, and holds each fact once', () => {
    const copies = exportedCopies(ledger);
    expect(copies.map(({ briefId }) => briefId)).toEqual(briefs.map(({ id }) => id));
    for (const [index, brief] of briefs.entries())
      expect(copies[index]?.pins).toEqual(allPins(briefInEdition(brief)));
    const all = briefs.flatMap((brief) => allPins(brief).map(({ hash }) => hash));
    expect(Object.keys(ledger.facts).sort()).toEqual([...new Set(all)].sort());
  });

  it('of version 1 is brought into a chain, its old text kept as a copy', async () => {
    const home = homeFolder();
    const exported = exportedCopies(ledger);
    writeFileSync(join(home, 'ledger.json'), writeEnvelope('ledger', 1, 7, { exported }));
    const { ledger: opened, notices } = await openLedger(home, now);
    expect(notices).toEqual([]);
    expect(checkChain(opened.data, null)).toEqual([]);
    expect(exportedCopies(opened.data)).toEqual(exported);
    await opened.update((file) => file);
    const { store } = await openStore(home, ledgerSpec, now, 'read');
    expect(exportedCopies(store.data)).toEqual(exported);
  });

  it('opens without a word where it is whole, and with a notice where it was cut behind our back', async () => {
    const home = homeFolder();
    await write(home, ledger);
    expect((await openLedger(home, now)).notices).toEqual([]);
    const shorter = { ...ledger, entries: entries.slice(0, -2) };
    writeFileSync(join(home, 'ledger.json'), writeEnvelope('ledger', 2, 99, shorter));
    const { notices, ledger: opened } = await openLedger(home, now);
    expect(notices.map(({ tone, sentence }) => [tone, sentence])).toEqual([
      [
        'error',
        'The ledger of issued copies is not as Attaché wrote it. Entries 5 to 6 were removed from the end of the ledger.',
      ],
    ]);
    // It is not forgotten by going on.
    await opened.update((file) => ({ ...file, entries: appendEntry(file.entries, at, recall('A-9')) }));
    expect(opened.faults().map(({ kind }) => kind)).toEqual(['cut']);
    expect((await openLedger(home, now)).notices).toHaveLength(1);
  });

  it('taken away whole is missed', async () => {
    const home = homeFolder();
    await write(home, ledger);
    rmSync(join(home, 'ledger.json'));
    rmSync(join(home, 'ledger.previous.json'), { force: true });
    const { notices } = await openLedger(home, now);
    expect(notices.at(-1)?.sentence).toContain('Entries 1 to 6 were removed from the end of the ledger.');
  });

  it('a head that lags behind, as after a cut of power, is brought up', async () => {
    const home = homeFolder();
    await write(home, ledger);
    const first = entries[0];
    writeFileSync(join(home, 'ledger-head.json'), JSON.stringify({ seq: 1, hash: first?.hash }));
    expect((await openLedger(home, now)).notices).toEqual([]);
    expect(JSON.parse(readFileSync(join(home, 'ledger-head.json'), 'utf8'))).toEqual(head);
  });

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['cannot be read', (path: string) => writeFileSync(path, 'no head')],
  ])(
    'a head that %s is told at every opening until something is written, and never forgotten',
    async (what, spoil) => {
      const home = homeFolder();
      await write(home, ledger);
      await saveIssuedPdf(home, 'N-1', Buffer.from('%PDF-1.7'));
      spoil(join(home, 'ledger-head.json'));
      for (const access of ['read', 'write', 'write'] as const) {
        const { notices, ledger: opened } = await openLedger(home, now, access);
        expect(notices.map(({ tone, sentence }) => [tone, sentence])).toEqual([
          [
            'error',
            expect.stringContaining(`(ledger-head.json) ${what === 'missing' ? 'is missing' : what}`),
          ],
        ]);
        expect(opened.faults().map(({ kind }) => kind)).toEqual(['head']);
        expect(opened.knowsAllIssued).toBe(false);
      }
      await (await openLedger(home, now)).ledger.update((file) => ({ ...file }));
      const { notices, ledger: later } = await openLedger(home, now);
      expect([notices, later.faults()]).toEqual([[], []]);
      expect(later.knowsAllIssued).toBe(false);
    },
  );

  it('a kept PDF of which a ledger that lost its head knows nothing is told, and stays where it is', async () => {
    const home = homeFolder();
    await openLedger(home, now);
    await saveIssuedPdf(home, 'N-1', Buffer.from('%PDF-1.7'));
    rmSync(join(home, 'ledger-head.json'));
    const { ledger: opened } = await openLedger(home, now);
    expect(opened.faults().map(({ kind }) => kind)).toEqual(['head']);
    const notices = await reconcileIssuedFiles(home, new Set(), opened.knowsAllIssued);
    expect(notices.map(({ id }) => id)).toEqual(['issued-unknown']);
    expect(await numbersOnDisk(home)).toEqual(['N-1']);
    const { provenance } = await verdictOn(Buffer.from('no PDF'), { knowsAllIssued: opened.knowsAllIssued });
    expect(provenance.sentence).toContain('cannot be told whether it was issued from here');
  });

  it('a home in which nothing was issued has a head all the same', async () => {
    const home = homeFolder();
    expect((await openLedger(home, now)).notices).toEqual([]);
    expect((await readHead(home)).file).toBe('kept');
    expect((await openLedger(home, now)).ledger.knowsAllIssued).toBe(true);
  });
});
