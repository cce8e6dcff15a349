import {
  type Audience,
  type PackRecords,
  type PrintedRef,
  type RecordOf,
  SCHEMAS,
  type Series,
} from '../../../shared/domain/index.ts';
import { type Field, isList, isNumber } from '../../../shared/domain/records/field.ts';
import { KINDS, RECORD_TYPES, type RecordType } from '../../../shared/domain/records/kinds.ts';
import { formatNumber, regroup } from '../../../shared/format/number.ts';
import { keyOf } from '../../library/record-kinds.ts';
import type { Document } from '../document.ts';

/**
 * What a PDF may carry of a record that it prints, field by field; what is not named here stays in the house. `always`: what
 * a reader needs to check it. `printed`: only where the pages say it.
 */
type Leaves = 'always' | 'printed';
type FieldsOf<T extends RecordType> = Extract<keyof RecordOf<T>, string>;
const LEAVES: { readonly [T in RecordType]: { readonly [F in FieldsOf<T>]?: Leaves } } = {
  fact: {
    id: 'always',
    statement: 'always',
    metric: 'always',
    value: 'always',
    unit: 'always',
    period: 'always',
    place: 'always',
    geography: 'always',
    basis: 'always',
    caveat: 'always',
    reviewBy: 'always',
    sourceIds: 'always',
    quoteLocator: 'always',
    short: 'printed',
  },
  source: {
    id: 'always',
    title: 'always',
    publisher: 'always',
    author: 'printed',
    published: 'always',
    url: 'always',
    accessed: 'always',
    licence: 'printed',
    kind: 'always',
  },
  place: { id: 'always', name: 'always', kind: 'always', sourceIds: 'always' },
  cluster: {
    id: 'always',
    name: 'always',
    summary: 'printed',
    pitch: 'printed',
    leadPlaces: 'printed',
    sourceIds: 'always',
  },
  organisation: {
    id: 'always',
    name: 'always',
    kind: 'always',
    place: 'printed',
    summary: 'printed',
    sourceIds: 'always',
  },
  link: { fromId: 'always', toId: 'always', relation: 'always', sourceIds: 'always' },
  series: { id: 'always', title: 'always', unit: 'always' },
  'series-note': { seriesId: 'always', title: 'printed' },
  conflict: { id: 'always', topic: 'printed', printed: 'printed', note: 'printed' },
  rate: { currency: 'always', ratePerGbp: 'always', asOf: 'always', sourceId: 'always', note: 'printed' },
  translation: {
    recordType: 'always',
    recordId: 'always',
    field: 'always',
    locale: 'always',
    text: 'printed',
  },
  need: { id: 'always', label: 'printed', why: 'printed', caution: 'printed' },
  story: {
    id: 'always',
    company: 'printed',
    homeMarket: 'printed',
    arrived: 'printed',
    place: 'printed',
    what: 'printed',
    whyHere: 'printed',
    result: 'printed',
    sourceIds: 'always',
    caveat: 'printed',
  },
  contact: {
    id: 'always',
    role: 'printed',
    team: 'printed',
    url: 'printed',
    email: 'printed',
    phone: 'printed',
    whatFor: 'printed',
    sourceIds: 'always',
  },
  site: {
    id: 'always',
    name: 'printed',
    place: 'printed',
    kind: 'printed',
    hectares: 'printed',
    floorSqm: 'printed',
    powerMva: 'printed',
    tenure: 'printed',
    planning: 'printed',
    available: 'printed',
    ownerOrLead: 'printed',
    access: 'printed',
    incentives: 'printed',
    asOf: 'printed',
    sourceIds: 'always',
    caveat: 'printed',
  },
  /** Of whom it is, who agreed and until when are the house's; whoever prints it is named beside it. */
  image: {
    id: 'always',
    alt: 'printed',
    caption: 'printed',
    credit: 'printed',
    licence: 'printed',
    sourceIds: 'always',
  },
  /** What the office keeps in mind while it writes; no page prints it. */
  election: {},
  travel: {
    fromPlace: 'always',
    toPlace: 'always',
    mode: 'always',
    minutes: 'printed',
    km: 'printed',
    sourceIds: 'always',
    caveat: 'printed',
  },
};

/** What may leave of a kind of record, and what stays in the house whatever is printed. */
export function fieldsThatLeave(type: RecordType): {
  readonly leave: readonly string[];
  readonly stay: readonly string[];
} {
  const fields = leavesOf(type);
  const all = Object.keys(KINDS[type].fields);
  return {
    leave: [...all.filter((field) => fields[field]), ...(type === 'series' ? ['points'] : [])],
    stay: all.filter((field) => !fields[field]),
  };
}

/** How each field of a kind leaves; a field that is not named stays in the house. */
export const leavesOf = (type: RecordType): Readonly<Record<string, Leaves | undefined>> => LEAVES[type];

/** Stands where a record must have words and the pages print none. */
export const UNPRINTED = 'not printed';
export const UNPRINTED_ID = 'not-printed';
export const isUnprinted = (value: unknown): boolean => value === UNPRINTED || value === UNPRINTED_ID;

/** Whether the pages print these words or this number. */
export type Says = (value: string | number) => boolean;

const squeezed = (words: string): string => words.replace(/[\s\u00a0]+/g, ' ').trim();

/** Every word that the document prints, its drawings and its title among them. */
function* wordsIn(part: unknown): Generator<string> {
  if (typeof part === 'string') yield part;
  else if (Array.isArray(part)) for (const member of part) yield* wordsIn(member);
  else if (part !== null && typeof part === 'object')
    for (const [key, value] of Object.entries(part)) if (!NO_WORDS.has(key)) yield* wordsIn(value);
}

