import PDFDocument from 'pdfkit';
import { collect } from './collect.ts';
import type { Content, ContentSection } from './content.ts';
import { faceBytes } from './faces.ts';

const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;

/** pdfkit's own text flow, list and table; not tagged. */
export function withPdfkit(content: Content): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    autoFirstPage: false,
    font: null as unknown as string,
  });
  const done = collect(pdf);
  for (const [face, bytes] of Object.entries(faceBytes())) pdf.registerFont(face, bytes);
  pdf.addPage().font('bold').fontSize(40).text(content.title);
  for (const section of content.sections) drawSection(pdf, section);
  pdf.end();
  return done;
}

function drawSection(pdf: PDFKit.PDFDocument, section: ContentSection): void {
  pdf.addPage();
  pdf.font('bold').fontSize(30.5).text(section.title).moveDown(0.3);
  pdf.font('regular').fontSize(10);
  for (const paragraph of section.paragraphs) pdf.text(paragraph, { lineGap: 2 }).moveDown(0.6);
  pdf.fontSize(9);
  pdf.table({
    columnStyles: [WIDTH / 2, '*', '*', '*'],
    data: [[...section.table.head], ...section.table.rows.map((row) => [...row])],
  });
  pdf.moveDown().fontSize(10);
  pdf.list([...section.bullets], { bulletRadius: 1.5 });
  pdf.moveDown();
  const most = Math.max(...section.bars.map((bar) => bar.value));
  if (pdf.y + section.bars.length * 19 > 780) pdf.addPage();
  const top = pdf.y;
  pdf.fontSize(9);
  for (const [index, { label, value }] of section.bars.entries()) {
    const y = top + index * 19;
    const wide = (value / most) * 260;
    pdf.fillColor('#12202E').text(label, MARGIN, y + 3, { lineBreak: false });
    pdf.rect(MARGIN + 170, y + 3, wide, 13).fill(index === 0 ? '#B4532A' : '#A9B4BD');
    pdf.fillColor('#12202E').text(String(value), MARGIN + 174 + wide, y + 3, { lineBreak: false });
  }
  pdf.x = MARGIN;
  pdf.y = top + section.bars.length * 19;
}
