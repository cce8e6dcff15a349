import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eraserOf } from '../../src/main/app/stores/erase-from-team.ts';
import {
  type ErasableHome,
  erasePerson,
  erasureOf,
  finishErasing,
} from '../../src/main/app/stores/erasing.ts';
import { searchesSpec } from '../../src/main/app/stores/saved-searches.ts';
import { readTeamHere } from '../../src/main/app/stores/team-here.ts';
import { teamLink } from '../../src/main/app/stores/team-link.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { attacheFile } from '../../src/main/app/use-cases/travel.ts';
import { checkChain } from '../../src/main/ledger/chain.ts';
import { erasedCopies } from '../../src/main/ledger/erase.ts';
import { withIssue } from '../../src/main/ledger/issue.ts';
import { issuedPath, saveIssuedPdf, stateOfFile } from '../../src/main/ledger/issued-files.ts';
import { readHead } from '../../src/main/ledger/ledger-head.ts';
import { openLedger } from '../../src/main/ledger/open-ledger.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { holdsName } from '../../src/main/storage/redact.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { teamFilesSaying } from '../../src/main/team/look-into.ts';
import { openTeam } from '../../src/main/team/team.ts';
import type { Delegation, Enquiry } from '../../src/shared/domain/index.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { exported } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { stepping } from '../support/stepping.ts';

const NAME = 'Zebulon Quillfeather-Østergård';
/** As colleagues and computers write it. */
const WRITTEN = [
  NAME,
  NAME.toUpperCase(),
  NAME.normalize('NFD'),
  'Quillfeather-Østergård, Zebulon',
  'Zebulon\u00a0Quillfeather-Østergård',
];
const OTHER = 'Ann Other';
const now = () => new Date('2026-11-28T10:00:00.000Z');
const newFolder = homeFolders();

const delegation: Delegation = {
  ...exampleDelegation('us'),
  id: 'visit',
  name: `Friends of ${NAME}`,
  people: [
    { name: `Dr ${NAME}`, role: 'Chair', organisation: null },
    { name: OTHER, role: null, organisation: null },
  ],
  interests: WRITTEN.join('; '),
};
const brief = {
  ...draftFor('us', { edition: 'summary', delegation }),
  title: `For ${NAME}`,
  delegationId: 'visit',
};
const enquiry: Enquiry = {
  ...{ id: 'asked', reference: null, subject: 'A site', from: NAME, asked: `${NAME} asks for a site.` },
  ...{ received: '2026-01-05', owner: OTHER, promisedBy: null, outcome: null },
};
const printed = await exported({ brief, delegation });
const audience = shippedAudience('us');
const travelling = attacheFile(
  { brief, library, audience, delegation },
  { measure: sceneMeasure(shippedFonts()) },
);
const innocent = await exported({ brief: draftFor('india', { edition: 'summary' }) });

async function open(home: string): Promise<ErasableHome & { readonly told: readonly string[] }> {
  const { store: workspace } = await openStore(home, workspaceSpec, now);
  const { store: searches } = await openStore(home, searchesSpec, now);
  const { ledger, notices } = await openLedger(home, now);
  const told = notices.map(({ sentence }) => sentence);
  const fromTeam = eraserOf({ home, now }, workspace, ledger, 'test');
  return { environment: { home, now }, workspace, ledger, others: [searches], fromTeam, told };
}

/** Gives the team what the home has, as it is now. */
async function syncWithTeam(home: string): Promise<void> {
  const { workspace, ledger } = await open(home);
  const team = await openTeam(home, now);
  await teamLink(workspace, team, 'test').round({ file: ledger.data, published: team.state().ledger });
  await team.close();
}

/** A home in a team, with the name in every place where it can come to stand. */
async function inhabited(): Promise<string> {
  const home = newFolder();
  const team = await openTeam(home, now);
  await team.join(newFolder(), 'Officer', 'Desk', 'test');
  await team.close();
  const { workspace, ledger } = await open(home);
  const issue = (number: string, recipient: string, pdf: Uint8Array) =>
    ledger.update((file) =>
      withIssue(file, {
        ...{ brief: number === 'N-1' ? brief : { ...brief, title: 'For others' }, recipient, pdf },
        ...{ audience: shippedAudience('us'), mark: { number, supersedes: null }, pages: 2 },
        ...{ factPages: {}, findings: [], waivers: [], at: now().toISOString() },
      }),
    );
  await workspace.update((file) => ({
    ...file,
    delegations: [delegation],
    briefs: [brief],
    enquiries: [enquiry],
  }));
  await saveIssuedPdf(home, 'N-1', printed.pdf);
  await issue('N-1', NAME, printed.pdf);
  await saveIssuedPdf(home, 'N-2', innocent.pdf);
  await issue('N-2', OTHER, innocent.pdf);
  await syncWithTeam(home);
  // Written over, but not out of the team’s history.
  await workspace.update((file) => ({ ...file, briefs: [{ ...brief, title: 'No name' }] }));
  await syncWithTeam(home);
  await workspace.update((file) => ({ ...file, briefs: [...file.briefs, { ...brief, id: 'second' }] }));
  for (const folder of ['shown', 'covers', 'window']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, 'shown', 'copy.pdf'), printed.pdf);
  writeFileSync(join(home, 'window', 'log.txt'), Buffer.from(`seen: ${NAME}`, 'utf16le'));
  writeFileSync(join(home, travelling.name), travelling.bytes);
  writeFileSync(join(home, 'workspace.damaged-1.json'), `{"cut short": "${NAME}`);
  return home;
}

