import type { Measure } from '../../../shared/charts/scene.ts';
import {
  type Audience,
  type Brief,
  type Delegation,
  EDITION_RULES,
  type ExchangeRate,
  type Fact,
  type IssueMark,
  type PrintedRef,
} from '../../../shared/domain/index.ts';
import { type PrintedAmount, printAmount } from '../../../shared/format/amount.ts';
import { formatDay, formatPeriod } from '../../../shared/format/date.ts';
import { NBSP, regroup } from '../../../shared/format/number.ts';
import { type AmountWords, moneyUnit } from '../../../shared/format/units.ts';
import { label } from '../../../shared/format/words.ts';
import { evidenceWordsIn } from '../../../shared/wording/courtesy.ts';
import type { CompanyRoom } from '../../library/companies.ts';
import type { Library } from '../../library/library.ts';
import { type Block, type Evidence, type Inline, type Mark, text } from '../document.ts';
import type { Photographs } from './photographs.ts';

/** What every section composer needs, and the citations that the document has used so far. */
export type Context = {
  readonly brief: Brief;
  readonly library: Library;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** Null where this is no issued copy. */
  readonly issue: IssueMark | null;
  /** It is a review copy. */
  readonly review: boolean;
  /** Width of the text area in points. */
  readonly width: number;
  readonly measure: Measure;
  readonly citations: Citations;
  readonly photographs: Photographs;
  /** What the brief's own choice leaves room to name. */
  readonly companies: CompanyRoom;
  /** Currencies whose rate was used so far; composing adds to it. */
  readonly ratesUsed: Set<string>;
  /** Currencies without a rate of which a reader was told so. */
  readonly unheldSaid: Set<string>;
  /** Of figures that are not printed in English. */
  readonly amountWords?: AmountWords;
};

export type Citations = {
  /** A citation of these sources. */
  cite(sourceIds: readonly string[]): Cite;
  /** Two citations that stand beside each other as one. */
  joined(one: Cite, other: Cite): Cite;
  /** Numbers the sources cited so far in the order of their list; every citation made before follows. */
  settle(inOrder: (ids: readonly string[]) => readonly string[]): void;
  /** Source ids in the order of their numbers. */
  readonly order: readonly string[];
};

type Cite = Extract<Inline, { readonly kind: 'cite' }>;

export function newCitations(): Citations {
  const numbers = new Map<string, number>();
  const made = new Map<number[], readonly string[]>();
  const numbered = (ids: readonly string[]): number[] =>
    ids.map((id) => numbers.get(id) ?? 0).sort((a, b) => a - b);
  const cite = (sourceIds: readonly string[]): Cite => {
    const ids = [...new Set(sourceIds)];
    for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    const own = numbered(ids);
    made.set(own, ids);
    return { kind: 'cite', numbers: own };
  };
  const idsOf = ({ numbers: own }: Cite): readonly string[] => made.get(own as number[]) ?? [];
  return {
    cite,
    joined: (one, other) => ({
      ...cite([...idsOf(one), ...idsOf(other)]),
      of: [...(one.of ?? []), ...(other.of ?? [])],
    }),
    settle(inOrder) {
      const order = inOrder([...numbers.keys()]);
      numbers.clear();
      for (const [index, id] of order.entries()) numbers.set(id, index + 1);
      for (const [own, ids] of made) own.splice(0, own.length, ...numbered(ids));
    },
    get order() {
      return [...numbers.keys()];
    },
  };
}

/** The citation of a record whose words or figures stand before it: the layout tells on which pages. */
export const cited = (
  { citations }: Pick<Context, 'citations'>,
  sourceIds: readonly string[],
  ...of: readonly PrintedRef[]
): Cite => ({ ...citations.cite(sourceIds), of });

/** Running text with its whole numbers in the audience's grouping. */
export const regroupNumbers = (context: Context, words: string): string =>
  regroup(words, context.audience.numbers);

/** What a copy says that colleagues read before it is issued. */
export const REVIEW_COPY = 'Review copy, not to be handed over';

/** The foot of each page: the issue number, where there is one, and the date. Without a cover it says what is replaced, too. */
export function footLine({ issue, brief, review }: Context, date: string): string {
  if (!issue) return review ? `${REVIEW_COPY} · ${date}` : date;
  const replaced =
    issue.supersedes && !EDITION_RULES[brief.edition].hasCover ? `, replaces ${issue.supersedes.number}` : '';
  return `${issue.number}${replaced} · ${date}`;
}

export const longDate = (context: Context, date: string): string =>
  formatDay(date, context.audience.dates.long);
export const shortDate = (context: Context, date: string): string =>
  formatDay(date, context.audience.dates.short);
export const periodText = (context: Context, words: string): string =>
  formatPeriod(words, context.audience.dates.short);

export function amountOf(context: Context, fact: Fact): PrintedAmount | null {
  return fact.value === null
    ? null
    : printAmount(fact.value, fact.unit, context.audience, context.library.rate, context.amountWords);
}

/** "≈ US$1.74 billion [3]": the converted amount with the citation of its rate. */
export function conversion(context: Context, figure: PrintedAmount | null): readonly Inline[] {
  if (!figure?.converted) return [];
  const { rate, via } = figure.converted;
  context.ratesUsed.add(rate.currency);
  const of = [rate, ...(via ? [via] : [])].map(converting);
  return [
    {
      kind: 'figure',
      text: convertedText(figure.converted),
      of,
    },
    cited(context, [rate.sourceId], ...of),
  ];
}

