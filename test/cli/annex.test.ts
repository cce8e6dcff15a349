import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../library/shipped-library.ts';
import { readPdf, spaced, textOfPages } from '../pdf/read-pdf.ts';
import { briefOf, pinAs, print, sectionOf } from '../support/composed-brief.ts';
import { commandLine } from './run-attache.ts';

/** As the command line’s home holds it. */
const library = await shippedLibrary();

const { attache, work } = commandLine();
const inWork = (name: string): string => join(work, name);
const file = (name: string, value: unknown): string => {
  writeFileSync(inWork(name), JSON.stringify(value));
  return name;
};

describe('attache diff --annex', () => {
  it('writes the second brief with an annex of what is other, and changes nothing else', async () => {
    const old = file('old.json', {
      ...briefOf([]),
      issueDate: '2026-01-05',
      sections: [
        sectionOf('why', 'why', [
          { ...print('F023', library), pin: pinAs('F023', { value: 120 }, library) } as never,
        ]),
      ],
    });
    const now = file(
      'now.json',
      briefOf([sectionOf('why', 'why', [print('F023', library), print('F125', library)])]),
    );
    const plain = await attache('diff', old, now);
    const { code, out, err } = await attache('diff', old, now, '--annex', 'annexed.pdf');
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith(plain.out)).toBe(true);
    expect(out).toMatch(/annexed\.pdf: .+, \d+ pages, 2 changes in its annex\./);
    const words = spaced(textOfPages((await readPdf(readFileSync(inWork('annexed.pdf')))).pages));
    expect(words).toContain('120');
    expect((await attache('verify', 'annexed.pdf')).out).toContain('IDENTICAL');
    const json = JSON.parse((await attache('diff', old, now, '--annex', 'annexed.pdf', '--json')).out);
    expect(json).toMatchObject({ ok: true, annex: { path: inWork('annexed.pdf'), changes: 2 } });
  }, 60_000);

  it('since an exported PDF; but a PDF gets no annex', async () => {
    const made = await attache('brief', '--audience', 'us', '--issue-date', '2026-01-05', '--out', 'us.pdf');
    expect(made.code).toBe(0);
    const { code, out } = await attache('diff', 'us.pdf', 'now.json', '--annex', 'since.pdf');
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ changes in its annex/);
    const refused = await attache('diff', 'now.json', 'us.pdf', '--annex', 'x.pdf');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('not for a PDF');
    expect(existsSync(inWork('x.pdf'))).toBe(false);
    expect((await attache('diff', 'us.pdf', 'now.json', '--annex', 'no/x.pdf')).err).toContain('not exist');
  }, 60_000);
});
