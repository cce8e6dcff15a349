import type { Palette } from '../../shared/brand/palette.ts';
import { type EmbeddedFace, embeddedFace } from './embedded-face.ts';
import type { Face, Fonts } from './fonts.ts';
import type { PdfWriter } from './pdf-writer.ts';
import type { Colour } from './theme.ts';

/** A finished run of text: x and baseline from the top left corner of the page. */
export type RunOfText = {
  readonly text: string;
  /** The text read aloud and copied, if glyphs do not map back to letters one by one: complex scripts. */
  readonly spoken?: string;
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: Colour;
};

/** Glyphs that follow each other, and how far the pen then moves back; null behind the last of a word. */
type Stretch = {
  readonly glyphs: string;
  readonly back: number | null;
  /** Its glyphs have the same places in each document. */
  readonly isSettled: boolean;
};

/** As pdfkit writes numbers. */
const number = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A colour as the operators that fill with it. */
const fillsOf = (palette: Palette): Readonly<Record<Colour, string>> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => {
      const rgb = Number.parseInt(colour.slice(1), 16);
      const parts = [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff].map((part) => part / 255);
      return [name, `/DeviceRGB cs\n${parts.join(' ')} scn`];
    }),
  ) as Record<Colour, string>;

/**
 * Draws runs of text as pdfkit would, operator by operator, but encodes each word once a document and measures nothing
 * again. Words with glyphs that are set off their line (marks of complex scripts) are left to pdfkit.
 */
export function newRunDrawing(
  { pdf, operators }: PdfWriter,
  fonts: Fonts,
  palette: Palette,
): (run: RunOfText) => void {
  const fills = fillsOf(palette);
  const faces = new Map<
    Face,
    { readonly font: EmbeddedFace; readonly words: Map<string, readonly Stretch[] | null> }
  >();
  const faceOf = (name: Face) => {
    const known = faces.get(name);
    if (known) return known;
    const face = {
      font: embeddedFace(pdf, name, fonts),
      words: new Map<string, readonly Stretch[] | null>(),
    };
    faces.set(name, face);
    return face;
  };
  return ({ text, spoken, x, y, face, size, colour }) => {
    operators(fills[colour]);
    if (text === '') return;
    const { font, words } = faceOf(face);
    if (spoken !== undefined) {
      const { page } = pdf;
      page.fonts[font.id] ??= font.ref();
      // The mark stands inside the text object: a reader takes the words' place and size from where the mark ends.
      operators(
        `q\n1 0 0 -1 0 ${number(page.height)} cm\nBT\n1 0 0 1 ${number(x)} ${number(page.height - y)} Tm\n/${font.id} ${number(size)} Tf\n/Span <</ActualText <${utf16(spoken)}>>> BDC\n${showText(text, font, size)}\nEMC\nET\nQ`,
      );
      return;
    }
    const glyphs = glyphsOf(text, font, words);
    if (glyphs === null) {
      pdf.font(face).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    const { page } = pdf;
    page.fonts[font.id] ??= font.ref();
    operators(
      `q\n1 0 0 -1 0 ${number(page.height)} cm\nBT\n1 0 0 1 ${number(x)} ${number(page.height - y)} Tm\n/${font.id} ${number(size)} Tf\n[${glyphs}] TJ\nET\nQ`,
    );
  };
}

/** A text string of PDF in hexadecimal, with its byte order mark. */
export const utf16 = (text: string): string =>
  `feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}`;

/** The operators that show a text whose glyphs may stand off the line: marks of complex scripts. */
function showText(text: string, font: EmbeddedFace, size: number): string {
  const lines: string[] = [];
  let operand = '';
  let rise = 0;
  const flush = (): void => {
    if (operand !== '') lines.push(`[${operand}] TJ`);
    operand = '';
  };
  for (const word of text.split(/(?<= )/)) {
    const [codes, positions] = font.encode(word);
    for (const [index, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
      if (yOffset !== rise) {
        flush();
        lines.push(`${number((yOffset * size) / 1000)} Ts`);
        rise = yOffset;
      }
      const back = number(advanceWidth + xOffset - xAdvance);
      operand += `${xOffset ? `${number(-xOffset)} ` : ''}<${codes[index] ?? ''}>${back ? ` ${back} ` : ''}`;
    }
  }
  flush();
  return lines.join('\n');
}

/** The operand of TJ; null where glyphs are set off the line. */
function glyphsOf(
  text: string,
  font: EmbeddedFace,
  words: Map<string, readonly Stretch[] | null>,
): string | null {
  const before = font.drawn.get(text);
  if (before !== undefined) return before;
  let operand = '';
  let isOpen = false;
  let isSettled = true;
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space + 1;
    const word = text.slice(from, to);
    let stretches = words.get(word);
    if (stretches === undefined) {
      stretches = stretchesOf(word, font);
      words.set(word, stretches);
    }
    if (stretches === null) return null;
    for (const { glyphs, back, isSettled: isOwnSettled } of stretches) {
      operand += isOpen ? glyphs : `${operand === '' ? '' : ' '}<${glyphs}`;
      isOpen = back === null;
      if (back !== null) operand += `> ${back}`;
      isSettled &&= isOwnSettled;
    }
    from = to;
  }
  const whole = isOpen ? `${operand}> 0` : operand;
  if (isSettled) font.drawn.set(text, whole);
  return whole;
}

function stretchesOf(word: string, font: EmbeddedFace): readonly Stretch[] | null {
  const [codes, positions] = font.encode(word);
  const isSettled = codes.every(font.isSettled);
  const stretches: Stretch[] = [];
  let glyphs = '';
  for (const [index, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset || yOffset) return null;
    glyphs += codes[index] ?? '';
    if (xAdvance - advanceWidth === 0) continue;
    stretches.push({ glyphs, back: number(advanceWidth - xAdvance), isSettled });
    glyphs = '';
  }
  if (glyphs !== '') stretches.push({ glyphs, back: null, isSettled });
  return stretches;
}
