import { latinDigits } from '../../../shared/text/latin-digits.ts';

/** How letters say how many come. Each table is data: a language or a habit is a row. */

const NUMBER_WORDS: readonly (readonly [number, string])[] = [
  [2, 'two|both|a couple|couple|اثنان|اثنين|दो'],
  [3, 'three|ثلاثة|ثلاث|तीन'],
  [4, 'four|أربعة|أربع|चार'],
  [5, 'five|خمسة|خمس|पाँच|पांच'],
  [6, 'six|half a dozen|ستة|ست|छह|छः'],
  [7, 'seven|سبعة|سبع|सात'],
  [8, 'eight|ثمانية|ثماني|ثمان|आठ'],
  [9, 'nine|تسعة|تسع|नौ'],
  [10, 'ten|عشرة|عشر|दस'],
  [11, 'eleven|أحد عشر|إحدى عشرة|ग्यारह'],
  [12, 'twelve|a dozen|dozen|اثنا عشر|اثني عشر|बारह'],
  [13, 'thirteen|ثلاثة عشر'],
  [14, 'fourteen|أربعة عشر'],
  [15, 'fifteen|خمسة عشر|पंद्रह'],
  [16, 'sixteen|ستة عشر'],
  [17, 'seventeen|سبعة عشر'],
  [18, 'eighteen|ثمانية عشر'],
  [19, 'nineteen|تسعة عشر'],
  [20, 'twenty|عشرون|عشرين|बीस'],
  [30, 'thirty|ثلاثون|ثلاثين'],
  [40, 'forty'],
  [50, 'fifty'],
];

const UNITS_AFTER = 'one|two|three|four|five|six|seven|eight|nine';
const spelled = NUMBER_WORDS.flatMap(([, words]) => words.split('|')).sort((a, b) => b.length - a.length);
const PLAIN = `(?:\\d{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3}|[०-९]{1,3}|(?:twenty|thirty|forty|fifty)[- ](?:${UNITS_AFTER})|${spelled.join('|')})(?![\\d\\p{L}\\p{M}]|[.,:/]\\d)`;
/** A number of people, or "10 to 12"; a number that belongs to a time, a day or an amount is none. */
const COUNT = `(?<![\\d\\p{L}\\p{M}£$€₹][.,:/-]?)(${PLAIN})(?:\\s*(?:[-–—]|to|or)\\s*(${PLAIN}))?`;

/** "about", "up to": the number is not settled. */
const ABOUT =
  '(?:(?:about|around|approx(?:imately|\\.)?|roughly|some|circa|ca\\.?|c\\.|nearly|over|at least|up ?to|between|maybe|perhaps|likely|probably|a total of|in total|altogether|an estimated|حوالي|نحو|करीब|लगभग|kareeb|lagbhag|~|≈)\\s*)?';
export const UNSETTLED =
  /(?:about|around|approx|roughly|some|circa|\bca\b|nearly|over|at least|up ?to|between|maybe|perhaps|likely|probably|estimated|حوالي|نحو|करीब|लगभग|kareeb|lagbhag|~|≈)\.?\s*$/iu;

/** Who may be counted: never firms, hospitals or jobs. */
const PEOPLE =
  'people|ppl|persons?|members?|delegates?|visitors?|participants?|attendees|travell?ers?|guests|pax|of us|executives?|officials?|officers?|leaders?|representatives?|reps|business ?(?:people|men|women|persons|leaders|owners)|entrepreneurs?|investors?|directors?|engineers?|students?|CEOs?|CFOs?|founders?|owners?|buyers?|doctors?|surgeons?|clinicians?|scientists?|researchers?|professors?|professionals?|men|women|exporters?|industrialists?|promoters?|partners|colleagues|staff|heads|nos?\\.?|ministers?|legislators?|senators?|mayors?|site selectors?|advis[eo]rs?|Personen|Teilnehmer(?:n)?|Mitglieder(?:n)?|personnes|membres|personas|personen|log|logon|sadasya|लोग|सदस्य|प्रतिनिधि|व्यक्ति|أشخاص|شخص(?:ا|اً|ًا)?|أعضاء|عضو(?:ا|اً|ًا)?|مشارك(?:ا|اً|ًا|ين)?|مندوب(?:ا|اً|ًا|ين)?|ممثل(?:ا|اً|ًا|ين)?|أفراد|فرد(?:ا|اً|ًا)?|رجال أعمال|رجل أعمال|مسؤول(?:ا|اً|ًا|ين)?|زائر(?:ا|اً|ًا)?';
