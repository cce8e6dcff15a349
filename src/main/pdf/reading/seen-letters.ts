import { createHash } from 'node:crypto';
import { lettersOf } from './font-tables.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isKind, nameOf, type PdfValue } from './pdf-value.ts';
import { unpackStream } from './unpack-stream.ts';

/** A glyph as it is drawn: a hash of its outline, by the code that a page names it with. */
type Outlines = (code: number) => string | null;

const noOutlines: Outlines = () => null;

/** The outlines of a TrueType face that a page draws with, through its map from codes to glyphs. */
function outlinesOf({ resolve }: PdfFile, font: PdfValue): Outlines {
  const descendants = isKind(font, 'dict') ? resolve(font.entries.get('DescendantFonts')) : null;
  const face = isArray(descendants) ? resolve(descendants[0]) : null;
  const descriptor = isKind(face, 'dict') ? resolve(face.entries.get('FontDescriptor')) : null;
  const program = isKind(descriptor, 'dict') ? resolve(descriptor.entries.get('FontFile2')) : null;
  if (!isKind(face, 'dict') || !isKind(program, 'stream')) return noOutlines;
  const map = resolve(face.entries.get('CIDToGIDMap'));
  const glyphs = isKind(map, 'stream') ? Buffer.from(unpackStream(map)) : null;
  const glyphOf = (code: number): number =>
    glyphs === null ? code : code * 2 + 1 < glyphs.length ? glyphs.readUInt16BE(code * 2) : 0;
  const file = Buffer.from(unpackStream(program));
  const table = (tag: string): Buffer => {
    for (let at = 12; at + 16 <= file.length && at < 12 + 16 * 64; at += 16)
      if (file.toString('latin1', at, at + 4) === tag) {
        const start = file.readUInt32BE(at + 8);
        return file.subarray(start, start + file.readUInt32BE(at + 12));
      }
    return Buffer.alloc(0);
  };
  const [head, loca, glyf] = [table('head'), table('loca'), table('glyf')];
  if (head.length < 52) return noOutlines;
  const isLong = head.readInt16BE(50) === 1;
  const offset = (glyph: number): number | null => {
    const at = glyph * (isLong ? 4 : 2);
    if (at + (isLong ? 4 : 2) > loca.length) return null;
    return isLong ? loca.readUInt32BE(at) : loca.readUInt16BE(at) * 2;
  };
  return (code) => {
    const [start, end] = [offset(glyphOf(code)), offset(glyphOf(code) + 1)];
    if (start === null || end === null || end <= start) return null;
    return createHash('sha256').update(glyf.subarray(start, end)).digest('hex');
  };
}

/** A face by its name, without the six letters that mark a subset. */
const nameOfFace = ({ resolve }: PdfFile, font: PdfValue): string =>
  (isKind(font, 'dict') ? (nameOf(resolve(font.entries.get('BaseFont'))) ?? '') : '').replace(
    /^[A-Z]{6}\+/,
    '',
  );

/** Which letter each outline is, face by face, as a file that can be trusted says. */
export type KnownOutlines = ReadonlyMap<string, string>;

export function knownOutlines(file: PdfFile, fonts: Iterable<PdfValue>): KnownOutlines {
  const known = new Map<string, string>();
  for (const font of fonts) {
    const outline = outlinesOf(file, font);
    for (const [code, letters] of lettersOf(file, font)) {
      const drawn = outline(code);
      if (drawn !== null) known.set(`${nameOfFace(file, font)} ${drawn}`, letters);
    }
  }
  return known;
}

/** The letters that a reader sees, whatever the file says that they stand for; what is not known is as the file says. */
export function seenLetters(
  file: PdfFile,
  font: PdfValue,
  known: KnownOutlines,
): ReadonlyMap<number, string> {
  const outline = outlinesOf(file, font);
  const face = nameOfFace(file, font);
  return new Map(
    [...lettersOf(file, font)].map(([code, letters]) => [
      code,
      known.get(`${face} ${outline(code)}`) ?? letters,
    ]),
  );
}
