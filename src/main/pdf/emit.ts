import type { Palette } from '../../shared/brand/palette.ts';
import type { Attachment, Document } from './document.ts';
import { newImageDrawing } from './draw-image.ts';
import { drawMark } from './draw-mark.ts';
import { drawPicture } from './draw-picture.ts';
import { newRunDrawing } from './draw-run.ts';
import { drawShape } from './draw-shape.ts';
import type { Fonts } from './fonts.ts';
import type { NodeId, Op, Pages, StructureNode } from './layout/page.ts';
import { newPdfWriter, type PdfWriter } from './pdf-writer.ts';
import { paletteOn } from './worn.ts';
import { xmpPacket } from './xmp.ts';

/** One page of progress. */
export type EmitProgress = (pages: { readonly done: number; readonly total: number }) => void;

type StructureElement = ReturnType<PDFKit.PDFDocument['struct']>;

/**
 * Finished pages as a tagged PDF 1.7 (PDF/A-3a and PDF/UA-1). The only dates in it are the document's own, so the same
 * pages give the same bytes. Structure follows drawing order: what is read first is drawn first.
 */
export async function emit(
  document: Document,
  pages: Pages,
  fonts: Fonts,
  onProgress: EmitProgress = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { meta } = document;
  const created = new Date(`${meta.issueDate}T00:00:00Z`);
  const info = {
    Title: meta.title,
    Author: meta.author,
    Subject: meta.subject,
    Keywords: meta.keywords,
    Creator: 'Attaché',
    Producer: 'Attaché',
    CreationDate: created,
    ModDate: created,
    ...(meta.issue ? { Issue: meta.issue.number } : {}),
    ...(meta.issue?.supersedes ? { Supersedes: meta.issue.supersedes } : {}),
  };
  const writer = newPdfWriter({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: meta.language,
    displayTitle: true,
    autoFirstPage: false,
    info,
    // No standard font is ever touched: every face is embedded.
    font: null as unknown as string,
  });
  const { pdf } = writer;
  // pdfkit writes the metadata without escaping it: a title with "&" would break the packet.
  Object.assign(pdf, { _addInfo: () => pdf.appendXML(xmpPacket(info, meta.language)) });
  const elements = newElements(pdf, pages.structure, pages);
  const palette = paletteOn(document);
  const hand: Hand = {
    palette,
    drawRun: newRunDrawing(writer, fonts, palette),
    drawImage: newImageDrawing(writer, document.files?.pictures ?? {}),
  };
  for (const [index, page] of pages.pages.entries()) {
    pdf.addPage({ size: [pages.width, pages.height], margin: 0 });
    drawPage(writer, page.ops, elements, pages.width, hand);
    writer.endPage();
    onProgress({ done: index + 1, total: pages.pages.length });
  }
  elements.end();
  for (const attachment of document.attachments ?? []) attach(pdf, attachment, created);
  return writer.end();
}

/** A file inside the file, as PDF/A-3 asks for it: its kind, what it is to the document, its date, words about it. */
function attach(pdf: PDFKit.PDFDocument, file: Attachment, date: Date): void {
  pdf.file(
    Buffer.from(file.text, 'utf8') as unknown as string,
    {
      name: file.name,
      type: file.mediaType,
      description: file.description,
      creationDate: date,
      modifiedDate: date,
      relationship: file.relationship,
    } as object,
  );
}

/** Structure elements, made where their first content is drawn, so that the tree keeps the order of the page. */
function newElements(pdf: PDFKit.PDFDocument, nodes: readonly StructureNode[], { structure }: Pages) {
  const made = new Map<number, StructureElement>();
  const of = (id: number, bbox?: readonly [number, number, number, number]): StructureElement => {
    const known = made.get(id);
    if (known) return known;
    const node = structure[id];
    if (!node) throw new Error(`structure node ${id} does not exist`);
    const element = pdf.struct(
      node.type as 'P',
      {
        ...(node.alt !== undefined ? { alt: node.alt } : {}),
        ...(node.scope ? { scope: node.scope } : {}),
        ...(node.lang ? { lang: node.lang } : {}),
        ...(bbox ? { bbox: [...bbox] } : {}),
      } as object,
    );
    if (node.type === 'L')
      attributes(element, { O: 'List', ListNumbering: node.numbered ? 'Decimal' : 'None' });
    made.set(id, element);
    if (node.parent === null) pdf.addStructure(element);
    else of(node.parent).add(element);
    return element;
  };
  return {
    of,
    type: (id: number) => nodes[id]?.type,
    end: () => of(0).end(),
  };
}

