import type { Palette } from '../../shared/brand/palette.ts';
import type { Scene } from '../../shared/charts/scene.ts';
import type { Edition, Logo, Paper, PrintedRef, RecordRef } from '../../shared/domain/index.ts';
import type { Picture } from '../packs/media/picture.ts';
import type { Faces } from './fonts.ts';

/**
 * What a brief says, before layout: plain data that can be sent to a worker, compared, and laid out the same way
 * every time.
 */
export type Document = {
  readonly meta: {
    readonly title: string;
    readonly author: string;
    readonly subject: string;
    readonly keywords: string;
    /** BCP 47. */
    readonly language: string;
    /** `YYYY-MM-DD`: the only date in the file. */
    readonly issueDate: string;
    /** The number of an issued copy, and of the one that it replaces. */
    readonly issue?: { readonly number: string; readonly supersedes: string | null };
  };
  readonly paper: Paper;
  /** Where the whole document is in a right-to-left language. */
  readonly tongue?: TextLanguage;
  readonly edition: Edition;
  readonly shortTitle: string;
  readonly footer: string;
  /** What the marks of evidence mean, for the foot of the pages that bear them. */
  readonly legend?: Legend;
  readonly cover: Cover;
  /** The edition has no cover: it begins with its first section. */
  readonly coverless?: boolean;
  readonly sections: readonly DocumentSection[];
  /** What the officer should know about this document and its reader need not. */
  readonly notes: readonly string[];
  /** Files inside the PDF: the evidence of what it prints. A preview goes without. */
  readonly attachments?: readonly Attachment[];
  /** The authority's look; without one, Attaché's own. */
  readonly look?: Look;
  /** The fonts and pictures that it names, by hash: put in before it is laid out, and no part of its evidence. */
  readonly files?: DocumentFiles;
};

/** How an authority's pages look, worked out: the same look gives the same pages. */
export type Look = {
  readonly name: string;
  readonly palette: Palette;
  readonly logo: Logo | null;
  /** Hashes of the font files for faces that are the authority's own. */
  readonly faces: Faces;
};
export type DocumentFiles = {
  readonly fonts: Readonly<Record<string, Uint8Array>>;
  readonly pictures: Readonly<Record<string, Picture>>;
};

/** A file inside the PDF (an associated file of PDF/A-3). */
export type Attachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** How it relates to the pages: their source, or the data they print. */
  readonly relationship: 'Source' | 'Data';
  readonly text: string;
};

/** What a cover says, in one language. */
export type CoverWords = {
  readonly kicker: string;
  readonly region: string;
  readonly line: string;
  /** When and where the visit is; null where no visit is known. */
  readonly when: string | null;
  readonly where: string | null;
  readonly details: readonly { readonly label: string; readonly text: string }[];
  /** What its picture means. */
  readonly legend: string | null;
};

export type Cover = CoverWords & {
  readonly delegation: string | null;
  readonly picture: CoverPicture | null;
  /** Above its name; the geography is small beside it then. */
  readonly photograph?: Photograph;
  /** The same in a courtesy language, as large as the document's own. */
  readonly courtesy?: TextLanguage & CoverWords;
};

/** A photograph as printed: whose it is stands by it. */
export type Photograph = {
  readonly image: {
    /** sha256 of its file, and of its points. */
    readonly file: string;
    readonly hash: string;
    /** In its own points. */
    readonly size: readonly [number, number];
    /** What stays in sight where it is cut, from its left and its top, 0 to 1. */
    readonly focus: readonly [number, number];
  };
  /** Of its frame, in points; the frame is as wide as where it stands. */
  readonly height: number;
  readonly alt: string;
  readonly credit: readonly Inline[];
  readonly of: readonly PrintedRef[];
};

/** A cover that says no more than its name and what it is for. */
export const plainCover = (kicker: string, region: string, line: string): Cover => ({
  kicker,
  region,
  line,
  when: null,
  where: null,
  details: [],
  legend: null,
  delegation: null,
  picture: null,
});

