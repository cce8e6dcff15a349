import type { Scene, Shape } from '../../../shared/charts/scene.ts';
import type { PageFault, PlacedPart, PrintedRef, RecordRef } from '../../../shared/domain/index.ts';
import type { Mark } from '../document.ts';
import type { Face } from '../fonts.ts';
import type { Colour } from '../theme.ts';

/** Finished pages: everything measured and placed. Plain data, no PDF yet. */
export type Pages = {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
  /** What the layout noticed: a character that no face holds, a block taller than a page. */
  readonly faults: readonly PageFault[];
  /** Where the parts of the brief came to stand. */
  readonly parts: readonly PlacedPart[];
};

export type Page = { readonly ops: readonly Op[] };

/** Index into `Pages.structure`, or an artifact: decoration that assistive technology passes over. */
export type NodeId = number | 'artifact' | 'head' | 'foot';

export type Op =
  | {
      readonly op: 'text';
      readonly x: number;
      /** Baseline, from the top of the page. */
      readonly y: number;
      /** Drawn width, so that the op can be mirrored. */
      readonly width: number;
      readonly text: string;
      /** What is read aloud and copied, where that is not the drawn text: complex scripts, word by word. */
      readonly spoken?: string;
      /** What it was to say, where no face holds all of it. */
      readonly unprintable?: Unprintable;
      readonly face: Face;
      readonly size: number;
      readonly colour: Colour;
      readonly node: NodeId;
      /** What it prints, besides the record of its node. Not written. */
      readonly of?: readonly PrintedRef[];
    }
  | {
      readonly op: 'shape';
      readonly x: number;
      readonly y: number;
      readonly shape: Shape;
      readonly node: NodeId;
      readonly colours?: Colours;
    }
  | {
      readonly op: 'scene';
      readonly x: number;
      readonly y: number;
      readonly scene: Pick<Scene, 'width' | 'height' | 'shapes' | 'clip'>;
      readonly of?: readonly PrintedRef[];
      readonly node: NodeId;
      readonly colours?: Colours;
    }
  | {
      readonly op: 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
      readonly node: 'artifact';
    }
  /** A picture of flat fills, each path in its own colour, drawn at a scale and cut at its frame. */
  | {
      readonly op: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Where the paths have their origin, from the corner of the frame, and how many points their unit is. */
      readonly origin: readonly [number, number];
      readonly scale: number;
      readonly paths: readonly PicturePath[];
      readonly node: NodeId;
    }
  /** A picture of points that fills its frame; what is over is cut, around its focus. */
  | {
      readonly op: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly hash: string;
      /** In its own points. */
      readonly size: readonly [number, number];
      /** From its left and its top, 0 to 1. */
      readonly focus: readonly [number, number];
      readonly node: NodeId;
      readonly of?: readonly PrintedRef[];
    }
  /** A mark of evidence on its baseline; `words` are read for it. */
  | {
      readonly op: 'mark';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly mark: Mark;
      readonly words: string;
      readonly colour: Colour;
      readonly node: NodeId;
    }
  | {
      readonly op: 'link';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly target: Target;
      readonly contents: string;
      readonly node: number;
    }
  /** Which block or section of the brief is printed here; lifted off the finished page, never written. */
  | {
      readonly op: 'part';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly id: string;
    }
  | { readonly op: 'anchor'; readonly name: string; readonly y: number }
  | { readonly op: 'bookmark'; readonly title: string; readonly level: 1 | 2; readonly y: number }
  /** A page number that is known only when all pages are: right-aligned at `x`. */
  | {
      readonly op: 'page-of';
      /** It ends at the left then. */
      readonly rtl?: boolean;
      readonly anchor: string;
      readonly x: number;
      readonly y: number;
      readonly face: Face;
      readonly size: number;
      readonly colour: Colour;
      readonly node: NodeId;
    };

export type PicturePath = {
  /** Absolute M, L, C and Z alone. */
  readonly d: string;
  readonly fill: string;
  /** What it encloses twice is no part of it. */
  readonly evenOdd?: boolean;
  /** In points. */
  readonly stroke?: { readonly colour: string; readonly width: number };
};

