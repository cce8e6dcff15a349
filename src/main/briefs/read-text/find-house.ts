import { CITIES } from './cities.ts';
import { hasTitle, isOrganisation, NAME_IN_WORDS } from './names.ts';
import { TOWNS } from './towns.ts';

/** Whose delegation it is: the organisation that a letter speaks of as the one that comes. */

const WORD = String.raw`\p{Lu}[\p{L}\p{N}’'&.-]*|[\p{Lo}\p{M}]{2,}`;
const HOUSE = String.raw`((?:${WORD}|&)(?:(?:,? (?:of|the|for|and|&|de|du|der|des|la|al|und|et|d['’])){0,2} (?:${WORD})|, (?:${WORD})(?=[^,.]{0,40} (?:and|&) \p{Lu})){0,10})`;
const GROUP = String.raw`(?:delegations?|trade missions?|missions?|visits?|members|team|representatives|colleagues|party|group|partners|directors|people|visitors|trip|board|executives|officials)`;

const FORMS: readonly (readonly [number, RegExp])[] = [
  [
    6,
    new RegExp(
      String.raw`\b(?:[Vv]isit|[Mm]ission|[Tt]rip|[Dd]elegation) to (?:the )?[\p{Lu}][\p{L} ]{2,30}? (?:of|by|from) (?:the )?${HOUSE}`,
      'gu',
    ),
  ],
  [
    5,
    new RegExp(
      String.raw`\b(?:${GROUP}|Delegation|Visit) (?:\p{Ll}+ ){0,2}?(?:of|from|by) (?:the |our )?${HOUSE}`,
      'gu',
    ),
  ],
  [
    5,
    new RegExp(
      String.raw`${HOUSE}(?:['’]s?)? (?:(?!(?:our|the|their|this|that|will|is|are|has|and|of|for|to|from|holidays)\b)\p{Ll}[\p{L}-]+ ){0,2}?${GROUP}\b`,
      'gu',
    ),
  ],
  [5, new RegExp(String.raw`${HOUSE}(?: \([^)]{2,30}\))?\s+[-–—:|/]+\s+(?:\p{L}+ )?${GROUP}\b`, 'giu')],
  [
    4,
    new RegExp(
      String.raw`(?:^|(?<!\b(?:Mr|Ms|Mrs|Dr|Prof|Shri|Smt|Eng|Capt))[.!?:] |\b[Tt]he |\b[Tt]hat )${HOUSE}(?: \([^)]{2,40}\))?(?:, [\p{Lu}][\p{L}]+,)? (?:is|are|has|have|would|will|lands?|wishes|proposes|intends|say|says|plans?) `,
      'gu',
    ),
  ],
  [
    5,
    new RegExp(String.raw`\b(?:called|named|on behalf of|representing|[Ii]t['’]?s) (?:the )?${HOUSE}`, 'gu'),
  ],
  [4, new RegExp(String.raw`\b(?:of us|party|everyone|folks|team) from (?:the )?${HOUSE}`, 'gu')],
  [4, new RegExp(String.raw`${HOUSE} ki (?:team|taraf)`, 'gu')],
  [5, new RegExp(String.raw`\b[Ww]e, (?:at )?(?:the )?${HOUSE},`, 'gu')],
  [
    6,
    new RegExp(
      String.raw`\b(?:[Mm]y|[Oo]ur) (?:company|firm|organi[sz]ation|business|association),? (?:is |called )?${HOUSE}`,
      'gu',
    ),
  ],
  [
    4,
    /(?:يسر|يتشرف|تتشرف)\s+((?:شركة|غرفة|مجلس|هيئة|مؤسسة|اتحاد|مجموعة|وزارة|جمعية)[\p{Script=Arabic} ]{3,40}?)\s+(?:إبلاغكم|بإبلاغكم|إعلامكم|أن|بأن|ب)/gu,
  ],
  [4, /(?:بأن وفداً? من|وفد|وفداً من)\s+([\p{Script=Arabic} ]{4,40}?)\s+(?:سيزور|إلى|سوف|يزور)/gu],
];

/** Ourselves, and offices that only write of others. */
const NOT_THEM =
  /^(?:.*\bcombined authority|england|uk|u\.k\.|united kingdom|britain|office of the mayor|inward visits?.*|dbt.*|department for.*|british .*|fcdo.*|foreign.*|invest(?:ment)? (?:team|zone)|trade (?:team|office)|visits?|delegation|mission|business delegation|notes?|re|fw|subject|dear|inward|official|tentative|proposed|programme|questions?)$/iu;
