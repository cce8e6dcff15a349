import { hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** A pdfkit document whose bytes are gathered here, at once: pdfkit alone sends every line as a chunk of its own. */
export type PdfWriter = {
  readonly pdf: PDFKit.PDFDocument;
  /** Adds operators to the page that is open, one to a line. */
  operators(lines: string): void;
  /** A page is full: to be called before the next one is added, and before the end. */
  endPage(): void;
  /** Every byte of the file. */
  end(): Uint8Array<ArrayBuffer>;
};

/** The parts of pdfkit that are replaced. Its version is held by the lock file, and the bytes of a file by tests. */
type Replaced = {
  /** Bytes so far; pdfkit notes where each object begins. */
  _offset: number;
  _write(data: string | Uint8Array): void;
  /** Called without a chunk when the last object is written. */
  push(chunk: null): boolean;
  addContent(operators: string): PDFKit.PDFDocument;
};

export function newPdfWriter(options: PDFKit.PDFDocumentOptions): PdfWriter {
  const pdf = new PDFDocument(options) as unknown as Omit<PDFKit.PDFDocument, 'addContent'> & Replaced;
  const chunks: (string | Uint8Array)[] = [(pdf as unknown as PDFKit.PDFDocument).read() as Buffer];
  const content: string[] = [];
  let isWhole = false;
  const operators = (lines: string): void => {
    content.push(lines);
  };
  const replaced: Omit<Replaced, '_offset'> = {
    _write(data) {
      const chunk = typeof data === 'string' ? `${data}\n` : data;
      chunks.push(chunk);
      pdf._offset += chunk.length;
    },
    push() {
      isWhole = true;
      return false;
    },
    addContent(lines) {
      content.push(lines);
      return pdf as unknown as PDFKit.PDFDocument;
    },
  };
  Object.assign(pdf, replaced);
  const document = pdf as unknown as PDFKit.PDFDocument;
  return {
    pdf: document,
    operators,
    endPage() {
      if (content.length === 0) return;
      writePacked(
        document.page.content as unknown as Stream,
        Buffer.from(`${content.join('\n')}\n`, 'latin1'),
      );
      content.length = 0;
    },
    end() {
      document.end();
      // pdfkit waits for an object that was opened and never closed, and would wait for ever.
      if (!isWhole) throw new Error('an object of the file was never closed');
      return joinChunks(chunks, pdf._offset);
    },
  };
}

/** A stream object of pdfkit. */
type Stream = {
  compress: boolean;
  readonly data: { Filter?: string };
  write(bytes: Uint8Array): void;
};

/** Pages that were packed last, by a hash of what they held: after an edit most pages are the same as before. */
const packed = new Map<string, Uint8Array>();
const MOST_PACKED = 300;

/** Compresses a page's content as pdfkit would. */
function writePacked(stream: Stream, content: Buffer): void {
  const key = hash('sha256', content);
  const bytes = packed.get(key) ?? deflateSync(content);
  packed.delete(key);
  packed.set(key, bytes);
  for (const oldest of packed.keys()) {
    if (packed.size <= MOST_PACKED) break;
    packed.delete(oldest);
  }
  stream.compress = false;
  stream.write(bytes);
  stream.data.Filter = 'FlateDecode';
}

/** Strings hold a byte in each character. A plain array, not a pooled buffer: it crosses to other threads whole. */
function joinChunks(chunks: readonly (string | Uint8Array)[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = Buffer.from(bytes.buffer);
  let at = 0;
  for (const chunk of chunks) {
    if (typeof chunk === 'string') view.write(chunk, at, 'latin1');
    else bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
