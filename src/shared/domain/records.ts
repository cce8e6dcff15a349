import { z } from 'zod';
import { type Field, isList } from './records/field.ts';
import { KINDS, RECORD_TYPES, type RecordType } from './records/kinds.ts';
import {
  Currency,
  Day,
  EmailAddress,
  Id,
  Ids,
  LanguageTag,
  PackPath,
  PartialDate,
  ShortLabel,
  Text,
  WebAddress,
  Word,
  Words,
} from './words.ts';

/**
 * The records of a pack: what a region knows about itself and where it read it. The schemas follow the one table of
 * kinds and fields (`records/kinds.ts`); the types are inferred from them.
 */

const CELLS = {
  id: Id,
  ids: Ids,
  text: Text,
  short: ShortLabel,
  word: Word,
  words: Words,
  number: z.number(),
  size: z.number().positive('is not above zero: leave it empty where it is not known'),
  rate: z.number().positive('is not above zero: write how many units one pound buys'),
  latitude: z.number().min(-90, 'is not a latitude').max(90, 'is not a latitude'),
  longitude: z.number().min(-180, 'is not a longitude').max(180, 'is not a longitude'),
  day: Day,
  date: PartialDate,
  address: WebAddress,
  email: EmailAddress,
  currency: Currency,
  locale: LanguageTag,
  share: z.number().min(0, 'is below nought').max(1, 'is above one'),
  file: PackPath,
} as const;

type Values<F extends Field> = F extends { readonly among: infer A extends readonly string[] }
  ? z.ZodEnum<{ [V in A[number]]: V }>
  : (typeof CELLS)[F['cell']];

type SchemaOf<F extends Field> = F['presence'] extends 'required'
  ? Values<F>
  : F['presence'] extends 'later'
    ? z.ZodOptional<z.ZodNullable<Values<F>>>
    : F['cell'] extends 'ids' | 'words'
      ? Values<F>
      : z.ZodNullable<Values<F>>;

type Fields = Readonly<Record<string, Field>>;
type Shape<F extends Fields> = { [N in keyof F]: SchemaOf<F[N]> };

function schemaOf(field: Field): z.ZodType {
  const { cell, presence, among, refersTo, least = 1 } = field;
  if (among) {
    const one = z.enum(among, `is none of ${among.join(', ')}`);
    return presence === 'required' ? one : one.nullish();
  }
  if (presence === 'required' && isList(field)) {
    const { one, many } = refersTo ? KINDS[refersTo] : { one: 'member', many: 'members' };
    return z
      .array(Id)
      .min(least, least === 2 ? `names fewer than two ${many}` : `names no ${one}`)
      .readonly();
  }
  const schema: z.ZodType = CELLS[cell];
  if (presence === 'later') return schema.nullish();
  return presence === 'required' || isList(field) ? schema : schema.nullable();
}

/** The shape is built field by field; that it is the one of its type is held by test/shared/records.test.ts. */
const shape = <const F extends Fields>(fields: F): Shape<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])) as Shape<F>;

const recordOf = <const F extends Fields>({ fields }: { readonly fields: F }): z.ZodObject<Shape<F>> =>
  z.object(shape(fields));

/** A page or document that was read. */
export const Source = recordOf(KINDS.source);
export type Source = z.infer<typeof Source>;

/** A named area or point. Other records name places by `name`. */
export const Place = recordOf(KINDS.place);
export type Place = z.infer<typeof Place>;

/** A network of talent, businesses and institutions in one field. */
export const Cluster = recordOf(KINDS.cluster);
export type Cluster = z.infer<typeof Cluster>;

/** A business, institution, university, programme, site, event or network. */
export const Organisation = recordOf(KINDS.organisation);
export type Organisation = z.infer<typeof Organisation>;

/** A sourced relation between two organisations. */
export const Link = recordOf(KINDS.link);
export type Link = z.infer<typeof Link>;

