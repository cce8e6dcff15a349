import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { lockHome } from '../../src/main/storage/home-lock.ts';
import { openStore } from '../../src/main/storage/store.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { readPdf, spaced, textOfPages } from '../pdf/read-pdf.ts';
import { briefOf, pinOf, print, say, sectionOf } from '../support/composed-brief.ts';
import { commandLine } from './run-attache.ts';

/** As the command line’s home holds it. */
const library = await shippedLibrary();

const { attache, work, home } = commandLine();
const inWork = (name: string): string => join(work, name);
const file = (name: string, value: unknown): string => {
  writeFileSync(inWork(name), JSON.stringify(value));
  return name;
};

const kept: Brief = {
  ...briefOf([sectionOf('why', 'why', [print('F023', library), print('F031', library)])]),
  id: 'kept',
};
const typed = briefOf([sectionOf('own', 'text', [say('t', 'Worth £9.9 billion.')])]);

/** A home with a brief of the team's, as the window leaves it. */
async function keep(...briefs: readonly Brief[]): Promise<void> {
  const lock = await lockHome(home, 'window');
  const { store } = await openStore(home, workspaceSpec, () => new Date());
  await store.update((data) => ({ ...data, briefs: [...briefs] }));
  await lock.release();
}

const rulesIn = (err: string): readonly string[] =>
  [...err.matchAll(/^WARNING · (\S+) \(/gm)].flatMap(([, rule]) => rule ?? []);

/** Reasons for every warning that keeps the brief in the house. */
async function reasonsFor(word: string): Promise<readonly string[]> {
  const { err } = await attache('issue', word, '--to', 'The Embassy');
  return rulesIn(err).flatMap((rule) => ['--reason', `${rule}=Told to the visitors.`]);
}

const numbersKept = (): readonly string[] =>
  existsSync(join(home, 'issued')) ? readdirSync(join(home, 'issued')).sort() : [];

describe('attache issue', () => {
  let reasons: readonly string[] = [];
  beforeAll(async () => {
    await attache('pack', 'list');
    await keep(kept);
    reasons = await reasonsFor('kept');
  }, 60_000);

  it('keeps the brief in the house for each warning without a reason, and names its rule', async () => {
    expect(reasons.length).toBeGreaterThan(0);
    const { code, out, err } = await attache('issue', 'kept', '--to', 'The Embassy');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/was not issued: 0 errors and \d+ warnings? of preflight wait\./);
    expect(err).toContain('WARNING · two-counters (1)');
    expect(err).toContain('--reason RULE=WORDS');
    const [, ...fewer] = reasons.filter((word) => word !== '--reason');
    const but = await attache('issue', 'kept', '--to', 'X', ...fewer.flatMap((it) => ['--reason', it]));
    expect(rulesIn(but.err)).toHaveLength(1);
    const json = await attache('issue', 'kept', '--to', 'The Embassy', '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
    expect(numbersKept()).toEqual([]);
  }, 60_000);

  it('with errors it is not issued, whatever the reasons', async () => {
    const { code, err } = await attache('issue', file('typed.json', typed), '--to', 'The Embassy');
    expect(code).toBe(1);
    expect(err).toContain('ERROR · ');
    expect(err).toContain('“£9.9 billion”');
    expect(err).toContain('Mend the errors');
    expect(numbersKept()).toEqual([]);
  });

  it('gives a number, keeps the PDF for reading only, adds it to the ledger and writes the copy', async () => {
    const args = ['issue', 'kept', '--to', 'The Embassy', '--issue-date', '2026-11-23', ...reasons];
    const { code, out, err } = await attache(...args, '--out', 'copy.pdf');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^WM-2026-001: .+, \d+ pages, issued to The Embassy\.\n/);
    const path = join(home, 'issued', 'WM-2026-001.pdf');
    expect(out).toContain(`Kept: ${path}`);
    expect(statSync(path).mode & 0o222).toBe(0);
    expect(readFileSync(inWork('copy.pdf')).equals(readFileSync(path))).toBe(true);
    const { pages } = await readPdf(readFileSync(path));
    expect(spaced(textOfPages(pages.slice(0, 1)))).toContain('WM-2026-001');
    const verdict = JSON.parse((await attache('verify', 'copy.pdf', '--json')).out);
    expect(verdict).toMatchObject({
      integrity: { kind: 'identical' },
      provenance: { state: 'issued', number: 'WM-2026-001', recipient: 'The Embassy' },
    });
    expect(existsSync(join(home, 'attache.lock'))).toBe(false);
  }, 60_000);

  it('again for the same recipient replaces the copy; --json tells it', async () => {
    const args = ['issue', 'kept', '--to', 'the embassy ', '--edition', 'summary', ...reasons, '--json'];
    const other = JSON.parse((await attache(...args)).out);
    expect(other).toMatchObject({ ok: true, number: 'WM-2026-002', supersedes: null, edition: 'summary' });
    const again = JSON.parse((await attache(...args)).out);
    expect(again).toMatchObject({
      number: 'WM-2026-003',
      supersedes: 'WM-2026-002',
      recipient: 'the embassy',
    });
    expect(numbersKept()).toEqual(['WM-2026-001.pdf', 'WM-2026-002.pdf', 'WM-2026-003.pdf']);
  }, 60_000);

  it('a brief in a file is issued too, but not with a fact that was changed by hand', async () => {
    const own = briefOf([sectionOf('why', 'why', [print('F023', library)])]);
    const named = file('own.json', own);
    const done = await attache('issue', named, '--to', 'A guest', ...(await reasonsFor(named)));
    expect([done.code, done.err]).toEqual([0, '']);
    const pin = {
      ...pinOf('F023', library),
      fact: { ...pinOf('F023', library).fact, statement: 'A thousand projects.' },
    };
    const forged = briefOf([sectionOf('why', 'why', [{ ...print('F023', library), pin } as never])]);
    const { code, err } = await attache('issue', file('forged.json', forged), '--to', 'A guest');
    expect(code).toBe(1);
    expect(err).toContain('The fact F023');
  }, 60_000);

  it('is refused while a window holds the home, and nothing is written', async () => {
    const before = numbersKept();
    const lock = await lockHome(home, 'window');
    const { code, out, err } = await attache('issue', 'kept', '--to', 'The Embassy', ...reasons);
    await lock.release();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Attaché is open in another window/);
    expect(numbersKept()).toEqual(before);
  });

  it.each([
    ['a brief that is not there', ['nowhere', '--to', 'X'], 1, 'There is no brief "nowhere"'],
    ['a folder that is not there', ['kept', '--to', 'X', '--out', 'no/x.pdf'], 1, 'does not exist'],
    ['a reason for no warning', ['kept', '--to', 'X', '--reason', 'weather=Fine.'], 1, '"weather"'],
    ['no recipient', ['kept'], 2, '--to'],
    ['no brief', ['--to', 'X'], 2, 'a brief’s id'],
    ['a reason without words', ['kept', '--to', 'X', '--reason', 'two-counters'], 2, 'RULE=WORDS'],
    ['an unknown edition', ['kept', '--to', 'X', '--edition', 'pocket'], 2, 'pocket'],
    ['a day that is none', ['kept', '--to', 'X', '--issue-date', '2026-02-30'], 2, '2026-02-30'],
  ] as const)('%s is refused in a sentence', async (_, args, exit, said) => {
    const { code, out, err } = await attache('issue', ...args);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('attache recall --corrigendum', () => {
  it('is written for the copies that are named, with an apology of one’s own', async () => {
    // The copies of before print F023; the team corrects it.
    const lock = await lockHome(home, 'window');
    const { store } = await openStore(home, workspaceSpec, () => new Date());
    const { statement } = pinOf('F023', library).fact;
    const changed = { statement: `${statement} Corrected.` };
    await store.update((data) => ({
      ...data,
      overlays: [
        {
          packName: 'west-midlands',
          recordType: 'fact',
          recordId: 'F023',
          change: { kind: 'edit', changed, base: { statement } },
          note: null,
          editedAt: '2026-11-24T10:00:00.000Z',
        },
      ],
    }));
    await lock.release();
    const listed = await attache('recall');
    expect(listed.out).toContain('WM-2026-001 · The Embassy');
    const args = ['recall', '--corrigendum', 'right.pdf'];
    const { code, out, err } = await attache(
      ...args,
      '--number',
      'WM-2026-001',
      '--apology',
      'We are sorry.',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${inWork('right.pdf')}: corrigendum WM-2026-C001, 1 page.`);
    const words = spaced(textOfPages((await readPdf(readFileSync(inWork('right.pdf')))).pages));
    expect(words).toContain('WM-2026-001');
    expect(words).toContain('We are sorry.');
    expect(words).not.toContain('WM-2026-003');
    expect((await attache(...args, '--number', 'WM-1999-001')).err).toContain('nothing to correct');
    expect((await attache('recall', '--number', 'WM-2026-001')).code).toBe(2);
  }, 60_000);
});
