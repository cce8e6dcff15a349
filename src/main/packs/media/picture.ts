import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { Unfit } from './unfit.ts';

/** A picture as a page draws it, found by a hash of its points. Nothing that was written beside them is left in it. */
export type Picture = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly coding: 'jpeg' | 'png' | 'flate';
  readonly bytes: Uint8Array;
  readonly mask: Uint8Array | null;
};

const MOST_BYTES = 20 * 1024 * 1024;
/** Of a PNG the reader of its rows says so. */
const MOST_POINTS = 60_000_000;
const MOST_UNPACKED = { maxOutputLength: 200 * 1024 * 1024 };

/** A JPEG or PNG in the page's colours. @throws Unfit. */
export function readPicture(file: Uint8Array): Picture {
  if (file.length > MOST_BYTES) throw new Unfit('is larger than 20 MB: make it smaller');
  const begins = Buffer.from(file.subarray(0, 8)).toString('latin1');
  if (begins.startsWith('\xff\xd8\xff')) {
    const jpeg = readJpeg(file);
    if (jpeg.width * jpeg.height > MOST_POINTS)
      throw new Unfit('is larger than 60 million points: make it smaller');
    return hashed({ ...jpeg, coding: 'jpeg', mask: null });
  }
  if (begins === '\x89PNG\r\n\x1a\n') return hashed(readPng(file));
  throw new Unfit('is neither JPEG nor PNG: save it as one of them');
}

/** Packing may differ from machine to machine; what it holds does not. */
export function hashed(picture: Omit<Picture, 'hash'>): Picture {
  const { width, height, channels, coding, bytes, mask } = picture;
  const hash = createHash('sha256').update(`${width} ${height} ${channels} ${coding}\n`);
  hash.update(coding === 'jpeg' ? bytes : inflateSync(bytes, MOST_UNPACKED));
  if (mask) hash.update(inflateSync(mask, MOST_UNPACKED));
  return { ...picture, hash: hash.digest('hex') };
}
