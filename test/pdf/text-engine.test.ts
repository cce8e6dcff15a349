import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/main/pdf/document.ts';
import { newStructure, type Op } from '../../src/main/pdf/layout/page.ts';
import { breakLines } from '../../src/main/pdf/text/break-lines.ts';
import { bidiLevels, mirrorBrackets, visualOrder } from '../../src/main/pdf/text/direction.ts';
import { drawLine } from '../../src/main/pdf/text/draw-line.ts';
import { hyphenPoints } from '../../src/main/pdf/text/hyphenation.ts';
import { piecesOf, type Setting } from '../../src/main/pdf/text/pieces.ts';
import { newPrintable } from '../../src/main/pdf/text/printable.ts';
import { COLOURS, STYLES, type TextStyle } from '../../src/main/pdf/theme.ts';
import { shippedFonts } from '../support/fonts.ts';
import { MIXED_LINES } from './mixed-lines.ts';
import { seenCharacters } from './seen-characters.ts';

const fonts = shippedFonts();

const setting = (
  direction: 'ltr' | 'rtl' = 'ltr',
  language = direction === 'rtl' ? 'ar' : 'en',
): Setting => ({
  fonts,
  palette: COLOURS,
  printable: newPrintable(fonts),
  structure: newStructure(),
  direction,
  language,
  documentLanguage: 'en',
});

const say = (text: string): readonly Inline[] => [{ kind: 'text', text }];

const linesOf = (inlines: readonly Inline[], width: number, within = setting()): readonly string[] =>
  breakLines(piecesOf(inlines, STYLES.body, within), width, fonts).map(
    (line) =>
      line.pieces.map((piece, index) => `${piece.gap && index > 0 ? ' ' : ''}${piece.text}`).join('') +
      (line.hyphen ? '-' : ''),
  );

/** What a reader sees on one line, from the left edge of the page to the right. */
function seen(inlines: readonly Inline[], direction: 'ltr' | 'rtl'): string {
  const within = setting(direction);
  const [line] = breakLines(piecesOf(inlines, STYLES.body, within), 5000, fonts);
  if (!line) return '';
  const ops = drawLine(line, 0, 10, 0, within).filter(
    (op): op is Extract<Op, { op: 'text' }> => op.op === 'text',
  );
  const left = (op: { x: number; width: number }): number =>
    direction === 'rtl' ? -(op.x + op.width) : op.x;
  return [...ops]
    .sort((a, b) => left(a) - left(b))
    .map((op) => op.text.trim().replaceAll('\u00a0', ' '))
    .join(' ');
}

