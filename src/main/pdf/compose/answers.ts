import { isGap } from '../../../shared/briefs/answer-questions.ts';
import { hasWords } from '../../../shared/briefs/block-kinds.ts';
import type { AnswerBlock, AnswerLine, Section } from '../../../shared/domain/index.ts';
import { type Block, text } from '../document.ts';
import { type Context, cited, rateNote, regroupNumbers } from './context.ts';
import { factsBlock } from './fact-item.ts';
import { ownBlocks } from './own-text.ts';
import { factsBehind } from './section-content.ts';

/** The visitors' questions, each with its answer: the officer's words, facts, other records, or an honest gap. */
export function answers(context: Context, section: Section): readonly Block[] {
  const asked = section.blocks.filter((block): block is AnswerBlock => block.kind === 'answer');
  return [
    ...asked.flatMap((block) => answer(context, block)),
    ...(asked.length > 0 ? rateNote(context, factsBehind(section)) : []),
  ];
}

const GAP = 'We hold no sourced answer to this yet.';

function answer(context: Context, block: AnswerBlock): readonly Block[] {
  const { id, question, pins, lines, words, askedOn } = block;
  const said =
    words && hasWords(words)
      ? ownBlocks(context, { kind: 'text', id, style: 'body', text: words, leftOutOf: [], review: false })
      : [];
  const facts = factsBlock(
    context,
    pins.map(({ fact }) => ({ fact, wording: null, from: id })),
  );
  return [
    { kind: 'heading', level: 2, text: question, from: id },
    ...said,
    ...facts,
    ...lines.map((line) => answerLine(context, line, id)),
    ...(isGap(block)
      ? [
          {
            kind: 'paragraph',
            style: 'body',
            inlines: [text(askedOn === null ? GAP : `${GAP} Our data team has been asked.`)],
            from: id,
          } as const,
        ]
      : []),
  ];
}

/** What a record says, its sources, and its limit behind it. */
const answerLine = (
  context: Context,
  { type, key, text: said, caveat, sourceIds }: AnswerLine,
  from: string,
): Block => ({
  kind: 'paragraph',
  style: 'body',
  inlines: [
    text(regroupNumbers(context, said)),
    ...(sourceIds.length > 0
      ? [cited(context, sourceIds, ...(type === 'visit' ? [] : [{ type, key }]))]
      : []),
    ...(caveat ? [text(` ${regroupNumbers(context, caveat)}`)] : []),
  ],
  from,
});
