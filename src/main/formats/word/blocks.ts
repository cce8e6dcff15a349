import {
  BorderStyle,
  HeadingLevel,
  type IBorderOptions,
  ImageRun,
  type ITableOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Scene } from '../../../shared/charts/scene.ts';
import type { PrintedRef, RecordRef } from '../../../shared/domain/index.ts';
import { RECORD_TYPES, type RecordType } from '../../../shared/domain/records/kinds.ts';
import {
  type Block,
  type Evidence,
  type FactItem,
  type Inline,
  type Mark,
  type Table as PageTable,
  type Photograph,
  type Proof,
  type SourceEntry,
  type TextLanguage,
  type Tile,
  type TimelineStop,
  text,
} from '../../pdf/document.ts';
import { bookmarked, element } from './element.ts';
import { bound, figure, inlinesOf, sourceAnchor, type Writing, words } from './inlines.ts';

/** What blocks need to know of the section that they stand in. */
export type Setting = Writing & {
  /** Headings never skip a level: the rank of one that is `level` deep, below what stands above it. */
  readonly rank: (level: number) => number;
  readonly chartData: string;
  /** The width between the margins, in twentieths of a point. */
  readonly width: number;
  /** Between the rows of tables. */
  readonly line: IBorderOptions;
  /** Draws a chart or a map. */
  readonly drawn: (scene: Scene, tongue: TextLanguage) => Drawn;
  /** A photograph of the document; null where its file is not here. */
  readonly photographed: (photograph: Photograph) => Drawn | null;
};

/** A picture, and which one of the file it is. */
type Drawn = { readonly id: string; readonly data: Uint8Array; readonly type?: 'png' | 'jpg' };

type Written = Paragraph | Table;

export const blocksOf = (blocks: readonly Block[], setting: Setting): Written[] =>
  blocks.flatMap((block) => blockOf(block, setting));

function blockOf(block: Block, setting: Setting): Written[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.inlines ?? [text(block.text)], setting)];
    case 'paragraph':
      return [
        paragraph(
          STYLE_OF[block.style],
          [
            ...(block.mark === undefined ? [] : [words(`${SIGNS[block.mark]} `, setting)]),
            ...inlinesOf(block.inlines, setting),
          ],
          setting,
          { keepNext: block.keepWithNext },
        ),
      ];
    case 'facts':
      return block.items.flatMap((item) => factOf(item, setting));
    case 'proofs':
      return block.items.flatMap((item) => proofOf(item, setting));
    case 'band':
      return block.parts.flatMap(({ label, blocks }) => [
        heading(3, [text(label)], setting),
        ...blocksOf(blocks, setting),
      ]);
    case 'tiles':
      return tilesOf(block.tiles, setting);
    case 'figure':
      return figureOf(block, setting);
    case 'table':
      return tableOf(block.table, setting);
    case 'photograph':
      return photographIn(block.photograph, setting);
    case 'timeline':
      return block.stops.flatMap((stop) => stopOf(stop, setting));
    case 'contents':
      // Every section is listed above all of them already.
      return [];
    case 'sources':
      return sourcesOf(block.entries, setting);
    case 'split':
      return [...blocksOf(block.left, setting), ...blocksOf(block.right, setting)];
  }
}

/** Names of the file's own styles. */
const STYLE_OF = { lead: 'Lead', body: 'Normal', small: 'Small', caption: 'Small' } as const;
const SIGNS: Readonly<Record<Mark, string>> = {
  counted: '●',
  done: '■',
  estimated: '◐',
  planned: '○',
  claimed: '“',
  rule: '=',
};

type Way = { readonly keepNext?: boolean | undefined; readonly bullet?: boolean; readonly end?: boolean };

