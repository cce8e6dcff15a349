import { create } from 'zustand';
import type { DelegationHistory } from '../../shared/contract.ts';
import { sayForVisit } from '../../shared/delegations/visit-feedback.ts';
import type { Brief } from '../../shared/domain/brief.ts';
import type { Delegation, VisitFeedback } from '../../shared/domain/delegation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { applyEdit, loadDocuments, saveNow, useDesk } from './desk.ts';
import { useRegion } from './region.ts';
import { useRoute } from './route.ts';
import { undoStep } from './steps.ts';
import { showToast } from './toasts.ts';

type DelegationsState = {
  /** False until loaded. */
  readonly loaded: boolean;
  readonly placeNames: readonly string[];
  readonly refusal: Refusal | null;
  /** By the delegation's id. */
  readonly histories: Readonly<Record<string, DelegationHistory>>;
  readonly load: () => Promise<void>;
  readonly readHistory: (delegation: Delegation) => Promise<void>;
};

/** The delegations themselves are on the desk; this store has what belongs to them. */
export const useDelegations = create<DelegationsState>()((set) => ({
  loaded: false,
  placeNames: [],
  refusal: null,
  histories: {},

  load: async () => {
    const [delegations, places] = await Promise.all([ask('delegations', {}), ask('placeNames', {})]);
    if (!delegations.ok) return set({ refusal: delegations.refusal });
    loadDocuments({ delegations: Object.fromEntries(delegations.value.map((it) => [it.id, it])) });
    set({ loaded: true, refusal: null, placeNames: places.ok ? places.value : [] });
  },

  readHistory: async (delegation) => {
    const answer = await ask('delegationHistory', { delegation });
    if (answer.ok) set(({ histories }) => ({ histories: { ...histories, [delegation.id]: answer.value } }));
  },
}));

/** Those not removed. */
export const withoutRemoved = (
  delegations: Readonly<Record<string, Delegation | null>>,
): readonly Delegation[] => Object.values(delegations).filter((it) => it !== null);

/** Edits one delegation as a named step. Quick steps of the same `group` count as one. */
export const editDelegation = (
  step: string,
  id: string,
  edit: (delegation: Delegation) => Delegation,
  group?: string,
): void =>
  applyEdit(
    step,
    ({ delegations }) => {
      const delegation = delegations[id];
      const edited = delegation && edit(delegation);
      return edited && edited !== delegation ? { delegations: { ...delegations, [id]: edited } } : {};
    },
    group,
  );

/** The delegation on the desk; read where it is not there yet. */
async function delegationOnDesk(id: string): Promise<Delegation | null> {
  const onDesk = (): Delegation | null => useDesk.getState().delegations[id] ?? null;
  if (!onDesk()) await useDelegations.getState().load();
  return onDesk();
}

/** Says of a record whether it is for the visitors, as one step with what that changes in a brief. */
export async function giveFeedback(
  step: string,
  delegationId: string,
  { type, id, suits }: VisitFeedback,
  change?: { readonly briefId: string; readonly edit: (brief: Brief) => Brief },
): Promise<void> {
  if (!(await delegationOnDesk(delegationId))) return;
  applyEdit(step, ({ briefs, delegations }) => {
    const delegation = delegations[delegationId];
    if (!delegation) return {};
    const brief = change && briefs[change.briefId];
    return {
      delegations: { ...delegations, [delegationId]: sayForVisit(delegation, type, id, suits) },
      ...(change && brief ? { briefs: { ...briefs, [brief.id]: change.edit(brief) } } : {}),
    };
  });
}

/** Adds a new delegation to the desk. @returns whether it was saved. */
export function addDelegation(step: string, delegation: Delegation): Promise<boolean> {
  // Taking the step back removes what was kept.
  if (!(delegation.id in useDesk.getState().delegations))
    loadDocuments({ delegations: { [delegation.id]: null } });
  applyEdit(step, ({ delegations }) => ({ delegations: { ...delegations, [delegation.id]: delegation } }));
  return saveNow();
}

/** A visit by hand, for the first audience; its page opens on its name. */
export async function beginVisit(): Promise<void> {
  const [first] = useRegion.getState().audiences;
  if (!first) return;
  const delegation: Delegation = {
    id: crypto.randomUUID(),
    name: strings.delegations.newName,
    audienceId: first.id,
    sectors: [],
    interests: '',
    people: [],
    visit: null,
    itinerary: [],
    questions: [],
  };
  // Shown before it is kept: the focus goes to its name at once, and the next key does not make another.
  const kept = addDelegation(strings.delegations.steps.add(delegation.name), delegation);
  useRoute.getState().go({ screen: 'delegations', id: delegation.id, isNew: true });
  await kept;
}

/** Removes a delegation, and shows a message with Undo. */
export function removeDelegation(id: string, words: { step: string; said: string; undo: string }): void {
  if (!useDesk.getState().delegations[id]) return;
  applyEdit(words.step, ({ delegations }) => ({ delegations: { ...delegations, [id]: null } }));
  showToast(words.said, { name: words.undo, run: undoStep });
}
