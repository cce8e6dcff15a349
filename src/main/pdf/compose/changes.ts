import type { ChangeBlock, Fact, Section, SinceLast } from '../../../shared/domain/index.ts';
import { amountLine } from '../../../shared/format/amount.ts';
import { type Block, type FactItem, type Inline, text } from '../document.ts';
import {
  amountOf,
  type Context,
  cited,
  conversion,
  evidenceOf,
  evidenceWords,
  longDate,
  periodText,
  rateNote,
  regroupNumbers,
} from './context.ts';
import { factItem } from './fact-item.ts';
import { factsBehind } from './section-content.ts';

type Changed = Extract<SinceLast, { what: 'changed' }>;
type ChangeItem<T extends SinceLast> = { readonly id: string; readonly change: T };

/**
 * The changes since the visitors' last copy: amounts then and now, changed facts, new facts, and facts that are gone.
 * Earlier statements are marked as not being facts of this document.
 */
export function changes(context: Context, section: Section): readonly Block[] {
  const blocks = section.blocks.filter((block): block is ChangeBlock => block.kind === 'change');
  const [first] = blocks;
  if (!first) return [];
  const of = <W extends SinceLast['what']>(what: W) =>
    blocks.filter(
      (block): block is ChangeBlock & ChangeItem<Extract<SinceLast, { what: W }>> =>
        block.change.what === what,
    );
  const changed = of('changed');
  const figures = changed.filter(({ change }) => changesAmount(change));
  const gone = of('gone');
  return [
    {
      kind: 'paragraph',
      style: 'lead',
      inlines: [text(opening(context, first, blocks.length))],
      from: first.id,
    },
    ...amountTable(context, figures),
    ...factList(
      'Said otherwise now',
      changed.filter((block) => !figures.includes(block)).map((block) => currentItem(context, block)),
    ),
    ...factList(
      'New in this brief',
      of('new').map((block) => currentItem(context, block)),
    ),
    ...factList(
      'No longer relied on: please do not quote',
      gone.filter(({ change }) => change.withdrawn).map((block) => earlierItem(context, block)),
    ),
    ...factList(
      'No longer in this brief',
      gone.filter(({ change }) => !change.withdrawn).map((block) => earlierItem(context, block)),
    ),
    ...rateNote(context, factsBehind(section)),
  ];
}

function opening(context: Context, { since }: ChangeBlock, count: number): string {
  const number = since.number === null ? '' : ` (${since.number})`;
  const are = count === 1 ? 'One thing is' : `${count} things are`;
  return `${are} different from our brief of ${longDate(context, since.issueDate)}${number}.`;
}

/** Both have an amount, and it differs in value, unit, time or area. */
const changesAmount = ({ before: { fact: old }, after: { fact } }: Changed): boolean =>
  old.value !== null &&
  fact.value !== null &&
  (old.value !== fact.value ||
    old.unit !== fact.unit ||
    old.period !== fact.period ||
    old.place !== fact.place);

function amountTable(context: Context, changed: readonly ChangeItem<Changed>[]): readonly Block[] {
  if (changed.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Figures that changed' },
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'Measure', align: 'start', weight: 44 },
          { label: 'Then', align: 'start', weight: 20 },
          { label: 'Now', align: 'start', weight: 26 },
          { label: 'Source', align: 'start', weight: 10 },
        ],
        rowRecords: changed.map(({ change }) => ({ kind: 'fact', id: change.after.factId })),
        rows: changed.map(({ change }) => amountRow(context, change)),
      },
    },
  ];
}

function amountRow(context: Context, { before, after }: Changed): readonly (readonly Inline[])[] {
  const { fact } = after;
  const caveat = fact.caveat === null ? [] : [text(` ${regroupNumbers(context, fact.caveat)}`, 'emphasis')];
  return [
    [
      text(regroupNumbers(context, fact.metric ?? fact.statement), 'strong'),
      text(` · ${evidenceWords(context, fact)}`),
      ...caveat,
    ],
    [...printed(context, before.fact), ...differentScope(context, before.fact, fact)],
    [...printed(context, fact), ...spaced(conversion(context, amountOf(context, fact)))],
    [cited(context, fact.sourceIds, { type: 'fact', key: fact.id })],
  ];
}

const spaced = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.length > 0 ? [text(' '), ...inlines] : [];

/** The amount in the audience's habit. An older amount is not converted: the rate has changed since. */
function printed(context: Context, fact: Fact): readonly Inline[] {
  const figure = amountOf(context, fact);
  return figure ? [{ kind: 'figure', text: amountLine(figure) }] : [];
}

/** What the older amount referred to, if different. */
function differentScope(context: Context, old: Fact, fact: Fact): readonly Inline[] {
  const other = [
    old.period !== fact.period && old.period ? periodText(context, old.period) : null,
    old.place !== fact.place ? old.place : null,
    old.basis !== fact.basis ? old.basis : null,
  ].filter((part) => part !== null);
  return other.length > 0 ? [text(` (${other.join(', ')})`)] : [];
}

const factList = (heading: string, items: readonly FactItem[]): readonly Block[] =>
  items.length > 0
    ? [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'facts', items },
      ]
    : [];

const currentItem = (
  context: Context,
  { id, change }: ChangeItem<Exclude<SinceLast, { what: 'gone' }>>,
): FactItem => factItem(context, { fact: change.after.fact, wording: null, from: id });

/** Carries no fact mark, since this document no longer states it. Its sources are cited if known here. */
function earlierItem(
  context: Context,
  { id, change }: ChangeItem<Extract<SinceLast, { what: 'gone' }>>,
): FactItem {
  const { fact } = change.before;
  const known = fact.sourceIds.filter((source) => context.library.source(source));
  return {
    statement: [
      text('We said: ', 'emphasis'),
      text(regroupNumbers(context, fact.statement)),
      ...(known.length > 0 ? [context.citations.cite(known)] : []),
    ],
    evidence: change.withdrawn
      ? { mark: null, period: null, rest: ['Withdrawn since'] }
      : evidenceOf(context, fact),
    caveat: null,
    from: id,
  };
}
