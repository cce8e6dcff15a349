import { type Document, plainCover } from '../../src/main/pdf/document.ts';
import type { Fonts } from '../../src/main/pdf/fonts.ts';
import { paperSize } from '../../src/main/pdf/paper.ts';
import { FACE_OF_WEIGHT } from '../../src/main/pdf/theme.ts';
import { dots } from '../../src/shared/charts/dots.ts';
import type { Content, ContentSection } from './content.ts';

/** The content as a document of ours: a cover, and each section on a page of its own. */
export function ourDocument(content: Content, fonts: Fonts): Document {
  const { textWidth } = paperSize('a4');
  const scene = ({ title, bars: given }: ContentSection) =>
    dots(
      given.map(({ label, value }, index) => ({
        label,
        value,
        printed: String(value),
        part: index === 0 ? 'ours' : 'other',
      })),
      {
        width: textWidth,
        measure: (text, size, weight) => fonts.width(text, FACE_OF_WEIGHT[weight], size),
        subject: title,
        columns: ['Measure', 'Value'],
      },
    );
  return {
    meta: {
      title: content.title,
      author: 'Bench',
      subject: 'Speed',
      keywords: '',
      language: 'en-GB',
      issueDate: '2026-11-22',
    },
    paper: 'a4',
    edition: 'full',
    shortTitle: content.title,
    footer: '22 November 2026',
    cover: plainCover('Bench', content.title, 'The same content for every engine'),
    sections: content.sections.map((section, index) => ({
      id: `s${index}`,
      title: section.title,
      newPage: true,
      blocks: [
        ...section.paragraphs.map((text) => ({
          kind: 'paragraph' as const,
          style: 'body' as const,
          inlines: [{ kind: 'text' as const, text }],
        })),
        {
          kind: 'table',
          table: {
            caption: [],
            columns: section.table.head.map((label, column) => ({
              label,
              align: column === 0 ? ('start' as const) : ('end' as const),
              weight: column === 0 ? 3 : 1,
            })),
            rows: section.table.rows.map((row) => row.map((text) => [{ kind: 'text' as const, text }])),
          },
        },
        {
          kind: 'facts',
          items: section.bullets.map((text) => ({
            statement: [{ kind: 'text' as const, text }],
            caveat: null,
          })),
        },
        { kind: 'figure', scene: scene(section), source: [] },
      ],
    })),
    notes: [],
  };
}
