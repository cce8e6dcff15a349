import type { PersonDue } from '../../../shared/contract.ts';
import type { LedgerFile, Retention } from '../../../shared/domain/index.ts';
import { issuedCopies } from '../../ledger/ledger-store.ts';
import type { WorkspaceFile } from '../stores/workspace.ts';

const ERASED = /^erased-[0-9a-f]{8}$/;

/** The last day on which something of this day is kept. */
function lastDay(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const longest = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, longest));
  return target.toISOString().slice(0, 10);
}

/** Whose period of keeping is over on this day, by name; of one that is known in several ways, the latest counts. */
export function peopleDue(
  {
    delegations,
    reviews,
    enquiries,
    retention,
  }: Pick<WorkspaceFile, 'delegations' | 'reviews' | 'enquiries' | 'retention'>,
  ledger: LedgerFile,
  today: string,
): readonly PersonDue[] {
  const known: { kind: keyof Retention; name: string; where: string; day: string | null }[] = [
    ...delegations.flatMap(({ name: where, people, visit }) =>
      visit ? people.map(({ name }) => ({ kind: 'visitors' as const, name, where, day: visit.to })) : [],
    ),
    ...issuedCopies(ledger).map(({ copy }) => ({
      kind: 'recipients' as const,
      name: copy.recipient,
      where: copy.number,
      day: copy.issueDate,
    })),
    ...reviews.flatMap(({ remarks, approved, briefId }) =>
      [...remarks, ...(approved ? [approved] : [])].map(({ by, at }) => ({
        kind: 'reviewers' as const,
        name: by,
        where: briefId,
        day: at,
      })),
    ),
    ...enquiries.flatMap(({ from, outcome, subject }) =>
      from === null
        ? []
        : [{ kind: 'enquirers' as const, name: from, where: subject, day: outcome?.on ?? null }],
    ),
  ];
  const latest = new Map<string, PersonDue | null>();
  for (const { kind, name, where, day } of known) {
    if (ERASED.test(name)) continue;
    const months = retention[kind];
    // Who is still waited for is kept.
    const until = months === null || day === null ? null : lastDay(day, months);
    const before = latest.get(name);
    if (until === null || until >= today) latest.set(name, null);
    else if (before !== null && (before === undefined || before.until < until))
      latest.set(name, { kind, name, where, until });
  }
  return [...latest.values()]
    .filter((due) => due !== null)
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}