describe('line breaking', () => {
  it('a number stays with its unit, a figure stays whole, a citation clings to its word', () => {
    for (let width = 84; width < 260; width += 7) {
      const lines = linesOf(
        [
          { kind: 'text', text: 'The zone is expected to support growth of £1.8 billion by 2029' },
          { kind: 'cite', numbers: [3, 4, 5, 9] },
          { kind: 'text', text: ' or about ' },
          { kind: 'figure', text: '₹1.29 lakh crore' },
          { kind: 'text', text: ' in all.' },
        ],
        width,
      );
      const text = lines.join('\n');
      expect(text).toContain('£1.8\u00a0billion');
      expect(text).toContain('₹1.29\u00a0lakh\u00a0crore');
      expect(lines.filter((line) => /^(?:\[|\d+[\],])/.test(line))).toEqual([]);
    }
  });

  it('keeps every letter of the text, whatever the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 12, max: 400 }),
        (text, width) => {
          const within = setting();
          const printed = within.printable.plain(text, 'regular').replace(/ /g, '');
          const pieces = piecesOf(say(text), STYLES.body, within);
          const set = breakLines(pieces, width, fonts).flatMap((line) =>
            line.pieces.map((piece) => piece.text),
          );
          // A bracket that runs right to left is drawn as its counterpart.
          const either = (character: string): string =>
            [character, mirrorBrackets(character, () => true)].sort().join('');
          const counted = (words: string): string => [...words].map(either).sort().join('');
          expect(counted(set.join(''))).toBe(counted(printed));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('words of titles stay whole, those of paragraphs may be hyphenated', () => {
    const hyphens = (style: TextStyle): number =>
      breakLines(
        piecesOf(say('Electric vehicles manufacturing, infrastructure'), style, setting()),
        style.size * 5,
        fonts,
      ).filter((line) => line.hyphen).length;
    expect(hyphens(STYLES.body)).toBeGreaterThan(0);
    expect(hyphens(STYLES.section)).toBe(0);
  });

  it('a sign that would face the other way stays as it is where no face holds its counterpart', () => {
    const pieces = piecesOf(say('ٱ∟ٱ'), STYLES.body, setting('rtl'));
    expect(pieces.map(({ text }) => text).join('')).toBe('ٱ∟ٱ');
  });

  it('no line is wider than its column', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 80, max: 480 }), (text, width) => {
        for (const line of breakLines(piecesOf(say(text), STYLES.body, setting()), width, fonts)) {
          expect(line.width).toBeLessThanOrEqual(width + 0.02);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a word of ten thousand letters is cut, and nothing hangs', () => {
    const lines = linesOf(say('a'.repeat(10_000)), 200);
    expect(lines.join('')).toHaveLength(10_000);
    expect(lines.length).toBeGreaterThan(100);
  });

  it.each([
    ['investment', true],
    ['Birmingham', false],
    ['WMCA', false],
    ['growth', false],
  ] as const)('%s may be hyphenated: %s', (word, may) => {
    expect(hyphenPoints(word).length > 0).toBe(may);
    for (const point of hyphenPoints(word)) {
      expect(point).toBeGreaterThanOrEqual(3);
      expect(word.length - point).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('direction', () => {
  it.each([
    [
      [0, 0, 0],
      [0, 1, 2],
    ],
    [
      [1, 1, 1],
      [2, 1, 0],
    ],
    [
      [1, 2, 1],
      [2, 1, 0],
    ],
    [
      [1, 2, 2, 1],
      [3, 1, 2, 0],
    ],
    [
      [0, 1, 1, 0],
      [0, 2, 1, 3],
    ],
    [
      [1, 2, 3, 3, 2, 1],
      [5, 1, 3, 2, 4, 0],
    ],
  ] as const)('levels %j are seen in the order %j', (levels, order) => {
    expect(visualOrder(levels)).toEqual(order);
  });

  it('an isolate keeps the sign of a percentage beside Arabic on its side', () => {
    const text = 'نمو \u2066+3.2%\u2069 سنويا';
    const levels = bidiLevels(text, 'rtl');
    const from = text.indexOf('+');
    expect([...levels.slice(from, from + 5)].every((level) => level % 2 === 0)).toBe(true);
  });

  const figure = (text: string): Inline => ({ kind: 'figure', text });
  const words = (text: string): Inline => ({ kind: 'text', text });
  it.each([
    ['a percentage in Arabic', [words('نمو '), figure('+3.2%'), words(' سنويا')], 'سنويا +3.2% نمو'],
    [
      'an amount in Arabic',
      [words('بلغ '), figure('£8.46 billion'), words(' في 2024')],
      '2024 في £8.46 billion بلغ',
    ],
    ['a range of years', [words('من '), figure('2015–2020'), words(' فقط')], 'فقط 2015–2020 من'],
    ['a Latin name', [words('شركة JLR في')], 'في JLR شركة'],
    ['an English sentence', [words('Head of delegation.')], 'Head of delegation.'],
    ['a date', [words('22 نوفمبر 2026')], '2026 نوفمبر 22'],
    ['a citation', [words('مشروعات'), { kind: 'cite', numbers: [12] } as Inline], '[12] مشروعات'],
  ] as const)('%s reads from the right', (_, inlines, expected) => {
    expect(seen(inlines, 'rtl')).toBe(expected);
  });

  it.each([
    [
      'an Arabic name in English',
      [words('the name ويست ميدلاندز stands here')],
      'the name ميدلاندز ويست stands here',
    ],
    ['a Hindi name in English', [words('named वेस्ट मिडलैंड्स here')], 'named वेस्ट मिडलैंड्स here'],
  ] as const)('%s keeps its own order', (_, inlines, expected) => {
    expect(seen(inlines, 'ltr')).toBe(expected);
  });

  it.each(MIXED_LINES)('$direction: $seen', ({ direction, inlines, seen: expected }) => {
    expect(seenCharacters(inlines, direction).join('')).toBe(expected);
  });

  it('direction overrides in data cannot change what is read', () => {
    const hostile = 'paid \u202e001\u202c pounds \u2067x\u2069';
    const within = setting();
    expect(within.printable.plain(hostile, 'regular')).toBe('paid 001 pounds x');
    expect(seen(say(hostile), 'ltr')).toBe('paid 001 pounds x');
  });
});

describe('what no face holds', () => {
  it.each([
    ['an emoji', 'ok 👍🏽 done'],
    ['Chinese', '伯明翰'],
    ['a lone surrogate', 'a\ud800b'],
    ['a replacement character', 'a\ufffdb'],
  ])('%s prints a stand-in and is reported', (_, text) => {
    const within = setting();
    const printed = within.printable.plain(text, 'regular');
    expect(printed).toContain('?');
    expect(within.printable.missing(text, 'regular').length).toBeGreaterThan(0);
  });

  it('tabs and line breaks become spaces, and are no missing characters', () => {
    const within = setting();
    const text = 'a\tb\r\nc\u2028d';
    expect(within.printable.plain(text, 'regular')).toBe('a b c d');
    expect(within.printable.missing(text, 'regular')).toEqual([]);
  });

  it('every run is set in a face that holds all of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const run of setting().printable.runs(text, 'semibold')) {
          for (const character of run.text)
            expect(fonts.has(character.codePointAt(0) ?? 0, run.face)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
