import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { embeddedFiles } from '../../src/main/pdf/evidence/embedded-files.ts';
import { MAX_EMBEDDED_BYTES } from '../../src/main/pdf/evidence/limits.ts';
import { readInWorker } from '../../src/main/pdf/evidence/read-in-worker.ts';
import { openPdf } from '../../src/main/pdf/reading/open-pdf.ts';
import type { PdfStream } from '../../src/main/pdf/reading/pdf-value.ts';
import { unpackStream } from '../../src/main/pdf/reading/unpack-stream.ts';
import { fontFolder } from '../support/fonts.ts';

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
  const embedded = embeddedFiles(openPdf(await document.save({ useObjectStreams: false })));
  expect(embedded).toHaveLength(count);
  const held = embedded.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThanOrEqual(MAX_EMBEDDED_BYTES);
  expect(embedded.at(-1)?.bytes).toBeNull();
});

const stream = (data: Uint8Array, ...filters: readonly string[]): PdfStream => ({
  kind: 'stream',
  entries: new Map([['Filter', filters.map((name) => ({ kind: 'name' as const, name }))]]),
  data,
});

it('a stream is unpacked up to a bound', () => {
  expect(() => unpackStream(stream(zeros(200), 'FlateDecode'))).toThrow('more than a brief can hold');
  const small = unpackStream(stream(deflateSync(Buffer.from('a figure')), 'FlateDecode'));
  expect(Buffer.from(small).toString()).toBe('a figure');
});

it.each([
  ['twice packed', ['FlateDecode', 'FlateDecode'], deflateSync(deflateSync(Buffer.from('a figure')))],
  ['written as text', ['ASCIIHexDecode'], Buffer.from('6120666967757265>')],
  [
    'with something behind it',
    ['FlateDecode'],
    Buffer.concat([deflateSync(Buffer.from('a figure')), Buffer.of(0)]),
  ],
])('a stream, %s, is not unpacked: no writer of ours makes one', (_, filters, data) => {
  expect(() => unpackStream(stream(data, ...filters))).toThrow(/packed/);
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
  await expect(
    readInWorker(reader, fontFolder(), { mostMs: 60_000, mostMemory: 200 * MB })(bytes),
  ).rejects.toMatchObject({
    refusal: { code: 'damaged' },
  });
}, 60_000);

it('a thread that takes memory without end is ended', async () => {
  const greedy = `const kept = []; for (;;) kept.push(Buffer.alloc(${MB}, 1));`;
  const worker = new URL(`data:text/javascript,${encodeURIComponent(greedy)}`);
  const read = readInWorker(worker, fontFolder(), { mostMs: 60_000, mostMemory: 200 * MB });
  await expect(read(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
    refusal: { code: 'damaged', details: ['it takes more memory than a brief can'] },
  });
}, 60_000);
