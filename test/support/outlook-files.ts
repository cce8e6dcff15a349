import * as xlsx from '@e965/xlsx';

/** Mails as Outlook saves them (.msg): properties and streams in a compound file. */
export type MadeMail = {
  readonly subject?: string;
  readonly body?: string;
  /** Bytes of HTML, in the code page that is named. */
  readonly html?: Uint8Array;
  readonly codePage?: number;
  readonly rtf?: Uint8Array;
  readonly from?: readonly [name: string, address: string];
  readonly sent?: string;
  readonly files?: readonly (readonly [name: string, type: string, bytes: Uint8Array])[];
  readonly mails?: readonly MadeMail[];
};

const UNICODE = 0x1f;
const BINARY = 0x102;
const LONG = 3;
const TIME = 0x40;

const hex = (number: number, digits: number): string =>
  number.toString(16).toUpperCase().padStart(digits, '0');
/** From 1601, in tenths of a microsecond. */
const fileTime = (day: string): bigint => BigInt(Date.parse(day) + 11_644_473_600_000) * 10_000n;

type Streams = Record<string, Uint8Array>;

/** The streams of one mail or attachment, below `path`; `reserved` bytes stand before its properties. */
function write(
  into: Streams,
  path: string,
  reserved: number,
  properties: readonly (readonly [id: number, type: number, value: string | number | bigint | Uint8Array])[],
  counts: readonly number[] = [],
): void {
  const head = Buffer.alloc(reserved);
  if (reserved >= 24)
    for (const [index, count] of [0, ...counts].entries()) head.writeUInt32LE(count, 8 + 4 * index);
  const rows = properties.map(([id, type, value]) => {
    const row = Buffer.alloc(16);
    row.writeUInt16LE(type, 0);
    row.writeUInt16LE(id, 2);
    row.writeUInt32LE(6, 4);
    if (typeof value === 'number') row.writeUInt32LE(value, 8);
    else if (typeof value === 'bigint') row.writeBigUInt64LE(value, 8);
    else {
      const bytes = typeof value === 'string' ? Buffer.from(value, 'utf16le') : value;
      row.writeUInt32LE(bytes.length + (type === UNICODE ? 2 : 0), 8);
      into[`${path}/__substg1.0_${hex(id, 4)}${hex(type, 4)}`] = bytes;
    }
    return row;
  });
  into[`${path}/__properties_version1.0`] = Buffer.concat([head, ...rows]);
}

function writeMail(into: Streams, path: string, mail: MadeMail, isInner: boolean): void {
  const { subject, body, html, codePage, rtf, from, sent, files = [], mails = [] } = mail;
  const attached = files.length + mails.length;
  write(
    into,
    path,
    isInner ? 24 : 32,
    [
      ...(subject === undefined ? [] : [[0x37, UNICODE, subject] as const]),
      ...(body === undefined ? [] : [[0x1000, UNICODE, body] as const]),
      ...(html === undefined ? [] : [[0x1013, BINARY, html] as const]),
      ...(rtf === undefined ? [] : [[0x1009, BINARY, rtf] as const]),
      ...(codePage === undefined ? [] : [[0x3fde, LONG, codePage] as const]),
      ...(from === undefined
        ? []
        : ([
            [0x0c1a, UNICODE, from[0]],
            [0x5d01, UNICODE, from[1]],
          ] as const)),
      ...(sent === undefined ? [] : [[0x39, TIME, fileTime(sent)] as const]),
    ],
    [attached, 0, attached],
  );
  for (const [at, [name, type, bytes]] of files.entries())
    write(into, `${path}/__attach_version1.0_#${hex(at, 8)}`, 8, [
      [0x3701, BINARY, bytes],
      [0x3705, LONG, 1],
      [0x3707, UNICODE, name],
      [0x370e, UNICODE, type],
    ]);
  mails.forEach((it, at) => {
    const own = `${path}/__attach_version1.0_#${hex(files.length + at, 8)}`;
    write(into, own, 8, [
      [0x3705, LONG, 5],
      [0x3001, UNICODE, it.subject ?? 'A mail'],
    ]);
    writeMail(into, `${own}/__substg1.0_3701000D`, it, true);
  });
}

export function madeMsg(mail: MadeMail): Uint8Array {
  const streams: Streams = {};
  writeMail(streams, '', mail, false);
  for (const id of ['0002', '0003', '0004'])
    streams[`/__nameid_version1.0/__substg1.0_${id}0102`] = new Uint8Array();
  const file = xlsx.CFB.utils.cfb_new();
  for (const [path, bytes] of Object.entries(streams)) xlsx.CFB.utils.cfb_add(file, path, Buffer.from(bytes));
  return Uint8Array.from(xlsx.CFB.write(file, { type: 'buffer' }) as Buffer);
}
