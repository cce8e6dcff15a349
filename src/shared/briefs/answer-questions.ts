import type { AnswerBlock, AnswerLine, Brief, OwnText, Pin } from '../domain/brief.ts';
import { hasWords } from './block-kinds.ts';
import { addSection, editBlock, editSection, emptySection } from './edit-brief.ts';

/** Edits of what the visitors asked: the same in the window and in main. */

const QUESTIONS_SECTION = 'questions';

/** A question with what was found for it; nothing: a gap. */
export type MatchedQuestion = {
  readonly question: string;
  readonly pins: readonly Pin[];
  readonly lines?: readonly AnswerLine[];
};

/** True where nothing answers. */
export const isGap = ({ pins, lines, words }: Pick<AnswerBlock, 'pins' | 'lines' | 'words'>): boolean =>
  pins.length === 0 && lines.length === 0 && !hasWords(words ?? []);

export const sameQuestion = (a: string, b: string): boolean =>
  a
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() ===
  b
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const answersOf = (brief: Brief): readonly AnswerBlock[] =>
  brief.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'answer'));

/** Questions, one a line, as they are pasted: numbers and bullets before them fall away, and none stands twice. */
export function parseQuestions(text: string): readonly string[] {
  const questions: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const question = line
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .replace(/^\s*(?:[-–•*·]|\(?\d{1,3}[.)]|[a-z][.)])\s+/iu, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 1000);
    if (/\p{L}/u.test(question) && !questions.some((known) => sameQuestion(known, question)))
      questions.push(question);
  }
  return questions;
}

/** Adds questions at the end of their section, which is made where there is none. One that stands there stays as it is. */
export function addQuestions(brief: Brief, asked: readonly MatchedQuestion[]): Brief {
  const known = answersOf(brief);
  const fresh = asked.filter(
    ({ question }) => !known.some((block) => sameQuestion(block.question, question)),
  );
  if (fresh.length === 0) return brief;
  const taken = new Set(brief.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  let last = 0;
  const blocks = fresh.map(({ question, pins, lines = [] }): AnswerBlock => {
    do last += 1;
    while (taken.has(`question-${last}`));
    return {
      kind: 'answer',
      id: `question-${last}`,
      question,
      pins: [...pins],
      lines: [...lines],
      words: null,
      askedOn: null,
      leftOutOf: [],
      // Words met words: a person reads it before it is handed over.
      review: pins.length + lines.length > 0,
    };
  });
  const section = brief.sections.find(({ kind }) => kind === 'questions');
  return section
    ? editSection(brief, section.id, (it) => ({ ...it, blocks: [...it.blocks, ...blocks] }))
    : addSection(brief, { ...emptySection('questions', QUESTIONS_SECTION), blocks });
}

const editAnswer = (brief: Brief, blockId: string, edit: (block: AnswerBlock) => AnswerBlock): Brief =>
  editBlock(brief, blockId, (block) => (block.kind === 'answer' ? edit(block) : block));

/** The facts that answer it, as the officer chose them: read, therefore. */
export const setAnswerFacts = (brief: Brief, blockId: string, pins: readonly Pin[]): Brief =>
  editAnswer(brief, blockId, (block) => ({ ...block, pins: [...pins], review: false }));

/** The other records that answer it, as the officer chose them. */
export const setAnswerLines = (brief: Brief, blockId: string, lines: readonly AnswerLine[]): Brief =>
  editAnswer(brief, blockId, (block) => ({ ...block, lines: [...lines], review: false }));

/** The day on which the data team was asked; null: it was not. */
export const setAskedOn = (brief: Brief, blockId: string, askedOn: string | null): Brief =>
  editAnswer(brief, blockId, (block) => ({ ...block, askedOn }));

/** The officer's own words before the facts; null: none. */
export const setAnswerWords = (brief: Brief, blockId: string, words: OwnText | null): Brief =>
  editAnswer(brief, blockId, (block) => ({ ...block, words, review: false }));
