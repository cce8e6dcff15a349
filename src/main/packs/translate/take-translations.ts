import type { PackRecords, Translation } from '../../../shared/domain/index.ts';
import {
  isToReview,
  REVIEWED,
  TO_REVIEW,
  type TranslatedKey,
  translatable,
} from '../../../shared/domain/records/translations.ts';
import { groupBy } from '../../../shared/group-by.ts';
import type { CourtesyLanguage } from '../../../shared/languages.ts';
import { latinDigits } from '../../../shared/text/latin-digits.ts';
import type { Unit, Xliff } from './xliff.ts';

const idOf = ({ recordType, recordId, field }: TranslatedKey): string => `${recordType}/${recordId}/${field}`;

/** What a translator gets of a pack: everything that can be said in the language, with what is there of it. */
export function unitsOf(records: PackRecords, language: CourtesyLanguage): readonly Unit[] {
  const known = new Map(
    records.translations.filter(({ locale }) => locale === language).map((it) => [idOf(it), it]),
  );
  return translatable(records).map(({ english, ...key }): Unit => {
    const held = known.get(idOf(key));
    return {
      id: idOf(key),
      source: english,
      target: held?.text ?? null,
      state: held === undefined ? 'initial' : isToReview(held, english) ? 'translated' : 'reviewed',
    };
  });
}

export type Taken = {
  readonly translations: readonly Translation[];
  /** In sentences: what is new, changed or reviewed. */
  readonly changes: readonly string[];
  /** What was left as it is, and why. */
  readonly leftOut: readonly string[];
};

/** The figures in these words, in Western digits and without what groups them. */
const numbersIn = (words: string): readonly string[] =>
  (
    latinDigits(words)
      .replace(/\u066b/g, '.')
      .match(/\d[\d,\u066c]*(?:\.\d+)?/g) ?? []
  )
    .map((number) => number.replace(/[,\u066c]/g, ''))
    .sort();

/** 111.1 million and 11.11 crore have the same digits. */
const unscaled = (numbers: readonly string[]): string =>
  numbers
    .map((number) => number.replace('.', '').replace(/^0+|0+$/g, ''))
    .sort()
    .join();

/**
 * The translations of a pack with what a translator's file says. What is said of an English that reads otherwise now, or
 * with other figures than the English has, is left out and named. `by`: who reviewed those that are marked as reviewed.
 */
export function takeTranslations(records: PackRecords, { language, units }: Xliff, by: string | null): Taken {
  const english = new Map(translatable(records).map((it) => [idOf(it), it]));
  const held = new Map(
    records.translations.filter(({ locale }) => locale === language).map((it) => [idOf(it), it]),
  );
  const changes: string[] = [];
  const leftOut: string[] = [];
  const taken = new Map<string, Translation>();
  const byId = groupBy(units, ({ id }) => id);
  for (const [id, same] of byId) {
    const unit = same[0];
    if (!unit || unit.target === null || unit.state === 'initial') continue;
    const now = english.get(id);
    const before = held.get(id);
    const isReviewed = unit.state === 'reviewed';
    // What came back as it went out stays as it was written.
    if (before && now && before.text === unit.target && isReviewed !== isToReview(before, now.english))
      continue;
    const [theirs, ours] = [numbersIn(unit.target), numbersIn(now?.english ?? '')];
    if (!now) leftOut.push(`${id}: the pack has no such words now.`);
    else if (same.length > 1 && new Set(same.map(({ target }) => target)).size > 1)
      leftOut.push(`${id}: the file translates it twice, in two ways.`);
    else if (unit.source.trim() !== now.english.trim())
      leftOut.push(`${id}: its English reads otherwise now. Send it to the translator again.`);
    else if (unscaled(theirs) !== unscaled(ours))
      leftOut.push(
        `${id}: its figures are not those of the English (${ours.join('; ') || 'none'}; translated ${theirs.join('; ') || 'none'}).`,
      );
    else {
      taken.set(id, {
        recordType: now.recordType,
        recordId: now.recordId,
        field: now.field,
        locale: language,
        text: unit.target,
        status: isReviewed ? REVIEWED : TO_REVIEW,
        english: now.english,
        reviewedBy: isReviewed ? (by ?? before?.reviewedBy ?? null) : null,
      });
      const what =
        before === undefined
          ? 'new'
          : before.text !== unit.target
            ? 'changed'
            : isReviewed
              ? 'reviewed'
              : 'to be reviewed again';
      const scale =
        theirs.join() === ours.join()
          ? ''
          : `; in another scale: ${ours.join('; ')} and ${theirs.join('; ')}`;
      changes.push(`${id}: ${what}${isReviewed && by ? `, by ${by}` : ''}${scale}`);
    }
  }
  const isOfLanguage = ({ locale }: Translation): boolean => locale === language;
  const known = new Set(records.translations.filter(isOfLanguage).map(idOf));
  return {
    translations: [
      ...records.translations.map((it) => (isOfLanguage(it) ? (taken.get(idOf(it)) ?? it) : it)),
      ...[...taken].flatMap(([id, it]) => (known.has(id) ? [] : [it])),
    ],
    changes,
    leftOut,
  };
}
