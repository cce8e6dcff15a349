import type { Inline } from '../document.ts';
import type { Face, Fonts } from '../fonts.ts';
import { CITE, type Colour, type TextStyle } from '../theme.ts';
import type { Op, Structure, Target } from './page.ts';
import type { Printable } from './printable.ts';

export type Setting = { readonly fonts: Fonts; readonly printable: Printable; readonly structure: Structure };

/** The smallest thing that a line is made of; nothing breaks inside it. */
type Piece = {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly rise: number;
  readonly colour: Colour;
  /** A space stands before it, at which a line may end. */
  readonly gap: boolean;
  /** A line may end before it although no space stands there (after "/" in an address, after a hyphen). */
  readonly breakable: boolean;
  readonly target: Target | null;
  readonly contents: string;
  readonly run: number;
  readonly width: number;
  readonly gapWidth: number;
};

export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

const BREAK_AFTER = /(?<=[-–—])(?=\p{L})/u;
const BREAK_IN_ADDRESS = /(?<=[/.\-_?&=…])(?=[^/.\-_?&=…])/;

/** Cuts inlines into pieces. A citation and a figure hold together; a citation also holds on to what it follows. */
export function piecesOf(
  inlines: readonly Inline[],
  style: TextStyle,
  { fonts, printable }: Setting,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let endsWithSpace = true;
  for (const [run, inline] of inlines.entries()) {
    const face: Face =
      inline.kind === 'text' && inline.style === 'strong'
        ? 'semibold'
        : inline.kind === 'text' && inline.style === 'emphasis'
          ? 'italic'
          : style.face;
    const push = (text: string, more: Partial<Piece>): void => {
      const at = more.face ?? face;
      const size = more.size ?? style.size;
      pieces.push({
        text,
        face: at,
        size,
        rise: 0,
        colour: style.colour,
        gap: false,
        breakable: false,
        target: null,
        contents: '',
        run,
        width: fonts.width(text, at, size),
        gapWidth: fonts.width(`${text} `, at, size) - fonts.width(text, at, size),
        ...more,
      });
    };
    switch (inline.kind) {
      case 'cite': {
        const spans = spansOf(inline.numbers);
        for (const [index, { from, to }] of spans.entries()) {
          const numbers = from === to ? `${from}` : `${from}–${to}`;
          // Brackets keep the numbers apart from the text before them, also where the page is read as plain text.
          const text = `${index === 0 ? '[' : ''}${numbers}${index === spans.length - 1 ? ']' : ','}`;
          push(text, {
            size: style.size * CITE.size,
            rise: style.size * CITE.rise,
            colour: 'cool',
            face: 'semibold',
            breakable: index > 0,
            target: { to: 'anchor', name: `source-${from}` },
            contents: from === to ? `Source ${from}` : `Sources ${from} to ${to}`,
            run: run + index / 1000,
          });
        }
        endsWithSpace = false;
        break;
      }
      case 'figure': {
        push(printable(inline.text, face), { gap: endsWithSpace && pieces.length > 0 });
        endsWithSpace = false;
        break;
      }
      case 'link': {
        const parts = printable(inline.text, face).split(BREAK_IN_ADDRESS);
        for (const [index, part] of parts.entries()) {
          push(part, {
            gap: index === 0 && endsWithSpace && pieces.length > 0,
            breakable: true,
            colour: 'cool',
            target: { to: 'web', url: inline.url },
            contents: inline.url,
          });
        }
        endsWithSpace = false;
        break;
      }
      case 'text': {
        const words = printable(inline.text, face).split(/( +)/);
        for (const word of words) {
          if (word === '') continue;
          if (/^ +$/.test(word)) {
            endsWithSpace = true;
            continue;
          }
          for (const [index, part] of word.split(BREAK_AFTER).entries()) {
            push(part, { gap: index === 0 && endsWithSpace && pieces.length > 0, breakable: index > 0 });
          }
          endsWithSpace = false;
        }
        break;
      }
    }
  }
  return pieces;
}

