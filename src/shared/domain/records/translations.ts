import { label, organisationKind } from '../../format/words.ts';
import type { PackRecords } from '../pack.ts';
import type { Translation } from '../records.ts';
import { KINDS, type RecordType } from './kinds.ts';

/** A state that says that nobody who speaks the language has read it yet. */
export const TO_REVIEW = 'needs-native-review';
export const REVIEWED = 'reviewed';

/** What names the words that are translated. */
export type TranslatedKey = Pick<Translation, 'recordType' | 'recordId' | 'field'>;

/** Kinds of things that have no record: their English is the app's word for them. */
const WORDS_OF_KINDS: Readonly<Record<string, (id: string) => string>> = {
  theme: label,
  'place-kind': label,
  'site-kind': label,
  'organisation-kind': organisationKind,
};

/** The fields of a record whose words a page prints in another language. */
const FIELDS: { readonly [T in RecordType]?: readonly string[] } = {
  place: ['name'],
  cluster: ['name', 'pitch'],
  need: ['label'],
};

type Words = Readonly<Record<string, unknown>>;
const listOf = (records: PackRecords, type: RecordType): readonly Words[] =>
  records[KINDS[type].list] as readonly object[] as readonly Words[];

/** The English of a translation, as the pack says it now; null where it says nothing of that name. */
export function englishOf(
  records: PackRecords,
  { recordType, recordId, field }: TranslatedKey,
): string | null {
  const word = WORDS_OF_KINDS[recordType];
  if (word) return field === 'name' ? word(recordId) : null;
  if (!(recordType in KINDS)) return null;
  const said = listOf(records, recordType as RecordType).find(({ id }) => id === recordId)?.[field];
  return typeof said === 'string' && said !== '' ? said : null;
}

/** Nobody has reviewed it, or what it says in English has been edited since. `english`: as it reads now, where known. */
export const isToReview = (
  { status, english: then }: Pick<Translation, 'status' | 'english'>,
  english: string | null,
): boolean => status === TO_REVIEW || (then != null && english !== null && then !== english);

/** Everything of a pack that can be said in another language, in its own order: what is there in English, and in that language. */
export function translatable(
  records: PackRecords,
): readonly (TranslatedKey & { readonly english: string })[] {
  const own = Object.entries(FIELDS).flatMap(([recordType, fields]) =>
    listOf(records, recordType as RecordType).flatMap(({ id }) =>
      fields.map((field) => ({ recordType, recordId: String(id), field })),
    ),
  );
  const named = records.translations.map(({ recordType, recordId, field }) => ({
    recordType,
    recordId,
    field,
  }));
  const all = new Map([...own, ...named].map((key) => [JSON.stringify(key), key]));
  return [...all.values()].flatMap((key) => {
    const english = englishOf(records, key);
    return english === null ? [] : [{ ...key, english }];
  });
}
