import type { Document } from './document.ts';
import type { Face, Fonts } from './fonts.ts';
import type { NodeId, Op, Pages, StructureNode, StructureType } from './layout/page.ts';

/**
 * What PDF/UA-1 and PDF/A-3a ask of finished pages, as far as a machine can tell before they are written. The writer
 * gives the rest (embedded faces, identifiers, metadata, tab order) to every file alike. Numbers in brackets name the
 * checkpoints of the Matterhorn Protocol 1.1.
 */

const BLOCKS: readonly StructureType[] = ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure', 'Div', 'TOC'];
const INLINES: readonly StructureType[] = ['Span', 'Link'];

/** What may stand directly beneath what (ISO 32000-1, 14.8.4). */
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

type Used = { readonly id: number; readonly node: StructureNode };

/** Sentences about what would not conform; empty where the pages may be written. */
export function conformanceFaults(document: Document, pages: Pages, fonts: Fonts): readonly string[] {
  const used = usedNodes(pages);
  return [
    ...metadataFaults(document),
    ...attachmentFaults(document),
    ...structureFaults(used, pages.structure),
    ...headingFaults(used),
    ...tableFaults(used, pages.structure),
    ...figureFaults(used, pages),
    ...linkFaults(pages),
    ...textFaults(pages, fonts),
  ];
}

/** Nodes with content, or with a descendant that has some, in the order in which their content is drawn. */
function usedNodes({ pages, structure }: Pages): readonly Used[] {
  const seen = new Set<number>();
  const visit = (id: number): void => {
    if (seen.has(id)) return;
    const parent = structure[id]?.parent ?? null;
    if (parent !== null) visit(parent);
    seen.add(id);
  };
  for (const page of pages) {
    for (const op of page.ops) {
      const node = nodeOf(op);
      if (typeof node === 'number') visit(node);
    }
  }
  return [...seen].flatMap((id) => {
    const node = structure[id];
    return node ? [{ id, node }] : [];
  });
}

const nodeOf = (op: Op): NodeId | null => ('node' in op ? op.node : null);

function metadataFaults({ meta }: Document): readonly string[] {
  return [
    ...(meta.title.trim() === '' ? ['The document has no title (06-003).'] : []),
    ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(meta.language)
      ? []
      : ['The document names no language (11-001).']),
  ];
}

/** What PDF/A-3 asks of files inside the file (ISO 19005-3, 6.8): a kind, a relation, words about it, a name of its own. */
function attachmentFaults({ attachments = [] }: Document): readonly string[] {
  const names = attachments.map(({ name }) => name);
  return attachments.flatMap(({ name, mediaType, description }, index) => [
    ...(/^[\w.-]+$/.test(name)
      ? []
      : [`The attachment “${name}” has a name that not every system can save.`]),
    ...(names.indexOf(name) === index ? [] : [`Two attachments are called “${name}”.`]),
    ...(/^[a-z]+\/[a-z0-9.+-]+$/.test(mediaType)
      ? []
      : [`The attachment “${name}” does not say what it is.`]),
    ...(description.trim() === '' ? [`The attachment “${name}” has no description.`] : []),
  ]);
}

function structureFaults(used: readonly Used[], structure: readonly StructureNode[]): readonly string[] {
  return used.flatMap(({ node }) => {
    if (node.parent === null)
      return node.type === 'Document' ? [] : [`The structure begins with ${node.type}, not with Document.`];
    const parent = structure[node.parent];
    return parent && CHILDREN[parent.type].includes(node.type)
      ? []
      : [`${node.type} stands beneath ${parent?.type ?? 'nothing'} (09-002).`];
  });
}

function headingFaults(used: readonly Used[]): readonly string[] {
  const levels = used.flatMap(({ node }) => (/^H\d$/.test(node.type) ? [Number(node.type.slice(1))] : []));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1
      ? [
          `A heading of level ${level} follows ${before === 0 ? 'nothing' : `one of level ${before}`} (14-003).`,
        ]
      : [];
  });
}