/** 1, 2, 3, 7 → 1–3, 7. Two neighbours stay two numbers. */
function spansOf(numbers: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  return spans.flatMap(({ from, to }) =>
    to - from === 1
      ? [
          { from, to: from },
          { from: to, to },
        ]
      : [{ from, to }],
  );
}

const advance = (line: readonly Piece[], piece: Piece): number =>
  piece.width + (piece.gap && line.length > 0 ? (line.at(-1)?.gapWidth ?? 0) : 0);

/** Breaks pieces into lines; a word wider than the line is cut where it must be. */
export function breakLines(pieces: readonly Piece[], width: number, { fonts }: Setting): readonly Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  let used = 0;
  const flush = (): void => {
    if (line.length > 0) lines.push({ pieces: line, width: used });
    line = [];
    used = 0;
  };
  const queue = pieces.flatMap((piece) => (piece.width > width ? cut(piece, width, fonts) : [piece]));
  for (const piece of queue) {
    if (line.length > 0 && used + advance(line, piece) > width + 0.01) {
      if (piece.gap || piece.breakable) flush();
      else {
        // It clings to what stands before it: both go to the next line, back to the last place that may break.
        let from = line.length - 1;
        while (from > 0 && !line[from]?.gap && !line[from]?.breakable) from -= 1;
        const carried = from > 0 ? line.splice(from) : [];
        used = measureLine(line);
        flush();
        line = carried;
        used = measureLine(line);
      }
    }
    used += advance(line, piece);
    line.push(piece);
  }
  flush();
  return lines;
}

const measureLine = (line: readonly Piece[]): number =>
  line.reduce((sum, piece, index) => sum + advance(line.slice(0, index), piece), 0);

function cut(piece: Piece, width: number, fonts: Fonts): readonly Piece[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece.text) {
    if (part && fonts.width(part + character, piece.face, piece.size) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  parts.push(part);
  return parts.map((text, index) => ({
    ...piece,
    text,
    gap: piece.gap && index === 0,
    breakable: piece.breakable || index > 0,
    width: fonts.width(text, piece.face, piece.size),
  }));
}

/**
 * A line at (x, baseline y) as ops: neighbouring pieces of one look become one run of text, each link a node of its own.
 * `spaceAfter` adds the space at which the line was broken, so that read aloud or copied its last word stays apart.
 */
export function drawLine(
  line: Line,
  x: number,
  y: number,
  node: number,
  spaceAfter: boolean,
  { fonts, structure }: Setting,
): readonly Op[] {
  const ops: Op[] = [];
  let at = x;
  let index = 0;
  while (index < line.pieces.length) {
    const first = line.pieces[index] as Piece;
    const start = at + (first.gap && index > 0 ? (line.pieces[index - 1]?.gapWidth ?? 0) : 0);
    let text = first.text;
    let next = index + 1;
    for (; next < line.pieces.length; next += 1) {
      const piece = line.pieces[next] as Piece;
      if (
        piece.face !== first.face ||
        piece.size !== first.size ||
        piece.colour !== first.colour ||
        piece.rise !== first.rise
      )
        break;
      if (piece.target !== first.target && (piece.target || first.target) && piece.run !== first.run) break;
      text += `${piece.gap ? ' ' : ''}${piece.text}`;
    }
    const width = fonts.width(text, first.face, first.size);
    const following = line.pieces[next];
    const spaced = following?.gap || (!following && spaceAfter) ? `${text} ` : text;
    const owner = first.target ? structure.add('Link', node) : node;
    ops.push({
      op: 'text',
      x: start,
      y: y - first.rise,
      text: spaced,
      face: first.face,
      size: first.size,
      colour: first.colour,
      node: owner,
    });
    if (first.target) {
      ops.push({
        op: 'link',
        x: start,
        y: y - first.rise - first.size * 0.85,
        width,
        height: first.size * 1.15,
        target: first.target,
        contents: first.contents,
        node: owner,
      });
    }
    at = start + width;
    index = next;
  }
  return ops;
}
