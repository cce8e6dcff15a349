import type { Inline } from '../../src/main/pdf/document.ts';
import { newStructure, type Op } from '../../src/main/pdf/layout/page.ts';
import { breakLines } from '../../src/main/pdf/text/break-lines.ts';
import { drawLine } from '../../src/main/pdf/text/draw-line.ts';
import { piecesOf } from '../../src/main/pdf/text/pieces.ts';
import { newPrintable } from '../../src/main/pdf/text/printable.ts';
import { isPlain } from '../../src/main/pdf/text/scripts.ts';
import { COLOURS, STYLES } from '../../src/main/pdf/theme.ts';
import { shippedFonts } from '../support/fonts.ts';

type TextOp = Extract<Op, { op: 'text' }>;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const characters = (text: string): readonly string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment).filter((segment) => segment.trim() !== '');

/** The characters of one line without its spaces, as the glyphs that are drawn for them stand from left to right. */
export function seenCharacters(inlines: readonly Inline[], direction: 'ltr' | 'rtl'): readonly string[] {
  const fonts = shippedFonts();
  const setting = {
    fonts,
    palette: COLOURS,
    printable: newPrintable(fonts),
    structure: newStructure(),
    direction,
    language: direction === 'rtl' ? 'ar' : 'en',
    documentLanguage: 'en',
  } as const;
  const lines = breakLines(piecesOf(inlines, STYLES.body, setting), 5000, fonts);
  const ops = lines.flatMap((line) => drawLine(line, 0, 10, 0, setting));
  // On a right-to-left page places are measured from its right edge.
  const left = ({ x, width }: TextOp): number => (direction === 'rtl' ? -(x + width) : x);
  return ops
    .filter((op): op is TextOp => op.op === 'text')
    .sort((a, b) => left(a) - left(b))
    .flatMap(({ text, face }) => {
      // Vowel signs may be drawn before their consonant: Hindi is compared cluster by cluster.
      if (face.startsWith('devanagari')) return characters(text);
      return text
        .split(/(?<= )/)
        .flatMap((word) => fonts.face(face).layout(word).glyphs)
        .flatMap(({ codePoints }) => codePoints.map((codePoint) => String.fromCodePoint(codePoint)))
        .filter((character) => character.trim() !== '');
    });
}

/** The text of a line with the isolates that our engine puts around what is bound, for others to lay out. */
export function isolated(inlines: readonly Inline[], direction: 'ltr' | 'rtl'): string {
  const one = (inline: Inline): string => {
    switch (inline.kind) {
      case 'text':
        return direction === 'rtl' && isPlain(inline.text) && /[\p{L}\p{N}]/u.test(inline.text)
          ? `\u2066${inline.text}\u2069`
          : inline.text;
      case 'figure':
        // Beside a right-to-left word the number alone runs from left to right.
        return /\p{Script=Arabic}/u.test(inline.text)
          ? `\u2068${inline.text.replace(/(?:AED )?[£₹]?[\d.,]+/, '\u2066$&\u2069')}\u2069`
          : `\u2066${inline.text}\u2069`;
      case 'link':
        return `\u2068${inline.text}\u2069`;
      case 'cite':
        return `\u2066[${inline.numbers.join(', ')}]\u2069`;
    }
  };
  return inlines.map(one).join('');
}