/** A paragraph that runs as its passage does. */
export const paragraph = (
  style: string,
  children: readonly ParagraphChild[],
  { tongue }: Pick<Writing, 'tongue'>,
  { keepNext, bullet, end }: Way = {},
): Paragraph =>
  new Paragraph({
    style,
    children,
    ...(tongue.direction === 'rtl' ? { bidirectional: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(bullet ? { numbering: { reference: 'facts', level: 0 } } : {}),
    ...(end ? { alignment: 'end' as const } : {}),
  });

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const heading = (level: number, inlines: readonly Inline[], setting: Setting): Paragraph =>
  new Paragraph({
    heading: HEADINGS[setting.rank(level) - 1] ?? HeadingLevel.HEADING_4,
    children: inlinesOf(inlines, setting),
    ...(setting.tongue.direction === 'rtl' ? { bidirectional: true } : {}),
  });

const factRef = (factId: string | undefined): PrintedRef | null =>
  factId === undefined ? null : { type: 'fact', key: factId };

const isRecordType = (kind: string): kind is RecordType => (RECORD_TYPES as readonly string[]).includes(kind);
const refOf = (record: RecordRef | undefined): PrintedRef | null =>
  record && isRecordType(record.kind) ? { type: record.kind, key: record.id } : null;

const NONE: Evidence = { mark: null, period: null, rest: [] };

/** What a statement rests on, and what limits it. */
function evidenceOf(
  { evidence = NONE, caveat, factId }: Pick<FactItem, 'evidence' | 'caveat' | 'factId'>,
  cites: readonly number[],
  setting: Setting,
  style: 'Evidence' | 'FactEvidence' = 'Evidence',
): Paragraph[] {
  const { mark, period, rest } = evidence;
  const ref = factRef(factId);
  const withFigures = (said: string): ParagraphChild =>
    /\p{N}/u.test(said) ? bound(said, ref, setting) : words(said, setting);
  const said = [mark?.words, period, ...rest].filter((part) => part !== undefined && part !== null);
  const line = said.flatMap((part, at) => [...(at > 0 ? [words(' · ', setting)] : []), withFigures(part)]);
  const cited = cites.length > 0 ? [setting.notes.cite(cites)] : [];
  return [
    ...(line.length + cited.length > 0
      ? [paragraph(style, [...line, ...cited], setting, { keepNext: caveat !== null })]
      : []),
    ...(caveat === null ? [] : [paragraph(style, [withFigures(caveat)], setting)]),
  ];
}

const factOf = (item: FactItem, setting: Setting): Paragraph[] => [
  paragraph('Fact', inlinesOf(item.statement, setting, factRef(item.factId)), setting, {
    bullet: true,
    keepNext: item.evidence !== undefined || item.caveat !== null,
  }),
  ...evidenceOf(item, [], setting, 'FactEvidence'),
];

const proofOf = (item: Proof, setting: Setting): Paragraph[] => [
  ...(item.lead === null
    ? []
    : [paragraph('KeyFigure', [figureOrWords(item.lead, factRef(item.factId), setting)], setting)]),
  paragraph('FactBody', inlinesOf(item.statement, setting, factRef(item.factId)), setting, {
    keepNext: item.evidence !== undefined || item.caveat !== null,
  }),
  ...evidenceOf(item, [], setting),
];

const figureOrWords = (said: string, ref: PrintedRef | null, setting: Setting): ParagraphChild =>
  /\d/.test(said) ? figure(said, ref, setting) : words(said, setting);

/** Key figures, one below the other; those of one group stand under its words. */
const tilesOf = (tiles: readonly Tile[], setting: Setting): Paragraph[] =>
  tiles.flatMap((tile, at) => [
    ...(tile.group !== undefined && tile.group !== tiles[at - 1]?.group
      ? [heading(2, [text(tile.group)], setting)]
      : []),
    ...tileOf(tile, setting),
  ]);

/** What the measure says already stands there once. */
const saysUnit = ({ unit, measure }: Tile): boolean =>
  unit !== null && measure.toLowerCase().includes(unit.toLowerCase());

function tileOf(tile: Tile, setting: Setting): Paragraph[] {
  const { number, unit, measure, said, converted, cite } = tile;
  const ref = factRef(tile.factId);
  const whole = unit === null || saysUnit(tile) ? number : `${number} ${unit}`;
  return [
    paragraph('KeyFigure', [figure(whole, ref, setting)], setting),
    paragraph('Measure', [words(measure, setting)], setting),
    ...(said.length > 0 ? [paragraph('FactBody', inlinesOf(said, setting, ref), setting)] : []),
    ...(converted.length > 0
      ? [paragraph('Evidence', inlinesOf(converted, setting, ref), setting, { keepNext: true })]
      : []),
    ...evidenceOf(tile, cite, setting),
  ];
}

/** A picture in a line of its own, `width` points wide; what it shows is said in its alternative text. */
export const pictured = (
  { id, data, type = 'png' }: Drawn,
  width: number,
  height: number,
  description: string,
): Paragraph =>
  new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type,
        data,
        transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
        altText: { id, name: `Figure ${id}`, description },
      }),
    ],
  });
/** Pixels of a screen for a point, as the library counts. */
const PIXELS = 4 / 3;

export function sceneIn(scene: Scene, setting: Pick<Setting, 'tongue' | 'width' | 'drawn'>): Paragraph {
  const width = Math.min(scene.width, setting.width / 20);
  const drawn = setting.drawn(scene, setting.tongue);
  return pictured(drawn, width, (width * scene.height) / scene.width, scene.alt);
}

/** The most of a page that a photograph takes, in points. */
const TALLEST = 230;

/** A photograph uncut, with what it shows, and whom it is by beneath. */
export function photographIn(
  photograph: Photograph,
  setting: Writing & Pick<Setting, 'width' | 'photographed'>,
): Written[] {
  const drawn = setting.photographed(photograph);
  if (!drawn) return [];
  const [width, height] = photograph.image.size;
  const scale = Math.min(setting.width / 20 / width, TALLEST / height);
  return [
    pictured(drawn, width * scale, height * scale, photograph.alt),
    paragraph('Small', inlinesOf(photograph.credit, setting), setting),
  ];
}

