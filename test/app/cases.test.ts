import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validatePack } from '../../src/main/app/use-cases/install.ts';
import { readDelegationBytes } from '../../src/main/briefs/read-text/read-delegation-text.ts';
import { openPack } from '../../src/main/packs/open-pack.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { type Block, type Inline, textOf } from '../../src/main/pdf/document.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import type { Guess } from '../../src/shared/contract.ts';
import type { Fact } from '../../src/shared/domain/index.ts';
import { readPdf, spaced, squeezed, textOfPages } from '../pdf/read-pdf.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { documentOf } from '../support/document-of.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

/** Small inputs from public reports of what tools like ours got wrong: each stands for its kind. */

const folder = join(import.meta.dirname, '../fixtures/cases');
const newFolder = homeFolders();
const now = new Date('2026-11-28T00:00:00Z');

async function factsOf(path: string): Promise<{ facts: readonly Fact[]; said: readonly string[] }> {
  const opened = await openPack(join(folder, path), newFolder(), now);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const reading = await readPack(opened.folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { facts: reading.records.facts, said: opened.said };
}

async function problemsOf(path: string): Promise<string> {
  const report = await validatePack(
    { now: () => now } as Parameters<typeof validatePack>[0],
    join(folder, path),
  );
  return report.ok
    ? ''
    : report.problems.map(({ file, row, sentence }) => `${file} ${row ?? ''}: ${sentence}`).join('\n');
}

const figures = async (path: string): Promise<readonly string[]> =>
  (await factsOf(path)).facts.map(({ value, unit, period }) => `${value} ${unit}, ${period}`);

const JOBS = ['3000 jobs, 2025'];

const letter = async (path: string): Promise<readonly Guess[]> => {
  const { records } = library;
  const reading = await readDelegationBytes(readFileSync(join(folder, path)), path, {
    audiences: AUDIENCES.map(shippedAudience),
    clusters: records.clusters,
    placeNames: records.places.filter(({ lat }) => lat !== null).map(({ name }) => name),
    today: '2026-11-27',
  });
  return reading.guesses.filter(({ use }) => use);
};

const taken = (guesses: readonly Guess[], field: Guess['field']): readonly unknown[] =>
  guesses.filter((it) => it.field === field).map(({ value }) => value);

const visit = async (path: string, from: string, to: string): Promise<readonly Guess[]> => {
  const guesses = await letter(path);
  expect(taken(guesses, 'visit')).toMatchObject([{ from, to }]);
  return guesses;
};

/** Each statement on a page of its own words, with its citation behind it. */
async function printed(path: string) {
  const { facts } = await factsOf(path);
  const blocks = facts.map(({ id, statement, metric, note }): Block => {
    const words = [statement, metric, note].filter(Boolean).join(' ');
    const inlines: readonly Inline[] = [
      textOf({ type: 'fact', key: id }, words),
      { kind: 'cite', numbers: [1] },
    ];
    return { kind: 'paragraph', style: 'body', inlines, from: id };
  });
  blocks.push({ kind: 'sources', entries: [{ number: 1, inlines: [{ kind: 'text', text: 'A source' }] }] });
  const { pdf, faults } = await renderHere(shippedFonts())(documentOf(blocks), () => {});
  return { faults, text: spaced(textOfPages((await readPdf(pdf)).pages)), facts };
}

const CASES: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'spreadsheets/percent.xlsx': async (path) =>
    expect(await figures(path)).toEqual(['74.3 %, 2025', '5 %, 2025']),
  'spreadsheets/super.xlsx': async (path) => {
    const { facts } = await factsOf(path);
    expect(facts[0]).toMatchObject({ value: 412, unit: 'kt CO2', place: 'Marlock' });
    expect(facts[0]?.note).toContain('note 3');
  },
  'spreadsheets/formula.xlsx': async (path) => {
    expect(await problemsOf(path)).toMatch(/C2 holds a formula .*\n.*C4 holds the error #DIV\/0!/);
  },
  'spreadsheets/hidden.xlsx': async (path) => {
    expect(await figures(path)).toEqual(JOBS);
    expect((await factsOf(path)).said.join()).toMatch(/sheet “Working” is hidden.*Row 3 .* is hidden/);
  },
  'spreadsheets/hidden-row-only.xlsx': async (path) => {
    expect(await figures(path)).toEqual(JOBS);
    expect((await factsOf(path)).said.join()).toContain('Row 3 of the sheet “Table 1” is hidden');
  },
  'spreadsheets/cover.xlsx': async (path) => expect(await figures(path)).toEqual(JOBS),
  'spreadsheets/title-rows.xlsx': async (path) => expect(await figures(path)).toEqual(JOBS),
  'spreadsheets/semi.csv': async (path) => expect(await figures(path)).toEqual(JOBS),
  'spreadsheets/sep.csv': async (path) => expect(await figures(path)).toEqual(JOBS),
  'spreadsheets/symbols.csv': async (path) =>
    expect(await problemsOf(path)).toContain('symbols.csv 10: source_url “stats.example/jobs”'),
  'spreadsheets/years.csv': async (path) =>
    expect(await figures(path)).toEqual([
      '41 GBP million, 2010-11',
      '58 GBP million, 2023-24',
      '12 GBP million, year ending March 2024',
      '-1.2 percentage points, 2024 Q1',
      '1.5 GBP billion, 2024/25',
      '900 GBP million, 2024-25',
    ]),
  'packs/legit1500.xlsx': async (path) => expect((await factsOf(path)).facts).toHaveLength(1500),
  'maps/swapped': async (path) =>
    expect(await problemsOf(path)).toMatch(/Ashcombe has a boundary that does not hold its own place/),
  'identity/v1.csv': async (path) => {
    const [before, after] = [await factsOf(path), await factsOf('identity/v2.csv')];
    const ids = after.facts.map(({ id }) => id);
    for (const { id, statement } of before.facts)
      expect(after.facts[ids.indexOf(id)]?.statement).toBe(statement);
  },
  'identity/v2.csv': async (path) => expect((await factsOf(path)).facts).toHaveLength(3),
  'text/text.csv': async (path) => {
    const { faults } = await printed(path);
    const named = faults.flatMap((fault) => ('record' in fault && fault.record ? [fault.record.id] : []));
    expect(faults.every(({ kind }) => kind === 'missing-glyph')).toBe(true);
    expect(named).toContain('B4');
    expect(named).not.toContain('A8');
  },
  'text/cite.csv': async (path) => {
    const { faults, facts, text } = await printed(path);
    expect(faults).toEqual([]);
    // As extracted in reading order, the citation follows the sentence that it stands behind.
    for (const { statement } of facts.filter((it) => /[a-z]$/.test(it.statement)))
      expect(squeezed(text)).toContain(squeezed(`${statement}[1]`));
  },
  'text/long.csv': async (path) => {
    const { faults, text } = await printed(path);
    expect(faults).toEqual([]);
    for (const word of ['telecommunications', 'electromechanical', 'internationalisation'])
      expect(text.split(word).length - 1).toBeGreaterThanOrEqual(6);
  },
  'letters/may.txt': async (path) => expect(taken(await letter(path), 'visit')).toEqual([]),
  'letters/between.txt': async (path) => void (await visit(path, '2027-03-03', '2027-03-05')),
  'letters/thanks.txt': async (path) =>
    expect(taken(await visit(path, '2027-03-09', '2027-03-12'), 'person')).toHaveLength(2),
  'letters/below.txt': async (path) => {
    const guesses = await visit(path, '2027-03-09', '2027-03-10');
    expect(taken(guesses, 'stop')).toHaveLength(2);
    expect(taken(guesses, 'question')).toEqual(['What grants are there for battery firms?']);
  },
  'letters/quoted2.txt': async (path) =>
    expect(taken(await visit(path, '2027-03-22', '2027-03-22'), 'stop')).toEqual([]),
  'letters/wc.txt': async (path) => {
    const [week] = taken(await letter(path), 'visit');
    expect(week).toMatchObject({ from: '2027-02-08', certainty: 'option' });
  },
  'letters/qp.txt': async (path) =>
    expect(taken(await visit(path, '2027-02-08', '2027-02-10'), 'interest')).toEqual(['medical devices']),
};

describe('what tools like ours got wrong', () => {
  it.each(Object.keys(CASES))('%s', (path) => CASES[path]?.(path));

  it('every case is held', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name).slice(folder.length + 1))
      .map((path) => (path.startsWith('maps/') ? path.split('/').slice(0, 2).join('/') : path));
    expect([...new Set(files)].sort()).toEqual(Object.keys(CASES).sort());
  });
});
