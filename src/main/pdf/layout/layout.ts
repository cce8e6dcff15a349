import type { Document, DocumentSection } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import { type PaperSize, paperSize } from '../paper.ts';
import type { Setting } from '../text/pieces.ts';
import { newPrintable } from '../text/printable.ts';
import { STYLES } from '../theme.ts';
import { blockBoxes, type Contents } from './blocks.ts';
import { coverPage } from './cover.ts';
import { type Box, type ColumnEntry, moved, newStructure, type Op, type Page, type Pages } from './page.ts';
import { setText } from './text-block.ts';

export type LayoutProgress = (sections: { readonly done: number; readonly total: number }) => void;

type OpenPage = { ops: Op[]; section: string };

/** From what a document says to where everything stands. The same document always gives the same pages. */
export function layout(document: Document, fonts: Fonts, onProgress: LayoutProgress = () => {}): Pages {
  const paper = paperSize(document.paper);
  const structure = newStructure();
  const setting: Setting = { fonts, printable: newPrintable(fonts), structure, direction: 'ltr' };
  const cover = coverPage(document.cover, paper, structure.add('Sect', 0), setting);
  const contents: Contents = document.sections
    .filter((section) => section.id !== 'welcome')
    .map((section) => ({ title: section.title, anchor: anchorOf(section) }));
  const flow = newFlow(paper);
  const notes: string[] = [];
  for (const [index, section] of document.sections.entries()) {
    if (section.newPage || index === 0) flow.breakPage(section.title);
    flow.place(sectionBoxes(section, paper, setting, contents), section.title);
    onProgress({ done: index + 1, total: document.sections.length });
  }
  if (flow.overflows > 0)
    notes.push(`${flow.overflows} blocks are taller than a page and run over its foot.`);
  const opened: OpenPage[] = [{ ops: [...cover.ops], section: '' }, ...flow.pages];
  const pageOf = new Map<string, number>();
  for (const [index, page] of opened.entries()) {
    for (const op of page.ops) if (op.op === 'anchor') pageOf.set(op.name, index + 1);
  }
  const pages = opened.map((page, index): Page => {
    const ops = page.ops.map((op): Op => (op.op === 'page-of' ? pageNumber(op, pageOf, fonts) : op));
    return {
      ops: index === 0 ? ops : [...ops, ...furniture(page.section, index + 1, document, paper, setting)],
    };
  });
  const missing = [...setting.printable.missing];
  if (missing.length > 0) {
    notes.push(
      `No face holds ${missing.map((c) => `“${c}”`).join(', ')}; a question mark is printed instead.`,
    );
  }
  return { width: paper.width, height: paper.height, pages, structure: structure.nodes, notes };
}

const anchorOf = (section: DocumentSection): string => `section-${section.id}`;

function pageNumber(
  op: Extract<Op, { op: 'page-of' }>,
  pageOf: ReadonlyMap<string, number>,
  fonts: Fonts,
): Op {
  const { face, size, colour, node } = op;
  const text = String(pageOf.get(op.anchor) ?? '');
  const width = fonts.width(text, face, size);
  return { op: 'text', x: op.rtl ? op.x : op.x - width, y: op.y, width, text, face, size, colour, node };
}

function sectionBoxes(
  section: DocumentSection,
  paper: PaperSize,
  setting: Setting,
  contents: Contents,
): readonly Box[] {
  const node = setting.structure.add('Sect', 0);
  const style = section.newPage ? STYLES.section : { ...STYLES.section, size: 24.4, leading: 29, before: 30 };
  const heading = setText(
    [{ kind: 'text', text: section.title }],
    style,
    paper.textWidth,
    setting.structure.add('H1', node),
    setting,
  );
  const first: Box = {
    height: heading.height + 4,
    before: style.before,
    keepWithNext: true,
    ops: [
      { op: 'anchor', name: anchorOf(section), y: -8 },
      { op: 'bookmark', title: section.title, level: 1, y: -8 },
      ...heading.ops,
    ],
  };
  const place = { width: paper.textWidth, height: paper.bottom - paper.top, node, setting };
  const boxes: Box[] = [first];
  for (const block of section.blocks) {
    const more = blockBoxes(block, place, contents);
    // A note about what stands above it never opens a page alone.
    const last = boxes.at(-1);
    if (block.kind === 'paragraph' && block.style === 'small' && last)
      boxes[boxes.length - 1] = { ...last, keepWithNext: true };
    boxes.push(...more);
  }
  return boxes;
}

