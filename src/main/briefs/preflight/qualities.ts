import type { Fact } from '../../../shared/domain/index.ts';
import { moneyUnit } from '../../../shared/format/units.ts';
import { stems } from '../words.ts';
import { yearKind } from './counting.ts';

/**
 * What a figure is besides its number: two figures that differ in one of these cannot be compared, and words that say
 * another of them are wrong. Read from the fields of a fact first, and from words where no field says it.
 */
export type Quality = {
  /** Its kinds, and how the words of a text say each. What is said by an earlier one is not read for a later one. */
  readonly kinds: readonly (readonly [kind: string, said: RegExp])[];
  /** What the measure, the unit and the period say. */
  readonly ofFields: (fact: Fact) => string | null;
  /** Words that tell kinds apart, and are no part of what is measured. */
  readonly notMeasure: RegExp;
};

/** The kinds that the words say, without what another has said already. */
export function kindsSaid({ kinds }: Quality, words: string): ReadonlySet<string> {
  let left = words;
  const said = new Set<string>();
  for (const [kind, pattern] of kinds) {
    if (pattern.test(left)) said.add(kind);
    left = left.replace(new RegExp(pattern.source, `g${pattern.flags}`), ' ');
  }
  return said;
}

const only = (said: ReadonlySet<string>): string | null => (said.size === 1 ? ([...said][0] ?? null) : null);

/** What the fields say; else what its own sentence and limit say, where they say one. */
export const kindOf = (quality: Quality, fact: Fact): string | null =>
  quality.ofFields(fact) ?? only(kindsSaid(quality, `${fact.statement} ${fact.caveat ?? ''}`));

/** The significant words of what is measured, whichever kind of the quality it is. */
function subjectOf({ notMeasure }: Quality, fact: Fact): ReadonlySet<string> {
  const words = (fact.metric ?? '').replace(/\([^)]*\)/g, ' ').replace(notMeasure, ' ');
  return stems(words);
}

/** All words of the shorter measure are in the longer one. */
export function sameSubject(quality: Quality, a: Fact, b: Fact): boolean {
  const [x, y] = [subjectOf(quality, a), subjectOf(quality, b)];
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return few.size > 0 && [...few].every((stem) => many.has(stem));
}

const ofText = (quality: Pick<Quality, 'kinds'>, ...fields: readonly (string | null | undefined)[]) =>
  only(kindsSaid(quality as Quality, fields.filter((field) => field).join(' ; ')));

const COMMON =
  /\b(?:change|growth|rise|fall|increase|decrease|total|annual|yearly|monthly|weekly|hourly|figure|level|number)\b/gi;
const plus = (words: string): RegExp => new RegExp(`${words}|${COMMON.source}`, 'gi');

const pointKinds = [
  [
    'percentage points',
    /percentage[- ]points?|\bper ?cent[- ]points?|%[- ]?(?:age)?[- ]?points?|\bpp(?:ts?|s)?\b|\bp\.p\.|\bppts?\b|\bpct\.? ?pts?\b/i,
  ],
  ['per cent', /%|\bper ?cent\b|\bpercentage\b/i],
] as const;
export const POINTS: Quality = {
  kinds: pointKinds,
  ofFields: ({ unit, metric }) =>
    ofText({ kinds: pointKinds }, unit) ?? (unit === null ? ofText({ kinds: pointKinds }, metric) : null),
  notMeasure: plus('\\bpercentage points?\\b|\\bper ?cent\\b|\\bpoints?\\b|%|\\bpp\\b'),
};

const averageKinds = [
  ['median', /\bmedian\b|\bmid-?point of (?:all )?(?:pay|earnings|salaries|incomes|prices)/i],
  [
    'mean',
    /\baverages?\b|\baveraged\b|\barithmetic mean\b|\bmean (?!that|to\b|by\b|it\b|they\b|more\b|less\b|something\b)|\(mean\)|\bmean\b(?=[,.;)]|$)/i,
  ],
] as const;
export const AVERAGE: Quality = {
  kinds: averageKinds,
  ofFields: ({ metric, unit, short }) =>
    ofText({ kinds: averageKinds }, metric, unit) ?? ofText({ kinds: averageKinds }, short),
  notMeasure: plus('\\bmedian\\b|\\bmean\\b|\\baverage\\b|\\bfull-time\\b'),
};

const priceKinds = [
  [
    'current prices',
    /\bcurrent[- ](?:market )?prices?\b|\bcurrent[- ]price\b|\bnominal(?:ly)?\b|\b(?:cash|money|nominal) terms\b|\bnot (?:been )?adjusted for inflation\b|\bunadjusted(?: for inflation)?\b|\bbefore inflation\b|\bwithout (?:adjusting|allowing) for inflation\b|\bat the prices of (?:the|each) (?:day|year)\b/i,
  ],
  [
    'real terms',
    /\breal[- ]terms?\b|\bin real\b|\bconstant[- ](?:\d{4} )?prices?\b|\bconstant[- ]price\b|\binflation[- ]adjusted\b|\badjusted for inflation\b|\bchained[- ]volume\b|\bvolume (?:measure|terms)\b|\bafter inflation\b|\babove inflation\b|\bnet of inflation\b|\bdeflated\b|\bin (?:19|20)\d\d prices\b|\breal (?:gdp|gva|growth|pay|wages?|output|earnings|increase|rise|fall|incomes?|value|spending)\b|\breally\b(?= (?:grew|rose|fell))/i,
  ],
] as const;
export const PRICES: Quality = {
  kinds: priceKinds,
  ofFields: ({ metric, unit, short }) =>
    ofText({ kinds: priceKinds }, metric, unit) ?? ofText({ kinds: priceKinds }, short),
  notMeasure: plus(
    '\\breal\\b|\\bnominal\\b|\\bterms?\\b|\\bcurrent\\b|\\bconstant\\b|\\bprices?\\b|\\bchained\\b|\\bvolume\\b|\\bcash\\b|\\binflation\\b|\\badjusted\\b',
  ),
};