/** A text as it was given, and those of its characters for which a question mark is drawn. */
export type Unprintable = { readonly text: string; readonly characters: readonly string[] };

/** Other colours for the same roles, on a dark ground. */
export type Colours = Readonly<Partial<Record<Colour, Colour>>>;

export type Target =
  | { readonly to: 'anchor'; readonly name: string }
  | { readonly to: 'web'; readonly url: string };

export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'TOC'
  | 'TOCI';

export type StructureNode = {
  readonly type: StructureType;
  /** Null for the document itself. */
  readonly parent: number | null;
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  /** BCP 47, where it differs from the parent's. */
  readonly lang?: string;
  /** A list whose items carry numbers. */
  readonly numbered?: boolean;
  /** What it was made from, where that is not what its parent was made from. Not written: faults name it. */
  readonly record?: RecordRef;
  /** Prints its record as a key figure. Not written. */
  readonly tile?: true;
};

export type Structure = {
  readonly nodes: readonly StructureNode[];
  add(type: StructureType, parent: number, more?: Omit<StructureNode, 'type' | 'parent'>): number;
};

export function newStructure(): Structure {
  const nodes: StructureNode[] = [{ type: 'Document', parent: null }];
  return {
    nodes,
    add(type, parent, more = {}) {
      nodes.push({ type, parent, ...more });
      return nodes.length - 1;
    },
  };
}

export type MadeFrom = Pick<StructureNode, 'record'>;

/** For a node: the fact that is printed, or else the block of the brief. */
export const madeFrom = ({ factId, from }: { readonly factId?: string; readonly from?: string }): MadeFrom =>
  factId !== undefined
    ? { record: { kind: 'fact', id: factId } }
    : from !== undefined
      ? { record: { kind: 'block', id: from } }
      : {};

/** An op moved by (dx, dy). */
export function moveOp(op: Op, dx: number, dy: number): Op {
  if (op.op === 'anchor' || op.op === 'bookmark') return { ...op, y: op.y + dy };
  return { ...op, x: op.x + dx, y: op.y + dy };
}

/** A piece of a page that is never broken; its ops are relative to its top left corner. */
export type Box = {
  readonly height: number;
  /** Space above; dropped at the top of a page. */
  readonly before: number;
  /** Stays on the page of the box that follows. */
  readonly keepWithNext: boolean;
  /** A figure: where it does not fit, what follows fills the page first and it opens the next one. */
  readonly floats?: boolean;
  /** A heading: a figure floats past it only where the hole that it would leave is large. */
  readonly opens?: boolean;
  /** A dark ground at the top of a page: the running head above it is light. */
  readonly onNight?: boolean;
  /** Goes to the foot of its page, and closes it. */
  readonly atFoot?: boolean;
  /** May end its page where keeping it with the next one would leave a large hole: a row of a short table. */
  readonly mayPart?: boolean;
  readonly ops: readonly Op[];
  /** Entries to set in columns from here on: down the first one, then down the next, page after page. */
  readonly columns?: {
    readonly count: number;
    readonly offset: number;
    readonly gap: number;
    readonly entries: readonly ColumnEntry[];
  };
  /** Drawn again above this box where it is the first of a new page (a table's header row). */
  readonly onNewPage?: { readonly height: number; readonly ops: readonly Op[] };
};

export type ColumnEntry = { readonly height: number; readonly ops: readonly Op[] };

/** The same place on a page that is read from the right: everything changes sides, nothing its own direction. */
export function mirrorOp(op: Op, pageWidth: number): Op {
  switch (op.op) {
    case 'anchor':
    case 'bookmark':
      return op;
    case 'page-of':
      return { ...op, x: pageWidth - op.x, rtl: true };
    case 'scene':
      return { ...op, x: pageWidth - op.x - op.scene.width };
    case 'shape':
      return op;
    default:
      return { ...op, x: pageWidth - op.x - op.width };
  }
}