/** The region grown outward in equal steps. Everything in kilometres from its middle, east and south positive. */
export type CoverPicture = {
  /** On a dark ground with a hot core, or the other way round. */
  readonly style: 'deep' | 'bright';
  readonly core: readonly string[];
  readonly bands: readonly string[];
  /** Half the width and half the height of the third band. */
  readonly reach: readonly [number, number];
  readonly places: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
  }[];
};

/** A passage in another language than the document's. */
export type TextLanguage = { readonly language: string; readonly direction: 'ltr' | 'rtl' };

export type DocumentSection = {
  readonly id: string;
  readonly title: string;
  /** Its place among the sections that are listed, in the running head. */
  readonly ordinal?: number;
  /** The title in a courtesy language, on the same line. */
  readonly besideTitle?: TextLanguage & { readonly text: string };
  /** The whole section in another language: a right-to-left one is laid out from the right. */
  readonly tongue?: TextLanguage;
  /** A cover that opens this section, on a page of its own. */
  readonly cover?: Cover;
  /** Left out of the list of contents. */
  readonly unlisted?: boolean;
  /** What the running head says, where that is not the title and the short title. */
  readonly head?: {
    readonly start: string;
    readonly end: string;
    readonly foot: string;
    readonly legend?: Legend;
  };
  /** It opens a page; otherwise it goes on beneath the section before where there is room. */
  readonly newPage: boolean;
  /** It opens a page unless that would leave much of one empty. */
  readonly isChapter?: boolean;
  /** Though it opens a page, it goes on beneath a section that leaves half of one free, where all of it fits there. */
  readonly mayShare?: boolean;
  /** It opens with a dark panel instead of a plain title. */
  readonly panel?: Panel;
  readonly blocks: readonly Block[];
};

/** A drawing at another size. */
type Drawn = { readonly scene: Scene };

/** What a section says in one sentence on a dark ground, with where that is or what bears it out. */
export type Panel = {
  readonly form: 'case' | 'chapter';
  readonly pitch: readonly Inline[];
  readonly note: readonly Inline[];
  readonly map: {
    readonly scene: Scene;
    /** The same map for a panel that shares its page, and for one that has a page to fill: the highest first. */
    readonly low?: Drawn;
    readonly high?: readonly Drawn[];
    readonly caption: readonly Inline[];
    readonly of?: readonly PrintedRef[];
  } | null;
  /** Beneath it, from edge to edge. */
  readonly photograph?: Photograph;
};

