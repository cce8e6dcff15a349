import { createHash } from 'node:crypto';
import type { PDFContext, PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import * as lib from '@cantoo/pdf-lib';
import { Refused } from '../../../shared/domain/refusal.ts';
import { MAX_EMBEDDED_BYTES, MAX_PDF_BYTES } from './limits.ts';
import { graphHash, MAX_STREAM_BYTES, streamBytes } from './pdf-graph.ts';
import { shownGlyphs } from './shown-glyphs.ts';

/** A file inside a PDF; `bytes` is null where the PDF names it and it cannot be read. */
export type Embedded = { readonly name: string; readonly bytes: Uint8Array | null };

/** A page as hashes: of its operators, of the glyphs that it shows, of what it paints, of what lies upon it (links, notes). */
export type PageMarks = {
  readonly content: string;
  readonly glyphs: string;
  readonly paints: string;
  readonly upon: string;
};

/** What verifying asks of a PDF: plain data, so that it can be read in a thread of its own. */
export type PdfRead = {
  readonly producer: string | null;
  readonly title: string | null;
  /** Number of the issued copy, as the file says. */
  readonly issue: string | null;
  readonly embedded: readonly Embedded[];
  readonly pages: readonly PageMarks[];
  /** A hash of every face and every picture inside. */
  readonly drawnWith: string;
  /** A hash of the whole file, whatever its objects are numbered and however they are packed. */
  readonly graph: string;
};

const MOST_PAGES = 5000;

const name = (key: string): ReturnType<typeof lib.PDFName.of> => lib.PDFName.of(key);

const asText = (object: PDFObject | undefined): string | null =>
  object instanceof lib.PDFString || object instanceof lib.PDFHexString ? object.decodeText() : null;

const asDict = (object: PDFObject | undefined): PDFDict | null =>
  object instanceof lib.PDFDict ? object : null;

/** Every file that the catalog's names or its associated files lead to, each once. */
function embeddedFiles(context: PDFContext, catalog: PDFDict): readonly Embedded[] {
  const specs = new Set<PDFDict>();
  const add = (object: PDFObject | undefined): void => {
    const spec = asDict(context.lookup(object));
    if (spec && specs.size < 200) specs.add(spec);
  };
  const seen = new Set<PDFDict>();
  const walk = (object: PDFObject | undefined): void => {
    const node = asDict(context.lookup(object));
    if (!node || seen.has(node) || seen.size > 2000) return;
    seen.add(node);
    const names = context.lookup(node.get(name('Names')));
    if (names instanceof lib.PDFArray) {
      for (const [index, member] of names.asArray().entries()) if (index % 2 === 1) add(member);
    }
    const kids = context.lookup(node.get(name('Kids')));
    if (kids instanceof lib.PDFArray) for (const kid of kids.asArray()) walk(kid);
  };
  walk(asDict(context.lookup(catalog.get(name('Names'))))?.get(name('EmbeddedFiles')));
  const associated = context.lookup(catalog.get(name('AF')));
  if (associated instanceof lib.PDFArray) for (const member of associated.asArray()) add(member);
  let left = MAX_EMBEDDED_BYTES;
  return [...specs].flatMap((spec) => {
    const called =
      asText(context.lookup(spec.get(name('UF')))) ?? asText(context.lookup(spec.get(name('F'))));
    if (called === null) return [];
    const files = asDict(context.lookup(spec.get(name('EF'))));
    const stream = context.lookup(files?.get(name('F')) ?? files?.get(name('UF')));
    const bytes = left > 0 ? streamBytes(context, stream) : null;
    left -= bytes?.length ?? 0;
    return [{ name: called, bytes: left < 0 ? null : bytes }];
  });
}

/** Leads from a page to the rest of the document, or says where the page stands in it. */
const BEYOND_THE_PAGE = new Set([
  '/Parent',
  '/P',
  '/StructParent',
  '/StructParents',
  '/Dest',
  '/A',
  '/Popup',
]);

function pageMarks(context: PDFContext, page: PDFDict): PageMarks {
  const contents = context.lookup(page.get(name('Contents')));
  const parts = contents instanceof lib.PDFArray ? contents.asArray() : [contents];
  let size = 0;
  const bytes = parts.flatMap((part) => {
    const read = streamBytes(context, context.lookup(part));
    size += read?.length ?? 0;
    if (size > MAX_STREAM_BYTES) throw new Error('a page holds more than a page of a brief can');
    return read ? [read, Buffer.from('\n')] : [];
  });
  const content = Buffer.concat(bytes);
  const trimmed = content
    .toString('latin1')
    .replace(/[\0\t\n\f\r ]+/g, ' ')
    .trim();
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const shown = shownGlyphs(content);
  const annotations = page.get(name('Annots'));
  return {
    content: hash(trimmed),
    glyphs: hash(shown.glyphs),
    paints: hash(shown.paints),
    upon: graphHash(context, annotations ? [annotations] : [], (key) => BEYOND_THE_PAGE.has(key)),
  };
}

const DRAWN_WITH = ['FontFile', 'FontFile2', 'FontFile3'].map(name);

/** Faces and pictures, by what they hold: another face under the same glyph codes would print other figures. */
function drawnWith(context: PDFContext): string {
  const parts = new Set<string>();
  const add = (kind: string, object: PDFObject | undefined): void => {
    const stream = context.lookup(object);
    const bytes = streamBytes(context, stream);
    if (bytes) parts.add(`${kind} ${createHash('sha256').update(bytes).digest('hex')}`);
    else if (stream !== undefined) parts.add(`${kind} unreadable`);
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof lib.PDFDict) for (const key of DRAWN_WITH) add('face', object.get(key));
    if (object instanceof lib.PDFRawStream && object.dict.get(name('Type')) === name('XObject'))
      add('drawing', object);
  }
  return createHash('sha256')
    .update([...parts].sort().join('\n'))
    .digest('hex');
}

