import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPdfBytes } from '../../src/main/app/use-cases/pdf-file.ts';
import { readInWorker } from '../../src/main/pdf/evidence/read-in-worker.ts';
import { refusalOf } from '../../src/shared/domain/refusal.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { fontFolder } from '../support/fonts.ts';
import { verdictOn } from '../support/verified.ts';

const newFolder = homeFolders();
const WORKER = new URL('../../src/main/pdf/evidence/read-pdf-worker.ts', import.meta.url);

/** A PDF of these objects, numbered from 1; the first is the catalog. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const starts: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    starts.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  }
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>';
const plain = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, PAGE]);

/** An attachment that claims to be our evidence and unpacks to 200 MB. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R/AF[4 0 R]>>',
    PAGES,
    PAGE,
    '<</Type/Filespec/F(brief.json)/UF(brief.json)/EF<</F 5 0 R>>>>',
    Buffer.concat([
      Buffer.from(`<</Type/EmbeddedFile/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

const HOSTILE: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ['a decompression bomb as an attachment', bomb, /evidence-/],
  [
    'a page tree that leads back to itself',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
    /unreadable/,
  ],
  [
    'two branches of pages that hold each other',
    () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>',
      ]),
    /unreadable/,
  ],
  ['cut in the middle of an object', () => plain.subarray(0, 60), /unreadable/],
  ['no PDF', () => Buffer.from('PK\u0003\u0004 a workbook'), /unreadable/],
  [
    'encrypted',
    () =>
      pdfOf(
        ['<</Type/Catalog/Pages 2 0 R>>', PAGES, PAGE, '<</Filter/Standard/V 1/R 2/P -4/O<00>/U<00>>>'],
        '/Encrypt 4 0 R',
      ),
    /unreadable/,
  ],
];

it.each(HOSTILE)('%s: a sentence, and the thread is ended', async (_, make, kind) => {
  const ended: Promise<unknown>[] = [];
  const read = readInWorker(WORKER, fontFolder(), {
    mostMs: 30_000,
    onThread: (worker: Worker) => {
      ended.push(new Promise((resolve) => worker.once('exit', resolve)));
    },
  });
  const { integrity, figures } = await verdictOn(make(), { read });
  expect(integrity.kind).toMatch(kind);
  expect(integrity.sentence).toMatch(/^[A-Z].*\.$/);
  expect(integrity.sentence).not.toMatch(/Error|undefined|\bat \//);
  expect(figures).toEqual([]);
  expect(ended).toHaveLength(1);
  await Promise.all(ended);
});

it('one that takes longer than it may is given up, and its thread is ended', async () => {
  const ended: Promise<unknown>[] = [];
  const endless = new URL(`data:text/javascript,${encodeURIComponent('for (;;);')}`);
  const read = readInWorker(endless, fontFolder(), {
    mostMs: 300,
    onThread: (worker: Worker) => {
      ended.push(new Promise((resolve) => worker.once('exit', resolve)));
    },
  });
  const refusal = await read(plain).then(() => null, refusalOf);
  expect(refusal).toMatchObject({ code: 'damaged', details: ['it took more than 0.3 seconds'] });
  expect(refusal?.sentence).toBe('This file cannot be read as a PDF within reason.');
  expect(ended).toHaveLength(1);
  await Promise.all(ended);
});

it('300 MB are refused by their size, before a byte is read', async () => {
  const path = join(newFolder(), 'film.pdf');
  writeFileSync(path, plain);
  truncateSync(path, 300 * 1024 * 1024);
  const refusal = await readPdfBytes(path).then(() => null, refusalOf);
  expect(refusal?.sentence).toBe('film.pdf is larger than 80 MB: no brief is.');
});
