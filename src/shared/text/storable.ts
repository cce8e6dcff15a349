/**
 * What may be stored as text, and the gate that makes any text so. Every way in goes through it: what a field or the
 * editor takes (typed, pasted, dropped, composed, stepped back to), letters, and what is about to be saved.
 */

/** Text that can be neither printed nor read again: control characters, halves of characters, noncharacters. */
const UNSTORABLE = String.raw`\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}`;

/** One line; several lines, with tabs. The schemas of `domain/words.ts` hold text to these. */
export const ONE_LINE = new RegExp(`^[^${UNSTORABLE}]*$`, 'u');
export const SOME_LINES = new RegExp(`^(?:[^${UNSTORABLE}]|[\\n\\t])*$`, 'u');

/** Every way in which programs end a line or a page: PowerPoint writes VT, Word writes FF, others U+2028. */
export const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const REST = new RegExp(`[${UNSTORABLE}]`, 'gu');
const NOT_IN_LINES = /[^\n\t\P{Cc}]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** An officer's own words in one block: some forty pages. */
export const MOST_OWN_WORDS = 100_000;
/** One line of running text. */
export const MOST_OF_A_LINE = 4000;

/** What the gate changed: `cut` left out what was too long, `taken-out` characters that cannot be stored. */
export type GateChange = 'cut' | 'taken-out';
export type Storable = { readonly text: string; readonly changes: readonly GateChange[] };

/** The longest beginning that ends between characters. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Makes text storable. Line ends become those that we write, or spaces where there is one line; that is no loss. */
export function storable(
  text: string,
  lines: 'one-line' | 'some-lines',
  most = lines === 'one-line' ? MOST_OF_A_LINE : MOST_OWN_WORDS,
): Storable {
  const isOne = lines === 'one-line';
  if (text.length <= most && (isOne ? ONE_LINE : SOME_LINES).test(text)) {
    // A line separator is no control character, but it ends a line wherever it is shown.
    if (!/[\u2028\u2029]/u.test(text)) return { text, changes: [] };
  }
  const changes: GateChange[] = [];
  const ended = isOne ? text.replace(LINE_ENDS, ' ').replaceAll('\t', ' ') : text.replace(LINE_ENDS, '\n');
  const clean = ended.replace(isOne ? REST : NOT_IN_LINES, '');
  if (clean.length !== ended.length) changes.push('taken-out');
  const kept = beginning(clean, most);
  if (kept.length !== clean.length) changes.push('cut');
  return { text: kept, changes };
}
