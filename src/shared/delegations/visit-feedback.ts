import type { Delegation, VisitFeedback } from '../domain/delegation.ts';
import type { RecordType } from '../domain/records/kinds.ts';

/** What an officer found right or wrong for visitors: kept with their delegation, and heard again when they return. */

const MOST = 5000;

const isOn =
  (type: RecordType, id: string) =>
  (it: VisitFeedback): boolean =>
    it.type === type && it.id === id;

/** Says whether a record is for these visitors; the newest word on it counts. */
export function sayForVisit(
  delegation: Delegation,
  type: RecordType,
  id: string,
  suits: boolean,
): Delegation {
  const said = delegation.feedback ?? [];
  const others = said.filter((it) => !isOn(type, id)(it));
  return { ...delegation, feedback: [...others, { type, id, suits }].slice(-MOST) };
}

/** Another delegation of the same organisation or name, by what they share. */
export type EarlierVisit = { readonly delegation: Delegation; readonly shared: string };

const lower = (words: string): string => words.trim().toLowerCase();
const organisationsOf = ({ people }: Delegation): readonly string[] =>
  people.flatMap(({ organisation }) => organisation ?? []);

/** The other delegations of the same name or of one of its organisations. */
export function earlierVisits(
  delegation: Delegation,
  delegations: readonly Delegation[],
): readonly EarlierVisit[] {
  const own = new Set(organisationsOf(delegation).map(lower));
  return delegations.flatMap((other) => {
    if (other.id === delegation.id) return [];
    const organisation = organisationsOf(other).find((name) => own.has(lower(name)));
    const shared = organisation ?? (lower(other.name) === lower(delegation.name) ? other.name : null);
    return shared === null ? [] : [{ delegation: other, shared }];
  });
}

/** A record that is not for these visitors; `earlier` names the delegation for which it was said. */
export type NotForVisit = Pick<VisitFeedback, 'type' | 'id'> & { readonly earlier: string | null };

/** All that is not for these visitors: what is said of themselves goes before what was said when they came before. */
export function notForVisit(
  delegation: Delegation,
  delegations: readonly Delegation[],
): readonly NotForVisit[] {
  const said = new Map<string, NotForVisit & { readonly suits: boolean }>();
  const hear = (of: Delegation, earlier: string | null): void => {
    for (const it of of.feedback ?? []) said.set(`${it.type} ${it.id}`, { ...it, earlier });
  };
  for (const { delegation: other } of earlierVisits(delegation, delegations)) hear(other, other.name);
  hear(delegation, null);
  return [...said.values()].flatMap(({ type, id, earlier, suits }) => (suits ? [] : [{ type, id, earlier }]));
}

/** The delegation as a brief is drafted for it, with what was said when its people came before. */
export function withEarlierFeedback(delegation: Delegation, delegations: readonly Delegation[]): Delegation {
  const feedback = notForVisit(delegation, delegations).map(({ type, id }) => ({ type, id, suits: false }));
  return feedback.length === 0 && !delegation.feedback ? delegation : { ...delegation, feedback };
}

const unwanted = new WeakMap<Delegation, ReadonlySet<string>>();

/** Whether an officer said that a record is not for these visitors. */
export function isNotForVisit(delegation: Delegation | null, type: RecordType, id: string): boolean {
  if (!delegation?.feedback?.length) return false;
  const known =
    unwanted.get(delegation) ??
    new Set(delegation.feedback.flatMap((it) => (it.suits ? [] : [`${it.type} ${it.id}`])));
  unwanted.set(delegation, known);
  return known.has(`${type} ${id}`);
}

/** A test for lists: true for what may be chosen for these visitors. */
export const suitsVisit =
  (delegation: Delegation | null, type: RecordType) =>
  ({ id }: { readonly id: string }): boolean =>
    !isNotForVisit(delegation, type, id);
