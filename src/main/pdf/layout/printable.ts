import type { Face, Fonts } from '../fonts.ts';

export type Printable = {
  /** The text as it can be printed in this face. */
  (text: string, face: Face): string;
  /** Characters that no face of ours holds, in the order they were met. */
  readonly missing: ReadonlySet<string>;
};

// Direction overrides, zero-width characters, joiners and marks of order: they draw nothing in the Latin faces,
// and could only reorder or hide what a reader sees.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const STAND_IN = '?';

/** Normal form, one kind of space, and a stand-in for what the face does not hold: a missing glyph never prints in silence. */
export function newPrintable(fonts: Fonts): Printable {
  const missing = new Set<string>();
  const known = new Map<string, string>();
  const printable = (text: string, face: Face): string => {
    const key = `${face} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const plain = text
      .replace(LONE_SURROGATE, '\ufffd')
      .normalize('NFC')
      .replace(INVISIBLE, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
    let out = '';
    for (const character of plain) {
      if (fonts.has(character.codePointAt(0) ?? 0, face)) out += character;
      else {
        missing.add(character);
        out += STAND_IN;
      }
    }
    if (known.size > 20_000) known.clear();
    known.set(key, out);
    return out;
  };
  return Object.assign(printable, { missing });
}
