import type { Fonts } from '../fonts.ts';
import type { Piece } from './pieces.ts';

export type Line = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Ends with a hyphen that the text does not hold. */
  readonly hyphen: boolean;
  /** A space stood where it was broken. */
  readonly spaceAfter: boolean;
};

/** What a bad line costs: the square of the part of it that stays empty, in percent. */
const HYPHEN_COST = 900;
/** Two hyphens on top of each other. */
const LADDER_COST = 2500;
/** A last line shorter than this part of the width reads as a leftover. */
const SHORT_LAST = 0.14;
const SHORT_COST = 1200;

const advance = (line: readonly Piece[], piece: Piece, previous: Piece | undefined): number =>
  piece.width + (piece.gap && line.length > 0 ? (previous?.gapWidth ?? 0) : 0);

/**
 * Breaks a paragraph into lines so that together they are as even as can be (after Knuth and Plass, for ragged text):
 * all breaks are weighed at once, not line by line. A word wider than the line is cut where it must be.
 */
export function breakLines(given: readonly Piece[], width: number, fonts: Fonts): readonly Line[] {
  const pieces = given.flatMap((piece, index) =>
    piece.width > width ? cutPiece(piece, width, fonts, clinging(given, index)) : [piece],
  );
  const count = pieces.length;
  if (count === 0) return [];
  // best[i]: the cheapest way to set the pieces before i; a line may begin at i only where it may break.
  const best: ({ readonly cost: number; readonly from: number; readonly hyphen: boolean } | null)[] = [
    { cost: 0, from: 0, hyphen: false },
    ...new Array<null>(count).fill(null),
  ];
  const hyphenWidth = hyphenWidths(fonts);
  for (let from = 0; from < count; from += 1) {
    const start = best[from];
    if (!start) continue;
    let used = 0;
    for (let to = from; to < count; to += 1) {
      const piece = pieces[to] as Piece;
      used += to === from ? piece.width : piece.width + (piece.gap ? (pieces[to - 1]?.gapWidth ?? 0) : 0);
      if (used > width + 0.01 && to > from && best[to + 1] === undefined) break;
      const next = pieces[to + 1];
      const last = next === undefined;
      if (!last && !next.gap && next.breakable === false) {
        if (used > width * 3) break;
        continue;
      }
      const hyphen = !last && !next.gap && next.breakable === 'hyphen';
      const total = used + (hyphen ? hyphenWidth(piece) : 0);
      const over = total > width + 0.01;
      // A line that is too long is only taken where nothing else can be.
      const cost =
        start.cost +
        (over ? 1e7 * (total / width) : lineCost(total, width, last)) +
        (hyphen ? HYPHEN_COST + (start.hyphen ? LADDER_COST : 0) : 0);
      const known = best[to + 1];
      if (!known || cost < known.cost) best[to + 1] = { cost, from, hyphen };
      if (over) break;
    }
  }
  const lines: Line[] = [];
  for (let to = count; to > 0; ) {
    const { from, hyphen } = best[to] as { from: number; hyphen: boolean };
    const line = pieces.slice(from, to);
    const text = line.reduce(
      (sum, piece, index) => sum + advance(line.slice(0, index), piece, line[index - 1]),
      0,
    );
    const end = line.at(-1);
    lines.unshift({
      pieces: line,
      width: text + (hyphen && end ? hyphenWidth(end) : 0),
      hyphen,
      spaceAfter: pieces[to]?.gap ?? false,
    });
    to = from;
  }
  return lines;
}

/** Width of the hyphen that would be printed behind a piece; neighbours ask for the same one. */
function hyphenWidths(fonts: Fonts): (piece: Piece) => number {
  let last: { readonly face: Piece['face']; readonly size: number; readonly width: number } | null = null;
  return ({ face, size }) => {
    if (last?.face !== face || last.size !== size) last = { face, size, width: fonts.width('-', face, size) };
    return last.width;
  };
}

function lineCost(used: number, width: number, last: boolean): number {
  const empty = (1 - used / width) * 100;
  if (!last) return empty * empty;
  return used < width * SHORT_LAST ? SHORT_COST : 0;
}

/** Width of what holds to a piece and may not begin a line: its citations. */
function clinging(pieces: readonly Piece[], index: number): number {
  const after = pieces.slice(index + 1);
  const end = after.findIndex(({ gap, breakable }) => gap || breakable !== false);
  return after.slice(0, end < 0 ? after.length : end).reduce((sum, piece) => sum + piece.width, 0);
}

/** Cuts a piece to the width of a line; behind its last part is room for what clings to it. */
function cutPiece(piece: Piece, width: number, fonts: Fonts, behind: number): readonly Piece[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of piece.text) {
    const own = fonts.width(character, piece.face, piece.size);
    if (part && used + own > width - 1) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += own;
  }
  // What clings follows the last two letters onto a line of their own where it has no room.
  if (used + behind > width && part.length > 2) parts.push(part.slice(0, -2), part.slice(-2));
  else parts.push(part);
  return parts.map((text, index) => ({
    ...piece,
    text,
    gap: piece.gap && index === 0,
    breakable: index > 0 ? true : piece.breakable,
    width: fonts.width(text, piece.face, piece.size),
  }));
}
