import { type Block, type Document, plainCover } from '../../src/main/pdf/document.ts';

/** A document of one section with these blocks. */
export function documentOf(blocks: readonly Block[], more: Partial<Document> = {}): Document {
  return {
    meta: {
      title: 'A title',
      author: 'An author',
      subject: 'A subject',
      keywords: '',
      language: 'en-GB',
      issueDate: '2026-11-22',
    },
    paper: 'a4',
    edition: 'full',
    shortTitle: 'A short title',
    footer: '22 November 2026',
    cover: plainCover('Briefing pack', 'Northmoor', 'For visitors'),
    sections: [{ id: 'one', title: 'One', newPage: true, blocks }],
    notes: [],
    ...more,
  };
}
