import { isDeepStrictEqual } from 'node:util';
import type { Fact, Fields, PackRecords } from '../../shared/domain/index.ts';
import { groupBy } from '../../shared/group-by.ts';
import { onceFor } from '../../shared/once.ts';
import { comparable } from '../../shared/text/one-line.ts';
import { isToldByWords } from '../packs/statement-id.ts';

/**
 * Which fact a fact is, where its id is gone: a table that once named its facts by their rows, or whose author gave it ids.
 * What identifies a statement is what was measured, when, where, and who says so.
 */

type Told = Pick<Fact, 'statement' | 'metric' | 'place' | 'period' | 'sourceIds'>;
type Identifying = Told & Pick<Fact, 'id' | 'value' | 'unit'>;

const identityOf = ({ statement, metric, place, period, sourceIds }: Told): string =>
  metric
    ? JSON.stringify([comparable(metric), comparable(place), comparable(period), [...sourceIds].sort()])
    : JSON.stringify([comparable(statement), [...sourceIds].sort()]);

const byIdentity = onceFor((facts: readonly Fact[]) => groupBy(facts, identityOf));

/** The one of these facts that says the same, whatever its id; null where none does, or nobody can tell which. */
export function sameFact(facts: readonly Fact[], told: Identifying): Fact | null {
  const group = byIdentity(facts).get(identityOf(told)) ?? [];
  // Once told apart from others by its words, it is none of those others when they alone are left.
  if (group.length === 1 && !isToldByWords(told)) return group[0] ?? null;
  const worded = group.filter(({ statement }) => comparable(statement) === comparable(told.statement));
  // A row that was copied says the same twice.
  const isCopied = worded.every(({ value, unit }) => value === worded[0]?.value && unit === worded[0]?.unit);
  return worded.length === 1 || isCopied ? (worded[0] ?? null) : null;
}

/** `certain`: it is the same fact under another id. Else it may be, for its key has changed. */
type Moved = { readonly certain: boolean; readonly fact: Fact };

/** Where a fact of the pack before stands in the pack now, if its id is gone from it. */
export function movedFact(before: PackRecords | null, now: PackRecords, gone: Fields): Moved | null {
  const told = before?.facts.find(({ id }) => id === gone.id) ?? null;
  if (told === null || now.facts.some(({ id }) => id === told.id)) return null;
  const old = new Set(before?.facts.map(({ id }) => id));
  const fresh = now.facts.filter(({ id }) => !old.has(id));
  const twins = fresh.filter((fact) => isDeepStrictEqual({ ...fact, id: told.id }, told));
  if (twins.length > 0 && twins[0]) return { certain: true, fact: twins[0] };
  const same = sameFact(fresh, told);
  if (same) return { certain: true, fact: same };
  const near = fresh.filter(
    (fact) =>
      comparable(fact.statement) === comparable(told.statement) ||
      (told.metric !== null &&
        comparable(fact.metric) === comparable(told.metric) &&
        comparable(fact.place) === comparable(told.place)),
  );
  return near.length === 1 && near[0] ? { certain: false, fact: near[0] } : null;
}