/** "The Federation" is which one a letter said before. */
const GENERIC =
  /^(?:(?:group|council|chamber|association|forum|company|board|delegation)['’]s .*|federation|council|association|chamber|board|group|company|union|guild|forum|alliance|embassy|consulate|high commission|university|ministry|government|cluster|centre|national day|trade mission|national|international)$/iu;
const OFFICE = /embassy|high commission|consulate/iu;
const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const tidy = (text: string): string =>
  text
    .replace(/,\s*\p{Lu}[\p{L} .]+,\s*[A-Z]{2}$/u, '')
    .replace(/^(?:the|our|a|an)\s+/iu, '')
    .replace(/^(?:RE|FW|FWD|Re|Fw|Fwd)\b:?\s*/u, '')
    .replace(
      /(?:\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| January| February| March| April| May| June| July| August| September| October| November| December)+$/u,
      '',
    )
    .replace(/(?:['’]s|[,.;:'’-])+$/u, (it) => (/\b(?:ltd|inc|co|corp|pvt)\.$/i.test(text) ? it : ''))
    .trim();
const PERSON = new RegExp(`^${NAME_IN_WORDS}$`, 'u');

const SHORT_NAME = new RegExp(`${HOUSE} \\((\\p{Lu}{2,7})\\)`, 'gu');

const CITY = new Set(
  Object.entries(CITIES)
    .flatMap(([country, cities]) => [country, ...cities])
    .map((it) => it.toLowerCase())
    .concat(TOWNS.map((it) => it.toLowerCase())),
);

type Heard = { readonly name: string; readonly weight: number };

export type HouseSources = {
  readonly sentences: readonly string[];
  readonly subject: string;
  /** Values of fields "Delegation", "Organisation"; titles above tables; letterheads. */
  readonly said: readonly string[];
  readonly letterhead: readonly string[];
  readonly signature: readonly string[];
  /** The organisations of those who come. */
  readonly ofPeople: readonly string[];
  readonly placeNames: readonly string[];
};

/** Organisations in a text that one of the forms introduces. */
function heardIn(text: string): readonly Heard[] {
  return FORMS.flatMap(([weight, form]) =>
    [...text.matchAll(form)].map((match): Heard => ({ name: tidy(match[1] ?? ''), weight })),
  );
}

const parts = (line: string): readonly string[] =>
  line.split(/\s+[|•·–—-]\s+|\s*[|•·\t]\s*|,\s+|\s*\/\/\s*|:\s+|\s{3,}/u).map(tidy);

/** The organisation that comes, as the letter mostly writes it; null where it names none. */
export function findHouse(sources: HouseSources): string | null {
  const places = new Set(sources.placeNames.map((it) => it.toLowerCase()));
  const heard: Heard[] = [
    ...sources.sentences.flatMap(heardIn),
    ...heardIn(sources.subject),
    ...parts(sources.subject).map((name) => ({ name, weight: isOrganisation(name) ? 2.5 : 1 })),
    ...sources.said.map((it) => ({ name: tidy(it), weight: 6 })),
    ...sources.letterhead
      .flatMap(parts)
      .filter((it) => isOrganisation(it) && it.includes(' '))
      .map((name) => ({ name, weight: 3 })),
    ...sources.signature
      .flatMap(parts)
      .filter(isOrganisation)
      .map((name) => ({ name, weight: 2 })),
    ...sources.ofPeople.map((name) => ({ name, weight: 1.5 })),
  ].filter(({ name }) => isHouse(name, places));
  // "Sahyadri Chamber of Commerce (SCCIA)": the short name is the long one's.
  const long = new Map(
    [...sources.sentences, sources.subject, ...sources.letterhead].flatMap((text) =>
      [...text.matchAll(SHORT_NAME)].map(([, name = '', short = '']): [string, string] => [
        short,
        tidy(name),
      ]),
    ),
  );
  const total = new Map<string, { weight: number; names: Heard[] }>();
  for (const { name: said, weight } of heard) {
    const it = { name: long.get(said) ?? said, weight };
    const at = key(it.name);
    const known = total.get(at) ?? { weight: 0, names: [] };
    total.set(at, { weight: known.weight + it.weight, names: [...known.names, it] });
  }
  const score = (at: string): number =>
    [...total].reduce(
      (sum, [other, { weight }]) =>
        sum + (other === at ? weight : other.includes(at) || at.includes(other) ? weight * 0.5 : 0),
      0,
    ) *
    (isOrganisation(total.get(at)?.names[0]?.name ?? '') ? 1.5 : 1) *
    (OFFICE.test(total.get(at)?.names[0]?.name ?? '') ? 0.3 : 1);
  const [best] = [...total.keys()].map((at) => ({ at, score: score(at) })).sort((a, b) => b.score - a.score);
  if (!best || best.score < 3) return null;
  const names = total.get(best.at)?.names.map(({ name }) => name) ?? [];
  return names.find((it) => /\p{Ll}/u.test(it)) ?? names[0] ?? null;
}

function isHouse(name: string, places: ReadonlySet<string>): boolean {
  if (
    name.length < 4 ||
    name.length > 90 ||
    NOT_THEM.test(name) ||
    places.has(name.toLowerCase()) ||
    CITY.has(name.toLowerCase())
  )
    return false;
  if (
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu.test(
      name,
    )
  )
    return false;
  if (/^(?:mr|mrs|ms|dr|shri|smt|h\.e|eng|prof)\b/iu.test(name)) return false;
  if (GENERIC.test(name) || hasTitle(name)) return false;
  if (isOrganisation(name)) return true;
  const words = name.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 7 &&
    (PERSON.test(name) || /^[\p{Lu}\p{Lo}]/u.test(name)) &&
    !/\d/.test(name)
  );
}