const PARTY =
  'delegation|group|party|contingent|mission|team|cohort|troupe|batch|Delegation|Gruppe|délégation';
/** Words between a number and what it counts: "12 senior business leaders". */
const BETWEEN = "(?:[\\p{L}&’'-]+\\s+){0,3}?";
const END = '(?![\\p{L}\\p{M}])';

/**
 * Ways of saying it, the surest first. The first group is the number, the second the upper end of "10 to 12".
 * `coming`: only where the sentence speaks of coming. `alone`: nothing may be counted behind the number.
 * `more`: that many come beside the head.
 */
export const COUNTED: readonly {
  readonly said: RegExp;
  readonly coming?: true;
  readonly alone?: true;
  readonly more?: 1;
}[] = [
  // “12-member delegation”, “a delegation 12 strong”
  {
    said: new RegExp(
      `${COUNT}[- ](?:member|person|people|man|strong|men)[- ](?:[\\p{L}-]+[- ]){0,3}?(?:${PARTY})${END}`,
      'iu',
    ),
  },
  { said: new RegExp(`(?:${PARTY})\\s+(?:is\\s+|of\\s+)?${ABOUT}${COUNT}[- ]strong${END}`, 'iu') },
  { said: new RegExp(`${COUNT}\\s*[- ]?सदस्यीय`, 'iu') },
  // “delegation of 12 members”, “group of about 15 mill owners”
  {
    said: new RegExp(
      `(?:${PARTY})\\s+(?:of|comprising|consisting of|made up of|von|de|with|having|numbers?|numbering|size|size is|strength)\\s+${ABOUT}${COUNT}\\s+${BETWEEN}(?:${PEOPLE})${END}`,
      'iu',
    ),
  },
  // “a group of 12 may visit”
  {
    said: new RegExp(
      `(?:${PARTY})\\s+(?:of|comprising|consisting of|made up of|numbers?|numbering|size(?: is)?(?: of)?|strength(?: is)?(?: of)?)\\s+${ABOUT}${COUNT}`,
      'iu',
    ),
    alone: true,
  },
  // “we shall be six”, “we are a group of five”, “nous serons 12”
  {
    said: new RegExp(
      `\\b(?:we|they|our (?:group|party|team|delegation)|the (?:group|party|team|delegation)|there)(?:\\s+(?:shall|will|would|might|may|should)\\s+(?:now\\s+)?be|['’]ll(?: now)? be|\\s+are(?: now)?|['’]re(?: now)?)\\s+${ABOUT}${COUNT}(?:\\s+(?:of us|in all|in total|altogether|in number|people|persons|pax|strong))?`,
      'iu',
    ),
    alone: true,
  },
  {
    said: new RegExp(`(?:nous serons|wir sind|wir kommen zu|seremos|hum)\\s+${ABOUT}${COUNT}`, 'iu'),
    alone: true,
  },
  { said: new RegExp(`हम\\s+${ABOUT}${COUNT}\\s+लोग`, 'iu') },
  // “8 delegates will come”, “there will be eight of us”, “12 log aa rahe hain”
  {
    // “our founder and two engineers” counts beside somebody.
    said: new RegExp(
      `(?<!\\b(?:and|plus|with|other|having|has|have)\\s)${ABOUT}${COUNT}\\s+${BETWEEN}(?:${PEOPLE})${END}`,
      'iu',
    ),
    coming: true,
  },
  // “accompanied by six officials”
  {
    said: new RegExp(
      `(?:accompanied by|along with|together with|يرافقه|برفقة)\\s+(?:a team of\\s+)?${ABOUT}${COUNT}\\s+${BETWEEN}(?:${PEOPLE}|others)${END}`,
      'iu',
    ),
    more: 1,
  },
  // وفد من 12 شخصاً
  {
    said: new RegExp(
      `وفد(?:ا|اً|ًا)?\\s+(?:[\\p{L}\\p{M}]+\\s+){0,5}?(?:من|يضم|قوامه|عدده)\\s+${ABOUT}${COUNT}\\s*(?:${PEOPLE}|[،.]|$|برئاسة)`,
      'u',
    ),
  },
];

