import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { MAX_EMBEDDED_BYTES } from '../../src/main/pdf/evidence/limits.ts';
import { streamBytes } from '../../src/main/pdf/evidence/pdf-graph.ts';
import { readInWorker } from '../../src/main/pdf/evidence/read-in-worker.ts';
import { readPdf } from '../../src/main/pdf/evidence/read-pdf.ts';

/** Small files that unpack into much. */

const MB = 1024 * 1024;
const piece = deflateRawSync(Buffer.alloc(MB), { finishFlush: constants.Z_FULL_FLUSH });
/** So many megabytes of zeros, a kilobyte each. */
const zeros = (megabytes: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(megabytes).fill(piece),
    deflateRawSync(Buffer.alloc(0)),
  ]);

const reader = new URL('../../src/main/pdf/evidence/read-pdf-worker.ts', import.meta.url);

it('the files inside are read up to a sum, and those beyond it are told as unreadable', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const { context } = document;
  const each = 40;
  const count = 6;
  const packed = deflateSync(Buffer.alloc(each * MB));
  const specs = Array.from({ length: count }, (_, index) => {
    const stream = context.register(
      PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed),
    );
    const spec = context.obj({ Type: 'Filespec', EF: { F: stream } });
    spec.set(PDFName.of('UF'), PDFString.of(`${index}.csv`));
    return spec;
  });
  document.catalog.set(PDFName.of('AF'), context.obj(specs));
  const { embedded } = await readPdf(await document.save({ useObjectStreams: false }));
  expect(embedded).toHaveLength(count);
  const held = embedded.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThanOrEqual(MAX_EMBEDDED_BYTES);
  expect(embedded.at(-1)?.bytes).toBeNull();
});

it.each([
  ['twice packed', ['FlateDecode', 'FlateDecode'], () => deflateSync(zeros(200))],
  [
    'packed and written as text',
    ['ASCIIHexDecode', 'FlateDecode'],
    () => Buffer.from(`${zeros(200).toString('hex')}>`),
  ],
])('a stream, %s, is unpacked up to a bound', async (_, filters, bytes) => {
  const { context } = await PDFDocument.create();
  const packed = bytes();
  const stream = PDFRawStream.of(context.obj({ Filter: filters }), packed);
  expect(streamBytes(context, stream)).toBeNull();
  const small = deflateSync(deflateSync(Buffer.from('a figure')));
  const twice = PDFRawStream.of(context.obj({ Filter: ['FlateDecode', 'FlateDecode'] }), small);
  expect(Buffer.from(streamBytes(context, twice) ?? []).toString()).toBe('a figure');
});

it('a file whose objects unpack without end is given up, and the thread with it', async () => {
  const packed = zeros(3000);
  const bytes = Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF\n'),
  ]);
  await expect(readInWorker(reader, 60_000, 200 * MB)(bytes)).rejects.toMatchObject({
    refusal: { code: 'damaged', details: ['it takes more memory than a brief can'] },
  });
}, 60_000);
