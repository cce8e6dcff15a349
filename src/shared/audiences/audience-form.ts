import type { Audience, AudienceForm } from '../domain/audience.ts';
import { oneLine } from '../text/one-line.ts';

/** A market as an officer fills it in. What the form does not ask for is kept as it was. */

const SCALES = {
  thousands: { grouping: [3], names: [12, 'trillion', 9, 'billion', 6, 'million'] },
  lakh: { grouping: [3, 2], names: [7, 'crore', 5, 'lakh'] },
} as const;

const DATES = {
  'day-first': { long: 'd MMMM yyyy', short: 'd MMM yyyy' },
  'month-first': { long: 'MMMM d, yyyy', short: 'MMM d, yyyy' },
  'year-first': { long: 'yyyy MMMM d', short: 'yyyy MMM d' },
} as const;

export const EMPTY_FORM: AudienceForm = {
  name: '',
  phrase: '',
  market: '',
  countries: '',
  paper: 'a4',
  currency: '',
  prefix: '',
  grouping: 'thousands',
  dates: 'day-first',
  courtesy: null,
  greeting: 'It is a pleasure to welcome you to {region}.',
};

const membersOf = (words: string): readonly string[] => [
  ...new Set(
    words
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

export function formOf(audience: Audience): AudienceForm {
  const { name, phrase, market, countries, paper, currency, numbers, dates, greeting } = audience;
  return {
    name,
    phrase,
    market,
    countries: countries.join(', '),
    paper,
    currency: currency.code,
    prefix: currency.prefix.trim(),
    grouping: numbers.grouping.length > 1 ? 'lakh' : 'thousands',
    dates: dates.long.startsWith('y')
      ? 'year-first'
      : dates.long.startsWith('M')
        ? 'month-first'
        : 'day-first',
    courtesy: audience.courtesyLanguage,
    greeting: greeting.paragraphs.join('\n\n'),
  };
}

export type AudienceProblem =
  | 'missing'
  | 'too-long'
  | 'name-taken'
  | 'market-form'
  | 'market-taken'
  | 'currency-form'
  | 'too-many';
export type AudienceProblems = Readonly<Partial<Record<keyof AudienceForm, AudienceProblem>>>;

/** As many paragraphs as a greeting may have, and letters as one may have. */
const PARAGRAPHS = 4;
const LETTERS = 4000;

const paragraphsOf = (greeting: string): readonly string[] =>
  greeting
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);

/** What keeps a form from being an audience beside the others, field by field. */
export function audienceProblems(form: AudienceForm, others: readonly Audience[]): AudienceProblems {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  const found: Partial<Record<keyof AudienceForm, AudienceProblem>> = {};
  const check = (field: keyof AudienceForm, problem: AudienceProblem, isWrong: boolean): void => {
    if (isWrong) found[field] ??= problem;
  };
  for (const field of ['name', 'phrase', 'market', 'currency', 'prefix', 'greeting'] as const)
    check(field, 'missing', form[field].trim() === '');
  check('name', 'too-long', form.name.length > 80);
  check('phrase', 'too-long', form.phrase.length > 120);
  check('prefix', 'too-long', form.prefix.trim().length > 7);
  check(
    'name',
    'name-taken',
    others.some(({ name, id }) => same(name, form.name) || id === idOf(form.name)),
  );
  check('market', 'market-form', !/^[A-Z]{2,4}$/.test(form.market.trim()));
  check(
    'market',
    'market-taken',
    others.some(({ market }) => same(market, form.market)),
  );
  check('currency', 'currency-form', !/^[A-Z]{3}$/.test(form.currency.trim()));
  check('countries', 'too-many', membersOf(form.countries).length > 20);
  check('greeting', 'too-many', paragraphsOf(form.greeting).length > PARAGRAPHS);
  check('greeting', 'too-long', form.greeting.length > LETTERS);
  return found;
}

/** "Saudi Arabia" is `saudi-arabia`. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The audience of a form without problems; `before` is the one that it edits. */
export function audienceOf(form: AudienceForm, before: Audience | null): Audience {
  const market = form.market.trim();
  const { grouping, names } = SCALES[form.grouping];
  const prefix = form.prefix.trim();
  const scales = names.flatMap((exponent, at) =>
    typeof exponent === 'number' ? [{ value: 10 ** exponent, name: String(names[at + 1]) }] : [],
  );
  const kept = before && formOf(before);
  return {
    language: 'en-GB',
    themeWeights: {},
    ...before,
    id: before?.id ?? (idOf(form.name) || market.toLowerCase()),
    name: form.name.trim(),
    phrase: form.phrase.trim(),
    market,
    countries: membersOf(form.countries).length > 0 ? membersOf(form.countries) : [form.name.trim()],
    paper: form.paper,
    // Letters stand apart from the number, a sign does not.
    currency: { code: form.currency.trim(), prefix: /^[A-Z]{2,}$/.test(prefix) ? `${prefix} ` : prefix },
    numbers: before && kept?.grouping === form.grouping ? before.numbers : { grouping, scales },
    dates: before && kept?.dates === form.dates ? before.dates : DATES[form.dates],
    courtesyLanguage: form.courtesy,
    marketWeights: { all: 1, ...before?.marketWeights, [market]: 3 },
    greeting: { title: before?.greeting.title ?? 'Welcome', paragraphs: paragraphsOf(form.greeting) },
  };
}

/** The audiences that may be written for: those of the pack, with the team's own in their place or behind them. */
export const withOwnAudiences = (
  audiences: readonly Audience[],
  own: readonly Audience[],
): readonly Audience[] => [
  ...audiences.map((audience) => own.find(({ id }) => id === audience.id) ?? audience),
  ...own.filter(({ id }) => !audiences.some((audience) => audience.id === id)),
];
