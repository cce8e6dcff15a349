import { deflateSync } from 'node:zlib';
import { openPdf } from '../../src/main/pdf/reading/open-pdf.ts';
import { isArray, isKind, type PdfRef, type PdfValue } from '../../src/main/pdf/reading/pdf-value.ts';

/** A PDF as objects that a test may change, and writes again. */
export type LoosePdf = {
  readonly objects: Map<number, LooseValue>;
  readonly trailer: Map<string, LooseValue>;
};
export type LooseDict = { kind: 'dict'; entries: Map<string, LooseValue> };
export type LooseStream = { kind: 'stream'; entries: Map<string, LooseValue>; data: Uint8Array };
/** Written as it stands. */
type LooseRaw = { kind: 'raw'; text: string };
export type LooseValue =
  | null
  | boolean
  | number
  | { kind: 'name'; name: string }
  | { kind: 'string'; bytes: string }
  | PdfRef
  | LooseValue[]
  | LooseDict
  | LooseStream
  | LooseRaw;

export const name = (text: string): LooseValue => ({ kind: 'name', name: text });
export const string = (bytes: string): LooseValue => ({ kind: 'string', bytes });
export const ref = (number: number): PdfRef => ({ kind: 'ref', number, generation: 0 });
export const dict = (entries: Readonly<Record<string, LooseValue>>): LooseDict => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries)),
});
export const stream = (entries: Readonly<Record<string, LooseValue>>, data: Uint8Array): LooseStream => ({
  ...dict(entries),
  kind: 'stream',
  data,
});

function loose(value: PdfValue): LooseValue {
  if (isArray(value)) return value.map(loose);
  if (isKind(value, 'dict') || isKind(value, 'stream'))
    return { ...value, entries: new Map([...value.entries].map(([key, inner]) => [key, loose(inner)])) };
  return value as LooseValue;
}

/** Everything that the trailer of a PDF leads to. */
export function loosePdf(bytes: Uint8Array): LoosePdf {
  const { trailer, resolve } = openPdf(bytes);
  const objects = new Map<number, LooseValue>();
  const take = (value: PdfValue): void => {
    const waiting = [value];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (isKind(next, 'ref')) {
        if (objects.has(next.number)) continue;
        const target = resolve(next);
        objects.set(next.number, loose(target));
        waiting.push(target);
      } else if (isArray(next)) waiting.push(...next);
      else if (isKind(next, 'dict') || isKind(next, 'stream')) waiting.push(...next.entries.values());
    }
  };
  for (const key of ['Root', 'Info']) take(trailer.get(key) ?? null);
  return {
    objects,
    trailer: new Map(
      ['Root', 'Info', 'ID'].flatMap((key): [string, LooseValue][] => {
        const value = trailer.get(key);
        return value === undefined ? [] : [[key, loose(value)]];
      }),
    ),
  };
}

const nameText = (text: string): string =>
  `/${text.replace(/[^A-Za-z0-9_.+-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

export function valueText(value: LooseValue, number: (from: number) => number = (from) => from): string {
  const entries = (of: ReadonlyMap<string, LooseValue>): string =>
    [...of].map(([key, inner]) => `${nameText(key)} ${valueText(inner, number)}`).join(' ');
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map((member) => valueText(member, number)).join(' ')}]`;
  switch (value.kind) {
    case 'name':
      return nameText(value.name);
    case 'string':
      return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
    case 'ref':
      return `${number(value.number)} ${value.generation} R`;
    case 'raw':
      return value.text;
    case 'dict':
      return `<<${entries(value.entries)}>>`;
    case 'stream':
      return `<<${entries(new Map([...value.entries, ['Length', value.data.length]]))}>>`;
  }
}

export type Written = { readonly bytes: Buffer; readonly starts: ReadonlyMap<number, number> };

/** An object as it stands in a file. */
export function objectBytes(number: number, value: LooseValue, as = (from: number): number => from): Buffer {
  const text = `${as(number)} 0 obj\n${valueText(value, as)}\n`;
  return value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'stream'
    ? Buffer.concat([
        Buffer.from(`${text}stream\n`, 'latin1'),
        value.data,
        Buffer.from('\nendstream\nendobj\n'),
      ])
    : Buffer.from(`${text}endobj\n`, 'latin1');
}

