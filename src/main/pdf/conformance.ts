import type { AccessProblem, PageFault, RecordRef, TableProblem } from '../../shared/domain/index.ts';
import type { Document } from './document.ts';
import type { Face, Fonts } from './fonts.ts';
import { recordOf } from './layout/layout-faults.ts';
import type { NodeId, Op, Pages, StructureNode, StructureType } from './layout/page.ts';

/**
 * What PDF/UA-1 and PDF/A-3a ask of finished pages, as far as a machine can tell before they are written. The writer
 * gives the rest (embedded faces, identifiers, metadata, tab order) to every file alike. Numbers in brackets name the
 * checkpoints of the Matterhorn Protocol 1.1.
 */

const BLOCKS: readonly StructureType[] = ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure', 'Div', 'TOC'];
const INLINES: readonly StructureType[] = ['Span', 'Link'];

/** Which structure types may be direct children of which (ISO 32000-1, 14.8.4). */
const CHILDREN: Readonly<Record<StructureType, readonly StructureType[]>> = {
  Document: ['Sect'],
  Sect: BLOCKS,
  Div: BLOCKS,
  H1: INLINES,
  H2: INLINES,
  H3: INLINES,
  P: INLINES,
  Span: INLINES,
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Lbl: INLINES,
  LBody: [...BLOCKS, ...INLINES],
  Table: ['Caption', 'THead', 'TBody'],
  Caption: INLINES,
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TH: INLINES,
  TD: INLINES,
  Figure: INLINES,
  Link: INLINES,
  TOC: ['TOCI'],
  TOCI: INLINES,
};

/** A node that is used, and the page (from 1) on which it is first. */
type Used = { readonly id: number; readonly node: StructureNode; readonly page: number };

/** What would not conform; empty where the pages may be written. */
export function conformanceFaults(document: Document, pages: Pages, fonts: Fonts): readonly PageFault[] {
  const used = usedNodes(pages);
  return [
    ...metadataFaults(document),
    ...attachmentFaults(document),
    ...structureFaults(used, pages.structure),
    ...headingFaults(used, pages.structure),
    ...tableFaults(used, pages.structure),
    ...figureFaults(used, pages),
    ...linkFaults(pages),
    ...textFaults(pages, fonts),
  ];
}

const notAccessible = (
  problem: AccessProblem,
  more: { readonly page?: number; readonly text?: string; readonly record?: RecordRef | null } = {},
): PageFault => ({ kind: 'not-accessible', problem, page: null, text: '', record: null, ...more });

/** Nodes with content, or with a descendant that has some, in the order in which their content is drawn. */
function usedNodes({ pages, structure }: Pages): readonly Used[] {
  const seen = new Map<number, number>();
  const visit = (id: number, page: number): void => {
    if (seen.has(id)) return;
    const parent = structure[id]?.parent ?? null;
    if (parent !== null) visit(parent, page);
    seen.set(id, page);
  };
  for (const [index, page] of pages.entries()) {
    for (const op of page.ops) {
      const node = nodeOf(op);
      if (typeof node === 'number') visit(node, index + 1);
    }
  }
  return [...seen].flatMap(([id, page]) => {
    const node = structure[id];
    return node ? [{ id, node, page }] : [];
  });
}

const nodeOf = (op: Op): NodeId | null => ('node' in op ? op.node : null);

function metadataFaults({ meta }: Document): readonly PageFault[] {
  return [
    ...(meta.title.trim() === '' ? [notAccessible('no-title')] : []),
    ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(meta.language) ? [] : [notAccessible('no-language')]),
  ];
}

/** What PDF/A-3 asks of files inside the file (ISO 19005-3, 6.8): a kind, a relation, words about it, a name of its own. */
function attachmentFaults({ attachments = [] }: Document): readonly PageFault[] {
  const names = attachments.map(({ name }) => name);
  return attachments.flatMap(({ name, mediaType, description }, index) => {
    const problems: readonly AccessProblem[] = [
      ...(/^[\w.-]+$/.test(name) ? [] : (['attachment-name'] as const)),
      ...(names.indexOf(name) === index ? [] : (['attachment-twice'] as const)),
      ...(/^[a-z]+\/[a-z0-9.+-]+$/.test(mediaType) ? [] : (['attachment-kind'] as const)),
      ...(description.trim() === '' ? (['attachment-description'] as const) : []),
    ];
    return problems.map((problem) => notAccessible(problem, { text: name }));
  });
}

function structureFaults(used: readonly Used[], structure: readonly StructureNode[]): readonly PageFault[] {
  return used.flatMap(({ id, node, page }) => {
    const parent = node.parent === null ? null : structure[node.parent];
    const fits =
      parent === null ? node.type === 'Document' : parent && CHILDREN[parent.type].includes(node.type);
    if (fits) return [];
    const text = parent ? `${node.type} beneath ${parent.type}` : node.type;
    return [notAccessible('structure', { page, text, record: recordOf(id, structure) })];
  });
}