/** `of`: the records that it prints. What a citation is of holds for the words before it as well. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style?: 'strong' | 'emphasis';
      readonly of?: readonly PrintedRef[];
    }
  /** A number with its unit, never broken over lines. */
  | {
      readonly kind: 'figure';
      readonly text: string;
      /** The pinned fact with this amount, if in an officer's own text. */
      readonly factId?: string;
      readonly of?: readonly PrintedRef[];
    }
  /** Numbers of sources in the bibliography; never begins a line. */
  | {
      readonly kind: 'cite';
      readonly numbers: readonly number[];
      /** On the line, not raised: in a line of evidence. */
      readonly level?: boolean;
      readonly of?: readonly PrintedRef[];
    }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** What is set, where it is more than plain words. */
      readonly inlines?: readonly Inline[];
      readonly from?: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly style: ParagraphStyle;
      readonly inlines: readonly Inline[];
      readonly keepWithNext?: boolean;
      /** Drawn before it: it says what this mark means. */
      readonly mark?: Mark;
      /** The block of the brief that is printed here. */
      readonly from?: string;
    }
  | { readonly kind: 'facts'; readonly items: readonly FactItem[] }
  /** What proves a pitch, three side by side. */
  /** Three beside each other; two in large type where they fill a page of their own. */
  | { readonly kind: 'proofs'; readonly isLarge?: true; readonly items: readonly Proof[] }
  /** A band of paper from edge to edge, its parts side by side; at the foot of its page where it closes one. */
  | {
      readonly kind: 'band';
      readonly atFoot: boolean;
      readonly parts: readonly {
        readonly label: string;
        /** Its part of the width, relative to the others. */
        readonly share: number;
        readonly blocks: readonly Block[];
      }[];
    }
  | { readonly kind: 'tiles'; readonly form: 'rows' | 'grid'; readonly tiles: readonly Tile[] }
  | {
      readonly kind: 'figure';
      readonly scene: Scene;
      /** The same where there is a page to fill. */
      readonly large?: Drawn;
      readonly source: readonly Inline[];
      readonly keepWithNext?: boolean;
      /** What is drawn, where that is one record. */
      readonly record?: RecordRef;
      /** Everything that is drawn. */
      readonly of?: readonly PrintedRef[];
    }
  | { readonly kind: 'photograph'; readonly photograph: Photograph }
  | { readonly kind: 'table'; readonly table: Table }
  | Timeline
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'sources'; readonly entries: readonly SourceEntry[] }
  /** Two columns side by side; `share` is the left one's part of the width, `ruled` draws a line above them. */
  | {
      readonly kind: 'split';
      readonly share: number;
      readonly ruled?: boolean;
      readonly left: readonly Block[];
      readonly right: readonly Block[];
    };

/** The stops of a visit, in their order. */
export type Timeline = {
  readonly kind: 'timeline';
  readonly stops: readonly TimelineStop[];
  readonly owner: RecordRef;
};

export type TimelineStop = {
  readonly number: number;
  readonly time: string;
  /** Empty where it is that of the stop before. */
  readonly day: string;
  readonly title: string;
  readonly place: string;
  /** How one comes here from the stop before. */
  readonly way: readonly Inline[];
};

type ParagraphStyle = 'lead' | 'body' | 'small' | 'caption';

/** On what a statement rests, as a drawn mark: counted ●, done ■, estimated ◐, planned ○, claimed “, rule =. */
export const MARKS = ['counted', 'done', 'estimated', 'planned', 'claimed', 'rule'] as const;
export type Mark = (typeof MARKS)[number];
type Legend = Readonly<Record<Mark, string>>;

/** What a statement rests on, in one line beneath it. */
export type Evidence = {
  /** Null where nothing is known of it. */
  readonly mark: { readonly sign: Mark; readonly words: string } | null;
  readonly period: string | null;
  /** The area that it covers, and whatever else stands there in words. */
  readonly rest: readonly string[];
};

/** A fact as printed: the statement, what it rests on, and the caveat that belongs to it. */
export type FactItem = {
  /** The fact that is printed here: the layout tells on which page. */
  readonly factId?: string;
  readonly statement: readonly Inline[];
  readonly evidence?: Evidence;
  readonly caveat: string | null;
  /** The block of the brief that is printed here. */
  readonly from?: string;
};

/** A small drawing beside a figure, and the values that it draws. */
export type Drawing = Pick<Scene, 'width' | 'height' | 'shapes' | 'alt'> & {
  readonly of: readonly PrintedRef[];
};

/** A fact with what is taken in at a glance: its figure, or its label. */
export type Proof = FactItem & { readonly lead: string | null };

export type Tile = {
  readonly factId?: string;
  readonly number: string;
  readonly unit: string | null;
  readonly measure: string;
  /** The fact's own sentence beside it; empty where the figure stands alone. */
  readonly said: readonly Inline[];
  readonly evidence: Evidence;
  readonly converted: readonly Inline[];
  readonly cite: readonly number[];
  readonly caveat: string | null;
  /** Over time, or among its like, where a series holds this figure. */
  readonly drawing: Drawing | null;
  /** Rows of one group stand together under these words. */
  readonly group?: string;
  /** The block of the brief that is printed here. */
  readonly from?: string;
};

