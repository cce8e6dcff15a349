import { z } from 'zod';
import { COURTESY_LANGUAGES } from '../languages.ts';
import { MOST_OWN_WORDS } from '../text/storable.ts';
import { Paper } from './audience.ts';
import { Edition } from './editions.ts';
import { Sha256 } from './pack.ts';
import {
  Contact,
  Image,
  Need,
  Organisation,
  PackPicture,
  PrintedFact,
  PrintedSite,
  Story,
} from './records.ts';
import { SectionKind } from './section-kinds.ts';
import { Day, Id, Ids, OwnWords, Text } from './words.ts';

/** The fact as it stood when it was put into the brief. */
export const Pin = z.object({
  factId: Id,
  packName: z.string(),
  packVersion: z.string(),
  /** sha256 of the fact's canonical JSON. */
  hash: Sha256,
  /** Without what is for colleagues: a brief and what is made of it go out of the house. */
  fact: PrintedFact,
});
export type Pin = z.infer<typeof Pin>;

/**
 * An officer's own words. A figure in them is bound to a pinned fact: it prints in the audience's habit, with its
 * citation, and cannot be mistyped. A line break in words begins a new paragraph.
 */
export const TextPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), text: OwnWords.max(MOST_OWN_WORDS) }),
  z.object({ kind: z.literal('figure'), pin: Pin }),
  z.object({ kind: z.literal('cite'), sourceId: Id }),
]);
export type TextPart = z.infer<typeof TextPart>;
export const OwnText = z.array(TextPart).max(400).readonly();
export type OwnText = z.infer<typeof OwnText>;

const Editions = z.array(Edition).readonly();

/** A section's or block's name in its brief: longer than an id, for it may be made from one. */
const PartId = z.string().min(1).max(120);

/**
 * A fact between a copy that the visitors hold and the brief now. `before` is what that copy printed and no figure of
 * this brief; `after` is a pin of the brief like any other.
 */
export const SinceLast = z.discriminatedUnion('what', [
  z.object({ what: z.literal('changed'), before: Pin, after: Pin }),
  z.object({ what: z.literal('new'), after: Pin }),
  /** The brief prints it no longer, or the library took it back. */
  z.object({ what: z.literal('gone'), before: Pin, withdrawn: z.boolean() }),
]);
export type SinceLast = z.infer<typeof SinceLast>;

/** What is other in one fact since the copy that the visitors were given last. */
export const ChangeBlock = z.object({
  kind: z.literal('change'),
  id: PartId,
  change: SinceLast,
  since: z.object({ number: Id.nullable(), issueDate: Day }),
  leftOutOf: Editions,
  review: z.boolean(),
});
export type ChangeBlock = z.infer<typeof ChangeBlock>;

/** A need as others may have it: what is said of it, and the sources of the facts that bear it out. */
export const PrintedNeed = Need.pick({
  id: true,
  label: true,
  clusterIds: true,
  why: true,
  caution: true,
}).extend({
  sourceIds: Ids,
});
export type PrintedNeed = z.infer<typeof PrintedNeed>;

/** A photograph as others may have it, with the picture that it was when it was put in. */
export const PrintedImage = Image.omit({ file: true, consentNote: true, note: true }).extend({
  picture: PackPicture.omit({ path: true }),
});
export type PrintedImage = z.infer<typeof PrintedImage>;

/** A record of another kind than a fact, as it stood when it was put into the brief. */
export const PinnedRecord = z.discriminatedUnion('type', [
  z.object({ type: z.literal('need'), record: PrintedNeed }),
  z.object({ type: z.literal('organisation'), record: Organisation }),
  z.object({ type: z.literal('contact'), record: Contact }),
  z.object({ type: z.literal('story'), record: Story }),
  z.object({ type: z.literal('site'), record: PrintedSite }),
  z.object({ type: z.literal('image'), record: PrintedImage }),
]);
export type PinnedRecord = z.infer<typeof PinnedRecord>;

/** A short answer from a record that is no fact, or from the visit, as it stood when it was put in. */
export const AnswerLine = z.object({
  type: z.enum(['organisation', 'story', 'site', 'contact', 'travel', 'series', 'cluster', 'visit']),
  /** The record's key. */
  key: z.string().min(1).max(1000),
  text: Text,
  caveat: Text.nullable(),
  sourceIds: Ids,
  /** The day or month that the record is of, where it says so. */
  asOf: z.string().max(20).nullable(),
});
export type AnswerLine = z.infer<typeof AnswerLine>;

