import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Picture } from './picture.ts';

/**
 * A photograph as a file of its own, JPEG or PNG: its points, and nothing that a camera or a program wrote beside them. It
 * covers what is beneath it: a mask is left out.
 */
export function bareFile({
  width,
  height,
  channels,
  coding,
  bytes,
}: Omit<Picture, 'hash'>): Uint8Array<ArrayBuffer> {
  if (coding === 'jpeg') return new Uint8Array(bytes);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, channels === 3 ? 2 : 0, 0, 0, 0], 8);
  const data = coding === 'png' ? Buffer.from(bytes) : filtered(inflateSync(bytes), width * channels);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

export const mediaTypeOf = ({ coding }: Pick<Picture, 'coding'>): 'image/jpeg' | 'image/png' =>
  coding === 'jpeg' ? 'image/jpeg' : 'image/png';

/** Rows as PNG has them: each says first that nothing was done to it. */
function filtered(points: Buffer, stride: number): Buffer {
  const rows: Buffer[] = [];
  for (let at = 0; at < points.length; at += stride)
    rows.push(Buffer.from([0]), points.subarray(at, at + stride));
  return deflateSync(Buffer.concat(rows));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
