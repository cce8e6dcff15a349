import { EDITION_RULES, type PageFault, type PlacedPart } from '../../../shared/domain/index.ts';
import type { Document, DocumentSection } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import { type PaperSize, paperSize } from '../paper.ts';
import { breakLines, type Line } from '../text/break-lines.ts';
import { drawLine } from '../text/draw-line.ts';
import { piecesOf, type Setting } from '../text/pieces.ts';
import { newPrintable } from '../text/printable.ts';
import type { Contents } from './block-frame.ts';
import { blockBoxes, markPart } from './blocks.ts';
import { coverPage } from './cover.ts';
import { placeSection, spacingToJoin } from './flow.ts';
import { addCover, breakPage, newFlow } from './flow-state.ts';
import { missingGlyphs, tooTall } from './layout-faults.ts';
import { type Box, mirrorOp, newStructure, type Op, type Page, type Pages } from './page.ts';
import { titleBox } from './section-title.ts';

export type LayoutProgress = (sections: { readonly done: number; readonly total: number }) => void;

/** Lays out a document. The same document always gives the same pages. */
export function layout(document: Document, fonts: Fonts, onProgress: LayoutProgress = () => {}): Pages {
  const paper = paperSize(document.paper);
  const structure = newStructure();
  const own = document.meta.language.split('-')[0] ?? 'en';
  const setting: Setting = {
    fonts,
    printable: newPrintable(fonts),
    structure,
    direction: document.tongue?.direction ?? 'ltr',
    language: own,
    documentLanguage: own,
  };
  const contents: Contents = document.sections
    .filter((section) => !section.unlisted)
    .map((section) => ({
      title: section.title,
      anchor: anchorOf(section),
      ...(section.besideTitle ? { beside: section.besideTitle } : {}),
    }));
  const flow = newFlow(paper);
  if (!document.coverless) {
    const { delegation } = document.cover;
    const about = delegation === null ? {} : { record: { kind: 'delegation', id: delegation } as const };
    const node = structure.add('Sect', 0, about);
    addCover(flow, coverPage(document.cover, paper, node, setting).ops);
  }
  for (const [index, section] of document.sections.entries()) {
    const { tongue } = section;
    const within: Setting = tongue ? { ...setting, ...tongue } : setting;
    const node = structure.add('Sect', 0, {
      record: { kind: 'section', id: section.id },
      ...(tongue ? { lang: tongue.language } : {}),
    });
    if (section.cover) addCover(flow, coverPage(section.cover, paper, node, within).ops);
    const boxes = sectionBoxes(section, paper, within, contents, node);
    const [title, ...rest] = boxes;
    const joined = title ? [{ ...title, before: JOINED }, ...rest] : [];
    const spacing =
      index > 0 && section.newPage && mayJoin(section, document.sections[index - 1], document)
        ? spacingToJoin(flow, joined)
        : null;
    if (spacing !== null) placeSection(flow, joined, section, within.direction, spacing);
    else {
      if (section.newPage || index === 0) breakPage(flow, section);
      placeSection(flow, boxes, section, within.direction);
    }
    onProgress({ done: index + 1, total: document.sections.length });
  }
  const parts: PlacedPart[] = [];
  const pageOf = new Map<string, number>();
  for (const [index, page] of flow.pages.entries()) {
    page.ops = page.ops.filter((op) => {
      if (op.op === 'part') {
        const { id, x, y, width, height } = op;
        parts.push({ id, page: index, x, y, width, height });
        return false;
      }
      if (op.op !== 'anchor') return true;
      if (pageOf.has(op.name)) return false;
      pageOf.set(op.name, index + 1);
      return true;
    });
  }
  const pages = flow.pages.map((page, index): Page => {
    const ops = page.ops.map((op): Op => (op.op === 'page-of' ? pageNumber(op, pageOf, fonts) : op));
    return {
      ops: page.section ? [...ops, ...furniture(page.section, index + 1, document, paper, setting)] : ops,
    };
  });
  const { nodes } = structure;
  const faults: readonly PageFault[] = [
    ...flow.tooTall.map(({ page, ops }) => tooTall(page, ops, nodes)),
    ...tooManyPages(document, pages.length),
    ...missingGlyphs(pages, nodes),
  ];
  return { width: paper.width, height: paper.height, pages, structure: nodes, faults, parts };
}

