/** What measuring needs of a face, read in place from its file (OpenType 1.9): nothing is decoded that is not asked for. */
export type FontFile = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly unitsPerEm: number;
  /** Where a table begins; null where the face has none of that name. */
  table(tag: string): number | null;
  /** The glyph of a character; 0, the empty box, where the face has none. */
  glyphOf(codePoint: number): number;
  /** How far a glyph moves the pen, in font units. */
  advanceOf(glyph: number): number;
};

/** Encodings of Unicode as platform and encoding, those of all planes first. */
const UNICODE = ['3,10', '0,6', '0,4', '3,1', '0,3', '0,2', '0,1', '0,0'];

/** @throws where the file is no font with a Unicode character map. */
export function fontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    tables.set(tagAt(view, record), view.getUint32(record + 8));
  }
  const needed = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`the font file has no table ${tag}`);
    return at;
  };
  const hmtx = needed('hmtx');
  const measured = view.getUint16(needed('hhea') + 34);
  return {
    bytes,
    view,
    unitsPerEm: view.getUint16(needed('head') + 18),
    table: (tag) => tables.get(tag) ?? null,
    glyphOf: characterMap(view, needed('cmap')),
    // Glyphs behind the last that has an advance of its own share that one.
    advanceOf: (glyph) => view.getUint16(hmtx + Math.min(glyph, measured - 1) * 4),
  };
}

export const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

function characterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const encodings = new Map<string, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    encodings.set(
      `${view.getUint16(record)},${view.getUint16(record + 2)}`,
      cmap + view.getUint32(record + 4),
    );
  }
  const at = UNICODE.map((encoding) => encodings.get(encoding)).find((found) => found !== undefined);
  const format = at === undefined ? null : view.getUint16(at);
  if (at === undefined || (format !== 4 && format !== 12))
    throw new Error('the font file has no character map for Unicode');
  return format === 12
    ? (codePoint) => glyphInGroups(view, at, codePoint)
    : (codePoint) => glyphInSegments(view, at, codePoint);
}

/** Format 12: ranges of characters whose glyphs follow each other. */
function glyphInGroups(view: DataView, at: number, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(at + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + middle * 12;
    const start = view.getUint32(group);
    if (codePoint < start) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - start;
  }
  return 0;
}

/** Format 4: segments, each with its distance to its glyphs or a list of them. */
function glyphInSegments(view: DataView, at: number, codePoint: number): number {
  const length = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + length + 2;
  let low = 0;
  let high = length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = view.getUint16(starts + middle * 2);
    if (codePoint < start) high = middle - 1;
    else if (codePoint > view.getUint16(ends + middle * 2)) low = middle + 1;
    else {
      const delta = view.getUint16(starts + length + middle * 2);
      const offsetAt = starts + length * 2 + middle * 2;
      const offset = view.getUint16(offsetAt);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsetAt + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
  }
  return 0;
}