const frameOf = ({ x, y, width, height }: Extract<Op, { op: 'picture' | 'image' }>) =>
  [x, y, x + width, y + height] as const;

type Elements = ReturnType<typeof newElements>;

function attributes(element: StructureElement, more: Record<string, unknown>): void {
  (element as unknown as { dictionary: { data: { A?: unknown } } }).dictionary.data.A = more;
}

/** What draws in this document's colours, with its faces and pictures. */
type Hand = {
  readonly palette: Palette;
  readonly drawRun: ReturnType<typeof newRunDrawing>;
  readonly drawImage: ReturnType<typeof newImageDrawing>;
};

const sameNode = (a: NodeId, b: NodeId): boolean => a === b;

function drawPage(
  writer: PdfWriter,
  ops: readonly Op[],
  elements: Elements,
  width: number,
  { palette, drawRun, drawImage }: Hand,
): void {
  let open: NodeId | null = null;
  const { pdf } = writer;
  const close = (): void => {
    if (open !== null) pdf.endMarkedContent();
    open = null;
  };
  const enter = (node: NodeId, bbox?: readonly [number, number, number, number]): void => {
    if (open !== null && sameNode(open, node)) return;
    close();
    if (typeof node === 'number') {
      const element = elements.of(node, bbox);
      element.add(pdf.markStructureContent(elements.type(node) as 'P'));
    } else if (node === 'artifact') pdf.markContent('Artifact', { type: 'Layout' });
    else pdf.markContent('Artifact', { type: 'Pagination', attached: [node === 'head' ? 'Top' : 'Bottom'] });
    open = node;
  };
  for (const op of ops) {
    switch (op.op) {
      case 'text':
        enter(op.node);
        drawRun(op);
        break;
      case 'mark':
        enter(op.node);
        drawMark(writer, op, palette);
        break;
      case 'picture':
        enter(op.node, frameOf(op));
        drawPicture(writer, op);
        break;
      case 'image':
        enter(op.node, frameOf(op));
        drawImage(op);
        break;
      case 'fill':
        enter(op.node);
        pdf.rect(op.x, op.y, op.width, op.height).fill(palette[op.colour]);
        break;
      case 'shape':
        enter(op.node);
        drawShape(pdf, op.shape, op.x, op.y, palette, op.colours);
        break;
      case 'scene': {
        const { scene, x, y } = op;
        enter(op.node, [x, y, x + scene.width, y + scene.height]);
        if (scene.clip) pdf.save().rect(x, y, scene.width, scene.height).clip();
        for (const shape of scene.shapes) drawShape(pdf, shape, x, y, palette, op.colours);
        if (scene.clip) pdf.restore();
        break;
      }
      case 'link': {
        // The annotation belongs to the link whose text was just drawn; it ends on the page on which it began.
        enter(op.node);
        close();
        const structParent = elements.of(op.node);
        const options = { structParent, Contents: new String(op.contents) } as object;
        if (op.target.to === 'web') pdf.link(op.x, op.y, op.width, op.height, op.target.url, options);
        else pdf.goTo(op.x, op.y, op.width, op.height, op.target.name, options);
        structParent.end();
        break;
      }
      case 'anchor':
        pdf.addNamedDestination(op.name, 'XYZ', 0, op.y, null as unknown as number);
        break;
      case 'bookmark':
        // pdfkit measures `left` from the right edge.
        pdf.outline.addItem(op.title, { top: op.y, left: width } as object);
        break;
      case 'part':
      case 'page-of':
        throw new Error('the layout left something on the page that is not to be written');
    }
  }
  close();
}
