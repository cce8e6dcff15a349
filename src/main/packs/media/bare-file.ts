import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Picture } from './picture.ts';

/**
 * A picture as a file of its own, JPEG or PNG: its points with how far each covers what is beneath, and nothing that a
 * camera or a program wrote beside them.
 */
export function bareFile({
  width,
  height,
  channels,
  coding,
  bytes,
  mask,
}: Omit<Picture, 'hash'>): Uint8Array<ArrayBuffer> {
  if (coding === 'jpeg') return new Uint8Array(bytes);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, (channels === 3 ? 2 : 0) + (mask ? 4 : 0), 0, 0, 0], 8);
  const data =
    coding === 'png'
      ? Buffer.from(bytes)
      : mask
        ? filtered(covering(inflateSync(bytes), inflateSync(mask), channels), width * (channels + 1))
        : filtered(inflateSync(bytes), width * channels);
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

/** Each point followed by how far it covers what is beneath. */
function covering(points: Buffer, covers: Buffer, channels: number): Buffer {
  const all = Buffer.alloc(points.length + covers.length);
  for (let at = 0; at < covers.length; at += 1) {
    points.copy(all, at * (channels + 1), at * channels, (at + 1) * channels);
    all[at * (channels + 1) + channels] = covers[at] ?? 255;
  }
  return all;
}

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