/** Fills pages from the top: chains of boxes that keep together go to the next page as one. */
function newFlow(paper: PaperSize) {
  const pages: OpenPage[] = [];
  let y = paper.top;
  let overflows = 0;
  const current = (): OpenPage => pages[pages.length - 1] as OpenPage;
  const breakPage = (section: string): void => {
    pages.push({ ops: [], section });
    y = paper.top;
  };
  const put = (ops: readonly Op[], height: number): void => {
    current().ops.push(...ops.map((op) => moved(op, paper.margin, y)));
    y += height;
  };
  /** Fills both columns to the foot of each page; on the last page they end level. */
  const placeColumns = ({ offset, gap, entries }: NonNullable<Box['columns']>, section: string): void => {
    let rest = entries;
    while (rest.length > 0) {
      const room = paper.bottom - y;
      const full = columnOf(rest, room, gap);
      const second = columnOf(rest.slice(full), room, gap);
      const lastPage = full + second === rest.length;
      const left = lastPage ? levelSplit(rest, gap) : full;
      const onPage = rest.slice(0, full + second);
      const heights = [onPage.slice(0, left), onPage.slice(left)].map((column, index) => {
        let down = 0;
        for (const entry of column) {
          current().ops.push(...entry.ops.map((op) => moved(op, paper.margin + index * offset, y + down)));
          down += entry.height + gap;
        }
        return down;
      });
      rest = rest.slice(onPage.length);
      if (rest.length > 0) breakPage(section);
      else y += Math.max(...heights);
    }
  };
  return {
    pages,
    breakPage,
    get overflows() {
      return overflows;
    },
    place(boxes: readonly Box[], section: string): void {
      for (let from = 0; from < boxes.length; ) {
        let to = from;
        while (boxes[to]?.keepWithNext && to + 1 < boxes.length) to += 1;
        const chain = boxes.slice(from, to + 1);
        const needed = chain.reduce(
          (sum, box, index) => sum + box.height + (index === 0 && y === paper.top ? 0 : box.before),
          0,
        );
        const fits = y + needed <= paper.bottom + 0.01;
        if (!fits && y > paper.top) breakPage(section);
        for (const [index, box] of chain.entries()) {
          const before = y === paper.top ? 0 : box.before;
          // A chain longer than a page is broken where it must be.
          if (index > 0 && y + before + box.height > paper.bottom + 0.01) breakPage(section);
          if (y === paper.top && box.onNewPage && (from > 0 || index > 0))
            put(box.onNewPage.ops, box.onNewPage.height);
          if (y !== paper.top) y += box.before;
          if (y + box.height > paper.bottom + 0.01) overflows += 1;
          if (box.columns) placeColumns(box.columns, section);
          else put(box.ops, box.height);
        }
        from = to + 1;
      }
    },
  };
}

/** How many of the entries fit a column of this height: at least one, so that filling always goes on. */
function columnOf(entries: readonly ColumnEntry[], room: number, gap: number): number {
  let used = 0;
  let count = 0;
  for (const entry of entries) {
    if (count > 0 && used + entry.height > room + 0.01) break;
    used += entry.height + gap;
    count += 1;
  }
  return count;
}

/** Where to cut a list so that the left column is the longer one by as little as can be. */
function levelSplit(entries: readonly ColumnEntry[], gap: number): number {
  const total = entries.reduce((sum, entry) => sum + entry.height + gap, 0);
  let used = 0;
  let count = 0;
  while (count < entries.length && used < total / 2) {
    used += (entries[count]?.height ?? 0) + gap;
    count += 1;
  }
  return count;
}

/** Running head and foot: section and short title above, page number and date below; nothing else. */
function furniture(
  section: string,
  number: number,
  document: Document,
  paper: PaperSize,
  { fonts, printable }: Setting,
): readonly Op[] {
  const size = 8.5;
  const right = paper.margin + paper.textWidth;
  const fitted = (words: string, width: number): string => {
    let text = printable.plain(words, 'regular');
    if (fonts.width(text, 'regular', size) <= width) return text;
    while (text.length > 1 && fonts.width(`${text}…`, 'regular', size) > width)
      text = text.slice(0, -1).trimEnd();
    return `${text}…`;
  };
  const at = (x: number, y: number, text: string, node: 'head' | 'foot', end: boolean): Op => ({
    op: 'text',
    x: end ? x - fonts.width(text, 'regular', size) : x,
    y,
    width: fonts.width(text, 'regular', size),
    text,
    face: 'regular',
    size,
    colour: 'muted',
    node,
  });
  const head = 46;
  const foot = paper.height - 34;
  return [
    at(paper.margin, head, fitted(section, paper.textWidth * 0.45), 'head', false),
    at(right, head, fitted(document.shortTitle, paper.textWidth * 0.5), 'head', true),
    at(paper.margin, foot, document.footer, 'foot', false),
    at(right, foot, String(number), 'foot', true),
  ];
}
