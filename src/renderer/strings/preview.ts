import { many } from './many.ts';

/** The true pages beside the brief. */
export const preview = {
  title: 'Pages',
  laying: 'Laying out the pages',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pages: (count: number) => many(count, 'page', 'pages'),
  minutes: (count: number) => `about ${many(count, 'minute', 'minutes')} to read`,
  scroll: 'Pages of the PDF',
  notes: (count: number) => many(count, 'note', 'notes'),
  notesWhere: 'on these pages',
  unreadable: 'The pages were laid out, but the window could not draw them.',
  unreadableNext: 'Export the PDF: it is whole.',
  widen: 'Read wide',
  narrow: 'Back to the content',
  fit: 'Fit width',
  larger: 'Larger',
  smaller: 'Smaller',
  zoom: (percent: number) => `${percent}%`,
} as const;