/** A chart with the table of its figures, each bound; a map tells no figures. */
function figureOf(
  { scene, source, record, of = [] }: Extract<Block, { kind: 'figure' }>,
  setting: Setting,
): Written[] {
  const { columns, rows } = scene.data;
  const [first] = of;
  const whole = refOf(record) ?? (first ? { type: first.type, key: first.key } : null);
  const cells = rows.map((row) =>
    row.map((said, at) => {
      if (at === 0 || !/\p{N}/u.test(said)) return [words(said, setting)];
      const heads = [row[0], columns[at]];
      return [figure(said, of.find((ref) => isNamed(ref, heads)) ?? whole, setting)];
    }),
  );
  const table = gridOf(
    {
      name: setting.chartData,
      heads: columns.map((label) => ({ label, end: false, weight: 1 })),
      cells,
      dense: true,
    },
    setting,
  );
  return [
    sceneIn(scene, setting),
    ...(whole === null || rows.length === 0 ? [] : [table]),
    paragraph('Small', inlinesOf(source, setting, whole), setting),
  ];
}

/** Whether a value is the one under these heads of its row and column. */
const isNamed = ({ place, period }: PrintedRef, heads: readonly (string | undefined)[]): boolean =>
  period !== undefined && heads.includes(period) && (place === undefined || heads.includes(place));

function tableOf({ caption, columns, rows, rowRecords, dense }: PageTable, setting: Setting): Written[] {
  const named = [...caption, ...columns.map(({ label }) => text(` ${label}`))];
  const name = named.flatMap((it) => (it.kind === 'cite' ? [] : [it.text])).join('');
  return [
    ...(caption.length > 0
      ? [paragraph('Caption', inlinesOf(caption, setting), setting, { keepNext: true })]
      : []),
    gridOf(
      {
        name: name.trim(),
        heads: columns.map(({ label, align, weight }) => ({ label, end: align === 'end', weight })),
        cells: rows.map((row, at) => row.map((cell) => inlinesOf(cell, setting, refOf(rowRecords?.[at])))),
        dense: dense === true,
      },
      setting,
    ),
    // Two tables without a paragraph between them would grow into one.
    paragraph('AfterTable', [], setting),
  ];
}

type Grid = {
  /** What is heard before its cells. */
  readonly name: string;
  readonly heads: readonly { readonly label: string; readonly end: boolean; readonly weight: number }[];
  readonly cells: readonly (readonly (readonly ParagraphChild[])[])[];
  readonly dense: boolean;
};

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = { top: NO_LINE, left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE } as const;

/** A table with its alternative text, which the library does not write. */
class NamedTable extends Table {
  constructor(name: string, options: ITableOptions) {
    super(options);
    const [properties] = this.root;
    if (properties instanceof Object && 'addChildElement' in properties)
      properties.addChildElement(element('w:tblDescription', { val: name }));
  }
}

function gridOf({ name, heads, cells, dense }: Grid, setting: Setting): Table {
  const total = heads.reduce((sum, { weight }) => sum + weight, 0);
  const widths = heads.map(({ weight }) => Math.floor((setting.width * weight) / total));
  const cell = (style: string, children: readonly ParagraphChild[], at: number): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [paragraph(style, children, setting, { end: heads[at]?.end === true })],
    });
  const row = (said: readonly TableCell[], isHead = false): TableRow =>
    new TableRow({ children: said, cantSplit: true, ...(isHead ? { tableHeader: true } : {}) });
  return new NamedTable(name, {
    borders: { ...NO_LINES, bottom: setting.line, insideHorizontal: setting.line },
    width: { size: widths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
    columnWidths: widths,
    ...(setting.tongue.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      row(
        heads.map(({ label }, at) => cell('CellHead', [words(label, setting)], at)),
        true,
      ),
      ...cells.map((said) =>
        row(
          said.map((children, at) =>
            cell(dense ? 'CellDense' : 'Cell', children.length > 0 ? children : [words('–', setting)], at),
          ),
        ),
      ),
    ],
  });
}

function stopOf({ number, time, day, title, place, way }: TimelineStop, setting: Setting): Paragraph[] {
  const when = [day, time].filter((part) => part !== '').join(' · ');
  return [
    ...(way.length > 0 ? [paragraph('Evidence', inlinesOf(way, setting), setting, { keepNext: true })] : []),
    paragraph(
      'Normal',
      [
        words(`${number}  `, setting, { bold: true, boldComplexScript: true }),
        ...(when === '' ? [] : [words(`${when}  `, setting)]),
        words(title, setting, { bold: true, boldComplexScript: true }),
        ...(place === '' ? [] : [words(`, ${place}`, setting)]),
      ],
      setting,
    ),
  ];
}

/** Every source with its number, its groups under their words; each entry stands for itself. */
const sourcesOf = (entries: readonly SourceEntry[], setting: Setting): Paragraph[] =>
  entries.flatMap(({ number, group, publisher, inlines }) => [
    ...(group === undefined ? [] : [heading(2, [text(group)], setting)]),
    paragraph(
      'Source',
      [
        ...bookmarked(sourceAnchor(number), number, [words(`[${number}] `, setting)]),
        ...(publisher === undefined ? [] : [words(`${publisher} `, setting, { bold: true })]),
        ...inlinesOf(inlines, setting),
      ],
      setting,
    ),
  ]);