/** One statement with its figure, where there is one. `value` is in `unit`; amounts of money name their currency there. */
export const Fact = recordOf(KINDS.fact);
export type Fact = z.infer<typeof Fact>;

/** A fact as others may have it: without what is for colleagues. */
export const PrintedFact = Fact.omit({ note: true });
export type PrintedFact = z.infer<typeof PrintedFact>;

export const SeriesPoint = z.object(shape(KINDS.series.points));
export type SeriesPoint = z.infer<typeof SeriesPoint>;

/** A measure over time and places. Points keep the order of the file. */
export const Series = recordOf(KINDS.series).extend({
  points: z.array(SeriesPoint).min(1, 'are empty: add at least one').readonly(),
});
export type Series = z.infer<typeof Series>;

/** A neutral title for a series, and what an honest headline of it may say. */
const SeriesNote = recordOf(KINDS['series-note']);

/** Facts that disagree, what differs, and the one to prefer. */
export const Conflict = recordOf(KINDS.conflict).superRefine(({ note, printed }, { addIssue }) => {
  if (!note && !printed) addIssue({ code: 'custom', path: ['note'], message: 'is empty' });
});
export type Conflict = z.infer<typeof Conflict>;

/** Units of `currency` for one pound sterling, on the day `asOf`. */
export const ExchangeRate = recordOf(KINDS.rate);
export type ExchangeRate = z.infer<typeof ExchangeRate>;

export const Translation = recordOf(KINDS.translation);
export type Translation = z.infer<typeof Translation>;

/** What an investor asks for, and what meets it. */
export const Need = recordOf(KINDS.need);
export type Need = z.infer<typeof Need>;

/** An investor who came. */
export const Story = recordOf(KINDS.story);
export type Story = z.infer<typeof Story>;

/** A team to ask. */
export const Contact = recordOf(KINDS.contact);
export type Contact = z.infer<typeof Contact>;

/** Land or premises. */
const Site = recordOf(KINDS.site);

/** A site as others may have it: without what is for colleagues. */
export const PrintedSite = Site.omit({ note: true });
export type PrintedSite = z.infer<typeof PrintedSite>;

/** Minutes and kilometres between two places. */
const Travel = recordOf(KINDS.travel);

/** A pre-election period: its first and its last day. */
const Election = recordOf(KINDS.election);

/** A photograph and the right to print it. */
export const Image = recordOf(KINDS.image);
export type Image = z.infer<typeof Image>;

/** A file of points in a pack, found by its path. */
export const PackPicture = z.object({
  path: PackPath,
  /** sha256 of its bytes. */
  file: z.string().regex(/^[0-9a-f]{64}$/),
  /** sha256 of its points as a page draws them: what a camera wrote beside them is no part of it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});
export type PackPicture = z.infer<typeof PackPicture>;

/** The schema of each kind. */
export const SCHEMAS = {
  source: Source,
  place: Place,
  cluster: Cluster,
  organisation: Organisation,
  link: Link,
  fact: Fact,
  series: Series,
  'series-note': SeriesNote,
  conflict: Conflict,
  rate: ExchangeRate,
  translation: Translation,
  need: Need,
  story: Story,
  contact: Contact,
  site: Site,
  travel: Travel,
  election: Election,
  image: Image,
} as const satisfies Readonly<Record<RecordType, z.ZodType>>;

/** A record of a kind. */
export type RecordOf<T extends RecordType> = z.infer<(typeof SCHEMAS)[T]>;

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

type Lists = {
  [T in RecordType as (typeof KINDS)[T]['list']]: z.ZodDefault<
    z.ZodReadonly<z.ZodArray<(typeof SCHEMAS)[T]>>
  >;
};

/** The lists of every kind; those of kinds that came later may be missing where an older version wrote them. */
export const recordLists = Object.fromEntries(
  RECORD_TYPES.map((type) => {
    const list = z.array(SCHEMAS[type]).readonly();
    return [KINDS[type].list, KINDS[type].presence === 'later' ? list.default([]) : list];
  }),
) as unknown as Lists;