const filesIn = (home: string): readonly string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
/** The files of the home, and of what it gave to its team, that say the name. */
async function saying(home: string): Promise<readonly string[]> {
  const { state } = await readTeamHere(home, now);
  const given = filesIn(state.folder ?? '').filter((path) => path.includes(state.desk?.id ?? ' '));
  expect(given.length).toBeGreaterThan(1);
  const histories = await teamFilesSaying(home, [NAME]);
  return [
    ...[...filesIn(home), ...given].filter((path) => holdsName(readFileSync(path), [NAME])),
    ...histories.map((path) => join(home, path)),
  ];
}

async function expectErased(home: string): Promise<void> {
  expect(await saying(home)).toEqual([]);
  const again = await open(home);
  expect(again.told).toEqual([]);
  expect(checkChain(again.ledger.data, (await readHead(home)).head)).toEqual([]);
  expect(again.workspace.data.briefs).toHaveLength(2);
  expect(again.workspace.data.delegations[0]?.people.map(({ name }) => name)).toEqual([OTHER]);
  expect(readFileSync(issuedPath(home, 'N-2')).equals(innocent.pdf)).toBe(true);
  expect(JSON.stringify(again.ledger.data)).toContain(OTHER);
}

describe('a person is erased', () => {
  it('and every way of writing the name is found in every kind of file', () => {
    for (const written of WRITTEN)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(holdsName(Buffer.from(`a ${written}.`, encoding), [NAME]), written).toBe(true);
    expect(holdsName(printed.pdf, [NAME])).toBe(true);
    expect(holdsName(innocent.pdf, [NAME])).toBe(false);
    expect(holdsName(Buffer.from('Zebulon Smith'), [NAME])).toBe(false);
  });

  it('from visits, briefs, ledger, kept PDFs, backups and caches; the chain is whole, the holders are named', async () => {
    const home = await inhabited();
    const before = await saying(home);
    expect(before.map((path) => path.slice(home.length + 1)).sort()).toEqual(
      expect.arrayContaining([
        'issued/N-1.pdf',
        'ledger.json',
        'shown/copy.pdf',
        travelling.name,
        'window/log.txt',
        'workspace.json',
        expect.stringMatching(/^team\/docs\/.*\.automerge$/),
        expect.stringMatching(/^team\/own\/ledger-.*\.team$/),
      ]),
    );
    const opened = await open(home);
    const shown = await erasureOf(opened, NAME);
    expect(await saying(home)).toEqual(before);
    const done = await erasePerson(opened, NAME);
    expect(done).toEqual(shown);
    expect(done.copies).toMatchObject([{ number: 'N-1', recipient: NAME }]);
    expect(done.visits).toMatchObject([{ people: [`Dr ${NAME}`] }]);
    const gone = erasedCopies(opened.ledger.data);
    expect(await stateOfFile(home, { number: 'N-1', fileHash: sha256(printed.pdf) }, gone)).toBe('erased');
    expect(await stateOfFile(home, { number: 'N-2', fileHash: sha256(innocent.pdf) }, gone)).toBe('kept');
    await expectErased(home);
  });

  it('whole though it is killed on its way: the next start finishes it', async () => {
    const home = await inhabited();
    const script = join(import.meta.dirname, 'erasing-process.ts');
    const { steps } = await stepping(script, [home, NAME], newFolder());
    await expectErased(home);
    const left = steps.flatMap((it) => it.left ?? []).filter((_, at) => at % 9 === 0);
    expect(left.length).toBeGreaterThan(3);
    const erased: boolean[] = [];
    for (const other of left) {
      const before = await saying(other);
      await finishErasing(await open(other));
      // Not begun yet, or done: nothing between them.
      erased.push((await saying(other)).length === 0);
      if (erased.at(-1)) await expectErased(other);
      else expect(await saying(other)).toEqual(before);
    }
    expect(erased.filter((it) => !it).length).toBeLessThan(4);
    expect(erased).toEqual([...erased].sort((a, b) => Number(a) - Number(b)));
    const killed = await inhabited();
    await stepping(script, [killed, NAME], newFolder(), Math.floor(steps.length / 2));
    await finishErasing(await open(killed));
    await expectErased(killed);
  });

  it('a name too short to be one is refused', async () => {
    await expect(erasureOf(await open(newFolder()), 'A.')).rejects.toThrow(/too short/);
  });

  it('what is said to be erased in a ledger is held against its seal', async () => {
    const home = await inhabited();
    const opened = await open(home);
    await erasePerson(opened, NAME);
    const { data } = opened.ledger;
    const entries = data.entries.map((entry) =>
      entry.seq === 1 && entry.event.kind === 'issued'
        ? { ...entry, event: { ...entry.event, copy: { ...entry.event.copy, recipient: 'Somebody else' } } }
        : entry,
    );
    expect(checkChain({ ...data, entries }, null).map(({ kind }) => kind)).toEqual(['edited']);
  });
});
