import { type PdfRef, type PdfValue, Unreadable } from './pdf-value.ts';

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
const [PERCENT, OPEN, CLOSE, SLASH, LESS, GREATER, BACKSLASH] = [37, 40, 41, 47, 60, 62, 92];
const [LEFT, RIGHT, LETTER_R] = [91, 93, 82];
/** Deeper than any brief nests, and than any of ours. */
const DEEPEST = 50;

const WHITE = 1;
const DELIMITER = 2;
const DIGIT = 4;
const KINDS = new Uint8Array(256);
for (const byte of [0, TAB, LF, 12, CR, SPACE]) KINDS[byte] = WHITE;
for (const byte of [PERCENT, OPEN, CLOSE, SLASH, LESS, GREATER, LEFT, RIGHT, 123, 125])
  KINDS[byte] = DELIMITER;
for (let byte = 48; byte < 58; byte += 1) KINDS[byte] = DIGIT;

const isOf = (byte: number | undefined, kinds: number): boolean =>
  byte !== undefined && ((KINDS[byte] ?? 0) & kinds) !== 0;
const isWhite = (byte: number | undefined): boolean => isOf(byte, WHITE);
const isBorder = (byte: number | undefined): boolean => byte === undefined || isOf(byte, WHITE | DELIMITER);

export const isKeyword = (value: PdfToken): value is Keyword =>
  typeof value === 'object' && value !== null && 'keyword' in value;

/** An operator of a page, or a word such as `endobj`. */
export type Keyword = { readonly keyword: string };
export type PdfToken = PdfValue | Keyword;

const NUMBER = /^[+-]?(?:\d{1,15}(?:\.\d{0,24})?|\.\d{1,24})$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * Reads value after value. What two viewers may read in two ways (a key that stands twice, an odd escape, a comment
 * inside an object) is refused: it could be shown to a reader and hidden from us.
 * @throws Unreadable
 */
export function newParser(bytes: Uint8Array, start = 0) {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;

  const skipWhite = (): void => {
    while (isWhite(source[at])) at += 1;
  };

  const word = (): string => {
    const from = at;
    while (!isBorder(source[at])) at += 1;
    return source.toString('latin1', from, at);
  };

  const name = (): string => {
    at += 1;
    const raw = word();
    if (!raw.includes('#')) return raw;
    if (/#(?![0-9A-Fa-f]{2})|#00/.test(raw))
      throw new Unreadable(`the name /${raw} is not written as names are`);
    return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  };

  /** A string in brackets, which may nest and hold escapes (7.3.4.2). */
  const literal = (): string => {
    const parts: string[] = [];
    let depth = 0;
    let plain = at + 1;
    for (at += 1; ; at += 1) {
      const byte = source[at];
      if (byte === undefined) throw new Unreadable('a text has no end');
      if (byte === CR) throw new Unreadable('a text holds a bare carriage return');
      if (byte === OPEN) depth += 1;
      else if (byte === CLOSE && depth-- === 0) break;
      else if (byte === BACKSLASH) {
        parts.push(source.toString('latin1', plain, at));
        const octal = /^[0-7]{1,3}/.exec(source.toString('latin1', at + 1, at + 4))?.[0];
        const escaped = String.fromCharCode(source[at + 1] ?? 0);
        const code = octal ? Number.parseInt(octal, 8) : 0;
        const meant = octal
          ? String.fromCharCode(code)
          : (ESCAPES[escaped] ?? ('()\\'.includes(escaped) ? escaped : null));
        if (meant === null || code > 255) throw new Unreadable('a text holds an escape that has no meaning');
        parts.push(meant);
        at += octal ? octal.length : 1;
        plain = at + 1;
      }
    }
    parts.push(source.toString('latin1', plain, at));
    at += 1;
    return parts.join('');
  };

  const hexadecimal = (): string => {
    const end = source.indexOf(GREATER, at);
    const digits = end < 0 ? '' : source.toString('latin1', at + 1, end).replace(/[\0\t\n\f\r ]+/g, '');
    if (end < 0 || /[^0-9A-Fa-f]/.test(digits))
      throw new Unreadable('a text in hexadecimal holds other signs');
    at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
  };

  /** The rest of `12 0 R` behind its first number. */
  const refer = (number: number): PdfRef | null => {
    let next = at;
    while (isWhite(source[next])) next += 1;
    const from = next;
    while (isOf(source[next], DIGIT)) next += 1;
    const to = next;
    while (isWhite(source[next])) next += 1;
    if (from === at || to === from || to - from > 5 || next === to) return null;
    if (source[next] !== LETTER_R || !isBorder(source[next + 1])) return null;
    at = next + 1;
    return { kind: 'ref', number, generation: Number(source.toString('latin1', from, to)) };
  };

  const array = (depth: number): readonly PdfValue[] => {
    const members: PdfValue[] = [];
    at += 1;
    for (;;) {
      skipWhite();
      if (source[at] === RIGHT) break;
      members.push(value(depth + 1));
    }
    at += 1;
    return members;
  };

  const dictionary = (depth: number): ReadonlyMap<string, PdfValue> => {
    const entries = new Map<string, PdfValue>();
    at += 2;
    for (;;) {
      skipWhite();
      if (source[at] === GREATER && source[at + 1] === GREATER) break;
      if (source[at] !== SLASH) throw new Unreadable('a dictionary holds something that is no key');
      const key = name();
      if (entries.has(key)) throw new Unreadable(`the key /${key} stands twice in one dictionary`);
      entries.set(key, value(depth + 1));
    }
    at += 2;
    return entries;
  };

  const token = (depth: number): PdfToken => {
    skipWhite();
    if (depth > DEEPEST) throw new Unreadable('values are nested too deeply');
    const byte = source[at];
    if (byte === undefined) throw new Unreadable('it ends in the middle of a value');
    if (byte === SLASH) return { kind: 'name', name: name() };
    if (byte === OPEN) return { kind: 'string', bytes: literal() };
    if (byte === LEFT) return array(depth);
    if (byte === LESS && source[at + 1] === LESS) return { kind: 'dict', entries: dictionary(depth) };
    if (byte === LESS) return { kind: 'string', bytes: hexadecimal() };
    if (byte === PERCENT) throw new Unreadable('a comment stands inside an object');
    const text = word();
    if (text === '')
      throw new Unreadable(`the sign “${String.fromCharCode(byte)}” stands where a value should`);
    if (NUMBER.test(text)) {
      // Some viewers take no such number where a whole one belongs.
      if (/\.0*$/.test(text)) throw new Unreadable(`the whole number ${text} is written as a fraction`);
      const number = Number(text);
      return /^\d{1,10}$/.test(text) ? (refer(number) ?? number) : number;
    }
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    return { keyword: text };
  };

  const value = (depth: number): PdfValue => {
    const read = token(depth);
    if (isKeyword(read))
      throw new Unreadable(`the word “${read.keyword.slice(0, 40)}” stands where a value should`);
    return read;
  };

  return {
    /** Where the next byte stands. */
    position: (): number => at,
    moveTo: (to: number): void => {
      at = to;
    },
    isAtEnd: (): boolean => {
      skipWhite();
      return at >= source.length;
    },
    value: (): PdfValue => value(0),
    /** A value or a bare word, as the operators of a page are. */
    token: (): PdfToken => token(0),
    /** Whether this word stands next; it is passed over. */
    takes: (keyword: string): boolean => {
      skipWhite();
      const end = at + keyword.length;
      if (source.toString('latin1', at, end) !== keyword || !isBorder(source[end])) return false;
      at = end;
      return true;
    },
  };
}
