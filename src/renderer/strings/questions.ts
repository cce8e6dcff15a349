import { many } from './many.ts';

/** What the visitors asked, in the brief. */
export const questions = {
  fromDelegation: (count: number) => `From the delegation (${count})`,
  fromFile: 'From a file…',
  paste: 'Write or paste questions',
  pasteHint: 'One a line. Each is matched to facts by its words; read every answer before it is handed over.',
  answerThem: 'Find answers',
  matching: 'Looking for answers',
  added: (count: number, gaps: number) =>
    `${many(count, 'question', 'questions')} added${gaps > 0 ? `, ${many(gaps, 'gap', 'gaps')} among them` : ''}.`,
  noneNew: 'These questions stand in the brief already.',
  standing: (answered: number, gaps: number) =>
    `${answered.toLocaleString('en-GB')} answered · ${many(gaps, 'gap', 'gaps')}`,
  exportAnswers: 'Save as a table…',
  exportGaps: 'Gaps for the data team…',
  saved: (path: string) => `Saved: ${path}`,
  gap: 'A gap: nothing in the library answers this. It prints as one, and goes on the list for the data team.',
  found: 'Found by its words. Read it.',
  takeAway: 'Take it away',
  takeAwayNamed: (statement: string) => `Take it away: ${statement}`,
  others: 'Other facts…',
  othersNamed: (question: string) => `Other facts for: ${question}`,
  closeOthers: 'Close',
  near: 'Facts that speak of it',
  nothingNear: 'No fact speaks of it.',
  shares: (words: readonly string[]) => `Shares: ${words.join(', ')}`,
  takeIt: 'Use it',
  takeNamed: (statement: string) => `Use it: ${statement}`,
  ownWords: 'Answer in our own words',
  ownWordsLabel: 'Our own words for the answer',
  ownWordsHint: 'Say it in your words; bind each figure to its fact',
  dropWords: 'Drop our words',
  addStep: 'Add questions',
  answerStep: 'Choose what answers a question',
  wordStep: 'Write an answer',
} as const;
