import { type Document, type DocumentSection, MARKS } from '../document.ts';
import { columnsWide, type PaperSize } from '../paper.ts';
import { breakLines, type Line } from '../text/break-lines.ts';
import { drawLine } from '../text/draw-line.ts';
import { piecesOf, type Setting } from '../text/pieces.ts';
import type { Colour, TextStyle } from '../theme.ts';
import { MARK_WIDTH } from './evidence-line.ts';
import { mirrorOp, moveOp, newStructure, type Op } from './page.ts';

/** More characters than any running head or foot can show. */
const MOST_OF_A_LINE = 200;
const HEAD_BASELINE = 38;
/** From the edge of the paper. */
const FOOT_BASELINE = 26;
/** Between two marks of the legend, and between a mark and its word. */
const APART = 11;
const BESIDE = 3.5;

const HEAD: TextStyle = { face: 'regular', size: 8, leading: 10, colour: 'muted', before: 0 };
const FOOT: TextStyle = { face: 'regular', size: 7.5, leading: 10, colour: 'muted', before: 0 };
const NUMBER: TextStyle = { face: 'bold', size: 8.5, leading: 10, colour: 'ink', before: 0 };

export type PageFrame = {
  readonly section: DocumentSection;
  readonly number: number;
  /** The page opens with a dark panel. */
  readonly onNight: boolean;
  /** What stands on the page: its foot explains the marks among it. */
  readonly ops: readonly Op[];
};

/** Running head and foot: section and short title above; page number, the marks used on this page, and the date below. */
export function furniture(
  { section, number, onNight, ops: content }: PageFrame,
  document: Document,
  paper: PaperSize,
  given: Setting,
): readonly Op[] {
  const setting: Setting = section.tongue ? { ...given, ...section.tongue } : given;
  const {
    start,
    end,
    foot,
    legend = document.legend,
  } = section.head ?? {
    start: section.title,
    end: document.shortTitle,
    foot: document.footer,
  };
  const { margin, textWidth, height } = paper;
  const line = (words: string, style: TextStyle, width: number): Line | undefined =>
    fitted(words, style, width, setting);
  // Artifacts belong to no structure: a node of their own would be read aloud on every page.
  const within: Setting = { ...setting, structure: newStructure() };
  const drawn = (set: Line | undefined, x: number, y: number, node: 'head' | 'foot'): readonly Op[] =>
    set
      ? drawLine(set, 0, y, 0, within).map((op) => moveOp(op.op === 'text' ? { ...op, node } : op, x, 0))
      : [];
  const far = (set: Line | undefined): number => margin + textWidth - (set?.width ?? 0);
  const tone = (colour: Colour): Colour => (onNight ? 'paper' : colour);
  const head: TextStyle = { ...HEAD, colour: tone('muted') };
  const ordinal = section.ordinal === undefined ? '' : String(section.ordinal);
  const own = line(ordinal, { ...head, face: 'bold', colour: onNight ? 'glow' : 'accent' }, 40);
  const title = line(start, head, textWidth * 0.42);
  const short = line(end, head, textWidth * 0.52);
  const date = line(foot, FOOT, textWidth * 0.5);
  const page = line(String(number), NUMBER, textWidth * 0.2);
  const footY = height - FOOT_BASELINE;
  const ops: Op[] = [
    ...drawn(own && { ...own, spaceAfter: true }, margin, HEAD_BASELINE, 'head'),
    ...drawn(title, margin + (own ? own.width + 6 : 0), HEAD_BASELINE, 'head'),
    ...drawn(short, far(short), HEAD_BASELINE, 'head'),
    ...drawn(page, margin, footY, 'foot'),
  ];
  const used = new Set(content.flatMap((op) => (op.op === 'mark' ? [op.mark] : [])));
  let x = margin + columnsWide(textWidth, 1);
  for (const mark of MARKS) {
    if (!used.has(mark)) continue;
    const word = line(legend?.[mark] ?? '', FOOT, 120);
    if (!word || x + MARK_WIDTH + BESIDE + word.width > far(date) - APART) continue;
    ops.push({
      op: 'mark',
      x,
      y: footY,
      width: MARK_WIDTH,
      mark,
      words: '',
      colour: 'cool',
      node: 'foot',
    });
    ops.push(...drawn({ ...word, spaceAfter: true }, x + MARK_WIDTH + BESIDE, footY, 'foot'));
    x += MARK_WIDTH + BESIDE + word.width + APART;
  }
  ops.push(...drawn(date, far(date), footY, 'foot'));
  return setting.direction === 'rtl' ? ops.map((op) => mirrorOp(op, paper.width)) : ops;
}

/** A line of so many of the words as fit, with the sign that some are missing. */
function fitted(words: string, style: TextStyle, width: number, setting: Setting): Line | undefined {
  const fit = (text: string): Line | undefined =>
    breakLines(piecesOf([{ kind: 'text', text }], style, setting), Number.MAX_SAFE_INTEGER, setting.fonts)[0];
  let set = fit(words.slice(0, MOST_OF_A_LINE));
  if (!set || (set.width <= width && words.length <= MOST_OF_A_LINE)) return set;
  const characters = [...words.slice(0, MOST_OF_A_LINE)];
  let [fits, tooMany] = [0, characters.length + 1];
  while (tooMany - fits > 1) {
    const count = (fits + tooMany) >> 1;
    const tried = fit(`${characters.slice(0, count).join('').trimEnd()}…`);
    if (tried && tried.width <= width) {
      fits = count;
      set = tried;
    } else tooMany = count;
  }
  return set;
}
