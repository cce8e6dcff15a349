import { create } from 'zustand';
import type { FactCard, SourceName } from '../../shared/contract.ts';

type BoundNames = {
  readonly facts: Readonly<Record<string, FactCard>>;
  readonly sources: Readonly<Record<string, SourceName>>;
};

/** Names of the facts and sources bound in texts, for the audience of the open brief. */
export const useBoundNames = create<BoundNames>()(() => ({ facts: {}, sources: {} }));

export function addBoundNames(facts: readonly FactCard[], sources: readonly SourceName[]): void {
  if (facts.length + sources.length === 0) return;
  useBoundNames.setState((known) => ({
    facts: { ...known.facts, ...Object.fromEntries(facts.map((it) => [it.id, it])) },
    sources: { ...known.sources, ...Object.fromEntries(sources.map((it) => [it.id, it])) },
  }));
}
