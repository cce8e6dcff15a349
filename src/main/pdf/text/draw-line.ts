import { LANGUAGES } from '../../../shared/languages.ts';
import type { Face } from '../fonts.ts';
import type { Op } from '../layout/page.ts';
import type { Line } from './break-lines.ts';
import { visualOrder } from './direction.ts';
import type { Piece, Setting } from './pieces.ts';

/** Where a piece begins on its line, from the line's start edge. */
type PlacedPiece = { readonly piece: Piece; readonly x: number };

/** Pieces with their places: in reading order, though their places follow the direction of each run. */
function placePieces(line: Line, direction: Setting['direction']): readonly PlacedPiece[] {
  const items: { readonly piece: Piece | null; readonly width: number; readonly level: number }[] = [];
  for (const [index, piece] of line.pieces.entries()) {
    if (index > 0 && piece.gap)
      items.push({ piece: null, width: line.pieces[index - 1]?.gapWidth ?? 0, level: piece.gapLevel });
    if (index > 0 && piece.between < Math.min(piece.level, line.pieces[index - 1]?.level ?? 0))
      items.push({ piece: null, width: 0, level: piece.between });
    items.push({ piece, width: piece.width, level: piece.level });
  }
  const turned = items.some((item) => item.level !== 0);
  const order = turned ? [...visualOrder(items.map((item) => item.level))] : [...items.keys()];
  // Distances are measured from the edge at which reading starts; a right-to-left page is mirrored as a whole later.
  if (direction === 'rtl') order.reverse();
  const at = new Array<number>(items.length);
  let x = 0;
  for (const index of order) {
    at[index] = x;
    x += items[index]?.width ?? 0;
  }
  return items.flatMap((item, index) => (item.piece ? [{ piece: item.piece, x: at[index] ?? 0 }] : []));
}

/** Two pieces that can be drawn as one run of text: same look, same link, left to right, one right behind the other. */
function canJoin(a: PlacedPiece, b: PlacedPiece, gap: number, direction: Setting['direction']): boolean {
  const [p, q] = [a.piece, b.piece];
  if (p.level % 2 === 1 || q.level % 2 === 1) return false;
  if (p.face !== q.face || p.size !== q.size || p.colour !== q.colour || p.rise !== q.rise) return false;
  if ((p.target || q.target) && p.run !== q.run) return false;
  // Places are distances from the edge at which reading starts: on a right-to-left page the first of two is farther off.
  return direction === 'rtl'
    ? Math.abs(b.x + q.width + gap - a.x) < 0.01
    : Math.abs(a.x + p.width + gap - b.x) < 0.01;
}

/** Height of a link, in points. */
export const LEAST_TARGET = 8.5;

/** Languages of another script than the body's. */
const FOREIGN = Object.entries(LANGUAGES).filter(([, { script }]) => script !== 'latin');

/** The language of a run by its script; digits and signs take that of what is around them. */
function languageOf(text: string, face: Face, { language, documentLanguage }: Setting): string {
  const ofFace = FOREIGN.filter(([, { script }]) => face.startsWith(script));
  const [spoken] = ofFace.find(([id]) => id === language) ?? ofFace[0] ?? [];
  if (spoken) return spoken;
  const isForeign = FOREIGN.some(([id]) => id === language);
  return isForeign && /\p{L}/u.test(text) ? documentLanguage : language;
}

/**
 * A line with its start at x and its baseline at y, as ops in reading order: neighbouring pieces of one look become one
 * run of text, each link a node of its own. Every run ends with the space that follows it in the text, so that what is
 * read aloud or copied keeps its words apart.
 */
export function drawLine(line: Line, x: number, y: number, node: number, setting: Setting): readonly Op[] {
  const { fonts, structure, direction } = setting;
  const placed = placePieces(line, direction);
  const ops: Op[] = [];
  for (let index = 0; index < placed.length; ) {
    const first = placed[index] as PlacedPiece;
    let { text } = first.piece;
    let end = first;
    let { unprintable } = first.piece;
    let { of } = first.piece;
    let next = index + 1;
    for (; next < placed.length; next += 1) {
      const following = placed[next] as PlacedPiece;
      const gap = following.piece.gap ? end.piece.gapWidth : 0;
      if (!canJoin(end, following, gap, direction)) break;
      text += `${following.piece.gap ? ' ' : ''}${following.piece.text}`;
      end = following;
      unprintable ??= following.piece.unprintable;
      if (following.piece.of !== of) of = [...new Set([...of, ...following.piece.of])];
    }
    const isLast = next >= placed.length;
    if (isLast && line.hyphen) text += '-';
    const { piece } = first;
    const width =
      next - index === 1 && !line.hyphen ? piece.width : fonts.width(text, piece.face, piece.size);
    const left = direction === 'rtl' ? Math.min(first.x, end.x) : first.x;
    const spaced = isLast ? line.spaceAfter : (placed[next]?.piece.gap ?? false);
    const spokenIn = languageOf(text, piece.face, setting);
    const within = spokenIn === setting.language ? node : structure.add('Span', node, { lang: spokenIn });
    const owner = piece.target ? structure.add('Link', within) : within;
    ops.push({
      op: 'text',
      x: x + left,
      y: y - piece.rise,
      width,
      // A space inside a right-to-left run would be drawn on its wrong side; its words stand apart by their places.
      text: spaced && !piece.face.startsWith('arabic') ? `${text} ` : text,
      face: piece.face,
      size: piece.size,
      colour: piece.colour,
      node: owner,
      ...(unprintable ? { unprintable } : {}),
      ...(of.length > 0 ? { of } : {}),
      ...(piece.face.startsWith('devanagari') ? { spoken: spaced ? `${text} ` : text } : {}),
    });
    if (piece.cites) {
      // Where a source is first cited is where its entry leads back to; later ones of the name are dropped.
      for (let n = piece.cites[0]; n <= piece.cites[1]; n += 1)
        ops.push({ op: 'anchor', name: `cite-${n}`, y: y - piece.rise - piece.size * 2 });
    }
    if (piece.target) {
      ops.push({
        op: 'link',
        x: x + left,
        // No target lower than a finger can hit.
        y: y - piece.rise - piece.size * 0.3 - Math.max(LEAST_TARGET, piece.size * 1.15) / 2,
        width,
        height: Math.max(LEAST_TARGET, piece.size * 1.15),
        target: piece.target,
        contents: piece.contents,
        node: owner,
      });
    }
    index = next;
  }
  return ops;
}
