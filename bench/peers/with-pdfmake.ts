import pdfmake from 'pdfmake';
import type { Content, ContentSection } from '../pdf/content.ts';
import { FACE_FILES } from '../pdf/faces.ts';

let ready = false;

/** pdfmake as its documentation shows it; not tagged. */
export function withPdfmake(content: Content): Promise<Uint8Array> {
  if (!ready) {
    pdfmake.setFonts({ Sans: { normal: FACE_FILES.regular, bold: FACE_FILES.bold } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => Object.values<string>(FACE_FILES).includes(path));
    ready = true;
  }
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [56, 78, 56, 66],
      defaultStyle: { font: 'Sans', fontSize: 10, lineHeight: 1.1 },
      content: [
        { text: content.title, fontSize: 40, bold: true },
        ...content.sections.flatMap((section) => sectionOf(section)),
      ],
    })
    .getBuffer();
}

function sectionOf(section: ContentSection): readonly object[] {
  const most = Math.max(...section.bars.map((bar) => bar.value));
  return [
    { text: section.title, fontSize: 30.5, bold: true, pageBreak: 'before' },
    ...section.paragraphs.map((text) => ({ text, margin: [0, 7, 0, 0] })),
    {
      margin: [0, 10, 0, 0],
      fontSize: 9,
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        widths: ['*', 80, 80, 80],
        body: [
          section.table.head.map((text) => ({ text, bold: true })),
          ...section.table.rows.map((row) => [...row]),
        ],
      },
    },
    { ul: [...section.bullets], margin: [0, 10, 0, 10] },
    {
      fontSize: 9,
      unbreakable: true,
      columns: [
        { width: 170, stack: section.bars.map(({ label }) => ({ text: label, margin: [0, 0, 0, 7] })) },
        {
          width: 270,
          canvas: section.bars.map(({ value }, index) => ({
            type: 'rect',
            x: 0,
            y: index * 19,
            w: (value / most) * 260,
            h: 13,
            color: index === 0 ? '#B4532A' : '#A9B4BD',
          })),
        },
        {
          width: '*',
          stack: section.bars.map(({ value }) => ({ text: String(value), margin: [0, 0, 0, 7] })),
        },
      ],
    },
  ];
}
