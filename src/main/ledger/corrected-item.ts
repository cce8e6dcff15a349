import { pointOf } from '../../shared/charts/series-point.ts';
import {
  type Audience,
  bareRef,
  type ExchangeRate,
  type Fact,
  type Form,
  type IssuedCopy,
  type LedgerFile,
  type PrintedRef,
  type PrintedValue,
  printedId,
} from '../../shared/domain/index.ts';
import { amountLine, type PrintedAmount, printAmount } from '../../shared/format/amount.ts';
import { formatPartialDate } from '../../shared/format/date.ts';
import { regroup } from '../../shared/format/number.ts';
import { type AmountWords, ENGLISH } from '../../shared/format/units.ts';
import { LANGUAGES } from '../../shared/languages.ts';
import { capitalised } from '../../shared/text/one-line.ts';
import type { FieldChange, RecalledCopy, RecallItem } from '../../shared/views/index.ts';
import { amountWordsIn } from '../../shared/wording/courtesy.ts';
import { changedSince, factNow } from '../briefs/fact-change.ts';
import { sourcesNow, subjectOf } from '../briefs/printed-record.ts';
import type { Library } from '../library/library.ts';
import { convertedText } from '../pdf/compose/context.ts';
import { type Block, type Inline, text, textOf } from '../pdf/document.ts';
import { rateAsPrinted } from './printed-values.ts';

/** A copy to be corrected, with all that its corrigendum says. */
export type CorrectedCopy = {
  readonly copy: IssuedCopy;
  readonly recalled: RecalledCopy;
  readonly audience: Audience;
  readonly library: Library;
  readonly ledger: LedgerFile;
};

/** Gives the numbers under which these sources are listed. */
export type Citing = (sourceIds: readonly string[]) => readonly number[];

const FORM_WORDS: Readonly<Record<Form, string>> = {
  tile: 'as a key figure',
  sentence: 'in the text',
  row: 'in a table',
  chart: 'in a chart',
  headline: 'in a heading',
  conversion: 'converted',
  translated: 'in your language',
  photograph: 'as a photograph',
};

const pagesText = (pages: readonly number[]): string =>
  `${pages.length === 1 ? 'Page' : 'Pages'} ${pages.join(', ')}`;

/** An amount as the copy printed it, and as it is right. */
type Amounts = {
  readonly old: PrintedAmount | null;
  readonly now: PrintedAmount | null;
  /** As the copy printed it, in its courtesy language. */
  readonly translated: PrintedAmount | null;
};

/** The rates that the copy converted with. */
const ratesThen =
  ({ copy, ledger }: CorrectedCopy) =>
  (currency: string): ExchangeRate | undefined =>
    rateAsPrinted({ values: copy.values ?? [], records: ledger.records ?? {} }, currency);

const printedAs = ({ copy }: CorrectedCopy, id: string): PrintedValue | undefined =>
  copy.values?.find((value) => printedId(value) === id);

type Amount = { readonly value: number; readonly unit: string | null };

/** What a fact or a value of a series came to, in the copy and today. */
function figuresOf(
  { factId, type }: RecallItem,
  corrected: CorrectedCopy,
): { readonly old: Amount | null; readonly now: Amount | null } {
  const { library, ledger } = corrected;
  if ((type ?? 'fact') === 'fact') {
    const fact = factOf(factId, corrected);
    return { old: amountOf(fact), now: amountOf(fact && factNow(library, fact)) };
  }
  const ref = printedAs(corrected, factId);
  if (ref?.type !== 'series' || ref.period === undefined) return { old: null, now: null };
  const series = library.seriesById(ref.key);
  const value = ledger.records?.[ref.hash]?.fields.value;
  const point = series && pointOf(series, ref.place, ref.period);
  const unit = series?.unit ?? null;
  return {
    old: typeof value === 'number' ? { value, unit } : null,
    now: point ? { value: point.value, unit } : null,
  };
}

const amountOf = (fact: Fact | null | undefined): Amount | null =>
  typeof fact?.value === 'number' ? { value: fact.value, unit: fact.unit } : null;

function amountsOf(item: RecallItem, corrected: CorrectedCopy): Amounts {
  const { audience, library, copy } = corrected;
  const { old, now } = figuresOf(item, corrected);
  const printed = (words: AmountWords): PrintedAmount | null =>
    old && printAmount(old.value, old.unit, audience, ratesThen(corrected), words);
  return {
    old: printed(ENGLISH),
    now: now && printAmount(now.value, now.unit, audience, library.rate),
    translated: copy.courtesy ? printed(amountWordsIn(copy.courtesy)) : null,
  };
}

