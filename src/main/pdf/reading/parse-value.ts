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
export class PdfParser {
  readonly #source: Buffer;
  #at: number;

  constructor(bytes: Uint8Array, start = 0) {
    this.#source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = start;
  }

  /** Where the next byte stands. */
  position(): number {
    return this.#at;
  }

  moveTo(to: number): void {
    this.#at = to;
  }

  isAtEnd(): boolean {
    this.#skipWhite();
    return this.#at >= this.#source.length;
  }

  value(): PdfValue {
    return this.#value(0);
  }

  /** A value or a bare word, as the operators of a page are. */
  token(): PdfToken {
    return this.#token(0);
  }

  /** Whether this word stands next; it is passed over. */
  takes(keyword: string): boolean {
    this.#skipWhite();
    const end = this.#at + keyword.length;
    if (this.#source.toString('latin1', this.#at, end) !== keyword || !isBorder(this.#source[end]))
      return false;
    this.#at = end;
    return true;
  }

  #skipWhite(): void {
    while (isWhite(this.#source[this.#at])) this.#at += 1;
  }

  #word(): string {
    const from = this.#at;
    while (!isBorder(this.#source[this.#at])) this.#at += 1;
    return this.#source.toString('latin1', from, this.#at);
  }

  #name(): string {
    this.#at += 1;
    const raw = this.#word();
    if (!raw.includes('#')) return raw;
    if (/#(?![0-9A-Fa-f]{2})|#00/.test(raw))
      throw new Unreadable(`the name /${raw} is not written as names are`);
    return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  /** A string in brackets, which may nest and hold escapes (7.3.4.2). */
  #literal(): string {
    const parts: string[] = [];
    let depth = 0;
    let plain = this.#at + 1;
    for (this.#at += 1; ; this.#at += 1) {
      const byte = this.#source[this.#at];
      if (byte === undefined) throw new Unreadable('a text has no end');
      if (byte === CR) throw new Unreadable('a text holds a bare carriage return');
      if (byte === OPEN) depth += 1;
      else if (byte === CLOSE && depth-- === 0) break;
      else if (byte === BACKSLASH) {
        parts.push(this.#source.toString('latin1', plain, this.#at));
        const octal = /^[0-7]{1,3}/.exec(this.#source.toString('latin1', this.#at + 1, this.#at + 4))?.[0];
        const escaped = String.fromCharCode(this.#source[this.#at + 1] ?? 0);
        const code = octal ? Number.parseInt(octal, 8) : 0;
        const meant = octal
          ? String.fromCharCode(code)
          : (ESCAPES[escaped] ?? ('()\\'.includes(escaped) ? escaped : null));
        if (meant === null || code > 255) throw new Unreadable('a text holds an escape that has no meaning');
        parts.push(meant);
        this.#at += octal ? octal.length : 1;
        plain = this.#at + 1;
      }
    }
    parts.push(this.#source.toString('latin1', plain, this.#at));
    this.#at += 1;
    return parts.join('');
  }

  #hexadecimal(): string {
    const end = this.#source.indexOf(GREATER, this.#at);
    const digits =
      end < 0 ? '' : this.#source.toString('latin1', this.#at + 1, end).replace(/[\0\t\n\f\r ]+/g, '');
    if (end < 0 || /[^0-9A-Fa-f]/.test(digits))
      throw new Unreadable('a text in hexadecimal holds other signs');
    this.#at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
  }

  /** The rest of `12 0 R` behind its first number. */
  #refer(number: number): PdfRef | null {
    let next = this.#at;
    while (isWhite(this.#source[next])) next += 1;
    const from = next;
    while (isOf(this.#source[next], DIGIT)) next += 1;
    const to = next;
    while (isWhite(this.#source[next])) next += 1;
    if (from === this.#at || to === from || to - from > 5 || next === to) return null;
    if (this.#source[next] !== LETTER_R || !isBorder(this.#source[next + 1])) return null;
    this.#at = next + 1;
    return { kind: 'ref', number, generation: Number(this.#source.toString('latin1', from, to)) };
  }

  #array(depth: number): readonly PdfValue[] {
    const members: PdfValue[] = [];
    this.#at += 1;
    for (;;) {
      this.#skipWhite();
      if (this.#source[this.#at] === RIGHT) break;
      members.push(this.#value(depth + 1));
    }
    this.#at += 1;
    return members;
  }

  #dictionary(depth: number): ReadonlyMap<string, PdfValue> {
    const entries = new Map<string, PdfValue>();
    this.#at += 2;
    for (;;) {
      this.#skipWhite();
      if (this.#source[this.#at] === GREATER && this.#source[this.#at + 1] === GREATER) break;
      if (this.#source[this.#at] !== SLASH)
        throw new Unreadable('a dictionary holds something that is no key');
      const key = this.#name();
      if (entries.has(key)) throw new Unreadable(`the key /${key} stands twice in one dictionary`);
      entries.set(key, this.#value(depth + 1));
    }
    this.#at += 2;
    return entries;
  }

  #token(depth: number): PdfToken {
    this.#skipWhite();
    if (depth > DEEPEST) throw new Unreadable('values are nested too deeply');
    const byte = this.#source[this.#at];
    if (byte === undefined) throw new Unreadable('it ends in the middle of a value');
    if (byte === SLASH) return { kind: 'name', name: this.#name() };
    if (byte === OPEN) return { kind: 'string', bytes: this.#literal() };
    if (byte === LEFT) return this.#array(depth);
    if (byte === LESS && this.#source[this.#at + 1] === LESS)
      return { kind: 'dict', entries: this.#dictionary(depth) };
    if (byte === LESS) return { kind: 'string', bytes: this.#hexadecimal() };
    if (byte === PERCENT) throw new Unreadable('a comment stands inside an object');
    const text = this.#word();
    if (text === '')
      throw new Unreadable(`the sign “${String.fromCharCode(byte)}” stands where a value should`);
    if (NUMBER.test(text)) {
      // Some viewers take no such number where a whole one belongs.
      if (/\.0*$/.test(text)) throw new Unreadable(`the whole number ${text} is written as a fraction`);
      const number = Number(text);
      return /^\d{1,10}$/.test(text) ? (this.#refer(number) ?? number) : number;
    }
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    return { keyword: text };
  }

  #value(depth: number): PdfValue {
    const read = this.#token(depth);
    if (isKeyword(read))
      throw new Unreadable(`the word “${read.keyword.slice(0, 40)}” stands where a value should`);
    return read;
  }
}
