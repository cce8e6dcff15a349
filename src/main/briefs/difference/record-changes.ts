import { isDeepStrictEqual } from 'node:util';
import { recordBlocks, recordName } from '../../../shared/briefs/printed.ts';
import type { Brief, Fields, PinnedRecord, Section } from '../../../shared/domain/index.ts';
import { KINDS } from '../../../shared/domain/records/kinds.ts';
import type { Change } from '../../../shared/views/index.ts';
import { fieldChanges } from '../printed-record.ts';
import { change, included, type Reader, type TitleOf } from './compared.ts';

type Place = { readonly pinned: PinnedRecord; readonly section: Section };

/** Contacts, sites and stories that came, went, or say something else. */
export function recordChanges(
  a: Brief,
  b: Brief,
  inA: TitleOf,
  inB: TitleOf,
  reader: Reader,
): readonly Change[] {
  const [old, now] = [placesIn(a), placesIn(b)];
  const named = ({ pinned }: Place): string => `${KINDS[pinned.type].one} ‘${recordName(pinned)}’`;
  const gone = [...old].flatMap(([key, place]) =>
    now.has(key)
      ? []
      : [
          change('record', 'removed', `No longer in ‘${inA(place.section)}’: the ${named(place)}.`, {
            section: inA(place.section),
          }),
        ],
  );
  const others = [...now].flatMap(([key, place]) => {
    const section = inB(place.section);
    const before = old.get(key);
    if (!before) return [change('record', 'added', `New in ‘${section}’: the ${named(place)}.`, { section })];
    const fields = changedFields(before.pinned, place.pinned, reader);
    return fields.length === 0
      ? []
      : [
          change(
            'record',
            'changed',
            `The ${named(place)} in ‘${section}’ has another ${fields.join(', ')}.`,
            {
              section,
            },
          ),
        ];
  });
  return [...gone, ...others];
}

const placesIn = (brief: Brief): ReadonlyMap<string, Place> =>
  new Map(
    included(brief).flatMap((section) =>
      recordBlocks(section).map(({ pinned }) => [
        `${section.kind} ${section.clusterId} ${pinned.type} ${pinned.record.id}`,
        { pinned, section },
      ]),
    ),
  );

/** The fields that differ, in an officer's words. */
export function changedFields(
  a: PinnedRecord,
  b: PinnedRecord,
  { library, audience }: Reader,
): readonly string[] {
  const ref = { type: a.type, key: a.record.id };
  const [from, to] = [fieldsOf(a.record), fieldsOf(b.record)];
  const [old, now] = [
    { ...blank(to), ...from },
    { ...blank(from), ...to },
  ];
  return fieldChanges(ref, old, now, library, audience, isDeepStrictEqual).map(({ word }) => word);
}

const fieldsOf = (record: object): Fields => record as Fields;

const blank = (fields: Fields): Fields =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