/** Labels of a form, and headings: "Number of delegates: 8", "Delegates (12)", "عدد أعضاء الوفد: 7". */
export const LABELLED: readonly RegExp[] = [
  new RegExp(
    `^(?:the\\s+)?(?:(?:total|expected|approx(?:imate|\\.)?|estimated)\\s+)*(?:(?:number|no\\.?|nos\\.?|count|size|strength)\\s*(?:of\\s+(?:the\\s+)?)?(?:\\p{L}+\\s+)?(?:${PEOPLE}|heads|delegation|group|party|persons travelling|people travelling|people visiting)|head ?count|head-count|(?:group|party|delegation|team) (?:size|strength)|size|pax|strength|how many(?:\\s+\\p{L}+){0,4}|total (?:${PEOPLE}))(?:\\s*\\([^)]*\\))?\\s*\\??\\s*[:：=–—-]+\\s*${ABOUT}${COUNT}`,
    'iu',
  ),
  new RegExp(
    `^(?:delegates?|delegation|participants?|visitors?|attendees|travell?ers?|people|members?|pax|party|group)\\s*[:：–—-]\\s*${ABOUT}${COUNT}\\s*(?:\\+|nos?\\.?|pax|people|persons|delegates|visitors|members|in (?:all|total))?(?:\\s*\\([^)]*\\))?\\s*[.;,]?$`,
    'iu',
  ),
  new RegExp(
    `^(?:list of\\s+)?(?:the\\s+)?(?:delegates?|delegation(?: members)?|participants?|visitors?|attendees|members|party|group)\\s*[(\\[]\\s*(?:total\\s*[:-]?\\s*)?${COUNT}\\s*(?:nos?\\.?|pax|people|persons|members)?\\s*[)\\]]`,
    'iu',
  ),
  new RegExp(
    `عدد\\s+(?:أعضاء الوفد|أفراد الوفد|المشاركين|الحضور|الزوار|الأعضاء)\\s*[:：]?\\s*${ABOUT}${COUNT}`,
    'u',
  ),
  new RegExp(`(?:प्रतिनिधियों|सदस्यों|लोगों|आगंतुकों) की संख्या\\s*[:：-]*\\s*${COUNT}`, 'u'),
];

/** The sentence speaks of a visit that is to come. */
export const COMING =
  /\b(?:visit\w*|travel\w*|com(?:e|es|ing)|arriv\w*|fly(?:ing)?|join\w*|attend\w*|bring\w*|delegation|mission|trip|tour|expect\w*|accompan\w*|participat\w*|be|in (?:all|total)|of us|honge|aayenge|aa rahe|aaenge|hain|kommen|reisen|viendr\w*|seront)\b|वफ़द|आ रहे|आएंगे|आएँगे|होंगे|يزور|سيزور|زيارة|وفد|سيصل|سيحضر|يشارك|سنكون/iu;

/** Another visit, another crowd: what was, what has room, who works where, whom they meet. */
export const NOT_COMING =
  /\b(?:last (?:year|time|month|week|visit)|previous(?:ly)?|earlier (?:visit|delegation|group)|in (?:19|20)\d\d\b|hosted|welcomed|visited|came|had (?:sent|come)|we sent|used to|employ\w*|workforce|payroll|jobs?|hir(?:e|es|ing)|recruit\w*|limited to|restricted to|max(?:imum)?|minimum|capacity|seats?|first come|first \d+|not more than|association of|represent(?:s|ing)? (?:over |more than |some |about |around |its |our )?\d+|turnover|apprentices|rooms?|beds?|tables?|from your side|on your side|of your|your (?:team|side|people))\b/iu;

/** After a number that stands alone: a verb, a place, an end; a noun would be what is counted. */
export const GOES_ON =
  /^\s*(?:$|[.,;:!?)\]–—-]|(?:from|to|will|would|shall|may|might|can|could|is|are|was|led|headed|who|that|which|and|plus|including|in|on|at|for|with|wish\w*|plan\w*|hope\w*|intend\w*|arriv\w*|travel\w*|visit\w*|com(?:e|es|ing)|during|between|this|next|altogether|people|persons|pax|now|only|likely|representing|of us|strong|if|but|instead|rather|not|log|aa|by|من|في|إلى|سي\p{L}+|برئاسة|personnes|personen|personas)(?![\p{L}]))/iu;

const VALUES = new Map<string, number>(
  NUMBER_WORDS.flatMap(([value, words]) => words.split('|').map((word) => [word, value] as const)),
);

/** The number that digits of any script, or words, say; null for other words. */
export function numberSaid(text: string): number | null {
  const plain = latinDigits(text.trim().toLowerCase());
  if (/^\d+$/.test(plain)) return Number(plain);
  const known = VALUES.get(plain);
  if (known !== undefined) return known;
  const [tens = '', unit = ''] = plain.split(/[- ]/);
  const [ten, one] = [VALUES.get(tens), unit === 'one' ? 1 : VALUES.get(unit)];
  return ten !== undefined && ten >= 20 && one !== undefined && one < 10 ? ten + one : null;
}