const headKinds = [
  [
    'per head',
    /\bper (?:head|capita|person|resident|inhabitant)\b|\b(?:a|each|for each|for every|for the average) (?:head|resident|inhabitant|person|citizen)\b|\bper[- ]capita\b|\bper-head\b|\bof population\b/i,
  ],
] as const;
export const PER_HEAD: Quality = {
  kinds: headKinds,
  ofFields(fact) {
    const said =
      ofText({ kinds: headKinds }, fact.metric, fact.unit) ?? ofText({ kinds: headKinds }, fact.short);
    return said ?? ((moneyUnit(fact.unit ?? '')?.factor ?? 0) >= 1e6 ? 'a total' : null);
  },
  notMeasure: plus('\\bper\\b|\\bhead\\b|\\bcapita\\b|\\bperson\\b|\\bresident\\b'),
};

const flowKinds = [
  [
    'several years together',
    /\bcumulative(?:ly)?\b|\bin total since\b|\b(?:so far|to date|all told)\b|\bover (?:the )?(?:past |last |next |coming )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d+)(?:[- ]years?| years)\b|\bin (?:the )?(?:past |last |next )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) years\b|\bover (?:a|the) decade\b|\bbetween (?:19|20)\d\d(?:\/\d\d)? and (?:19|20)\d\d(?:\/\d\d)?\b|\bfrom (?:19|20)\d\d(?:\/\d\d)? (?:to|until) (?:19|20)\d\d(?:\/\d\d)?\b|\bsince (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b|\b(?:19|20)\d\d(?:\/\d\d)? to (?:19|20)\d\d(?:\/\d\d)?\b|\brunning total\b|\bby the end of\b|\bby 20\d\d\b/i,
  ],
  [
    'a year',
    /\b(?:a|per|each|every|in a single|in one) year\b|\bannual(?:ly)?\b|\byearly\b|\bper annum\b|\bp\.?a\.(?= |$)|\bevery twelve months\b|\bin the (?:last|latest|past) year\b|\byear after year\b/i,
  ],
] as const;
/** Years that a period spans, where it names two. */
function yearsSpanned(period: string | null): number {
  const years = [...(period ?? '').matchAll(/\b((?:19|20)\d\d)(?:[/-]\d\d(?!\d))?/g)].map(([, year]) =>
    Number(year),
  );
  return years.length < 2 ? 0 : Math.max(...years) - Math.min(...years);
}
const isChange = ({ metric, unit }: Fact): boolean =>
  /%|point|rank|^years?$/i.test(unit ?? '') ||
  /\b(?:change|growth|rate|share|index|rank)\b/i.test(metric ?? '');
export const FLOW: Quality = {
  kinds: flowKinds,
  ofFields(fact) {
    const { metric, unit, period } = fact;
    if (isChange(fact) || fact.value === null) return null;
    const said = ofText({ kinds: flowKinds }, metric, unit);
    if (said) return said;
    if (/^since \d{4}/.test(period ?? '') || yearsSpanned(period) >= 2) return 'several years together';
    return yearKind(period) && fact.basis !== 'event' ? 'one year' : null;
  },
  notMeasure: plus(
    '\\bcumulative\\b|\\bto date\\b|\\bsince\\b|\\bover\\b|\\bper year\\b|\\ba year\\b|\\byears?\\b|\\b\\d+\\b',
  ),
};

const workKinds = [
  [
    'job years',
    /\b(?:job|person|work(?:er)?)[- ]years?\b|\bfull[- ]time[- ]equivalent years\b|\byears of (?:full-time )?work\b/i,
  ],
  [
    'full-time equivalents',
    /\bftes?\b|\bfull[- ]time[- ]equivalents?\b|\bwhole[- ]time[- ]equivalents?\b|\bwtes?\b/i,
  ],
  [
    'employees',
    /\bemployees?\b|\bstaff\b|\bheadcount\b|\bworkers\b|\bpeople (?:employed|in work|at work|on the payroll)\b|\bpayrolled\b/i,
  ],
  ['jobs', /\bjobs?\b|\bposts\b|\broles\b|\bpositions\b|\bvacancies\b/i],
] as const;
export const WORK: Quality = {
  kinds: workKinds,
  ofFields: ({ unit, metric }) => ofText({ kinds: workKinds }, unit) ?? ofText({ kinds: workKinds }, metric),
  notMeasure: plus(
    '\\bftes?\\b|\\bfull[- ]time[- ]equivalents?\\b|\\bequivalents?\\b|\\bemployees?\\b|\\bemployment\\b|\\bemployed\\b|\\bstaff\\b|\\bheadcount\\b|\\bworkers?\\b|\\bworkforce\\b|\\bjobs?\\b|\\bposts?\\b|\\broles?\\b|\\bpeople\\b|\\bin\\b|\\bof\\b',
  ),
};
