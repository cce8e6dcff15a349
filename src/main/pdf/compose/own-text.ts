import { hasWords } from '../../../shared/briefs/block-kinds.ts';
import type { Fact, OwnText, TextBlock } from '../../../shared/domain/index.ts';
import { amountLine } from '../../../shared/format/amount.ts';
import { plainWords } from '../../briefs/plain-words.ts';
import { type Block, type Inline, text } from '../document.ts';
import {
  amountOf,
  type Context,
  cited,
  conversion,
  evidenceWords,
  isPastReview,
  regroupNumbers,
} from './context.ts';

/** The officer's own words as the document says them: their figures in the audience's habit, each with its citation. */

/** The facts that a text's figures are bound to, each once. */
export const factsInText = (own: OwnText | null): readonly Fact[] => [
  ...new Map(
    (own ?? []).flatMap((part) =>
      part.kind === 'figure' ? [[part.pin.factId, part.pin.fact] as const] : [],
    ),
  ).values(),
];

/** A bound amount: unbroken, cited, and converted if money. A fact without an amount prints its statement. */
function boundAmount(context: Context, fact: Fact): readonly Inline[] {
  const figure = amountOf(context, fact);
  const converted = conversion(context, figure);
  return [
    figure
      ? { kind: 'figure', text: amountLine(figure), factId: fact.id }
      : text(regroupNumbers(context, fact.statement.replace(/\.$/, ''))),
    cited(context, fact.sourceIds, { type: 'fact', key: fact.id }),
    ...(converted.length > 0 ? [text(' ('), ...converted, text(')')] : []),
  ];
}

/** Merges adjacent citations, which could be read as one number. */
function mergeCitations({ citations }: Context, inlines: readonly Inline[]): readonly Inline[] {
  const made: Inline[] = [];
  for (const inline of inlines) {
    const last = made.at(-1);
    if (inline.kind === 'cite' && last?.kind === 'cite')
      made[made.length - 1] = citations.joined(last, inline);
    // A citation brings its own space.
    else if (inline.kind === 'cite' && last?.kind === 'text') made.splice(-1, 1, ...trimmedEnd(last), inline);
    else made.push(inline);
  }
  return made;
}

function trimmedEnd(inline: Extract<Inline, { kind: 'text' }>): readonly Inline[] {
  const words = inline.text.trimEnd();
  return words === '' ? [] : [{ ...inline, text: words }];
}

/** One list of inlines a paragraph; empty paragraphs are dropped. */
function ownParagraphs(context: Context, own: OwnText): readonly (readonly Inline[])[] {
  const paragraphs: Inline[][] = [[]];
  const add = (...inlines: readonly Inline[]): void => {
    paragraphs.at(-1)?.push(...inlines);
  };
  for (const part of own) {
    switch (part.kind) {
      case 'words':
        for (const [index, line] of part.text.split('\n').entries()) {
          if (index > 0) paragraphs.push([]);
          if (line !== '') add(text(line));
        }
        break;
      case 'figure':
        add(...boundAmount(context, part.pin.fact));
        break;
      case 'cite':
        add(context.citations.cite([part.sourceId]));
        break;
    }
  }
  return paragraphs
    .map((inlines) => mergeCitations(context, inlines))
    .filter((inlines) => inlines.some((it) => it.kind !== 'text' || it.text.trim() !== ''));
}

/** The text on a single line. */
export const ownLine = (context: Context, own: OwnText): readonly Inline[] =>
  ownParagraphs(context, own).flatMap((inlines, index) => (index > 0 ? [text(' '), ...inlines] : inlines));

/** The text as a plain string including its amounts, where no citation is possible. */
export const plainLine = (context: Context, own: OwnText): string =>
  plainWords(own, context.audience, context.library).replaceAll('\n', ' ').replace(/ {2,}/g, ' ');

/** A text of the officer's as blocks, followed by what limits the figures in it. */
export function ownBlocks(context: Context, block: TextBlock): readonly Block[] {
  const from = block.id;
  if (!hasWords(block.text)) return [];
  if (block.style === 'heading')
    return [
      {
        kind: 'heading',
        level: 2,
        text: plainLine(context, block.text),
        inlines: ownLine(context, block.text),
        from,
      },
    ];
  const paragraphs = ownParagraphs(context, block.text).map(
    (inlines): Block => ({ kind: 'paragraph', style: 'body', inlines, from }),
  );
  return [...paragraphs, ...limits(context, block)];
}

/** What limits the amounts of a text: targets, caveats, overdue reviews. */
function limits(context: Context, { id, text: own }: TextBlock): readonly Block[] {
  const limited = factsInText(own).filter(
    (fact) =>
      fact.caveat !== null ||
      (fact.basis !== null && fact.basis !== 'measured') ||
      isPastReview(context, fact),
  );
  return limited.map((fact): Block => {
    const figure = amountOf(context, fact);
    const meta = evidenceWords(context, fact);
    return {
      kind: 'paragraph',
      style: 'small',
      from: id,
      inlines: [
        ...(figure
          ? [
              { kind: 'figure', text: amountLine(figure) } as const,
              text(fact.metric ? `, ${fact.metric}: ` : ': '),
            ]
          : []),
        text(
          [meta, fact.caveat === null ? null : regroupNumbers(context, fact.caveat)]
            .filter(Boolean)
            .join('. '),
        ),
      ],
    };
  });
}