function headingFaults(used: readonly Used[], structure: readonly StructureNode[]): readonly PageFault[] {
  const headings = used.flatMap((one) =>
    /^H\d$/.test(one.node.type) ? [{ ...one, level: Number(one.node.type.slice(1)) }] : [],
  );
  return headings.flatMap(({ id, page, level }, index) => {
    const before = headings[index - 1]?.level ?? 0;
    if (level <= before + 1) return [];
    const text = `${level} behind ${before}`;
    return [notAccessible('heading-level', { page, text, record: recordOf(id, structure) })];
  });
}

function tableFaults(used: readonly Used[], structure: readonly StructureNode[]): readonly PageFault[] {
  const cells = new Map<number, number>();
  for (const { node } of used) {
    if ((node.type === 'TH' || node.type === 'TD') && node.parent !== null)
      cells.set(node.parent, (cells.get(node.parent) ?? 0) + 1);
  }
  const fault = (problem: TableProblem, { id, page }: Pick<Used, 'id' | 'page'>): PageFault => ({
    kind: 'table-cut',
    problem,
    page,
    text: '',
    record: recordOf(id, structure),
  });
  /** Cells in a row, a table: all its rows must agree with its first. */
  const widths = new Map<number, number>();
  const differing = new Map<number, PageFault>();
  for (const one of used) {
    const { id, node } = one;
    const group = node.type === 'TR' && node.parent !== null ? structure[node.parent] : undefined;
    if (!group || group.parent === null) continue;
    const width = widths.get(group.parent) ?? cells.get(id) ?? 0;
    widths.set(group.parent, width);
    if (width !== (cells.get(id) ?? 0) && !differing.has(group.parent))
      differing.set(group.parent, fault('rows-differ', one));
  }
  return [
    ...used.flatMap((one) => (one.node.type === 'TH' && !one.node.scope ? [fault('header-scope', one)] : [])),
    ...differing.values(),
    ...used.flatMap((one) => (one.node.type === 'TR' && !cells.has(one.id) ? [fault('row-empty', one)] : [])),
  ];
}

const FIGURES: ReadonlySet<Op['op']> = new Set(['scene', 'picture', 'image']);

function figureFaults(used: readonly Used[], { pages, structure }: Pages): readonly PageFault[] {
  const drawn = new Set(
    pages.flatMap(({ ops }) =>
      ops.flatMap((op) =>
        FIGURES.has(op.op) && 'node' in op && typeof op.node === 'number' ? [op.node] : [],
      ),
    ),
  );
  return used.flatMap(({ id, node, page }): readonly PageFault[] => {
    if (node.type !== 'Figure') return [];
    const place = { page, text: node.alt ?? '', record: recordOf(id, structure) };
    return [
      ...(node.alt?.trim() ? [] : [{ kind: 'alt-missing', ...place } as const]),
      ...(drawn.has(id) ? [] : [{ kind: 'figure-not-drawn', ...place } as const]),
    ];
  });
}

function linkFaults({ pages, structure }: Pages): readonly PageFault[] {
  const ops = pages.flatMap((page, index) => page.ops.map((op) => ({ op, page: index + 1 })));
  const anchors = new Set(ops.flatMap(({ op }) => (op.op === 'anchor' ? [op.name] : [])));
  const linked = new Set<number>();
  const faults: PageFault[] = [];
  const add = (problem: AccessProblem, page: number, node: number, text: string): void => {
    faults.push(notAccessible(problem, { page, text, record: recordOf(node, structure) }));
  };
  for (const { op, page } of ops) {
    if (op.op !== 'link') continue;
    linked.add(op.node);
    if (op.contents.trim() === '') add('link-words', page, op.node, '');
    if (op.target.to === 'anchor' && !anchors.has(op.target.name))
      add('link-nowhere', page, op.node, op.target.name);
    if (op.target.to === 'web' && !/^(https?|mailto):/.test(op.target.url))
      add('link-address', page, op.node, op.target.url);
  }
  for (const { op, page } of ops) {
    if (op.op !== 'text' || typeof op.node !== 'number') continue;
    if (structure[op.node]?.type === 'Link' && !linked.has(op.node))
      add('not-a-link', page, op.node, op.text.trim());
  }
  return faults;
}

/** Characters that draw nothing of their own and need no glyph to be seen. */
const UNSEEN = /[\u200c\u200d]/;

function textFaults({ pages, width, height, structure }: Pages, fonts: Fonts): readonly PageFault[] {
  /** Characters that a face is known to hold. */
  const held = new Map<Face, Set<string>>();
  const faults = new Map<string, PageFault>();
  for (const [index, page] of pages.entries()) {
    for (const op of page.ops) {
      if (op.op !== 'text') continue;
      const place = () => ({
        page: index + 1,
        text: op.text.trim(),
        record: recordOf(op.node, structure),
      });
      if (op.x < -0.5 || op.x + op.width > width + 0.5 || op.y < 0 || op.y > height)
        faults.set(`${index} ${op.text}`, { kind: 'text-too-wide', ...place() });
      const known = held.get(op.face) ?? new Set();
      held.set(op.face, known);
      for (const character of op.text) {
        if (known.has(character)) continue;
        if (UNSEEN.test(character) || fonts.has(character.codePointAt(0) ?? 0, op.face)) known.add(character);
        else
          faults.set(character, {
            kind: 'missing-glyph',
            replaced: false,
            characters: [character],
            ...place(),
          });
      }
    }
  }
  return [...faults.values()];
}