const MARK_OF_BASIS: Readonly<Record<string, Mark>> = {
  measured: 'counted',
  event: 'done',
  estimate: 'estimated',
  survey: 'estimated',
  forecast: 'planned',
  target: 'planned',
  claim: 'claimed',
  rule: 'rule',
};
/** Bases that their mark does not tell apart from others. */
const SAID_BESIDE: readonly string[] = ['survey', 'forecast', 'target'];

/** Words beside the marks, in the language of the page. */
export type EvidenceWords = {
  readonly label: (word: string) => string;
  readonly period: (period: string) => string;
  readonly latestHeld: string;
};

export const isPastReview = ({ brief }: Context, { reviewBy }: Fact): boolean =>
  reviewBy !== null && reviewBy < brief.issueDate;

/**
 * What a fact rests on: its mark, its period, the area that it covers. That its review was due is told to the host with
 * its day; the visitors read that this is the latest that is held.
 */
export function evidenceOf(
  context: Context,
  fact: Fact,
  words: EvidenceWords = englishWords(context),
): Evidence {
  const { basis, geography, place } = fact;
  const sign = basis === null ? undefined : MARK_OF_BASIS[basis];
  const late = isPastReview(context, fact);
  const isHost = context.brief.edition === 'host';
  const said = [
    fact.period === null ? null : words.period(fact.period),
    late && !isHost ? words.latestHeld : null,
  ];
  return {
    mark: basis !== null && sign ? { sign, words: words.label(basis) } : null,
    period: said.filter((part) => part !== null).join(', ') || null,
    rest: [
      basis !== null && (!sign || SAID_BESIDE.includes(basis)) ? words.label(basis).toLowerCase() : null,
      geography === null ? place : words.label(geography),
      late && isHost ? `review was due ${shortDate(context, fact.reviewBy ?? '')}` : null,
    ].filter((part) => part !== null),
  };
}

const englishWords = (context: Context): EvidenceWords => ({
  label,
  period: (period) => periodText(context, period),
  latestHeld: evidenceWordsIn('en').latestHeld,
});

/** The same as a line of words, where no mark can be drawn: "Measured · 2024/25 · Whole region". */
export function evidenceWords(context: Context, fact: Fact): string {
  const { mark, period, rest } = evidenceOf(context, fact);
  const area = rest.filter((part) => part !== mark?.words.toLowerCase());
  return [mark?.words ?? null, period, ...area].filter((part) => part !== null).join(' · ');
}

export const convertedText = ({ text: amount, unit }: NonNullable<PrintedAmount['converted']>): string =>
  `≈${NBSP}${amount}${unit ? `${NBSP}${unit.replaceAll(' ', NBSP)}` : ''}`;

const converting = ({ currency }: ExchangeRate): PrintedRef => ({
  type: 'rate',
  key: currency,
  form: 'conversion',
});

/** The rates behind the conversions of these facts. */
export function ratesBehind(context: Context, facts: readonly Fact[]): readonly ExchangeRate[] {
  const used = new Map<string, ExchangeRate>();
  for (const fact of facts) {
    const rate = amountOf(context, fact)?.converted?.rate;
    if (!rate) continue;
    used.set(rate.currency, rate);
    context.ratesUsed.add(rate.currency);
    // An amount that was not in pounds went through the pound: that rate is part of the sum.
    const original = moneyUnit(fact.unit ?? '')?.currency;
    const via = original && original !== 'GBP' ? context.library.rate(original) : undefined;
    if (via) {
      used.set(via.currency, via);
      context.ratesUsed.add(via.currency);
    }
  }
  return [...used.values()];
}

/** The rate behind the conversions of a section, with its date; nothing where no amount was converted. */
export function rateNote(context: Context, facts: readonly Fact[]): readonly Block[] {
  const rates = ratesBehind(context, facts);
  if (rates.length === 0) return noRateNote(context, facts);
  return [
    {
      kind: 'paragraph',
      style: 'small',
      inlines: [
        text('Converted amounts are rounded and use '),
        ...rates.flatMap((rate, index): Inline[] => [
          ...(index > 0 ? [text(' and ')] : []),
          { kind: 'figure', text: rateText(rate) },
          text(` (rate of ${shortDate(context, rate.asOf)})`),
          cited(context, [rate.sourceId], { type: 'rate', key: rate.currency }),
        ]),
        text('.'),
      ],
    },
  ];
}

/** Said once, where the first amount stands: nobody wonders why none is converted. */
function noRateNote({ audience, library, unheldSaid }: Context, facts: readonly Fact[]): readonly Block[] {
  const { code } = audience.currency;
  const isMoney = ({ value, unit }: Fact): boolean => value !== null && moneyUnit(unit ?? '') !== null;
  if (code === 'GBP' || library.rate(code) || unheldSaid.has(code) || !facts.some(isMoney)) return [];
  unheldSaid.add(code);
  return [
    {
      kind: 'paragraph',
      style: 'small',
      inlines: [text(`Amounts are not converted: we hold no exchange rate for ${code}.`)],
    },
  ];
}

export const rateText = (rate: ExchangeRate): string =>
  `£1${NBSP}=${NBSP}${rate.currency}${NBSP}${rate.ratePerGbp}`;