/** What a section is made of, in order. `id` is unique in the brief. */
export const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fact'),
    id: PartId,
    pin: Pin,
    /** The fact in the officer's words for this audience; null: the library's statement. */
    wording: OwnText.nullable(),
    /** Editions that print the rest of the section without it. */
    leftOutOf: Editions,
    /** To be looked at again: the brief was made anew for another audience around it. */
    review: z.boolean(),
  }),
  z.object({
    kind: z.literal('text'),
    id: PartId,
    style: z.enum(['body', 'heading']),
    text: OwnText,
    leftOutOf: Editions,
    review: z.boolean(),
  }),
  /** To oneself and to colleagues; printed nowhere. */
  z.object({
    kind: z.literal('note'),
    id: PartId,
    text: OwnWords.max(MOST_OWN_WORDS),
    review: z.boolean(),
  }),
  /** A question of the visitors, and what answers it: facts, other records, the officer's words, or an honest gap. */
  z.object({
    kind: z.literal('answer'),
    id: PartId,
    question: Text,
    pins: z.array(Pin).max(20).readonly(),
    lines: z.array(AnswerLine).max(20).readonly().default([]),
    words: OwnText.nullable(),
    /** The day on which the data team was asked to close the gap; null: it was not. */
    askedOn: Day.nullable().default(null),
    leftOutOf: Editions,
    /** Matched by words alone, and nobody has read it yet. */
    review: z.boolean(),
  }),
  ChangeBlock,
  /** A contact, a site, a story: printed as it was pinned. */
  z.object({
    kind: z.literal('record'),
    id: PartId,
    pinned: PinnedRecord,
    leftOutOf: Editions,
    review: z.boolean(),
  }),
]);
export type Block = z.infer<typeof Block>;
export type FactBlock = Extract<Block, { kind: 'fact' }>;
export type TextBlock = Extract<Block, { kind: 'text' }>;
export type AnswerBlock = Extract<Block, { kind: 'answer' }>;
export type RecordBlock = Extract<Block, { kind: 'record' }>;
export type NoteBlock = Extract<Block, { kind: 'note' }>;

/** A section of the brief: what it prints, in order. `clusterId` is set where `kind` is `cluster`. */
export const Section = z.object({
  id: PartId,
  kind: SectionKind,
  clusterId: Id.nullable(),
  /** The officer's heading; null: the one of its kind. */
  title: Text.nullable(),
  included: z.boolean(),
  /** Editions that go without it though it is included. */
  leftOutOf: Editions,
  blocks: z.array(Block).readonly(),
  /** Series drawn in the section (benchmarks only). */
  seriesIds: Ids,
  /** Its title is to be looked at again: the brief was made anew for another audience around it. */
  review: z.boolean(),
});
export type Section = z.infer<typeof Section>;

/** A warning of preflight that the officer answered for; kept with what is issued. */
export const Waiver = z.object({
  /** The finding's own key: the same finding at the same place has the same key. */
  finding: z.string().min(1).max(400),
  /** Where one cause was found in several places: their keys. What is found in another place later is asked anew. */
  items: z.array(z.string().min(1).max(400)).readonly().optional(),
  rule: Id,
  reason: Text,
  at: z.string(),
});
export type Waiver = z.infer<typeof Waiver>;

/** A pinned fact that the officer kept although the library says something else since. */
export const KeptPin = z.object({
  factId: Id,
  /** Hash of what the library said when it was kept; null: the fact was withdrawn. */
  against: Sha256.nullable(),
  reason: Text,
  at: z.string(),
});
export type KeptPin = z.infer<typeof KeptPin>;

/** A suggestion that the officer does not want to see again in its section. */
const Dismissed = z.object({ sectionId: PartId, factId: Id });

export const Brief = z.object({
  id: Id,
  title: Text,
  audienceId: Id,
  delegationId: Id.nullable(),
  packName: z.string(),
  edition: Edition,
  paper: Paper,
  /** A second language for cover, welcome, headings and key figures. */
  courtesy: z.enum(COURTESY_LANGUAGES).nullable().default(null),
  issueDate: Day,
  createdAt: z.string(),
  changedAt: z.string(),
  /** The brief that this one was duplicated from. */
  madeFrom: z.object({ briefId: Id, title: Text }).nullable(),
  sections: z.array(Section).max(200).readonly(),
  dismissed: z.array(Dismissed).max(5000).readonly(),
  waivers: z.array(Waiver).readonly(),
  kept: z.array(KeptPin).readonly(),
});
export type Brief = z.infer<typeof Brief>;
