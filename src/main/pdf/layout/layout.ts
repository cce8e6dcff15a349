import type { Scene } from '../../../shared/charts/scene.ts';
import { EDITION_RULES, type Logo, type PageFault, type PlacedPart } from '../../../shared/domain/index.ts';
import type { Block, Document, DocumentSection } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import { type PaperSize, paperSize } from '../paper.ts';
import type { Setting } from '../text/pieces.ts';
import { newPrintable } from '../text/printable.ts';
import { paletteOn } from '../worn.ts';
import type { BlockFrame, Contents } from './block-frame.ts';
import { blockBoxes, markPart } from './blocks.ts';
import { coverPage } from './cover.ts';
import { levelRun, opensHere, type Prepared, placeFullest, stateOf } from './flow.ts';
import { addCover, breakPage, newFlow } from './flow-state.ts';
import { furniture } from './furniture.ts';
import { missingGlyphs, tooTall } from './layout-faults.ts';
import { type Box, newStructure, type Op, type Page, type Pages } from './page.ts';
import { panelBox } from './panel.ts';
import { type TitlePlacing, titleBox } from './section-title.ts';

export type LayoutProgress = (sections: { readonly done: number; readonly total: number }) => void;

/** Lays out a document. The same document always gives the same pages. */
export function layout(document: Document, fonts: Fonts, onProgress: LayoutProgress = () => {}): Pages {
  const paper = paperSize(document.paper);
  const structure = newStructure();
  const own = document.meta.language.split('-')[0] ?? 'en';
  const setting: Setting = {
    fonts,
    palette: paletteOn(document),
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
    addCover(flow, coverPage(document.cover, paper, node, setting, document.look?.logo).ops);
  }
  let run: { readonly start: ReturnType<typeof stateOf>; readonly sections: Prepared[] } | null = null;
  for (const [index, section] of document.sections.entries()) {
    const { tongue } = section;
    const within: Setting = tongue ? { ...setting, ...tongue } : setting;
    const node = structure.add('Sect', 0, {
      record: { kind: 'section', id: section.id },
      ...(tongue ? { lang: tongue.language } : {}),
    });
    const prepared: Prepared = {
      section,
      ...sectionBoxes(
        section,
        paper,
        within,
        contents,
        node,
        index === 0 && document.coverless ? document.look?.logo : null,
      ),
      direction: within.direction,
    };
    const { titles, rest } = prepared;
    const before = document.sections[index - 1];
    const behind =
      before !== undefined && mayGoOn(section, before)
        ? titles.behind.find((box) => opensHere(flow, [box, ...rest], section))
        : undefined;
    if (!behind) {
      if (run) levelRun(flow, run);
      if (section.cover)
        addCover(flow, coverPage(section.cover, paper, node, within, document.look?.logo).ops);
      breakPage(flow, section);
      run = { start: stateOf(flow), sections: [] };
    }
    const chosen = placeFullest(
      flow,
      behind ?? titles.top,
      [...prepared.fuller, rest],
      section,
      within.direction,
    );
    run?.sections.push({ ...prepared, rest: chosen });
    onProgress({ done: index + 1, total: document.sections.length });
  }
  if (run) levelRun(flow, run);
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
  const pages = flow.pages.map(({ ops: content, section, onNight }, index): Page => {
    const ops = content.map((op): Op => (op.op === 'page-of' ? pageNumber(op, pageOf, fonts) : op));
    if (!section) return { ops };
    const frame = { section, number: index + 1, onNight, ops };
    return { ops: [...ops, ...furniture(frame, document, paper, setting)] };
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

/** Two sections may share a page: where they are read in one direction, under one running head. */
const mayGoOn = (
  { tongue, cover, head, newPage, mayShare = !newPage }: DocumentSection,
  before: DocumentSection,
): boolean =>
  mayShare &&
  cover === undefined &&
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

/** A section's boxes, and its title for every place where it may come to stand. */
function sectionBoxes(
  section: DocumentSection,
  paper: PaperSize,
  setting: Setting,
  contents: Contents,
  node: number,
  logo: Logo | null | undefined,
): Pick<Prepared, 'titles' | 'rest' | 'fuller'> {
  const place = { width: paper.textWidth, height: paper.bottom - paper.top, node, setting };
  const { panel, blocks } = section;
  const titled = (placing: TitlePlacing, map?: Scene): Box =>
    panel
      ? panelBox(section, panel, anchorOf(section), { paper, node, setting, logo }, placing, map)
      : titleBox(section, anchorOf(section), { width: paper.textWidth, node, setting }, placing);
  // Boxes without a part of their own belong to the section.
  const own = markPart(section.id, paper.textWidth);
  const { low, high = [] } = panel?.map ?? {};
  const larger = blocks.map((block) =>
    block.kind === 'figure' && block.large ? { ...block, ...block.large } : block,
  );
  const hasLarger = larger.some((block, index) => block !== blocks[index]);
  return {
    titles: {
      top: own(titled('top')),
      // A photograph fills as much already; the map beneath it stays what tells.
      filling: panel?.photograph ? [] : high.map(({ scene }) => own(titled('top', scene))),
      behind: [titled('behind'), ...(low ? [titled('behind', low.scene)] : [])].map(own),
    },
    rest: bodyBoxes(blocks, place, contents).map(own),
    fuller: hasLarger ? [bodyBoxes(larger, place, contents).map(own)] : [],
  };
}

function bodyBoxes(
  blocks: readonly Block[],
  place: BlockFrame & { readonly height: number },
  contents: Contents,
): readonly Box[] {
  const boxes: Box[] = [];
  for (const [index, block] of blocks.entries()) {
    const more = [...blockBoxes(block, place, contents)];
    // A note about what stands above it never opens a page alone.
    const last = boxes.at(-1);
    if (block.kind === 'paragraph' && block.style === 'small' && last) {
      boxes[boxes.length - 1] = { ...last, keepWithNext: true };
      // Beneath tiles it is about all of them, not the last one's caveat.
      const [note] = more;
      if (note && blocks[index - 1]?.kind === 'tiles') more[0] = { ...note, before: UNDER_TILES };
    }
    boxes.push(...more);
  }
  return boxes;
}

const UNDER_TILES = 14;