/** "Pages 2, 5 in your language: …": where it stands in one form, and what stands there. */
function placeLine(
  { form, pages }: NonNullable<RecallItem['at']>[number],
  { old, translated }: Amounts,
  { copy }: CorrectedCopy,
): readonly Inline[] {
  const words =
    form === 'translated' && copy.courtesy ? `in ${LANGUAGES[copy.courtesy].name}` : FORM_WORDS[form];
  const stood =
    form === 'tile' || form === 'chart'
      ? old && amountLine(old)
      : form === 'conversion'
        ? old?.converted && convertedText(old.converted)
        : form === 'translated'
          ? translated && amountLine(translated)
          : null;
  return [text(`${pagesText(pages)}, ${words}${stood ? `: ${stood}` : ''}`)];
}

const small = (inlines: readonly Inline[]): Block => ({ kind: 'paragraph', style: 'small', inlines });
const body = (inlines: readonly Inline[]): Block => ({ kind: 'paragraph', style: 'body', inlines });
const caption = (words: string): Block => ({
  kind: 'paragraph',
  style: 'caption',
  inlines: [text(words)],
  keepWithNext: true,
});

/** The figure, and what it converts to. */
function rightFigure(ref: PrintedRef, { now }: Amounts): readonly Inline[] {
  if (!now) return [];
  const { converted } = now;
  const unit = now.unit ? [text(`\u00a0${now.unit}`)] : [];
  const main: Inline =
    ref.type === 'fact' ? { kind: 'figure', text: now.main, of: [ref] } : textOf(ref, now.main);
  const rate = converted && [
    text(' '),
    textOf({ type: 'rate', key: converted.rate.currency, form: 'conversion' }, convertedText(converted)),
  ];
  return [main, ...unit, ...(rate ?? [])];
}

/** What changed besides what is said already. */
const otherFields = (
  { change, statement }: RecallItem,
  said: string | null,
  isFigureSaid: boolean,
): readonly FieldChange[] =>
  change.fields.filter(
    ({ field, from, to }) =>
      !(
        field === 'statement' ||
        field === 'headline' ||
        field === 'caveat' ||
        field === 'sourceIds' ||
        (isFigureSaid && field === 'value') ||
        (statement.includes(from) && said?.includes(to))
      ),
  );

/** Without its last stop, so that a sentence can go on behind it. */
const unstopped = (words: string): string => words.replace(/[.\s]+$/, '');

/** Since when the data says so, and what it gives as the reason. What colleagues noted stays in the house. */
function sinceLine(
  { change: { now, fields } }: RecallItem,
  ref: PrintedRef,
  { library, audience, copy }: CorrectedCopy,
): Block {
  const { since } = changedSince(library, ref.type, ref.key, audience.dates.long);
  const newer = (now === null ? [] : sourcesNow(library, ref)).flatMap((id) => {
    const source = library.source(id);
    return source?.published && source.published > copy.issueDate.slice(0, source.published.length)
      ? [source]
      : [];
  });
  const [later] = newer;
  const reason =
    now === null
      ? 'The data no longer holds it.'
      : later?.published
        ? `${later.publisher} published it on ${formatPartialDate(later.published, audience.dates.long)}, after your copy was issued.`
        : fields.some(({ field }) => field === 'sourceIds' || field === 'sourceId')
          ? 'It rests on another source now.'
          : null;
  const what = now === null ? 'Withdrawn' : 'Corrected';
  return small([text(`${reason ? `${reason} ` : ''}${what} since ${since}.`)]);
}

function right(
  item: RecallItem,
  ref: PrintedRef,
  corrected: CorrectedCopy,
  amounts: Amounts,
  citing: Citing,
): readonly Block[] {
  const { change, statement } = item;
  const { library, audience } = corrected;
  const since = sinceLine(item, ref, corrected);
  if (change.now === null && ref.type === 'image')
    return [
      body([text('The right to print this photograph has ended.', 'strong')]),
      small([text('Please do not copy it, and do not pass on pages that show it.')]),
    ];
  if (change.now === null) return [body([text('Withdrawn. Please do not use it.', 'strong')]), since];
  const regrouped = (words: string): string => regroup(words, audience.numbers);
  const sourceIds = sourcesNow(library, ref);
  const cite: readonly Inline[] =
    sourceIds.length > 0 ? [{ kind: 'cite', numbers: citing(sourceIds), of: [ref] }] : [];
  const isFigureSaid = change.fields.some(({ field }) => field === 'value') && amounts.now !== null;
  // Words that were not corrected with their figure still say the old one.
  const isStale = isFigureSaid && (ref.type === 'series' || regrouped(change.now) === regrouped(statement));
  const said = isStale ? null : regrouped(change.now);
  const others = otherFields(item, said, isFigureSaid);
  const caveat = ref.type === 'fact' ? library.fact(ref.key)?.caveat : null;
  return [
    ...(isFigureSaid ? [body([...rightFigure(ref, amounts), ...(said === null ? cite : [])])] : []),
    ...(said === null ? [] : [body([textOf(ref, said), ...cite])]),
    ...(others.length > 0
      ? [
          small(
            others.map(({ word, from, to }) =>
              text(`${capitalised(word)}: ${unstopped(to)}, not ${unstopped(from)}. `),
            ),
          ),
        ]
      : []),
    ...(caveat ? [small([text(`Note: ${regrouped(caveat)}`, 'emphasis')])] : []),
    since,
  ];
}

