/** One line without invisible characters. `number` counts from 1. */
export type Line = { readonly number: number; readonly text: string };

export type CleanText = {
  readonly lines: readonly Line[];
  /** Sentences about what was removed or not read. */
  readonly notes: readonly string[];
};

/** A long mail with its history is a few hundred lines; more is no letter. */
const MOST_LINES = 2000;
/** A paragraph fits; patterns never run over more. */
const LONGEST_LINE = 2000;

/** Direction marks: they can make words look like others. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;
const UNSEEN = /[\u200b\u2060\ufeff\u00ad\ufff9-\ufffb]/gu;
const CONTROL = /[^\P{Cc}\t]|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Splits a text into lines without hidden marks, with tidy spaces and bounded length. */
export function cleanText(text: string): CleanText {
  const notes: string[] = [];
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n|\u2028|\u2029/u);
  let [turns, controls, cut] = [0, 0, 0];
  const lines = all.slice(0, MOST_LINES).map((raw, index): Line => {
    if (raw.length > LONGEST_LINE) cut += 1;
    const bounded = raw.slice(0, LONGEST_LINE);
    const seen = bounded
      .replace(TURNS, () => {
        turns += 1;
        return '';
      })
      .replace(CONTROL, () => {
        controls += 1;
        return '';
      })
      .replace(UNSEEN, '')
      .replace(/[\u00a0\u2007\u202f]/gu, ' ');
    return { number: index + 1, text: seen.trimEnd() };
  });
  if (turns > 0) notes.push('Hidden marks that turn the reading direction were taken out: check the names.');
  if (controls > 0) notes.push('Control characters were taken out.');
  if (cut > 0)
    notes.push(`Only the first ${LONGEST_LINE.toLocaleString('en-GB')} characters of a line were read.`);
  if (all.length > MOST_LINES)
    notes.push(
      `Only the first ${MOST_LINES.toLocaleString('en-GB')} of ${all.length.toLocaleString('en-GB')} lines were read.`,
    );
  return { lines, notes };
}
