/** Words that say nothing about what somebody is looking for. */
const STOP = new Set(
  'a an and or of for the to in on at by with from near close their our your we us they it is are be been as into up uk british united kingdom here there who what which where when how why much many does do did has have had can could would should will shall must may any some other new large small own about between per than that this these those not no out get go gone one two three'.split(
    ' ',
  ),
);

/** Spellings of one thing, as people write them, brought to one word. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:med[ -]?tech|medical (?:technolog(?:y|ies)|devices?))\b/g, 'medtech medical device'],
  [/\bself[ -]driving\b/g, 'selfdriving driverless'],
  [/\bdriverless\b/g, 'selfdriving driverless'],
  [/\bevs?\b/g, 'electric vehicle'],
  [/\be-?commerce\b/g, 'ecommerce online orders'],
  [/\b(?:artificial intelligence|machine learning)\b/g, 'ai'],
  [/\bco-production\b/g, 'coproduction'],
  [/\boff-site\b/g, 'offsite'],
  [/\bdata[ -]?cent(?:re|er)s?\b/g, 'datacentre data centre'],
  [/\bspace[ -]?tech(?:nology)?\b/g, 'space spacetech'],
  [/\br ?(?:&|and) ?d\b/g, 'rnd'],
  [/\bhead ?offices?\b/g, 'headquarters'],
  [
    /\bit (?=(?:and \w+ )?(?:firms?|compan|services|sector|staff|workers|skills|specialists|support)\b)/g,
    'software ',
  ],
  // It lets no offices.
  [/\boffice for national statistics\b/g, 'ons'],
  // Their plain stems would be those of "car" and "engineers".
  [/\bcares?\b/g, 'healthcare'],
  [/\bengines?\b/g, 'enginemotor'],
];

/** Few words make most of a text. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = withoutEnding(word);
  if (stems.size < MOST_STEMS) stems.set(word, made);
  return made;
}

/** A word without its plain English ending: "batteries" and "battery" meet. */
function withoutEnding(word: string): string {
  if (word.length <= 3) return word;
  let short = word
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ising|izing|isation|ization|ised|ized|ise|ize)$/, 'is');
  if (short.length > 5)
    short = short.replace(/(?:ational|ations|ation|ings|ing|ed|ers|er|ors|or|ments|ment|ly)$/, '');
  return short
    .replace(/(?:ics|ical|ic)$/, 'ic')
    .replace(/e$/, '')
    .replace(/y$/, 'i');
}

/** The telling words of a text, stemmed, in their order; a word stands as often as it is said. */
export function tellingWords(text: string): readonly string[] {
  let plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '');
  for (const [spelling, word] of ONE_WORD) plain = plain.replace(spelling, word);
  return plain
    .split(/[^\p{L}\p{N}£]+/u)
    .filter((word) => word && !STOP.has(word))
    .map(stem);
}

/** How much a word tells among `count` texts of which `having` hold it: the rarer, the more. */
export const rarity = (having: number, count: number): number =>
  having === 0 ? 0 : Math.log(1 + count / having);
