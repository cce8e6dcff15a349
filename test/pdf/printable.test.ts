import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/main/library/library.ts';
import { newPrintable } from '../../src/main/pdf/text/printable.ts';
import { withFacts } from '../support/changed-facts.ts';
import { shippedFonts } from '../support/fonts.ts';
import { made, notesOn } from '../support/made-brief.ts';
import { draftFor, exampleDelegation, library } from '../support/region.ts';
import { conformance } from './conformance.ts';
import { readPdf, spaced, textOfPages } from './read-pdf.ts';

const fonts = shippedFonts();
const plain = (text: string): string => newPrintable(fonts).plain(text, 'regular');

describe('text as it can be printed', () => {
  it.each([
    ['a TAB', 'one\ttwo', 'one two'],
    ['line breaks', 'one\r\ntwo\u2028three', 'one two three'],
    ['control characters', 'one\u0000\u0007\u007f\u0085two', 'one two'],
    ['a bidi override', 'safe\u202etxt.exe', 'safetxt.exe'],
    ['isolates and marks of direction', '\u2066one\u2069\u200e\u061c', 'one'],
    ['zero-width characters', 'o\u200bn\ufeffe\u2060', 'one'],
    ['a soft hyphen', 'soft\u00adhyphen', 'softhyphen'],
    ['a letter and its accent apart', 'Attache\u0301', 'Attaché'],
    ['Arabic in the forms of old files', '\ufe8d\ufedf\ufea8\ufee0\ufef4\ufe9e', 'الخليج'],
    ['an Arabic comma behind a figure', '2026، 5؛ 7؟', '2026، 5؛ 7؟'],
    ['an emoji', 'fine 👍', 'fine ?'],
    ['a family of emoji', '👩‍👩‍👧', '???'],
    ['Chinese', '中部', '??'],
    ['half a character', 'x\ud83dy\udc4dz', 'x?y?z'],
    ['signs of money', '£ € ₹ $', '£ € ₹ $'],
  ])('%s', (_, written, printed) => {
    expect(plain(written)).toBe(printed);
  });

  it('is of characters that its faces hold, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (written) => {
        for (const { text, face } of newPrintable(fonts).runs(written, 'regular')) {
          for (const character of text) expect(fonts.has(character.codePointAt(0) ?? 0, face)).toBe(true);
          // Joiners choose letter forms in Arabic and Hindi: they are the only unseen characters that stay.
          expect(text.replace(/\u200c|\u200d/g, '')).not.toMatch(
            /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names each character that it had to replace', () => {
    expect(newPrintable(fonts).missing('中部 and 中', 'regular')).toEqual(['中', '部']);
  });
});

/** Text that no face of ours holds and no reader should see, in one. */
const HOSTILE = 'Tab\there, 中部 👍, \u202eoverride\u202c, \u200bzero\u0000 and half \ud83d done';

describe('a brief whose records hold such text', () => {
  it('in a fact: prints, keeps the rules, and tells the officer what was missing', async () => {
    const draft = draftFor('us');
    const { pdf, pages } = await made(
      withFacts(draft, (fact) => ({
        ...fact,
        statement: HOSTILE,
        caveat: HOSTILE,
        metric: HOSTILE,
        unit: '件',
        period: HOSTILE,
      })),
    );
    expect(conformance(pdf)).toEqual([]);
    expect(notesOn(pages)).toContain('“中”, “部”, “👍”');
    const whole = textOfPages((await readPdf(pdf)).pages);
    expect(spaced(whole)).toContain('Tab here, ?? ?, override, zero and half ? done');
    expect(whole).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  it('in the names that figures draw: the same', async () => {
    const strange = createLibrary(library.pack, {
      ...library.records,
      organisations: library.records.organisations.map((o) => ({ ...o, name: `${o.name} 中部\t👍` })),
    });
    const { pdf, pages } = await made(draftFor('us', {}, strange), null, strange);
    expect(notesOn(pages)).toContain('“中”');
    expect(conformance(pdf)).toEqual([]);
  });

  it('in what a delegation says of itself: the same', async () => {
    const delegation = {
      ...exampleDelegation('india'),
      name: `दल 中部 ${'very long '.repeat(12)}`,
      people: [{ name: HOSTILE, role: 'أ', organisation: null }],
    };
    const { pdf, pages } = await made(draftFor('india', { delegation }), delegation);
    expect(notesOn(pages)).toContain('“中”');
    expect(conformance(pdf)).toEqual([]);
  });

  it('as one word of three hundred letters: cut at the edge, not over it', async () => {
    const draft = draftFor('uae');
    const word = 'Donaudampfschiff'.repeat(19);
    const { pdf } = await made(withFacts(draft, (fact) => ({ ...fact, statement: word, metric: word })));
    const { pages } = await readPdf(pdf);
    for (const page of pages) {
      for (const run of page.runs) expect(run.x + run.width).toBeLessThanOrEqual(page.width - 47.9);
    }
    expect(conformance(pdf)).toEqual([]);
  });
});
