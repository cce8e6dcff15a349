import { type Brief, type Delegation, EDITION_RULES, type LedgerFile } from '../../../shared/domain/index.ts';
import type { EarlierCopy } from '../../briefs/difference/since-last.ts';
import { pinWithFact } from '../../ledger/ledger-store.ts';

export type GivenCopy = EarlierCopy & {
  /** Its entry in the ledger. */
  readonly seq: number;
  readonly title: string;
  readonly recipient: string | null;
};

type Team = { readonly briefs: readonly Brief[]; readonly delegations: readonly Delegation[] };

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en');

/**
 * Copies that the visitors of a brief were given: of the brief itself, of another brief for the same delegation, or for one
 * of the same name and audience. Those of an earlier day first, the newest before the others, issued before exported; what
 * was made on the day of the brief itself or since comes last, for that is no other visit.
 */
export function earlierCopies(
  { entries, facts }: LedgerFile,
  brief: Brief,
  { briefs, delegations }: Team,
): readonly GivenCopy[] {
  const delegationOf = (id: string | null | undefined): Delegation | null =>
    delegations.find((one) => one.id === id) ?? null;
  const visitors = delegationOf(brief.delegationId);
  const wentToThem = (briefId: string, audienceId: string | null, recipient: string | null): boolean => {
    if (briefId === brief.id) return true;
    if (!visitors) return false;
    const of = briefs.find(({ id }) => id === briefId);
    const other = delegationOf(of?.delegationId);
    if (other?.id === visitors.id) return true;
    const name = other?.name ?? recipient;
    return (
      name !== null && sameName(name, visitors.name) && (of?.audienceId ?? audienceId) === visitors.audienceId
    );
  };
  const copies = entries.flatMap(({ seq, event }): readonly GivenCopy[] => {
    if (event.kind !== 'issued' && event.kind !== 'exported') return [];
    const issued = event.kind === 'issued' ? event.copy : null;
    const { briefId, title, edition, issueDate, pins } = event.kind === 'issued' ? event.copy : event;
    // A corrigendum is no brief that another one follows.
    if (issued?.corrects !== undefined) return [];
    const recipient = issued?.recipient ?? null;
    if (!wentToThem(briefId, issued?.audienceId ?? null, recipient)) return [];
    const whole = pins.flatMap((pin) => pinWithFact({ entries, facts }, pin) ?? []);
    return [{ seq, number: issued?.number ?? null, title, recipient, edition, issueDate, pins: whole }];
  });
  const today = (copy: GivenCopy): number => (copy.issueDate < brief.issueDate ? 0 : 1);
  return [...copies].sort(
    (a, b) =>
      today(a) - today(b) ||
      (a.issueDate < b.issueDate ? 1 : a.issueDate > b.issueDate ? -1 : 0) ||
      Number(a.number === null) - Number(b.number === null) ||
      EDITION_RULES[a.edition].depth - EDITION_RULES[b.edition].depth ||
      b.seq - a.seq,
  );
}
