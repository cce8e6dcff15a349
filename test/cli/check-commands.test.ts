import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PreflightReport } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { briefOf, print, say, sectionOf } from '../support/composed-brief.ts';
import { commandLine } from './run-attache.ts';

const library = await shippedLibrary();
const { attache, work } = commandLine();

const file = (name: string, value: unknown): string => {
  writeFileSync(join(work, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
};
const facts = briefOf([sectionOf('why', 'why', [print('F023', library), print('F031', library)])]);
const typed = briefOf([sectionOf('own', 'text', [say('t', 'Worth £9.9 billion.')])]);

describe('attache preflight', () => {
  it('exits 0 without errors, and says what was found, why, and the mend', async () => {
    const { code, out, err } = await attache('preflight', file('facts.json', facts));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('TO DECIDE\n  - WARNING · Two counters side by side');
    expect(out).toContain('mend: Leave out:');
    expect(out).toMatch(/0 errors, \d+ warnings?: \d+ to decide/);
  });

  it('exits 1 with the reasons where there are errors', async () => {
    const { code, err } = await attache('preflight', file('typed.json', typed));
    expect(code).toBe(1);
    expect(err).toContain('“£9.9 billion”');
    expect(err).toContain('Not to be issued');
  });

  it('--json is the report, as the window has it', async () => {
    const { code, out } = await attache('preflight', file('typed.json', typed), '--json');
    expect(code).toBe(1);
    const { ok, briefId, ...report } = JSON.parse(out);
    expect([ok, briefId]).toEqual([false, typed.id]);
    expect(PreflightReport.parse(report).counts.errors).toBe(1);
  });

  it.each([
    ['nowhere', 'There is no brief "nowhere"', 1],
    [file('no-json.json', 'brief: yes'), 'is not JSON', 1],
    [file('other.json', { title: 'x' }), 'does not hold a brief', 1],
  ])('%s is refused in a sentence', async (word, sentence, exit) => {
    const { code, err } = await attache('preflight', word);
    expect(code).toBe(exit);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('a guest whose name no typeface holds is an error that names the guest', async () => {
    const guests = { name: 'Visitors', market: 'us', people: ['Ana Souza', 'Wáng 王伟'] };
    file('guests.json', guests);
    const make = ['brief', '--audience', 'us', '--delegation', 'guests.json', '--out', 'guests.pdf'];
    const refused = await attache(...make, '--issue-date', '2026-11-22');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('was not written: preflight found an error');
    const made = await attache(...make, '--issue-date', '2026-11-22', '--force');
    expect(made.code).toBe(0);
    const { code, err } = await attache('preflight', 'guests.pdf');
    expect(code).toBe(1);
    expect(err).toContain('ERROR · Characters that cannot be printed');
    expect(err).toContain('No typeface of the brief holds “王” and “伟” in “Wáng 王伟”');
    expect(err).not.toContain('Ana Souza');
  }, 60_000);

  it('without a brief it is wrong usage', async () => {
    expect((await attache('preflight')).code).toBe(2);
  });
});

describe('attache diff', () => {
  it('says what is other in the second brief, in sentences', async () => {
    const more = briefOf([sectionOf('why', 'why', [print('F023', library), print('F125', library)])]);
    const { code, out, err } = await attache('diff', file('a.json', facts), file('b.json', more));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 differences.');
    expect(out).toContain('No longer in ‘Why the West Midlands’: EY counted 86');
    expect(out).toContain('New in ‘Why the West Midlands’: EY counted 127');
  });

  it('two exported PDFs are compared by what they carry', async () => {
    for (const id of ['us', 'india'])
      expect(
        (await attache('brief', '--audience', id, '--out', `${id}.pdf`, '--issue-date', '2026-11-22')).code,
      ).toBe(0);
    expect((await attache('diff', 'us.pdf', 'us.pdf')).out).toContain('say the same.');
    const { code, out } = await attache('diff', 'us.pdf', 'india.pdf', '--json');
    const { ok, changes } = JSON.parse(out);
    expect([code, ok]).toEqual([0, true]);
    expect(changes.map(({ kind }: { kind: string }) => kind)).toContain('fact');
    expect((await attache('preflight', 'us.pdf')).out).toMatch(/0 errors, \d+ warnings/);
  }, 60_000);

  it('a PDF without a brief is refused in a sentence', async () => {
    const { code, err } = await attache('diff', file('foreign.pdf', '%PDF-1.4 nothing'), 'us.pdf');
    expect(code).toBe(1);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('attache brief --questions', () => {
  it('answers the questions of a file in a section of their own', async () => {
    const asked = file('asked.csv', 'question\nWhat do offices cost in Birmingham?\nWho owns the airport?\n');
    expect(
      (await attache('brief', '--audience', 'us', '--questions', asked, '--out', 'asked.pdf')).code,
    ).toBe(0);
    expect((await attache('brief', '--audience', 'us', '--out', 'plain.pdf')).code).toBe(0);
    const { out } = await attache('diff', 'plain.pdf', 'asked.pdf');
    expect(out).toContain('The section ‘Your questions, answered’ is new.');
    expect(out).toContain('What do offices cost in Birmingham?');
    expect(
      (await attache('brief', '--audience', 'us', '--questions', 'none.csv', '--out', 'x.pdf')).code,
    ).toBe(1);
  }, 60_000);
});
