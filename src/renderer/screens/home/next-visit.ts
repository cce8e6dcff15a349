import { useEffect, useState } from 'react';
import type { BriefSummary } from '../../../shared/contract.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { ask } from '../../state/client.ts';
import { useHome } from '../../state/home.ts';
import { today } from '../../today.ts';

export type Visit = Delegation & { readonly visit: NonNullable<Delegation['visit']> };

/** Those that are here or still to come, the next first. */
export const comingVisits = (delegations: readonly Delegation[]): readonly Visit[] =>
  delegations
    .filter((it): it is Visit => it.visit !== null && it.visit.to >= today())
    .toSorted((a, b) => a.visit.from.localeCompare(b.visit.from));

/** The newest brief for a visit. */
export const briefOfVisit = (
  briefs: readonly BriefSummary[],
  { name, audienceId }: Delegation,
): BriefSummary | null =>
  briefs
    .filter((it) => it.delegationName === name && it.audienceId === audienceId)
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))[0] ?? null;

/** How far a visit's brief is; `decide` is null until it was looked at. */
export type Stage =
  | { readonly at: 'read' }
  | { readonly at: 'written'; readonly decide: number | null }
  | { readonly at: 'ready' }
  | { readonly at: 'issued'; readonly day: string };

/** Looks at the checks of the brief once Home is painted; the same state of it is looked at once. */
export function useStage(brief: BriefSummary | null): Stage {
  const known = useHome((state) => (brief ? state.states[brief.id] : undefined));
  const [looked, setLooked] = useState<{ readonly key: string; readonly decide: number } | null>(null);
  const key = brief ? `${brief.id} ${brief.changedAt}` : '';
  const id = brief?.id ?? null;
  const isIssued = known?.state === 'issued' && !known.changedSince;
  useEffect(() => {
    if (id === null || isIssued) return;
    let isHere = true;
    void decisionsIn(id).then((decide) => isHere && decide !== null && setLooked({ key, decide }));
    return () => {
      isHere = false;
    };
  }, [id, isIssued, key]);
  if (brief === null) return { at: 'read' };
  if (isIssued) return { at: 'issued', day: known.at.slice(0, 10) };
  if (looked?.key !== key) return { at: 'written', decide: null };
  return looked.decide === 0 ? { at: 'ready' } : { at: 'written', decide: looked.decide };
}

async function decisionsIn(id: string): Promise<number | null> {
  const opened = await ask('brief', { id });
  if (!opened.ok) return null;
  const report = await ask('preflight', { brief: opened.value.brief, pages: false });
  // A quick fix waits as well: the workshop counts the same.
  return report.ok ? report.value.counts.decide + report.value.counts.fix : null;
}
