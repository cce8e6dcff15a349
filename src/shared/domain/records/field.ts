/** What a cell of a table holds. The members of a list stand in it with “;” between them. */
export type Cell =
  | 'id'
  | 'ids'
  | 'text'
  | 'short'
  | 'word'
  | 'words'
  | 'number'
  | 'size'
  | 'rate'
  | 'latitude'
  | 'longitude'
  | 'day'
  | 'date'
  | 'address'
  | 'email'
  | 'currency'
  | 'locale'
  | 'share'
  | 'file';

const LISTS: ReadonlySet<Cell> = new Set(['ids', 'words']);
const NUMBERS: ReadonlySet<Cell> = new Set(['number', 'size', 'rate', 'latitude', 'longitude', 'share']);
export const isList = ({ cell }: { readonly cell: Cell }): boolean => LISTS.has(cell);
export const isNumber = ({ cell }: { readonly cell: Cell }): boolean => NUMBERS.has(cell);

/**
 * `required`: never empty. `optional`: may be empty, and is null then. `later`: came after the first packs; a table may
 * do without the column, and a record without a value does without the field.
 */
export type Presence = 'required' | 'optional' | 'later';

/** Kinds of record that others refer to: places by their name, the others by their id. */
export type Referable = 'source' | 'place' | 'cluster' | 'organisation' | 'fact' | 'series' | 'story';

/** How a field is written in a form. */
export type FieldControl =
  /** One line, several lines, a number, a date as exact as it is known. */
  | { readonly control: 'line' | 'lines' | 'number' | 'date' }
  /** Words of an open list; the known ones are offered. */
  | { readonly control: 'word'; readonly known: readonly string[] }
  | { readonly control: 'words' }
  /** The id of another record, or several. */
  | { readonly control: 'record' | 'records'; readonly kind: Exclude<Referable, 'place'> }
  /** Places are named, not numbered. */
  | { readonly control: 'place' | 'places' };

/** What is true of a field besides what it holds. */
type Traits = {
  /** Its heading in the table, where that is not its own name in small letters. */
  readonly column?: string;
  /** For colleagues: it is never printed, and no file for others carries it. */
  readonly internal?: true;
  /** A change of it is told as “rewritten”, without its words. */
  readonly prose?: true;
  /** Where a search finds it: in the line under the title, by its words, or by the names of the records it refers to. */
  readonly found?: 'detail' | 'words' | 'names';
  /** What a search can be narrowed by with it. */
  readonly facet?: 'cluster' | 'place' | 'theme' | 'market' | 'basis' | 'confidence' | 'source' | 'review';
  /** How new the record is, or when it is to be read again. */
  readonly dated?: 'newest' | 'review';
  /** The fewest members of a list that is needed. */
  readonly least?: number;
};

export type Field<C extends Cell = Cell, N extends Presence = Presence> = Traits & {
  readonly cell: C;
  readonly presence: N;
  /** What the trade calls it. */
  readonly word: string;
  /** Null where no form asks for it. */
  readonly control: FieldControl | null;
  /** A closed list: nothing else may stand there. */
  readonly among?: readonly string[];
  readonly refersTo?: Referable;
};

type Numbers = 'number' | 'size' | 'rate' | 'latitude' | 'longitude' | 'share';
type Named = 'id' | 'address' | 'email' | 'currency' | 'locale';

function fieldsThatAre<const N extends Presence>(presence: N) {
  const field = <const C extends Cell>(
    cell: C,
    word: string,
    control: FieldControl | null,
    traits: Partial<Field> = {},
  ): Field<C, N> => ({ ...traits, cell, presence, word, control });
  const record = <const C extends Cell>(
    cell: C,
    kind: Exclude<Referable, 'place'>,
    word: string,
    traits?: Traits,
  ): Field<C, N> =>
    field(
      cell,
      word,
      { control: cell === 'ids' ? 'records' : 'record', kind },
      { ...traits, refersTo: kind },
    );
  return {
    id: (traits?: Traits) => field('id', 'id', null, traits),
    line: (word: string, traits?: Traits) => field('text', word, { control: 'line' }, traits),
    lines: (word: string, traits?: Traits) => field('text', word, { control: 'lines' }, traits),
    prose: (word: string, traits?: Traits) =>
      field('text', word, { control: 'lines' }, { ...traits, prose: true }),
    short: (word: string, traits?: Traits) => field('short', word, { control: 'line' }, traits),
    name: (word: string, traits?: Traits) => field('word', word, { control: 'line' }, traits),
    word: (word: string, known: readonly string[], traits?: Traits) =>
      field('word', word, { control: 'word', known }, traits),
    oneOf: <const A extends readonly [string, ...string[]]>(word: string, among: A) => ({
      ...field('word', word, { control: 'word', known: among }),
      among,
    }),
    words: (word: string, traits?: Traits) => field('words', word, { control: 'words' }, traits),
    number: <const C extends Numbers>(word: string, cell: C) => field(cell, word, { control: 'number' }),
    day: (word: string, traits?: Traits) => field('day', word, { control: 'date' }, traits),
    date: (word: string, traits?: Traits) => field('date', word, { control: 'date' }, traits),
    as: <const C extends Named>(cell: C, word: string) => field(cell, word, { control: 'line' }),
    /** A file of the pack: it comes with the pack, and no form asks for it. */
    file: (word: string) => field('file', word, null),
    record: (kind: Exclude<Referable, 'place'>, word: string, traits?: Traits) =>
      record('id', kind, word, traits),
    records: (kind: Exclude<Referable, 'place'>, word: string, traits?: Traits) =>
      record('ids', kind, word, traits),
    sources: (traits?: Traits) => record('ids', 'source', 'sources', { facet: 'source', ...traits }),
    clusters: (traits?: Traits) =>
      record('ids', 'cluster', 'clusters', { facet: 'cluster', found: 'names', ...traits }),
    place: (word: string, traits?: Traits) =>
      field('word', word, { control: 'place' }, { facet: 'place', refersTo: 'place', ...traits }),
    places: (word: string, traits?: Traits) =>
      field('words', word, { control: 'places' }, { facet: 'place', refersTo: 'place', ...traits }),
  };
}

export const required = fieldsThatAre('required');
export const optional = fieldsThatAre('optional');
export const later = fieldsThatAre('later');

/** `quoteLocator` stands in the column `quote_locator`. */
export const columnOf = (name: string, { column }: Field): string =>
  column ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