/** What a recalled value is today, by the id that it has today. */
function refOf({ factId }: RecallItem, corrected: CorrectedCopy): PrintedRef {
  const value = printedAs(corrected, factId);
  if (value) return bareRef(value);
  const printed = factOf(factId, corrected);
  return { type: 'fact', key: (printed && factNow(corrected.library, printed)?.id) ?? factId };
}

function factOf(factId: string, { copy, ledger }: CorrectedCopy): Fact | undefined {
  const pin = copy.pins.find((one) => one.factId === factId);
  return pin && ledger.facts[pin.hash];
}

/** What the copy says, where and in which form, beside what is right. */
export function correctedItem(
  item: RecallItem,
  index: number,
  corrected: CorrectedCopy,
  citing: Citing,
): readonly Block[] {
  const { audience, library, ledger } = corrected;
  const amounts = amountsOf(item, corrected);
  const value = printedAs(corrected, item.factId);
  const fields = value && ledger.records?.[value.hash]?.fields;
  const subject = fields
    ? subjectOf(value, fields, library, audience)
    : (factOf(item.factId, corrected)?.metric ?? 'A statement');
  const isPhotograph = item.type === 'image';
  const at = item.at ?? [];
  const places =
    at.length > 0
      ? at.map((one) => small(placeLine(one, amounts, corrected)))
      : item.pages.length > 0
        ? [small([text(pagesText(item.pages))])]
        : [];
  return [
    { kind: 'heading', level: 2, text: `${index + 1}. ${subject}` },
    {
      kind: 'split',
      share: 0.46,
      left: [
        caption(isPhotograph ? 'Your copy shows' : 'Your copy says'),
        body([text(isPhotograph ? item.statement : `“${regroup(item.statement, audience.numbers)}”`)]),
        ...places,
      ],
      right: [
        caption(isPhotograph ? 'Please note' : 'It should say'),
        ...right(item, refOf(item, corrected), corrected, amounts, citing),
      ],
    },
  ];
}

/** Every sum of the copy that a corrected rate makes another: as it was converted, and as it is right. */
export function convertedSums(corrected: CorrectedCopy): readonly (readonly (readonly Inline[])[])[] {
  const { copy, ledger, library, audience, recalled } = corrected;
  const told = new Set(recalled.items.filter(({ type }) => type !== 'rate').map(({ factId }) => factId));
  const conversionOf = (at: RecallItem['at']) => at?.find(({ form }) => form === 'conversion');
  const facts = copy.pins.flatMap(({ hash, factId, at }) => {
    const fact = ledger.facts[hash];
    const amount = amountOf(fact);
    const place = conversionOf(at);
    return fact && amount && place && !told.has(factId)
      ? [{ words: fact.metric ?? fact.statement, amount, pages: place.pages, ref: null }]
      : [];
  });
  const points = (copy.values ?? []).flatMap((value) => {
    const place = conversionOf(value.at);
    const id = printedId(value);
    const number = ledger.records?.[value.hash]?.fields.value;
    if (value.type !== 'series' || !place || told.has(id) || typeof number !== 'number') return [];
    const unit = library.seriesById(value.key)?.unit ?? null;
    return [
      { words: subjectOf(value, {}, library, audience), amount: { value: number, unit }, pages: place.pages },
    ];
  });
  return [...facts, ...points].flatMap(({ words, amount: { value, unit }, pages }) => {
    const old = printAmount(value, unit, audience, ratesThen(corrected));
    const now = printAmount(value, unit, audience, library.rate);
    if (!old.converted || !now.converted || old.converted.text === now.converted.text) return [];
    return [
      [
        [text(`${regroup(words, audience.numbers)}: ${amountLine(old)}`)],
        [text(convertedText(old.converted))],
        [
          textOf(
            { type: 'rate', key: now.converted.rate.currency, form: 'conversion' },
            convertedText(now.converted),
          ),
        ],
        [text(pages.join(', '))],
      ],
    ];
  });
}