/** Names of records and of parts of the brief, which nobody reads. */
const NO_WORDS = new Set([
  'of',
  'from',
  'factId',
  'rowRecords',
  'record',
  'id',
  'kind',
  'notes',
  'attachments',
  'image',
]);

export function saysIn(document: Document, { numbers }: Pick<Audience, 'numbers'>): Says {
  const text = squeezed([...wordsIn(document)].join('\n'));
  return (value) => {
    if (value === UNPRINTED || value === '') return false;
    if (typeof value === 'number') return text.includes(formatNumber(value, numbers));
    const plain = squeezed(value);
    const bare = plain.replace(/[?.!]$/, '');
    return [plain, squeezed(regroup(plain, numbers)), bare].some((words) => text.includes(words));
  };
}

/** Whether a record is printed: of a series each value. */
export type Prints = {
  has(ref: PrintedRef): boolean;
  readonly refs: readonly PrintedRef[];
};

export const isRecordType = (kind: unknown): kind is RecordType =>
  (RECORD_TYPES as readonly unknown[]).includes(kind);

function* refsIn(part: unknown): Generator<PrintedRef> {
  if (Array.isArray(part)) for (const member of part) yield* refsIn(member);
  else if (part !== null && typeof part === 'object') {
    if ('type' in part && 'key' in part && isRecordType(part.type)) yield part as PrintedRef;
    if ('kind' in part && 'id' in part && isRecordType(part.kind) && typeof part.id === 'string')
      yield { type: part.kind, key: part.id };
    for (const [key, value] of Object.entries(part)) {
      if (key === 'factId' && typeof value === 'string') yield { type: 'fact', key: value };
      else if (key !== 'scene' && key !== 'attachments') yield* refsIn(value);
    }
  }
}

const idOf = ({ type, key, place, period }: PrintedRef): string => JSON.stringify([type, key, place, period]);

export function printsOf(document: Document): Prints {
  const refs = [...new Map([...refsIn(document)].map((ref) => [idOf(ref), ref])).values()];
  const ids = new Set(refs.map(idOf));
  return { refs, has: (ref) => ids.has(idOf(ref)) };
}

type Leaving = Readonly<Record<string, unknown>>;

/** Of a record, what may leave with pages that say no more than `says`. */
export function leavingOf(type: RecordType, record: object, says: Says): Leaving {
  const fields = leavesOf(type);
  return Object.fromEntries(
    Object.entries(record).flatMap(([field, value]) => {
      const leaves = fields[field];
      if (leaves === undefined || value === null || value === undefined || value === UNPRINTED) return [];
      if (leaves === 'always') return [[field, value]];
      if (Array.isArray(value)) return [[field, value.filter((one) => says(one))]];
      return says(value) ? [[field, value]] : [];
    }),
  );
}

/** The series with the values that are printed; null where none is. */
function leavingSeries(series: Series, prints: Prints, says: Says): Leaving | null {
  const points = series.points.filter(({ place, period }) =>
    prints.has({ type: 'series', key: series.id, place, period }),
  );
  return points.length === 0 ? null : { ...leavingOf('series', series, says), points };
}

const emptyOf = (field: Field): unknown => {
  if (isList(field)) return field.presence === 'required' ? Array(field.least ?? 1).fill(UNPRINTED_ID) : [];
  if (field.presence !== 'required') return null;
  if (field.among) return field.among[0];
  if (isNumber(field)) return 0;
  return field.cell === 'id' ? UNPRINTED_ID : UNPRINTED;
};

/** A record that left, with empty fields where it left something behind. */
export const restored = (type: RecordType, left: Leaving): Leaving => ({
  ...Object.fromEntries(
    Object.entries<Field>(KINDS[type].fields).flatMap(([name, field]) =>
      field.presence === 'later' && !(name in left) ? [] : [[name, left[name] ?? emptyOf(field)]],
    ),
  ),
  ...('points' in left ? { points: left.points } : {}),
});

/** The printed records of a library, list by list, as they may leave. */
export function leavingRecords(
  records: PackRecords,
  { prints, says, besides }: { readonly prints: Prints; readonly says: Says; readonly besides: Besides },
): Readonly<Record<string, readonly Leaving[]>> {
  const lists = RECORD_TYPES.map((type) => {
    const list: readonly object[] = records[KINDS[type].list];
    const leaving = list.flatMap((record): readonly Leaving[] => {
      if (type === 'series') {
        const series = leavingSeries(record as Series, prints, says);
        return series ? [series] : [];
      }
      if (!isPrinted(type, record, prints, says, besides)) return [];
      return [leavingOf(type, record, says)];
    });
    return [
      KINDS[type].list,
      leaving.filter((left) => SCHEMAS[type].safeParse(restored(type, left)).success),
    ] as const;
  });
  return Object.fromEntries(lists.filter(([, leaving]) => leaving.length > 0));
}

/** What is printed though no mark in the document names it. */
export type Besides = { readonly homePlace: string; readonly sourceIds: ReadonlySet<string> };

function isPrinted(type: RecordType, record: object, prints: Prints, says: Says, besides: Besides): boolean {
  const key = keyOf(type, record as never);
  switch (type) {
    case 'place':
      return key === besides.homePlace || prints.has({ type, key });
    case 'source':
      return besides.sourceIds.has(key) || prints.has({ type, key });
    case 'translation':
      return says((record as RecordOf<'translation'>).text);
    case 'rate':
      return prints.refs.some((ref) => ref.type === type && ref.key === key);
    default:
      return prints.has({ type, key });
  }
}
