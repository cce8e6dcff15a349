import { z } from 'zod';
import { Fields, Overlay, RecordKey } from '../domain/index.ts';
import { RecordKind } from './library.ts';
import { SceneOnScreen } from './scene.ts';

/** One record, whole: what it says to whom, what it rests on, what rests on it, and what the team did to it. */

export const RecordId = z.object({ kind: RecordKind, id: RecordKey });

/** A record as a link shows it. */
export const RecordRef = RecordId.extend({ title: z.string(), detail: z.string() });
export type RecordRef = z.infer<typeof RecordRef>;

/** Records that belong together: how many, and as many of them as a page shows. */
export const RecordRefs = z.object({ total: z.number().int(), shown: z.array(RecordRef).readonly() });
export type RecordRefs = z.infer<typeof RecordRefs>;

export const SourceCard = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  author: z.string().nullable(),
  /** As exact as the page gave it. */
  published: z.string().nullable(),
  accessed: z.string(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
});
export type SourceCard = z.infer<typeof SourceCard>;

/** A fact as one audience reads it. */
export const FactForAudience = z.object({
  audienceId: z.string(),
  audience: z.string(),
  statement: z.string(),
  figure: z.string().nullable(),
  converted: z.string().nullable(),
  /** What the conversion rests on: "£1 = US$1.34, 20 Nov 2026". */
  rate: z.string().nullable(),
  period: z.string().nullable(),
});
export type FactForAudience = z.infer<typeof FactForAudience>;

/** A fact while it is written: how it reads, and what an officer should look at before it is kept. */
export const TriedFact = z.object({
  face: FactForAudience.nullable(),
  doubts: z.array(z.string()).readonly(),
});
export type TriedFact = z.infer<typeof TriedFact>;

const ConflictSide = z.object({
  ref: RecordRef,
  preferred: z.boolean(),
  figure: z.string().nullable(),
  period: z.string().nullable(),
  place: z.string().nullable(),
  geography: z.string().nullable(),
  basis: z.string().nullable(),
  sources: z.string(),
});
export const Disagreement = z.object({
  id: z.string(),
  topic: z.string(),
  /** For colleagues. */
  note: z.string().nullable(),
  /** What a reader sees. */
  printed: z.string(),
  /** Which of the fields below are not the same in all of its facts. */
  differs: z.array(z.enum(['figure', 'period', 'place', 'geography', 'basis', 'sources'])).readonly(),
  sides: z.array(ConflictSide).readonly(),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const LinkView = z.object({
  /** Whether it leads from this organisation or to it. */
  direction: z.enum(['from', 'to']),
  relation: z.string(),
  other: RecordRef,
  sources: z.array(RecordRef).readonly(),
});
export type LinkView = z.infer<typeof LinkView>;

/** A series' newest figure at a place. */
const PlaceAmount = z.object({ series: RecordRef, period: z.string(), figure: z.string() });

const About = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fact'),
    metric: z.string().nullable(),
    caveat: z.string().nullable(),
    quoteLocator: z.string().nullable(),
    basis: z.string().nullable(),
    geography: z.string().nullable(),
    confidence: z.string().nullable(),
    reviewBy: z.string().nullable(),
    reviewPassed: z.boolean(),
    /** In the order of the pack's audiences. */
    faces: z.array(FactForAudience).readonly(),
    place: RecordRef.nullable(),
    clusters: z.array(RecordRef).readonly(),
    themes: z.array(z.string()).readonly(),
    markets: z.array(z.object({ value: z.string(), name: z.string() })).readonly(),
    conflicts: z.array(Disagreement).readonly(),
  }),
  z.object({
    kind: z.literal('organisation'),
    what: z.string(),
    summary: z.string(),
    place: RecordRef.nullable(),
    clusters: z.array(RecordRef).readonly(),
    links: z.array(LinkView).readonly(),
  }),
  z.object({
    kind: z.literal('cluster'),
    summary: z.string(),
    places: z.array(RecordRef).readonly(),
    facts: RecordRefs,
    organisations: RecordRefs,
  }),
  z.object({
    kind: z.literal('place'),
    what: z.string(),
    facts: RecordRefs,
    organisations: RecordRefs,
    clusters: z.array(RecordRef).readonly(),
    figures: z.array(PlaceAmount).readonly(),
  }),
  z.object({
    kind: z.literal('source'),
    what: z.string(),
    /** Whole days since it was read. */
    daysOld: z.number().int(),
    facts: RecordRefs,
    /** Of these facts, how many are past their review date. */
    due: z.number().int(),
    organisations: RecordRefs,
    series: z.array(RecordRef).readonly(),
    places: RecordRefs,
    clusters: z.array(RecordRef).readonly(),
    links: z.array(z.object({ from: RecordRef, relation: z.string(), to: RecordRef })).readonly(),
    rates: z.array(z.string()).readonly(),
  }),
  z.object({ kind: z.literal('series'), unit: z.string(), points: z.number().int() }),
  z.object({ kind: z.literal('conflict'), conflict: Disagreement }),
  /** Its rows say all of it. */
  /** `picture`: the hash of its file; null where this computer has none. */
  z.object({ kind: z.literal('image'), picture: z.string().nullable() }),
  z.object({ kind: z.literal('plain') }),
]);
export type RecordAbout = z.infer<typeof About>;

