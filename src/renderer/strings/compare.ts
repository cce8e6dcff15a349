import { many } from './many.ts';

/** Two briefs, and what is other in the second. */
export const compare = {
  title: 'What is different',
  menu: 'Compare with another brief…',
  back: 'Back to the brief',
  older: 'Compared with',
  noOthers: 'There is no other brief to compare it with. Duplicate it, make another one, or choose a PDF.',
  aPdf: 'A PDF',
  briefs: 'Briefs',
  copies: 'Issued copies',
  copy: (number: string, date: string, recipient: string | null) =>
    recipient === null
      ? `The issued copy ${number} (${date})`
      : `The issued copy ${number} for ${recipient} (${date})`,
  pdf: 'Compare with a PDF…',
  against: (title: string, date: string) => `Compared with the PDF “${title}” of ${date}.`,
  comparing: 'Comparing the briefs',
  same: 'The two briefs say the same.',
  count: (count: number) => many(count, 'difference', 'differences'),
  kinds: {
    brief: 'The brief',
    section: 'Sections',
    figure: 'Figures',
    fact: 'Facts',
    wording: 'Wording',
    order: 'Order',
  },
} as const;
