const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const [OPEN, CLOSE, BACKSLASH, LESS, GREATER, PERCENT] = [40, 41, 92, 60, 62, 37];

/** Operators that put something on the page besides text. */
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh', 'BI']);

/**
 * The codes of the glyphs that a page's content shows, in order, as hexadecimal digits. Tools that rewrite operators,
 * numbers and white space leave them as they are; another figure has other glyphs. Likewise every
 * painting of an area or a line: what covers a figure is one more.
 */
export function shownGlyphs(content: Uint8Array): { readonly glyphs: string; readonly paints: string } {
  const shown: string[] = [];
  const paints: string[] = [];
  let strings: string[] = [];
  for (let at = 0; at < content.length; ) {
    const byte = content[at] ?? 0;
    if (WHITE.has(byte)) at += 1;
    else if (byte === PERCENT) {
      while (at < content.length && content[at] !== 10 && content[at] !== 13) at += 1;
    } else if (byte === OPEN) {
      const { hex, end } = literal(content, at);
      strings.push(hex);
      at = end;
    } else if (byte === LESS && content[at + 1] !== LESS) {
      const end = content.indexOf(GREATER, at);
      if (end === -1) break;
      const digits = Buffer.from(content.subarray(at + 1, end))
        .toString('latin1')
        .replace(/\s+/g, '');
      strings.push((digits.length % 2 === 0 ? digits : `${digits}0`).toLowerCase());
      at = end + 1;
    } else {
      let end = at + 1;
      while (end < content.length && !isBorder(content[end] ?? 0)) end += 1;
      const word = Buffer.from(content.subarray(at, end)).toString('latin1');
      if (word === 'Tj' || word === 'TJ' || word === "'" || word === '"') shown.push(...strings);
      if (PAINTS.has(word)) paints.push(word);
      if (/^[A-Za-z'"*]/.test(word)) strings = [];
      at = end;
    }
  }
  return { glyphs: shown.join(''), paints: paints.join(' ') };
}

const isBorder = (byte: number): boolean =>
  WHITE.has(byte) || [OPEN, CLOSE, LESS, GREATER, PERCENT, 47, 91, 93, 123, 125].includes(byte);

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A string in brackets, which may nest and hold escapes (ISO 32000-1, 7.3.4.2). */
function literal(content: Uint8Array, from: number): { readonly hex: string; readonly end: number } {
  const bytes: number[] = [];
  let depth = 0;
  let at = from;
  for (; at < content.length; at += 1) {
    const byte = content[at] ?? 0;
    if (byte === BACKSLASH) {
      const octal = /^[0-7]{1,3}/.exec(Buffer.from(content.subarray(at + 1, at + 4)).toString('latin1'))?.[0];
      if (octal) {
        bytes.push(Number.parseInt(octal, 8) & 255);
        at += octal.length;
        continue;
      }
      const next = content[at + 1] ?? 0;
      at += 1;
      if (next === 13 && content[at + 1] === 10) at += 1;
      else if (next !== 10 && next !== 13) bytes.push(ESCAPES[String.fromCharCode(next)] ?? next);
      continue;
    }
    if (byte === OPEN && depth++ === 0) continue;
    if (byte === CLOSE && --depth === 0) break;
    bytes.push(byte);
  }
  return { hex: Buffer.from(bytes).toString('hex'), end: at + 1 };
}
