import { create } from 'zustand';
import type { DelegationHistory } from '../../shared/contract.ts';
import type { Delegation } from '../../shared/domain/delegation.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';
import { keepNow, lay, take, useDesk } from './desk.ts';
import { stepBack } from './steps.ts';
import { say } from './toasts.ts';

type DelegationsState = {
  /** False until they were read. */
  readonly loaded: boolean;
  readonly placeNames: readonly string[];
  readonly refusal: Refusal | null;
  /** By the delegation's id. */
  readonly histories: Readonly<Record<string, DelegationHistory>>;
  readonly load: () => Promise<void>;
  readonly readHistory: (delegation: Delegation) => Promise<void>;
};

/** The delegations lie on the desk; here is what is known around them. */
export const useDelegations = create<DelegationsState>()((set) => ({
  loaded: false,
  placeNames: [],
  refusal: null,
  histories: {},

  load: async () => {
    const [delegations, places] = await Promise.all([ask('delegations', {}), ask('placeNames', {})]);
    if (!delegations.ok) return set({ refusal: delegations.refusal });
    lay({ delegations: Object.fromEntries(delegations.value.map((it) => [it.id, it])) });
    set({ loaded: true, refusal: null, placeNames: places.ok ? places.value : [] });
  },

  readHistory: async (delegation) => {
    const answer = await ask('delegationHistory', { delegation });
    if (answer.ok) set(({ histories }) => ({ histories: { ...histories, [delegation.id]: answer.value } }));
  },
}));

/** Those that are not removed. */
export const present = (delegations: Readonly<Record<string, Delegation | null>>): readonly Delegation[] =>
  Object.values(delegations).filter((it) => it !== null);

/** An edit of one delegation, as a step with a name. Steps of one `group` in quick succession are one. */
export const takeDelegation = (
  step: string,
  id: string,
  edit: (delegation: Delegation) => Delegation,
  group?: string,
): void =>
  take(
    step,
    ({ delegations }) => {
      const delegation = delegations[id];
      const edited = delegation && edit(delegation);
      return edited && edited !== delegation ? { delegations: { ...delegations, [id]: edited } } : {};
    },
    group,
  );

/** Puts a new delegation on the desk. @returns whether it is on the disk. */
export function addDelegation(step: string, delegation: Delegation): Promise<boolean> {
  take(step, ({ delegations }) => ({ delegations: { ...delegations, [delegation.id]: delegation } }));
  return keepNow();
}

/** Takes a delegation away, and says so with the way back. */
export function removeDelegation(id: string, words: { step: string; said: string; undo: string }): void {
  if (!useDesk.getState().delegations[id]) return;
  take(words.step, ({ delegations }) => ({ delegations: { ...delegations, [id]: null } }));
  say(words.said, { name: words.undo, run: stepBack });
}
