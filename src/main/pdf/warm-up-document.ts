import { type Document, type Inline, plainCover, text } from './document.ts';

const WORDS: readonly Inline[] = [
  text('Employment in manufacturing and its supply chains grew considerably, by '),
  { kind: 'figure', text: '£8.46 billion' },
  text(' (“measured”), 2020–2025; office efficiency ', 'strong'),
  text('AVERAGED 12.5% a year — Jaguar & Tyne, 0123456789. ', 'emphasis'),
  { kind: 'cite', numbers: [1] },
];

/** A page with something of most kinds, to be drawn and thrown away: faces, patterns and code are then ready. */
export const warmUpDocument: Document = {
  meta: {
    title: 'Warm-up',
    author: 'Attaché',
    subject: '',
    keywords: '',
    language: 'en-GB',
    issueDate: '2000-01-01',
  },
  paper: 'a4',
  edition: 'full',
  shortTitle: 'Warm-up',
  footer: '',
  cover: plainCover('Warm-up', 'Region', 'Line'),
  sections: [
    {
      id: 'warm-up',
      title: 'Warm-up',
      newPage: true,
      blocks: [
        { kind: 'heading', level: 2, text: 'Heading' },
        { kind: 'paragraph', style: 'lead', inlines: WORDS },
        { kind: 'paragraph', style: 'small', inlines: WORDS },
        { kind: 'facts', items: [{ statement: WORDS, caveat: 'A caveat.' }] },
        {
          kind: 'table',
          table: {
            caption: [text('Caption')],
            columns: [
              { label: 'Measure', align: 'start', weight: 2 },
              { label: 'Value', align: 'end', weight: 1 },
            ],
            rows: [[[text('Exports')], [text('1,234')]]],
          },
        },
        { kind: 'sources', entries: [{ number: 1, inlines: WORDS.slice(0, 4) }] },
      ],
    },
  ],
  notes: [],
};
