import { hasWords } from '../../../shared/briefs/block-kinds.ts';
import type { AnswerBlock, Section } from '../../../shared/domain/index.ts';
import { type Block, text } from '../document.ts';
import { type Context, rateNote } from './context.ts';
import { factsBlock } from './fact-item.ts';
import { ownBlocks } from './own-text.ts';
import { factsBehind } from './section-content.ts';

/** The visitors' questions, each with its answer: the officer's words, facts, or an honest gap. */
export function answers(context: Context, section: Section): readonly Block[] {
  const asked = section.blocks.filter((block): block is AnswerBlock => block.kind === 'answer');
  return [
    ...asked.flatMap((block) => answer(context, block)),
    ...(asked.length > 0 ? rateNote(context, factsBehind(section)) : []),
  ];
}

function answer(context: Context, { id, question, pins, words }: AnswerBlock): readonly Block[] {
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
    ...(said.length + facts.length === 0
      ? [
          {
            kind: 'paragraph',
            style: 'body',
            inlines: [text('We hold no sourced answer to this yet. Our data team has been asked.')],
            from: id,
          } as const,
        ]
      : []),
  ];
}
