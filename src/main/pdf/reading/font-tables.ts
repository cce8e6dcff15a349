import type { PdfFile } from './pdf-file.ts';
import { isArray, isKind, type PdfValue } from './pdf-value.ts';
import { unpackStream } from './unpack-stream.ts';

const MOST_LETTERS = 70_000;

const letters = (hex: string): string =>
  new TextDecoder('utf-16be').decode(Buffer.from(hex.replace(/\s+/g, ''), 'hex'));

/** Of a range only the last letter counts up. */
const raised = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) || 0) + by);

/** The letters that the glyphs of a face stand for, by their codes (9.10.3); as far as the face says. */
export function lettersOf({ resolve }: PdfFile, font: PdfValue): ReadonlyMap<number, string> {
  const known = new Map<number, string>();
  const stream = isKind(font, 'dict') ? resolve(font.entries.get('ToUnicode')) : null;
  if (!isKind(stream, 'stream')) return known;
  const text = Buffer.from(unpackStream(stream)).toString('latin1');
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>/g))
      known.set(Number.parseInt(code, 16), letters(to));
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', list, start = ''] of body.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([0-9A-Fa-f]*)>)/g,
    )) {
      const first = Number.parseInt(from, 16);
      const last = Number.parseInt(to, 16);
      const each =
        list === undefined ? null : [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => letters(hex));
      for (let code = first; code <= last && known.size < MOST_LETTERS; code += 1)
        known.set(code, each ? (each[code - first] ?? '') : raised(letters(start), code - first));
    }
  return known;
}

/** How far each glyph moves the pen, in thousandths of the size (9.7.4.3). */
export function glyphWidths({ resolve }: PdfFile, font: PdfValue): (code: number) => number {
  const descendants = isKind(font, 'dict') ? resolve(font.entries.get('DescendantFonts')) : null;
  const face = isArray(descendants) ? resolve(descendants[0]) : null;
  const widths = new Map<number, number>();
  if (!isKind(face, 'dict')) return () => 0;
  const usual = resolve(face.entries.get('DW'));
  const table = resolve(face.entries.get('W'));
  if (isArray(table)) {
    for (let at = 0; at + 1 < table.length; ) {
      const [first, second, third] = [table[at], resolve(table[at + 1]), table[at + 2]];
      if (typeof first !== 'number') break;
      if (isArray(second)) {
        for (const [index, width] of second.entries())
          if (typeof width === 'number' && widths.size < MOST_LETTERS) widths.set(first + index, width);
        at += 2;
      } else {
        if (typeof second === 'number' && typeof third === 'number')
          for (let code = first; code <= second && widths.size < MOST_LETTERS; code += 1)
            widths.set(code, third);
        at += 3;
      }
    }
  }
  return (code) => widths.get(code) ?? (typeof usual === 'number' ? usual : 1000);
}
