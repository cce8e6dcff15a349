import { inflateRawSync, inflateSync } from 'node:zlib';

/** A name as it may be written: its words in order or the last one first, in any case, however they are joined. */
export type Redaction = { readonly names: readonly string[]; readonly token: string };

/** Between the words of a name: a space of any kind, a stop, a comma, a hyphen; nothing in an address. */
const BETWEEN = '[\\s\\p{Z}\\p{P}_]{0,3}';

/** Letters as composed and as written apart are one, and so are hyphens and apostrophes of every kind. */
const forms = (word: string): string =>
  [...new Set([word.normalize('NFC'), word.normalize('NFD')])]
    .map((form) => form.split(/['’.-]/).join(BETWEEN))
    .join('|');

export const wordsOfName = (name: string): readonly string[] =>
  name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** Matches each of the names wherever it stands as a whole. */
function namePattern(names: readonly string[]): RegExp {
  const orders = names.flatMap((name) => {
    const words = wordsOfName(name);
    const [first = '', ...others] = words.toReversed();
    return words.length > 1 ? [words, [first, ...others.toReversed()]] : [words];
  });
  const alternatives = [
    ...new Set(orders.map((words) => words.map((word) => `(?:${forms(word)})`).join(BETWEEN))),
  ].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
}

/** The value with the name out of every string and key in it. */
export function redacted<T>(value: T, { names, token }: Redaction): T {
  const pattern = namePattern(names);
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replace(pattern, token);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => [key.replace(pattern, token), walk(member)]),
    );
  };
  return walk(value) as T;
}

const holds = (text: string, pattern: RegExp): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(text);
};

/** Tells of many texts whether they say one of the names. */
export function sayerOf(names: readonly string[]): (text: string) => boolean {
  const pattern = namePattern(names);
  return (text) => holds(text, pattern);
}

/** Whether a text or value says one of the names. */
export const says = (value: unknown, names: readonly string[]): boolean =>
  holds(typeof value === 'string' ? value : JSON.stringify(value ?? null), namePattern(names));

/** The bytes as text in each way in which a name may stand in them. */
function* readings(bytes: Buffer): Generator<string> {
  yield bytes.toString('utf8');
  yield bytes.toString('latin1');
  for (const from of [0, 1]) {
    const little = bytes.subarray(from, from + Math.floor((bytes.length - from) / 2) * 2);
    yield little.toString('utf16le');
    yield Buffer.from(little).swap16().toString('utf16le');
  }
}

/** Strings of a PDF that are written as hexadecimal digits or with octal escapes. */
function* stringsOfPdf(text: string): Generator<Buffer> {
  for (const [, digits = ''] of text.matchAll(/<([0-9A-Fa-f\s]{8,})>/g))
    yield Buffer.from(digits.replace(/\s+/g, ''), 'hex');
  for (const [, inner = ''] of text.matchAll(/\(((?:[^()\\]|\\[\s\S]){4,20000})\)/g))
    yield Buffer.from(
      inner.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
        /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : code,
      ),
      'latin1',
    );
}

const unpacked = (unpack: typeof inflateSync, bytes: Buffer): Buffer | null => {
  try {
    return unpack(bytes, { maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return null;
  }
};

/** What is packed in a PDF, in a zip file, or in what a desk gives its team. */
function* partsOf(bytes: Buffer): Generator<Buffer> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
      if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
      const start = bytes[at + 6] === 13 ? at + 8 : at + 7;
      const end = bytes.indexOf('endstream', start);
      const stream = unpacked(inflateSync, bytes.subarray(start, end < 0 ? undefined : end));
      if (stream) yield stream;
    }
    yield* stringsOfPdf(bytes.toString('latin1'));
  } else if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    for (let at = 0; at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
      const start = at + 30 + (bytes.readUInt16LE(at + 26) || 0) + (bytes.readUInt16LE(at + 28) || 0);
      const part = unpacked(inflateRawSync, bytes.subarray(start));
      if (part) yield part;
    }
  } else if (bytes.subarray(0, 13).equals(Buffer.from('ATTACHE-TEAM '))) {
    const part = unpacked(inflateRawSync, bytes.subarray(bytes.indexOf(10) + 1));
    if (part) yield part;
  }
}

/** Whether a file says one of the names, plainly, in UTF-16, or in what is packed in it. */
export function holdsName(content: Uint8Array, names: readonly string[]): boolean {
  const pattern = namePattern(names);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const inThese = (part: Buffer): boolean => [...readings(part)].some((text) => holds(text, pattern));
  if (inThese(bytes)) return true;
  for (const part of partsOf(bytes)) if (inThese(part)) return true;
  return false;
}