function tableFaults(used: readonly Used[], structure: readonly StructureNode[]): readonly string[] {
  const cells = new Map<number, number>();
  for (const { node } of used) {
    if ((node.type === 'TH' || node.type === 'TD') && node.parent !== null)
      cells.set(node.parent, (cells.get(node.parent) ?? 0) + 1);
  }
  /** Cells in a row, a table: all its rows must agree. */
  const widths = new Map<number, Set<number>>();
  for (const { id, node } of used) {
    const group = node.type === 'TR' && node.parent !== null ? structure[node.parent] : undefined;
    if (!group || group.parent === null) continue;
    widths.set(group.parent, (widths.get(group.parent) ?? new Set()).add(cells.get(id) ?? 0));
  }
  return [
    ...used.flatMap(({ node }) =>
      node.type === 'TH' && !node.scope ? ['A table header cell has no scope (15-003).'] : [],
    ),
    ...[...widths.values()].flatMap((counts) =>
      counts.size > 1 ? ['The rows of a table differ in their number of cells (15-004).'] : [],
    ),
    ...used.flatMap(({ id, node }) =>
      node.type === 'TR' && !cells.has(id) ? ['A table row has no cells (15-004).'] : [],
    ),
  ];
}

function figureFaults(used: readonly Used[], { pages }: Pages): readonly string[] {
  const drawn = new Set(
    pages.flatMap(({ ops }) =>
      ops.flatMap((op) => (op.op === 'scene' && typeof op.node === 'number' ? [op.node] : [])),
    ),
  );
  return used.flatMap(({ id, node }) => {
    if (node.type !== 'Figure') return [];
    return [
      ...(node.alt?.trim() ? [] : ['A figure has no alternative text (13-004).']),
      ...(drawn.has(id) ? [] : ['A figure has no place on the page (13-005).']),
    ];
  });
}

function linkFaults({ pages, structure }: Pages): readonly string[] {
  const ops = pages.flatMap((page) => page.ops);
  const anchors = new Set(ops.flatMap((op) => (op.op === 'anchor' ? [op.name] : [])));
  const linked = new Set<number>();
  const faults: string[] = [];
  for (const op of ops) {
    if (op.op !== 'link') continue;
    linked.add(op.node);
    if (op.contents.trim() === '') faults.push('A link does not say where it goes (28-005).');
    if (op.target.to === 'anchor' && !anchors.has(op.target.name))
      faults.push(`A link leads to “${op.target.name}”, which is nowhere.`);
    if (op.target.to === 'web' && !/^(https?|mailto):/.test(op.target.url))
      faults.push(`A link leads to “${op.target.url}”, which is no web address.`);
  }
  for (const op of ops) {
    if (op.op !== 'text' || typeof op.node !== 'number') continue;
    if (structure[op.node]?.type === 'Link' && !linked.has(op.node))
      faults.push(`“${op.text.trim()}” reads as a link and leads nowhere (28-011).`);
  }
  return faults;
}

/** Characters that draw nothing of their own and need no glyph to be seen. */
const UNSEEN = /[\u200c\u200d]/;

function textFaults({ pages, width, height }: Pages, fonts: Fonts): readonly string[] {
  /** Characters that a face is known to hold. */
  const held = new Map<Face, Set<string>>();
  const faults = new Set<string>();
  for (const [index, page] of pages.entries()) {
    for (const op of page.ops) {
      if (op.op !== 'text') continue;
      if (op.x < -0.5 || op.x + op.width > width + 0.5 || op.y < 0 || op.y > height) {
        faults.add(`“${op.text.trim().slice(0, 40)}” runs off page ${index + 1}.`);
      }
      const known = held.get(op.face) ?? new Set();
      held.set(op.face, known);
      for (const character of op.text) {
        if (known.has(character)) continue;
        if (UNSEEN.test(character) || fonts.has(character.codePointAt(0) ?? 0, op.face)) known.add(character);
        else faults.add(`No glyph for “${character}” in the face it is set in (31-030).`);
      }
    }
  }
  return [...faults];
}
