import type { Picture } from '../packs/media/picture.ts';
import { MissingFile } from './fonts.ts';
import type { Op } from './layout/page.ts';
import type { PdfWriter } from './pdf-writer.ts';

type Reference = ReturnType<PDFKit.PDFDocument['ref']>;

/** Draws pictures, each written to the file once. */
export function newImageDrawing(
  { pdf, operators }: PdfWriter,
  pictures: Readonly<Record<string, Picture>>,
): (image: Extract<Op, { op: 'image' }>) => void {
  const written = new Map<string, { readonly name: string; readonly reference: Reference }>();
  return ({ x, y, width, height, hash, size, focus }) => {
    const picture = pictures[hash];
    if (!picture) throw new MissingFile('a picture of the document is not here');
    const known = written.get(hash) ?? { name: `P${written.size + 1}`, reference: reference(pdf, picture) };
    written.set(hash, known);
    (pdf.page as unknown as { xobjects: Record<string, Reference> }).xobjects[known.name] = known.reference;
    // As large as fills the frame; the rest is cut so that the focus stays in it.
    const scale = Math.max(width / size[0], height / size[1]);
    const [wide, high] = [size[0] * scale, size[1] * scale];
    const left = Math.min(x, Math.max(x + width - wide, x + width / 2 - focus[0] * wide));
    const top = Math.min(y, Math.max(y + height - high, y + height / 2 - focus[1] * high));
    operators(
      [
        'q',
        `${number(x)} ${number(y)} ${number(width)} ${number(height)} re W n`,
        `${number(wide)} 0 0 ${number(-high)} ${number(left)} ${number(top + high)} cm`,
        `/${known.name} Do`,
        'Q',
      ].join('\n'),
    );
  };
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The picture as an object of the file (ISO 32000-1, 8.9.5). */
function reference(
  pdf: PDFKit.PDFDocument,
  { width, height, channels, coding, bytes, mask }: Picture,
): Reference {
  const head = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const covers = mask && pdf.ref({ ...head, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' });
  covers?.end(Buffer.from(mask as Uint8Array));
  const written = pdf.ref({
    ...head,
    ColorSpace: channels === 3 ? 'DeviceRGB' : 'DeviceGray',
    Filter: coding === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
    ...(coding === 'png'
      ? { DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: 8, Columns: width } }
      : {}),
    ...(covers ? { SMask: covers } : {}),
  });
  written.end(Buffer.from(bytes));
  return written;
}
