import { PRINTED_FIELDS } from '../../shared/briefs/printed.ts';
import type { Audience, Fact, Gravity } from '../../shared/domain/index.ts';
import type { RecordType } from '../../shared/domain/records/kinds.ts';
import { fieldWord } from '../../shared/field-words.ts';
import { amountLine, printAmount } from '../../shared/format/amount.ts';
import { formatDay } from '../../shared/format/date.ts';
import { label } from '../../shared/format/words.ts';
import type { FactChange, FieldChange } from '../../shared/views/index.ts';
import type { Library } from '../library/library.ts';
import { sameFact } from '../library/same-fact.ts';

/** The fields of a fact that a brief prints; other changes concern no reader. */
const PRINTED = [...PRINTED_FIELDS, 'sourceIds'] as const;
type Printed = (typeof PRINTED)[number];

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The ledger and verdicts are read in the office, so dates follow the office's habit. */
const DAYS = 'd MMMM yyyy';

/** The amount in the reader's habit; null if the fact has none. */
export const amountFor = (fact: Fact, audience: Audience): string | null =>
  fact.value === null ? null : amountLine(printAmount(fact.value, fact.unit, audience, () => undefined));

function fieldText(fact: Fact, field: Printed, library: Library, audience: Audience): string {
  switch (field) {
    case 'value':
      return amountFor(fact, audience) ?? 'no figure';
    case 'sourceIds':
      return fact.sourceIds.map((id) => library.source(id)?.title ?? id).join('; ');
    case 'basis':
    case 'geography':
      return fact[field] === null ? 'nothing' : label(fact[field]);
    default:
      return fact[field] ?? 'nothing';
  }
}

/** Whether another fact of the same measure has changed rank with it. */
function overtakes(old: Fact, now: Fact, others: readonly Fact[]): boolean {
  if (/^rank/i.test(old.unit ?? '')) return true;
  const side = (a: number | null, b: number | null): number =>
    a === null || b === null ? 0 : Math.sign(a - b);
  return others.some(
    (other) =>
      other.id !== old.id &&
      other.value !== null &&
      other.metric !== null &&
      other.metric === old.metric &&
      other.unit === old.unit &&
      side(old.value, other.value) !== side(now.value, other.value),
  );
}

/** How much the change matters to someone holding the old amount. */
function gravityOf(old: Fact, now: Fact, fields: readonly Printed[], others: readonly Fact[]): Gravity {
  const changed = (field: Printed): boolean => fields.includes(field);
  if (changed('value') && !changed('unit') && old.value !== null && now.value !== null) {
    if (Math.sign(old.value) !== Math.sign(now.value)) return 'sign';
    const ratio = Math.abs(now.value / old.value);
    if (ratio >= 10 || ratio <= 0.1) return 'magnitude';
    return overtakes(old, now, others) ? 'order' : 'value';
  }
  if (changed('value')) return 'value';
  if (fields.some((field) => ['unit', 'period', 'place', 'geography', 'basis'].includes(field)))
    return 'meaning';
  return fields.some((field) => field !== 'sourceIds') ? 'wording' : 'source';
}

/** Publishers mark a retracted fact with this word, so that it remains known. */
const WITHDRAWN = 'withdrawn';

/** What the library says of a printed fact today: by its id, or by what identifies it; null where it was withdrawn. */
export function factNow(library: Library, old: Fact): Fact | null {
  const now = library.fact(old.id) ?? sameFact(library.records.facts, old);
  return !now || (now.confidence === WITHDRAWN && old.confidence !== WITHDRAWN) ? null : now;
}

/** Since when the library has said this, and why, if anyone noted it. */
export function changedSince(
  library: Library,
  type: RecordType,
  key: string,
  days: string = DAYS,
): { readonly since: string; readonly why: string | null } {
  const overlay = library.overlays.find(
    (it) => it.recordType === type && it.recordId === key && it.change.kind !== 'annotate',
  );
  if (overlay)
    return {
      since: `the team’s own edit of ${formatDay(overlay.editedAt.slice(0, 10), days)}`,
      why: overlay.note,
    };
  const { version, created } = library.pack;
  const day = formatDay(created.slice(0, 10), days);
  // Versions between the copy and this one may already have said it.
  return { since: `version ${version} of the data, ${day}, at the latest`, why: null };
}

/**
 * Compares a printed fact with the library; null if everything printed still holds. `others` are the facts that the
 * same reader holds: the new amount may have overtaken one of them.
 */
export function factChange(
  old: Fact,
  library: Library,
  audience: Audience,
  others: readonly Fact[] = [],
): FactChange | null {
  const now = factNow(library, old);
  if (!now) return { gravity: 'withdrawn', now: null, fields: [], ...changedSince(library, 'fact', old.id) };
  const changed = PRINTED.filter((field) => !sameJson(old[field], now[field]));
  if (changed.length === 0) return null;
  const shown = changed.includes('value') ? changed.filter((field) => field !== 'unit') : changed;
  return {
    gravity: gravityOf(old, now, changed, others),
    now: now.statement,
    fields: shown.map(
      (field): FieldChange => ({
        field,
        word: fieldWord('fact', field),
        from: fieldText(old, field, library, audience),
        to: fieldText(now, field, library, audience),
      }),
    ),
    ...changedSince(library, 'fact', old.id),
  };
}