/** A field of a record as a row of its page. */
export const FieldRow = z.object({
  field: z.string(),
  word: z.string(),
  /** For colleagues: printed nowhere. */
  internal: z.boolean(),
  /** The pack does not say it; it was worked out from the rest. */
  derived: z.boolean(),
  value: z.discriminatedUnion('is', [
    z.object({ is: z.literal('text'), text: z.string() }),
    z.object({ is: z.literal('address'), url: z.string() }),
    z.object({ is: z.literal('records'), refs: z.array(RecordRef).readonly() }),
  ]),
});
export type FieldRow = z.infer<typeof FieldRow>;

export const RecordPage = RecordId.extend({
  title: z.string(),
  /** As the team sees it, and as the pack has it; null where it is hidden, or the team's own. */
  seen: Fields.nullable(),
  pack: Fields.nullable(),
  overlay: Overlay.nullable(),
  packName: z.string(),
  packVersion: z.string(),
  /** Nobody vouches for the pack. */
  unverified: z.boolean(),
  sources: z.array(SourceCard).readonly(),
  /** Null where the team hid it. */
  about: About.nullable(),
  /** What the page of its kind does not say by itself. */
  rows: z.array(FieldRow).readonly(),
});
export type RecordPage = z.infer<typeof RecordPage>;

/** What one version of the pack says, against the one before it. */
export const RecordVersion = z.object({
  version: z.string(),
  created: z.string(),
  inUse: z.boolean(),
  said: z.enum(['new', 'changed', 'same', 'gone', 'unreadable']),
  /** "86 → 84", "source replaced". */
  changes: z.array(z.string()).readonly(),
});
export type RecordVersion = z.infer<typeof RecordVersion>;

/** Who of the team changed which fields of a record; null is whoever sits here. */
export const RecordTurn = z.object({
  by: z.string().nullable(),
  at: z.string(),
  fields: z.array(z.string()).readonly(),
});
export type RecordTurn = z.infer<typeof RecordTurn>;

export const RecordUsage = z.object({
  briefs: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        sections: z.array(z.string()).readonly(),
        /** The brief says what the library says today. */
        current: z.boolean(),
      }),
    )
    .readonly(),
  /** PDFs that left the window. */
  copies: z.array(z.object({ title: z.string(), at: z.string() })).readonly(),
  /** Copies of the ledger that were handed over, the newest first; `pages` is empty where they were not noted. */
  issued: z
    .array(
      z.object({
        number: z.string(),
        recipient: z.string(),
        title: z.string(),
        issueDate: z.string(),
        pages: z.array(z.number().int()).readonly(),
        supersededBy: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type RecordUsage = z.infer<typeof RecordUsage>;

/** Points of a series by place and period, as a table. */
export const SeriesChart = z.object({
  /** What the chart shows, said from its numbers; null where there is nothing to compare. */
  finding: z.string().nullable(),
  subtitle: z.string(),
  scene: SceneOnScreen.nullable(),
  table: z.object({
    periods: z.array(z.string()).readonly(),
    rows: z
      .array(z.object({ place: RecordRef, cells: z.array(z.string().nullable()).readonly() }))
      .readonly(),
    /** What the marks behind figures mean; empty where there are none. */
    marks: z.string(),
  }),
});
export type SeriesChart = z.infer<typeof SeriesChart>;

export const ClusterNetwork = z.object({
  scene: SceneOnScreen,
  /** In the order of the drawing. */
  nodes: z
    .array(z.object({ ref: RecordRef, place: z.string(), neighbours: z.array(z.string()).readonly() }))
    .readonly(),
  edges: z.array(z.object({ from: z.string(), to: z.string(), relation: z.string() })).readonly(),
});
export type ClusterNetwork = z.infer<typeof ClusterNetwork>;

const MapRole = z.enum(['talent', 'institution', 'business']);

const MapCluster = z.object({
  ref: RecordRef,
  summary: z.string(),
  facts: z.number().int(),
  members: z.array(z.object({ ref: RecordRef, role: MapRole, place: z.string() })).readonly(),
  /** Between two of its members. */
  links: z.array(z.object({ from: z.string(), to: z.string() })).readonly(),
});

export const RegionMap = z.object({
  width: z.number(),
  height: z.number(),
  /** What may be shaded: a value for `shade`, and its name. */
  shades: z.array(z.object({ value: z.string(), name: z.string() })).readonly(),
  subject: z.string(),
  /** Light to dark, each with what it holds. */
  legend: z.array(z.object({ step: z.number().int(), label: z.string() })).readonly(),
  areas: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        d: z.string(),
        /** The record of the place; null where the pack has none of that name. */
        place: RecordRef.nullable(),
        /** What is shaded, as printed; null where nothing is known. */
        printed: z.string().nullable(),
        /** 0 (lightest) to 3; null where nothing is known. */
        step: z.number().int().nullable(),
        x: z.number(),
        y: z.number(),
      }),
    )
    .readonly(),
  /** Quiet areas around. */
  around: z.array(z.string()).readonly(),
  points: z
    .array(z.object({ ref: RecordRef, role: MapRole, place: z.string(), x: z.number(), y: z.number() }))
    .readonly(),
  /** The clusters, the primary ones first, each with its organisations wherever they are. */
  clusters: z.array(MapCluster).readonly(),
  /** Places of the pack that lie outside the drawing, or have no area, with their value. */
  others: z.array(z.object({ ref: RecordRef, printed: z.string() })).readonly(),
});
export type RegionMap = z.infer<typeof RegionMap>;
