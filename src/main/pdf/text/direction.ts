import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

export type Direction = 'ltr' | 'rtl';

/** Isolates (UAX #9): what stands between them is ordered on its own and moves nothing around it. */
export const ISOLATE = { ltr: '\u2066', first: '\u2068', end: '\u2069' } as const;

/** Embedding level of each UTF-16 unit of a paragraph (UAX #9); odd levels run right to left. */
export function bidiLevels(paragraph: string, base: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(paragraph, base).levels;
}

/** Order on the line, left to right, of items with these levels (UAX #9, rule L2): indices into the items. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), highest + 1);
  for (let level = highest; level >= lowestOdd; level -= 1) {
    let from = 0;
    while (from < order.length) {
      if ((levels[order[from] ?? 0] ?? 0) < level) {
        from += 1;
        continue;
      }
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

/** Brackets and the like face the other way where they run right to left; where `has` lacks their counterpart they stay. */
export function mirrorBrackets(text: string, has: (codePoint: number) => boolean): string {
  return [...text]
    .map((character) => {
      const other = bidi.getMirroredCharacter(character);
      return other && has(other.codePointAt(0) ?? 0) ? other : character;
    })
    .join('');
}