async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  if (bytes.length > MAX_PDF_BYTES) {
    throw new Refused('cannot-read', 'The PDF is larger than 80 MB.', 'Attaché reads briefs; this is none.');
  }
  try {
    return await lib.PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      ignoreEncryption: true,
    });
  } catch (error) {
    throw new Refused(
      'damaged',
      'This file cannot be read as a PDF.',
      'Ask for the file again: it may have been cut short or changed on its way.',
      [error instanceof Error ? error.message : String(error)],
    );
  }
}

/**
 * Reads a PDF, also one that other tools saved again or that is damaged in part.
 * @throws Refused (`damaged`, `cannot-read`) where there is nothing to be read.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const document = await opened(bytes);
  const { context } = document;
  // Its strings and streams are ciphers: nothing in it could be compared.
  if (document.isEncrypted) {
    throw new Refused(
      'cannot-read',
      'This PDF is encrypted: Attaché cannot look inside it.',
      'Ask for the file without a password; Attaché writes none with one.',
    );
  }
  try {
    const { Root, Info } = context.trailerInfo;
    const catalog = asDict(context.lookup(Root)) ?? document.catalog;
    const info = asDict(context.lookup(Info));
    const says = (key: string): string | null => asText(context.lookup(info?.get(name(key))));
    const pages = document.getPages();
    if (pages.length > MOST_PAGES) throw new Error('the file has more pages than a brief can have');
    return {
      producer: says('Producer'),
      title: says('Title'),
      issue: says('Issue'),
      embedded: embeddedFiles(context, catalog),
      pages: pages.map((page) => pageMarks(context, page.node)),
      drawnWith: drawnWith(context),
      graph: graphHash(context, [catalog, ...(info ? [info] : [])]),
    };
  } catch (error) {
    throw new Refused(
      'damaged',
      'This PDF is damaged: parts of it lead nowhere.',
      'Ask for the file again: it may have been cut short or changed on its way.',
      [error instanceof Error ? error.message : String(error)],
    );
  }
}
