import { monthNamed } from './date-words.ts';

/** Words whose full stop ends no sentence. */
const SHORTENED =
  /(?:^|[\s("“])(?:mr|mrs|ms|dr|prof|st|smt|shri|eng|er|capt|col|lt|gen|maj|brig|wg|cdr|hon|adv|retd|pvt|ltd|inc|co|corp|llc|gmbh|govt|dept|no|nos|sr|jr|vs|approx|e\.g|i\.e|etc|h\.e|h\.h|u\.s|u\.k|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|dt|rs|tel|mob|ph|encl|regd|secy|mohd|mo|fri|alt|incl|est|\p{L})\.$/iu;

/** The sentences of a paragraph. "Mr. Rao", "Pvt. Ltd." and "10.30" end none. */
export function sentencesOf(text: string): readonly string[] {
  const out: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?؟।]+["”’)]*(?=\s)|[؛;](?=\s*\p{Lu}\p{Ll}+:)/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(from, end);
    const after = text.slice(end).trimStart();
    // "25. Februar" is a day.
    const isDay = /(?<!\d)\d{1,2}\.$/.test(before) && monthNamed(/^\p{L}+/u.exec(after)?.[0] ?? '') !== null;
    if (match[0] === '.' && (isDay || SHORTENED.test(before) || /^\p{Ll}/u.test(after))) continue;
    out.push(before.trim());
    from = end;
  }
  out.push(text.slice(from).trim());
  return out.filter((it) => it !== '');
}

const SPLIT =
  /\s*[,;،؛]\s*(?:(?:and|und|et|aur|y|e|as well as)\s+)?|(?<!-)\s+(?:and|und|et|aur|as well as|n)\s+|\s+\+\s+|\s+و(?=\p{L})/giu;
const JOINED = /(?:^|\s)(?:and|und|et|aur|y|e|n|as well as)\s|\s\+\s|(?:^|\s)و(?=\p{L})/iu;
/** The members of a list in words: "A, B and C"; "two- and three-wheelers" is one. */
export function membersOf(text: string): readonly string[] {
  const [plain, ampersand] = [/[,;،]/.test(text), /\s&\s/.test(text)];
  const strict = text.split(/\s*[;؛]\s*/u).filter((it) => it !== '');
  const commas = text.split(/\s*[,،]\s*/u).filter((it) => it !== '');
  // "food and drink; packaging", "tool and die, stamping, forging": "and" joins members only before the last.
  const split =
    strict.length > 1 && commas.length === 1
      ? strict
      : commas.length > 2 && strict.length === 1 && !JOINED.test(commas.at(-1) ?? '')
        ? commas
        : text.split(SPLIT);
  const parts = split.flatMap((it) => (!plain && ampersand ? it.split(/\s+&\s+/) : [it]));
  return parts
    .map((it) =>
      it
        .replace(/^(?:and|or|the|an?|our|their|also|some|la|le|les|l['’]|der|die|das|den)\s+/i, '')
        .replace(/[.!:;]+$/, '')
        .trim(),
    )
    .filter((it) => it !== '');
}
