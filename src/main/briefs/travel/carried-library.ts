import { allPins } from '../../../shared/briefs/printed.ts';
import {
  type Audience,
  type Brief,
  type Carried,
  type CarriedChange,
  type Fields,
  NO_RECORDS,
  type PackRecords,
  type PrintedRef,
  type SomeRecords,
} from '../../../shared/domain/index.ts';
import { KINDS, RECORD_TYPES, type RecordType } from '../../../shared/domain/records/kinds.ts';
import { recordForOthers } from '../../library/for-others.ts';
import { createLibrary, type Library, type ListedElsewhere } from '../../library/library.ts';
import { keyOf } from '../../library/record-kinds.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import { recordChange, recordSentence, subjectOf } from '../printed-record.ts';

/*
 * The library that a brief from elsewhere is printed from. What a brief pins (facts, contacts, sites …) is the team's library's
 * to judge; what it does not pin (charts, rates, organisations, sources) is what came with it.
 */

/** What the pages list of a library without a brief naming it: only what came is listed. */
const LISTED: readonly RecordType[] = ['organisation', 'link', 'series', 'series-note', 'conflict', 'travel'];
/** What other records refer to: what came, and what the library holds besides. */
const NAMED: readonly RecordType[] = ['source', 'place', 'cluster', 'rate', 'translation'];
/** What a brief that travels takes along. */
export const CARRIED_TYPES: readonly RecordType[] = ['fact', ...LISTED, ...NAMED];

const listOf = (records: SomeRecords | PackRecords, type: RecordType): readonly object[] =>
  records[KINDS[type].list] ?? [];
const keyed = (type: RecordType, record: object): string => keyOf(type, record as never);

function together(type: RecordType, here: readonly object[], came: readonly object[]): readonly object[] {
  const carried = new Map(came.map((record) => [keyed(type, record), record]));
  const known = new Set(here.map((record) => keyed(type, record)));
  return [
    ...here.map((record) => carried.get(keyed(type, record)) ?? record),
    ...came.filter((record) => !known.has(keyed(type, record))),
  ];
}

/** A fact that the brief pins is the library's to judge, also where it lacks it; one that a page prints unpinned is as it came. */
function facts(here: readonly object[], came: readonly object[], brief: Brief): readonly object[] {
  const pinned = new Set(allPins(brief).map(({ factId }) => factId));
  return together(
    'fact',
    here,
    came.filter((record) => !pinned.has(keyed('fact', record))),
  );
}

/** Of a pack that is not installed here there is nothing but what came: nobody here vouches for it. */
function libraryOfCarried({ pack, records, listed }: Carried, brief: Brief): Library {
  const pinned = [...new Map(allPins(brief).map(({ factId, fact }) => [factId, fact])).values()];
  const came = listOf(records, 'fact').filter(
    (record) => !pinned.some(({ id }) => id === keyed('fact', record)),
  );
  return createLibrary(
    { ...pack, trust: 'unverified', installedAt: pack.created, folder: 'carried', counts: {} },
    { ...NO_RECORDS, ...records, facts: [...pinned, ...came] } as PackRecords,
    [],
    cameWith(listed),
  );
}

/** Lists of organisations of the reader's country. */
const OF_COUNTRY = ['who', 'links'];

const cameWith = (listed: Carried['listed']): ListedElsewhere => ({
  lists: new Map(Object.entries(listed).map(([list, ids]) => [list, new Set(ids)])),
  tied: new Set(
    Object.entries(listed).flatMap(([list, ids]) =>
      OF_COUNTRY.includes(list.slice(list.indexOf(' ') + 1)) ? ids : [],
    ),
  ),
});

/** `here` is the team's library of the brief's pack; null where that pack is not installed. */
export function carriedLibrary(here: Library | null, carried: Carried, brief: Brief): Library {
  if (here === null) return libraryOfCarried(carried, brief);
  const lists = RECORD_TYPES.map((type) => {
    const own = listOf(here.records, type);
    const came = listOf(carried.records, type);
    const list =
      type === 'fact'
        ? facts(own, came, brief)
        : LISTED.includes(type)
          ? came
          : NAMED.includes(type)
            ? together(type, own, came)
            : own;
    return [KINDS[type].list, list] as const;
  });
  const records = { ...here.records, ...Object.fromEntries(lists) } as PackRecords;
  return createLibrary(here.pack, records, [], cameWith(carried.listed));
}

/** Whether the library here holds all that came, as it came. */
export const holdsAllOf = (here: Library, records: SomeRecords): boolean =>
  CARRIED_TYPES.every((type) =>
    listOf(records, type).every((record) => {
      const own = here.find(type, keyed(type, record));
      return own !== undefined && canonicalJson(recordForOthers(type, own)) === canonicalJson(record);
    }),
  );

/** Of these kinds a difference is another value on a page; what concerns most sums comes first. */
const TOLD: readonly RecordType[] = [
  'rate',
  'series',
  'travel',
  'organisation',
  'link',
  'cluster',
  'conflict',
];

/** What came and is printed though the library here says something else; `printed` names the fields that a page can say. */
export function carriedChanges(
  { records }: Carried,
  came: Library,
  here: Library,
  audience: Audience,
  printed: (type: RecordType) => readonly string[],
): readonly CarriedChange[] {
  return TOLD.flatMap((type) => {
    const fields = printed(type);
    return listOf(records, type).flatMap((record) =>
      valuesOf(type, record, fields).flatMap(({ ref, said }): readonly CarriedChange[] => {
        const change = recordChange({ ...ref, fields: said }, here, audience);
        if (change === null) return [];
        return [
          {
            type,
            key: ref.key,
            subject: subjectOf(ref, said, came, audience),
            printed: recordSentence(ref, said, came, audience),
            now: change.now,
          },
        ];
      }),
    );
  });
}

type Value = { readonly ref: PrintedRef; readonly said: Fields };

/** A record as what pages say of it: a series point by point. */
function valuesOf(type: RecordType, record: object, fields: readonly string[]): readonly Value[] {
  const key = keyed(type, record);
  if ('points' in record) {
    const { points } = record as { readonly points: readonly Fields[] };
    return points.map(({ place, period, value, sourceIds }) => ({
      ref: { type, key, place: String(place), period: String(period) },
      said: { value: value ?? null, sourceIds: sourceIds ?? [] },
    }));
  }
  const said = Object.fromEntries(
    Object.entries(record as Fields).filter(([field, value]) => fields.includes(field) && value !== null),
  );
  return [{ ref: { type, key }, said }];
}