function tooManyPages({ edition }: Document, pages: number): readonly PageFault[] {
  const { mostPages } = EDITION_RULES[edition];
  if (mostPages === null || pages <= mostPages) return [];
  return [{ kind: 'too-many-pages', edition, pages, page: null, text: '', record: null }];
}

/** Above a section that shares its page with the one before. */
const JOINED = 40;

/** Two short sections may share a page: where they are read in one direction, under one running head. */
const mayJoin = (
  { tongue, cover, head, ownPage }: DocumentSection,
  before: DocumentSection | undefined,
  { edition }: Document,
): boolean =>
  EDITION_RULES[edition].mostPages === null &&
  !ownPage &&
  cover === undefined &&
  before !== undefined &&
  before.tongue?.language === tongue?.language &&
  JSON.stringify(before.head) === JSON.stringify(head);

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
  node: number,
): readonly Box[] {
  const place = { width: paper.textWidth, height: paper.bottom - paper.top, node, setting };
  const boxes: Box[] = [titleBox(section, anchorOf(section), { width: paper.textWidth, node, setting })];
  for (const [index, block] of section.blocks.entries()) {
    const more = [...blockBoxes(block, place, contents)];
    // A note about what stands above it never opens a page alone.
    const last = boxes.at(-1);
    if (block.kind === 'paragraph' && block.style === 'small' && last) {
      boxes[boxes.length - 1] = { ...last, keepWithNext: true };
      // Beneath tiles it is about all of them, not the last one's caveat.
      const [note] = more;
      if (note && section.blocks[index - 1]?.kind === 'tiles') more[0] = { ...note, before: UNDER_TILES };
    }
    boxes.push(...more);
  }
  // Boxes without a part of their own belong to the section.
  return boxes.map(markPart(section.id, paper.textWidth));
}

const UNDER_TILES = 18;

/** More characters than any running head or foot can show. */
const MOST_OF_A_LINE = 200;

/** Running head and foot: section and short title above, page number and date below; nothing else. */
function furniture(
  section: DocumentSection,
  number: number,
  document: Document,
  paper: PaperSize,
  given: Setting,
): readonly Op[] {
  const setting: Setting = section.tongue ? { ...given, ...section.tongue } : given;
  const style = { face: 'regular', size: 8.5, leading: 11, colour: 'muted', before: 0 } as const;
  const { start, end, foot } = section.head ?? {
    start: section.title,
    end: document.shortTitle,
    foot: document.footer,
  };
  const line = (
    words: string,
    y: number,
    node: 'head' | 'foot',
    width: number,
    far: boolean,
  ): readonly Op[] => {
    const fit = (text: string): Line | undefined =>
      breakLines(
        piecesOf([{ kind: 'text', text }], style, setting),
        Number.MAX_SAFE_INTEGER,
        setting.fonts,
      )[0];
    let set = fit(words.slice(0, MOST_OF_A_LINE));
    if (set && (set.width > width || words.length > MOST_OF_A_LINE)) {
      // The most characters that fit, with the sign that some are missing.
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
    }
    if (!set) return [];
    const x = far ? paper.margin + paper.textWidth - set.width : paper.margin;
    // Artifacts belong to no structure: a node of their own would be read aloud on every page.
    const ops = drawLine(set, x, y, 0, { ...setting, structure: newStructure() });
    return ops.map((op) => (op.op === 'text' ? { ...op, node } : op));
  };
  const ops = [
    ...line(start, 46, 'head', paper.textWidth * 0.45, false),
    ...line(end, 46, 'head', paper.textWidth * 0.5, true),
    ...line(foot, paper.height - 34, 'foot', paper.textWidth * 0.8, false),
    ...line(String(number), paper.height - 34, 'foot', paper.textWidth * 0.2, true),
  ];
  return setting.direction === 'rtl' ? ops.map((op) => mirrorOp(op, paper.width)) : ops;
}
