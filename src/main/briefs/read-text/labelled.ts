import type { Line } from './clean-text.ts';

/** What websites ask in a form, each above its answer. */
const ASKED =
  /^(?:(?:your |full |contact |first |last )*names?|job title|position|role|company(?: name)?|organi[sz]ation(?: name)?|country|city|e-?mail(?: address)?|(?:tele|mobile )?phone(?: number)?|mobile|website|when (?:do you plan|would you like|are you planning) .{3,40}\??|(?:preferred |proposed |visit |travel )?dates?(?: of (?:the )?visit)?|(?:how many|number of) .{3,40}\??|(?:sectors?|industr(?:y|ies))(?: of interest)?|areas? of interest|what would you like to (?:know|see|ask).{0,30}\??|(?:your )?(?:questions?|message|comments?)|how did you hear .{0,30}\??|i (?:consent|agree) .{3,120})\s*\*?$/iu;
const FEWEST = 4;

/** A label that a letter knows, for the words of a form. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^when\b/iu, 'Dates of visit'],
  [/^(?:what would you like to (?:know|ask)|message|comments?)/iu, 'Questions'],
  [/^what would you like to see/iu, 'Interests'],
  [/^(?:your |full |contact )*names?/iu, 'Name'],
];
const labelOf = (asked: string): string =>
  KNOWN.find(([said]) => said.test(asked))?.[1] ?? asked.replace(/[\s*?]+$/, '');

/** A form whose answers stand below what was asked, as lines “label: answer”. Any other text stays as it is. */
export function labelled(lines: readonly Line[]): readonly Line[] {
  const asked = new Set(lines.filter(({ text }) => ASKED.test(text.trim())));
  if (asked.size < FEWEST) return lines;
  const out: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const before = out.at(-1);
    const follows = at > 0 && before !== undefined && asked.has(lines[at - 1] as Line);
    if (follows && !asked.has(line) && line.text.trim() !== '')
      out[out.length - 1] = { ...before, text: `${labelOf(before.text.trim())}: ${line.text.trim()}` };
    else out.push(line);
  }
  return out;
}
