import { z } from 'zod';
import { Day, Id, Ids, PartialDate, Text, WebAddress, Word, Words } from './words.ts';

/**
 * The records of a pack: what a region knows about itself and where it read it.
 * Each schema is the only definition of its record; the types are inferred from it.
 */

const sourceIds = z.array(Id).min(1, 'names no source').readonly();
const latitude = z.number().min(-90, 'is not a latitude').max(90, 'is not a latitude').nullable();
const longitude = z.number().min(-180, 'is not a longitude').max(180, 'is not a longitude').nullable();

/** A page or document that was read. */
export const Source = z.object({
  id: Id,
  title: Text,
  publisher: Text,
  author: Text.nullable(),
  published: PartialDate.nullable(),
  url: WebAddress,
  accessed: Day,
  licence: Word.nullable(),
  kind: Word,
});
export type Source = z.infer<typeof Source>;

/** A named area or point. Other records name places by `name`. */
export const Place = z.object({ id: Id, name: Word, kind: Word, lat: latitude, lon: longitude, sourceIds });
export type Place = z.infer<typeof Place>;

/** A network of talent, businesses and institutions in one field. */
export const Cluster = z.object({ id: Id, name: Text, summary: Text, leadPlaces: Words, sourceIds });
export type Cluster = z.infer<typeof Cluster>;

/** A business, institution, university, programme, site, event or network. */
export const Organisation = z.object({
  id: Id,
  name: Text,
  kind: Word,
  place: Word.nullable(),
  clusterIds: Ids,
  summary: Text,
  lat: latitude,
  lon: longitude,
  sourceIds,
});
export type Organisation = z.infer<typeof Organisation>;

/** A sourced relation between two organisations. */
export const Link = z.object({ fromId: Id, toId: Id, relation: Word, sourceIds });
export type Link = z.infer<typeof Link>;

/** What a value rests on. Known words; a pack may carry others. */
export const KNOWN_BASES = [
  'measured',
  'survey',
  'estimate',
  'forecast',
  'target',
  'claim',
  'rule',
  'event',
] as const;

/** One statement with its figure, where there is one. `value` is in `unit`; amounts of money name their currency there. */
export const Fact = z.object({
  id: Id,
  statement: Text,
  metric: Text.nullable(),
  value: z.number().nullable(),
  unit: Word.nullable(),
  period: Word.nullable(),
  place: Word.nullable(),
  clusterIds: Ids,
  markets: Words,
  themes: Words,
  sourceIds,
  quoteLocator: Text.nullable(),
  confidence: Word.nullable(),
  geography: Word.nullable(),
  basis: Word.nullable(),
  caveat: Text.nullable(),
  reviewBy: Day.nullable(),
});
export type Fact = z.infer<typeof Fact>;

export const SeriesPoint = z.object({ period: Word, place: Word, value: z.number(), sourceIds });
export type SeriesPoint = z.infer<typeof SeriesPoint>;

/** A measure over time and places. Points keep the order of the file. */
export const Series = z.object({
  id: Id,
  title: Text,
  unit: Word,
  points: z.array(SeriesPoint).min(1, 'are empty: add at least one').readonly(),
});
export type Series = z.infer<typeof Series>;

/** Facts that disagree, what differs, and the one to prefer. */
export const Conflict = z.object({
  id: Id,
  topic: Text,
  factIds: z.array(Id).min(2, 'names fewer than two facts').readonly(),
  note: Text,
  preferredFactId: Id,
});
export type Conflict = z.infer<typeof Conflict>;

/** Units of `currency` for one pound sterling, on the day `asOf`. */
export const ExchangeRate = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency: write three capital letters'),
  ratePerGbp: z.number().positive('is not above zero'),
  asOf: Day,
  sourceId: Id,
  note: Text.nullable(),
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;

export const Translation = z.object({
  recordType: Word,
  recordId: Id,
  field: Word,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag'),
  text: Text,
  status: Word,
});
export type Translation = z.infer<typeof Translation>;

const Position = z.tuple([z.number(), z.number()]).rest(z.number());
const Ring = z.array(Position).min(4, 'is a ring of fewer than four points');
export const Boundary = z.object({
  id: Id,
  name: Word,
  region: Word.nullable(),
  /** Name of the combined authority that the area belongs to. */
  combinedAuthority: Word.nullable(),
  /** Polygons, each a list of rings (outer first) of [longitude, latitude], WGS 84. */
  polygons: z.array(z.array(Ring).min(1)).min(1).readonly(),
});
export type Boundary = z.infer<typeof Boundary>;
