import type { Block, Document, Inline } from '../../src/main/pdf/document.ts';

/** What stands together on a page: a paragraph, a fact with its caveat, a row of a table, a tile. */
export type PrintedLine = { readonly section: string; readonly kind: Block['kind']; readonly text: string };

const said = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'cite' ? '' : inline.text)).join('');

function linesOf(block: Block): readonly (readonly [Block['kind'], string])[] {
  switch (block.kind) {
    case 'heading':
      return [[block.kind, block.inlines ? said(block.inlines) : block.text]];
    case 'paragraph':
      return [[block.kind, said(block.inlines)]];
    case 'facts':
    case 'proofs':
      return block.items.map((it) => [
        block.kind,
        [said(it.statement), it.caveat ?? '', ...(it.evidence?.rest ?? [])].join(' '),
      ]);
    case 'tiles':
      return block.tiles.map((it) => [
        block.kind,
        [it.number, it.unit, it.measure, it.caveat, it.group, ...it.evidence.rest].join(' '),
      ]);
    case 'table':
      return [
        [block.kind, said(block.table.caption)],
        ...block.table.rows.map((row) => [block.kind, row.map(said).join(' | ')] as const),
      ];
    case 'figure':
      return [[block.kind, `${block.scene.alt} ${said(block.source)}`]];
    case 'photograph':
      return [[block.kind, said(block.photograph.credit)]];
    case 'timeline':
      return block.stops.map((it) => [block.kind, `${it.title} ${it.place} ${said(it.way)}`]);
    case 'band':
      return block.parts.flatMap(({ label, blocks }) => [
        [block.kind, label] as const,
        ...blocks.flatMap(linesOf),
      ]);
    case 'split':
      return [...block.left, ...block.right].flatMap(linesOf);
    case 'sources':
      return block.entries.map((it) => [block.kind, said(it.inlines)]);
    case 'contents':
      return [];
  }
}

/** Everything that the pages say after the cover, in the order of print. */
export const printedLines = ({ sections }: Document): readonly PrintedLine[] =>
  sections.flatMap(({ id, title, panel, blocks }) => [
    { section: id, kind: 'heading' as const, text: title },
    ...(panel
      ? [said(panel.pitch), said(panel.note), said(panel.map?.caption ?? [])].map((text) => ({
          section: id,
          kind: 'paragraph' as const,
          text,
        }))
      : []),
    ...blocks.flatMap(linesOf).map(([kind, text]) => ({ section: id, kind, text })),
  ]);
