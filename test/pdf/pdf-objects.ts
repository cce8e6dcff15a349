import { inflateSync } from 'node:zlib';

/** A PDF as its objects, read byte by byte: what is in the file, not what a viewer makes of it (ISO 32000-1, 7.3). */
export type Value =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'ref'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly Value[] }
  | Dictionary
  | { readonly kind: 'operator'; readonly word: string };

export type Dictionary = {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, Value>;
  /** The bytes of a stream, inflated; null for a plain dictionary. */
  readonly stream: string | null;
};

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%\0\t\n\f\r ]/;

/** Reads values one after the other from latin-1 text. */
export class Reader {
  readonly #text: string;
  at: number;
  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  #skip(): void {
    for (;;) {
      while (SPACE.test(this.#text.charAt(this.at))) this.at += 1;
      if (this.#text.charAt(this.at) !== '%') return;
      while (this.at < this.#text.length && !/[\r\n]/.test(this.#text.charAt(this.at))) this.at += 1;
    }
  }

  get ended(): boolean {
    this.#skip();
    return this.at >= this.#text.length;
  }

  value(): Value {
    this.#skip();
    const text = this.#text;
    if (text.startsWith('<<', this.at)) return this.#dictionary();
    switch (text.charAt(this.at)) {
      case '<':
        return this.#hex();
      case '(':
        return this.#literal();
      case '/':
        this.at += 1;
        return { kind: 'name', name: this.#name() };
      case '[': {
        this.at += 1;
        const items: Value[] = [];
        for (;;) {
          this.#skip();
          if (text.charAt(this.at) === ']') break;
          items.push(this.value());
        }
        this.at += 1;
        return { kind: 'array', items };
      }
      default:
        return this.#word();
    }
  }

  #name(): string {
    const from = this.at;
    while (this.at < this.#text.length && !DELIMITER.test(this.#text.charAt(this.at))) this.at += 1;
    return this.#text
      .slice(from, this.at)
      .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #word(): Value {
    const ref = /(\d+) (\d+) R(?![A-Za-z])/y;
    ref.lastIndex = this.at;
    const found = ref.exec(this.#text);
    if (found) {
      this.at += found[0].length;
      return { kind: 'ref', id: Number(found[1]) };
    }
    const word = this.#name();
    if (word === '')
      throw new Error(`nothing to read at ${this.at}: ${this.#text.slice(this.at, this.at + 20)}`);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return /^[-+.\d]+$/.test(word) ? Number(word) : { kind: 'operator', word };
  }

  #hex(): Value {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replace(/[^0-9a-f]/gi, '');
    this.at = end + 1;
    return { kind: 'string', bytes: Buffer.from(digits, 'hex').toString('latin1') };
  }

  #literal(): Value {
    let depth = 0;
    let out = '';
    for (this.at += 1; this.at < this.#text.length; this.at += 1) {
      const character = this.#text.charAt(this.at);
      if (character === '\\') {
        this.at += 1;
        const octal = /[0-7]{1,3}/y;
        octal.lastIndex = this.at;
        const code = octal.exec(this.#text)?.[0];
        if (code) {
          out += String.fromCharCode(Number.parseInt(code, 8));
          this.at += code.length - 1;
        } else {
          const escaped = this.#text.charAt(this.at);
          out += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
        }
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')' && depth-- === 0) break;
      out += character;
    }
    this.at += 1;
    return { kind: 'string', bytes: out };
  }

  #dictionary(): Value {
    this.at += 2;
    const entries = new Map<string, Value>();
    for (;;) {
      this.#skip();
      if (this.#text.startsWith('>>', this.at)) break;
      this.at += 1;
      const key = this.#name();
      entries.set(key, this.value());
    }
    this.at += 2;
    const stream = /\s*stream\r?\n/y;
    stream.lastIndex = this.at;
    const start = stream.exec(this.#text);
    const length = entries.get('Length');
    if (!start || typeof length !== 'number') return { kind: 'dictionary', entries, stream: null };
    const from = this.at + start[0].length;
    this.at = from + length;
    const raw = this.#text.slice(from, this.at);
    const filter = entries.get('Filter');
    const isDeflated = isKind(filter, 'name') && filter.name === 'FlateDecode';
    const bytes = isDeflated ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    return { kind: 'dictionary', entries, stream: bytes };
  }
}

type Kinds = 'name' | 'string' | 'ref' | 'array' | 'dictionary' | 'operator';
export function isKind<K extends Kinds>(
  value: Value | undefined,
  kind: K,
): value is Extract<Value, { kind: K }> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

/** Text of a string: UTF-16 where it begins with its mark, else one byte a character. */
export function textOf(value: Value | undefined): string | null {
  if (!isKind(value, 'string')) return null;
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes;
  const bytes = Buffer.from(value.bytes.slice(2), 'latin1');
  return bytes.swap16().toString('utf16le');
}

export class PdfFile {
  readonly header: string;
  readonly trailer: Dictionary;
  readonly #objects = new Map<number, Value>();

  constructor(bytes: Uint8Array) {
    const text = Buffer.from(bytes).toString('latin1');
    this.header = text.slice(0, 16);
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
    const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 40));
    if (!table) throw new Error('the file does not end in a cross-reference table');
    const first = start + table[0].length;
    const count = Number(table[1]);
    for (let id = 1; id < count; id += 1) {
      const row = text.slice(first + id * 20, first + id * 20 + 20);
      if (row[17] !== 'n') continue;
      const at = Number(row.slice(0, 10));
      const head = new RegExp(`${id} 0 obj\\s`, 'y');
      head.lastIndex = at;
      const found = head.exec(text);
      if (!found) throw new Error(`object ${id} is not where the cross-reference table says`);
      this.#objects.set(id, new Reader(text, at + found[0].length).value());
    }
    const trailer = new Reader(text, text.indexOf('trailer', first + count * 20) + 7).value();
    if (!isKind(trailer, 'dictionary')) throw new Error('the file has no trailer');
    this.trailer = trailer;
  }

  /** The value itself, where it is a reference to one. */
  of(value: Value | undefined): Value | undefined {
    return isKind(value, 'ref') ? this.#objects.get(value.id) : value;
  }
  get(dictionary: Dictionary, key: string): Value | undefined {
    return this.of(dictionary.entries.get(key));
  }
  dictionary(dictionary: Dictionary, key: string): Dictionary | null {
    const value = this.get(dictionary, key);
    return isKind(value, 'dictionary') ? value : null;
  }
  list(dictionary: Dictionary, key: string): readonly Value[] {
    const value = this.get(dictionary, key);
    return isKind(value, 'array') ? value.items : [];
  }
  name(dictionary: Dictionary, key: string): string | null {
    const value = this.get(dictionary, key);
    return isKind(value, 'name') ? value.name : null;
  }
  text(dictionary: Dictionary, key: string): string | null {
    return textOf(this.get(dictionary, key));
  }
  get objects(): ReadonlyMap<number, Value> {
    return this.#objects;
  }
  get catalog(): Dictionary {
    const root = this.dictionary(this.trailer, 'Root');
    if (!root) throw new Error('the file has no catalogue');
    return root;
  }

  get pages(): readonly { readonly id: number; readonly page: Dictionary }[] {
    const found: { id: number; page: Dictionary }[] = [];
    const walk = (ref: Value | undefined): void => {
      const node = this.of(ref);
      if (!isKind(node, 'dictionary')) return;
      if (this.name(node, 'Type') === 'Page') found.push({ id: isKind(ref, 'ref') ? ref.id : 0, page: node });
      for (const kid of this.list(node, 'Kids')) walk(kid);
    };
    walk(this.catalog.entries.get('Pages'));
    return found;
  }

  /** What a page draws: its content streams as one text. */
  content(page: Dictionary): string {
    const contents = this.get(page, 'Contents');
    const parts = isKind(contents, 'array') ? contents.items : [contents];
    return parts
      .map((part) => this.of(part))
      .map((part) => (isKind(part, 'dictionary') ? (part.stream ?? '') : ''))
      .join('\n');
  }
}