const HEAD = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1');

/** With a table of objects; `order` gives their order in the file, `as` their numbers. */
export function writePdf(
  { objects, trailer }: LoosePdf,
  {
    order = [...objects.keys()],
    as = (from) => from,
  }: { order?: readonly number[]; as?: (from: number) => number } = {},
): Written {
  const parts: Buffer[] = [HEAD];
  const starts = new Map<number, number>();
  let length = HEAD.length;
  for (const number of order) {
    const part = objectBytes(number, objects.get(number) ?? null, as);
    starts.set(as(number), length);
    parts.push(part);
    length += part.length;
  }
  parts.push(tableBytes(starts, trailer, length, {}, as));
  return { bytes: Buffer.concat(parts), starts };
}

/** A table of these objects, its trailer, and the end of the file. */
export function tableBytes(
  starts: ReadonlyMap<number, number>,
  trailer: ReadonlyMap<string, LooseValue>,
  at: number,
  more: Readonly<Record<string, LooseValue>> = {},
  as: (from: number) => number = (from) => from,
): Buffer {
  const numbers = [...starts.keys()].sort((a, b) => a - b);
  const rows = numbers.map(
    (number) => `${number} 1\n${String(starts.get(number)).padStart(10, '0')} 00000 n \n`,
  );
  const size = Math.max(...numbers) + 1;
  const entries = new Map<string, LooseValue>([...trailer, ['Size', size], ...Object.entries(more)]);
  return Buffer.from(
    `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n${valueText({ kind: 'dict', entries }, as)}\nstartxref\n${at}\n%%EOF\n`,
    'latin1',
  );
}

const four = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** With objects packed in streams, and a stream for a table. `into` may add to the packed objects. */
export function writePackedPdf(
  { objects, trailer }: LoosePdf,
  into: (text: string) => string = (text) => text,
): Buffer {
  const isStream = (value: LooseValue | undefined): boolean =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'stream';
  const inside = [...objects].filter(([, value]) => !isStream(value));
  const container = Math.max(...objects.keys()) + 1;
  const table = container + 1;
  const rows = new Map<number, Buffer>([[0, Buffer.concat([Buffer.of(0), four(0), Buffer.of(255, 255)])]]);
  const row = (kind: number, one: number, two: number): Buffer =>
    Buffer.concat([Buffer.of(kind), four(one), Buffer.of(two >> 8, two & 255)]);
  let body = '';
  const heads = inside.map(([number, value], index) => {
    rows.set(number, row(2, container, index));
    const head = `${number} ${body.length}`;
    body += `${valueText(value, (from) => from)} `;
    return head;
  });
  const head = `${heads.join(' ')} `;
  const parts: Buffer[] = [HEAD];
  let length = HEAD.length;
  const add = (number: number, value: LooseValue): void => {
    rows.set(number, row(1, length, 0));
    const part = objectBytes(number, value);
    parts.push(part);
    length += part.length;
  };
  for (const [number, value] of objects) if (isStream(value)) add(number, value);
  add(
    container,
    stream(
      { Type: name('ObjStm'), N: inside.length, First: head.length, Filter: name('FlateDecode') },
      deflateSync(Buffer.from(into(head + body), 'latin1')),
    ),
  );
  rows.set(table, row(1, length, 0));
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const last = Buffer.from(
    objectBytes(
      table,
      stream(
        {
          ...Object.fromEntries(trailer),
          Type: name('XRef'),
          Size: table + 1,
          W: [1, 4, 2],
          Index: numbers.flatMap((number) => [number, 1]),
          Filter: name('FlateDecode'),
        },
        deflateSync(Buffer.concat(numbers.map((number) => rows.get(number) ?? Buffer.alloc(0)))),
      ),
    ),
  );
  return Buffer.concat([...parts, last, Buffer.from(`startxref\n${length}\n%%EOF\n`)]);
}
