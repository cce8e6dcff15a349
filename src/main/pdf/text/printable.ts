import { type Face, type Fonts, houseFace, type LatinFace } from '../fonts.ts';
import { faceFor } from './fallback.ts';
import { isPlain, SCRIPTS, type Script, scriptOf } from './scripts.ts';

/** A stretch of text in one face. */
type Run = { readonly text: string; readonly face: Face; readonly script: Script };

export type Printable = {
  /** The text as it can be printed, cut where the face changes. */
  runs(text: string, face: LatinFace): readonly Run[];
  /** The text as it can be printed in this face alone. */
  plain(text: string, face: LatinFace): string;
  /** Characters of the text that no face of ours holds, each once. */
  missing(text: string, face: LatinFace): readonly string[];
};

// Direction overrides and isolates, zero-width characters, soft hyphens, variation selectors, tags: they draw nothing
// and could reorder or hide what a reader sees. Direction is ours to decide, by what the text is, not by what it asks.
// The joiners U+200C and U+200D stay for Arabic and Hindi, where they choose letter forms.
const INVISIBLE =
  /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]/g;
const JOINERS = /[\u200c\u200d]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Latin text in normal form that holds nothing to clean: most of every brief. */
const READY = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2026\u20ac]+$/;
/** Printed for a character that no face holds. */
export const STAND_IN = '?';
const MOST_KNOWN = 20_000;

type Cut = { readonly runs: readonly Run[]; readonly missing: readonly string[] };
const NONE: readonly string[] = [];

/** Normal form, one kind of space, and a stand-in for what no face holds: a missing glyph never prints in silence. */
export function newPrintable(fonts: Fonts): Printable {
  const known = new Map<string, Cut>();

  const clean = (text: string): string => {
    const shown = text
      .replace(LONE_SURROGATE, '\ufffd')
      .normalize('NFC')
      .replace(INVISIBLE, '')
      // Old files hold Arabic letters in the form in which they were drawn: they are put back to what they say.
      .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
    return isPlain(shown) ? shown.replace(JOINERS, '') : shown;
  };

  const holdsAll = (text: string, face: LatinFace): boolean => {
    for (let at = 0; at < text.length; at += 1) if (!fonts.has(text.charCodeAt(at), face)) return false;
    return true;
  };

  const cut = (text: string, face: LatinFace): Cut => {
    if (READY.test(text) && holdsAll(text, face))
      return { runs: [{ text, face, script: 'latin' }], missing: NONE };
    const key = `${face} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const missing = new Set<string>();
    const out: { text: string; face: Face; script: Script }[] = [];
    let script: Script = 'latin';
    for (const character of clean(text)) {
      const codePoint = character.codePointAt(0) ?? 0;
      const own: Script =
        scriptOf(character) ?? (isCombining(character) ? script : neutralScript(character, script));
      const holds = (candidate: Face): boolean => fonts.has(codePoint, candidate);
      let at: Script | null = holds(faceFor(own, face)) ? own : null;
      at ??= holds(face) ? 'latin' : null;
      // An authority's face may hold less than ours.
      const isOurs = at === null && fonts.isBranded && holds(houseFace(face));
      if (isOurs) at = 'latin';
      // An Arabic comma behind a figure stands beside no Arabic letter.
      at ??= [script, ...SCRIPTS].find((other) => holds(faceFor(other, face))) ?? null;
      if (at === null) missing.add(character);
      const drawn = at === null ? STAND_IN : character;
      const use = at ?? 'latin';
      const set = isOurs ? houseFace(face) : faceFor(use, face);
      const last = out.at(-1);
      if (last && last.face === set && last.script === use) last.text += drawn;
      else out.push({ text: drawn, face: set, script: use });
      script = own;
    }
    if (known.size > MOST_KNOWN) known.clear();
    const made: Cut = { runs: out, missing: [...missing] };
    known.set(key, made);
    return made;
  };

  return {
    runs: (text, face) => cut(text, face).runs,
    plain: (text, face) =>
      cut(text, face)
        .runs.map((run) => run.text)
        .join(''),
    missing: (text, face) => cut(text, face).missing,
  };
}

const isCombining = (character: string): boolean => /[\p{M}\u200c\u200d]/u.test(character);

/** Digits and signs are always set in the Latin face: figures look and read the same in every language. */
function neutralScript(character: string, before: Script): Script {
  return /[\s،؛؟।॥]/u.test(character) && character !== '\u00a0' ? before : 'latin';
}