export type Table = {
  readonly caption: readonly Inline[];
  readonly columns: readonly {
    readonly label: string;
    readonly align: 'start' | 'end';
    /** Part of the width, relative to the others. */
    readonly weight: number;
  }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** What each row prints: a fact, a guest, an organisation. */
  readonly rowRecords?: readonly RecordRef[];
  /** Smaller type for wide tables. */
  readonly dense?: boolean;
  /** Part of the column that the table takes; all of it where absent. */
  readonly share?: number;
};

export type SourceEntry = {
  readonly number: number;
  readonly record?: RecordRef;
  /** It opens a group of the list under these words. */
  readonly group?: string;
  /** Of whom it is, where the entry above has named it and this one does not. */
  readonly publisher?: string;
  readonly inlines: readonly Inline[];
};

export const text = (words: string, style?: 'strong' | 'emphasis'): Inline =>
  style ? { kind: 'text', text: words, style } : { kind: 'text', text: words };

/** Words of a record. */
export const textOf = (of: PrintedRef, words: string, style?: 'strong' | 'emphasis'): Inline => ({
  kind: 'text',
  text: words,
  ...(style ? { style } : {}),
  of: [of],
});

const wordsAmong = (inlines: readonly Inline[]): number =>
  inlines.reduce(
    (sum, it) => sum + (it.kind === 'cite' ? 0 : it.text.split(/\s+/).filter((word) => word !== '').length),
    0,
  );

function wordsOfBlock(block: Block): number {
  const among = (lists: readonly (readonly Inline[])[]): number =>
    lists.reduce((sum, inlines) => sum + wordsAmong(inlines), 0);
  switch (block.kind) {
    case 'heading':
      return wordsAmong([text(block.text)]);
    case 'paragraph':
      return wordsAmong(block.inlines);
    case 'facts':
    case 'proofs':
      return among(block.items.map((it) => [...it.statement, text(it.caveat ?? '')]));
    case 'tiles':
      return among(
        block.tiles.map((it) => [text(`${it.number} ${it.measure} ${it.caveat ?? ''}`), ...it.said]),
      );
    case 'table':
      return among(block.table.rows.flat());
    case 'band':
      return block.parts.reduce(
        (sum, { blocks }) => sum + blocks.reduce((own, it) => own + wordsOfBlock(it), 0),
        0,
      );
    case 'split':
      return [...block.left, ...block.right].reduce((sum, it) => sum + wordsOfBlock(it), 0);
    case 'timeline':
      return among(block.stops.map((it) => [text(`${it.title} ${it.place}`), ...it.way]));
    case 'figure':
    case 'photograph':
    case 'contents':
    case 'sources':
      return 0;
  }
}

/** Words that a reader reads: without drawings, the list of contents and the bibliography. */
export const countWords = ({ sections }: Document): number =>
  sections.reduce(
    (sum, { blocks, panel }) =>
      sum + wordsAmong(panel?.pitch ?? []) + blocks.reduce((own, block) => own + wordsOfBlock(block), 0),
    0,
  );

const photographsAmong = (blocks: readonly Block[]): readonly Photograph[] =>
  blocks.flatMap((block): readonly Photograph[] => {
    switch (block.kind) {
      case 'photograph':
        return [block.photograph];
      case 'split':
        return photographsAmong([...block.left, ...block.right]);
      case 'band':
        return block.parts.flatMap(({ blocks: inner }) => photographsAmong(inner));
      default:
        return [];
    }
  });

/** Every photograph of the document, in the order of print. */
export const photographsIn = ({
  cover,
  sections,
}: Pick<Document, 'cover' | 'sections'>): readonly Photograph[] => [
  ...(cover.photograph ? [cover.photograph] : []),
  ...sections.flatMap(({ panel, blocks }) => [
    ...(panel?.photograph ? [panel.photograph] : []),
    ...photographsAmong(blocks),
  ]),
];
