import PDFDocument from 'pdfkit';
import type { Document } from '../../src/main/pdf/document.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import type { Op, Pages } from '../../src/main/pdf/layout/page.ts';
import { COLOURS } from '../../src/main/pdf/theme.ts';
import { collect } from './collect.ts';
import type { Content } from './content.ts';
import { faceBytes } from './faces.ts';
import { ourDocument } from './our-document.ts';
import { ourFonts } from './with-attache.ts';

/** What raw pdfkit is given: the lines are finished, nothing is left to lay out. */
export function finishedPages(content: Content): { readonly document: Document; readonly pages: Pages } {
  const fonts = ourFonts();
  const document = ourDocument(content, fonts);
  return { document, pages: layout(document, fonts) };
}

/** Our finished lines drawn by pdfkit's own calls, tagged with the same structure, and nothing more. */
export function withRawPdfkit({
  document: { meta },
  pages,
}: ReturnType<typeof finishedPages>): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: meta.language,
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: meta.title },
    // A default face would be opened again each time that the same one is asked for by name.
    font: null as unknown as string,
  });
  const done = collect(pdf);
  for (const [face, bytes] of Object.entries(faceBytes())) pdf.registerFont(face, bytes);
  const elements: ReturnType<typeof pdf.struct>[] = [];
  for (const [index, { type, parent, alt, scope }] of pages.structure.entries()) {
    const element = pdf.struct(
      type as 'P',
      { ...(alt ? { alt } : {}), ...(scope ? { scope } : {}) } as object,
    );
    elements[index] = element;
    if (parent === null) pdf.addStructure(element);
    else elements[parent]?.add(element);
  }
  for (const page of pages.pages) {
    pdf.addPage({ size: [pages.width, pages.height], margin: 0 });
    let open: unknown = null;
    for (const op of page.ops) {
      if ('node' in op && op.node !== open) {
        if (open !== null) pdf.endMarkedContent();
        open = op.node;
        if (typeof op.node !== 'number') pdf.markContent('Artifact', { type: 'Layout' });
        else elements[op.node]?.add(pdf.markStructureContent(pages.structure[op.node]?.type as 'P'));
      }
      draw(pdf, op);
    }
    if (open !== null) pdf.endMarkedContent();
  }
  elements[0]?.end();
  pdf.end();
  return done;
}

function draw(pdf: PDFKit.PDFDocument, op: Op): void {
  if (op.op === 'text') {
    pdf
      .font(op.face)
      .fontSize(op.size)
      .fillColor(COLOURS[op.colour])
      .text(op.text, op.x, op.y, { lineBreak: false, baseline: 'alphabetic' });
  } else if (op.op === 'fill') pdf.rect(op.x, op.y, op.width, op.height).fill(COLOURS[op.colour]);
  else if (op.op === 'scene') {
    for (const shape of op.scene.shapes) {
      if (shape.kind === 'rect')
        pdf
          .rect(op.x + shape.x, op.y + shape.y, shape.width, shape.height)
          .fill(COLOURS[shape.fill ?? 'ink']);
      else if (shape.kind === 'line')
        pdf
          .moveTo(op.x + shape.x1, op.y + shape.y1)
          .lineTo(op.x + shape.x2, op.y + shape.y2)
          .lineWidth(shape.strokeWidth)
          .stroke(COLOURS[shape.stroke]);
    }
  } else if (op.op === 'bookmark') pdf.outline.addItem(op.title);
  else if (op.op === 'anchor') pdf.addNamedDestination(op.name, 'XYZ', 0, op.y, null as unknown as number);
}
