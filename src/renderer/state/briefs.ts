import { create } from 'zustand';
import type { BriefSummary } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { applyEdit, editBrief, loadDocuments, saveNow, useDesk } from './desk.ts';
import type { DeskDocuments } from './saver.ts';
import { undoStep } from './steps.ts';
import { showToast } from './toasts.ts';

type BriefsState = {
  /** Null until loaded. */
  readonly briefs: readonly BriefSummary[] | null;
  readonly refusal: Refusal | null;
  readonly load: () => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly rename: (id: string, title: string) => Promise<void>;
  /** Makes a new brief from an existing one, for the same audience or another. @returns the new one's id. */
  readonly duplicate: (id: string, audienceId: string) => Promise<string | null>;
};

/** The briefs on this computer. */
export const useBriefs = create<BriefsState>()((set) => ({
  briefs: null,
  refusal: null,

  load: async () => {
    const answer = await ask('briefs', {});
    set(answer.ok ? { briefs: answer.value, refusal: null } : { refusal: answer.refusal });
  },

  rename: async (id, title) => {
    const found = await ask('brief', { id });
    if (!found.ok) return set({ refusal: found.refusal });
    loadDocuments({ briefs: { [id]: found.value.brief } });
    editBrief(strings.home.renameStep, id, (brief) => ({ ...brief, title }));
  },

  duplicate: async (id, audienceId) => {
    await saveNow();
    const found = await ask('brief', { id });
    if (!found.ok) {
      set({ refusal: found.refusal });
      return null;
    }
    // A delegation belongs to one audience: a brief for another audience has none yet.
    const { brief } = found.value;
    const delegationId = brief.audienceId === audienceId ? brief.delegationId : null;
    const made = await ask('duplicateBrief', { id, audienceId, delegationId });
    set(made.ok ? { refusal: null } : { refusal: made.refusal });
    return made.ok ? made.value.brief.id : null;
  },

  remove: async (id) => {
    const found = await ask('brief', { id });
    if (!found.ok) return set({ refusal: found.refusal });
    loadDocuments({ briefs: { [id]: found.value.brief } });
    const { title } = found.value.brief;
    applyEdit(`Remove ${title}`, ({ briefs }) => ({ briefs: { ...briefs, [id]: null } }));
    showToast(strings.frame.removed(title), { name: strings.frame.undo, run: undoStep });
  },
}));

const removed = ({ briefs }: DeskDocuments): string =>
  Object.keys(briefs)
    .filter((id) => briefs[id] === null)
    .join(' ');

// Undo and redo remove and restore briefs from any screen: the list follows once that is saved.
useDesk.subscribe((papers, before) => {
  if (papers.briefs === before.briefs || removed(papers) === removed(before)) return;
  void saveNow().then((kept) => (kept ? useBriefs.getState().load() : undefined));
});
