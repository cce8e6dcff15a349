import type { Fact } from '../../shared/domain/index.ts';
import { foldMarks } from '../../shared/format/fold.ts';

/** Words that say nothing about an interest. */
const STOP = new Set(
  'a an and are as at be been but by can could do does for from had has have how in into is it its more most of on or our out over per she should than that the their them there these they this to under up was were what when where which who why will with would you your already much large apply region regions west east north south company companies'.split(
    ' ',
  ),
);

/** Word stems of a text, for matching: "batteries" and "battery" match. */
export function stems(text: string): ReadonlySet<string> {
  const words = foldMarks(text).match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).filter((word) => word.length > 2 && !STOP.has(word)).map(stem));
}

/** Plain English endings only; what it shortens too far is shortened the same on both sides. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '');
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:isation|ization|ising|izing|ised|ized)$/, 'is')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/(?:ical|ic|al)$/, 'ic');
}

const ofFact = new WeakMap<Fact, ReadonlySet<string>>();

/** A fact's stems, cached: choosing compares each of them many times. */
export function stemsOf(fact: Fact): ReadonlySet<string> {
  const known = ofFact.get(fact);
  if (known) return known;
  const words = stems(fact.statement);
  ofFact.set(fact, words);
  return words;
}

/** The first word for each stem, to show what matched. */
export function wordsByStem(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const [stemmed] = stems(word);
    if (stemmed !== undefined && !words.has(stemmed)) words.set(stemmed, word);
  }
  return words;
}

/** How many words both sets share. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size > b.size) return countShared(b, a);
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

/** Words both sets share, in the order of the first. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((word) => b.has(word));
}
