import { many } from './many.ts';

/** The pages beside it. */
export const preview = {
  title: 'Preview',
  laying: 'Laying out the pages',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  scroll: 'Pages of the PDF',
  notes: (count: number) => many(count, 'note on these pages', 'notes on these pages'),
  unreadable: 'The pages were laid out, but the window could not draw them.',
  unreadableNext: 'Export the PDF: it is whole.',
  widen: 'Read wide',
  narrow: 'Back to the facts',
} as const;
