import { create } from 'zustand';
import type { Answer, BriefView, CallOutput, SectionView } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';

export type Preview = CallOutput<'preview'>;

type Saving = 'idle' | 'saving' | 'saved';

/** What came of the last export. */
export type Export =
  | { readonly step: 'idle' }
  | { readonly step: 'working' }
  | { readonly step: 'done'; readonly path: string; readonly pages: number }
  | { readonly step: 'failed'; readonly refusal: Refusal };

type Workshop = {
  readonly view: BriefView | null;
  readonly sectionId: string | null;
  /** The fact or section whose change is on its way to disk. */
  readonly changing: string | null;
  readonly saving: Saving;
  readonly refusal: Refusal | null;
  /** The newest pages; older ones stay until newer ones are there. */
  readonly preview: Preview | null;
  readonly previewing: boolean;
  readonly previewRefusal: Refusal | null;
  readonly exporting: Export;
};

type WorkshopState = Workshop & {
  readonly open: (id: string) => Promise<void>;
  /** Takes a brief that was just made, without asking for it again. */
  readonly show: (view: BriefView) => Promise<void>;
  readonly choose: (sectionId: string) => void;
  readonly includeFact: (sectionId: string, factId: string, included: boolean) => Promise<void>;
  readonly includeSection: (sectionId: string, included: boolean) => Promise<void>;
  readonly lay: () => Promise<void>;
  readonly exportPdf: () => Promise<void>;
};

const closed: Workshop = {
  view: null,
  sectionId: null,
  changing: null,
  saving: 'idle',
  refusal: null,
  preview: null,
  previewing: false,
  previewRefusal: null,
  exporting: { step: 'idle' },
};

/** The section to begin with: the first that holds facts to decide on. */
const firstToDecide = (sections: readonly SectionView[]): string | null =>
  (sections.find((it) => it.takesFacts && it.included) ?? sections[0])?.id ?? null;

/** One brief being worked on, and its pages. */
export const useBrief = create<WorkshopState>()((set, get) => {
  const briefId = (): string | null => get().view?.brief.id ?? null;
  /** Set when the brief changed while its pages were being laid out: one more round is due. */
  let stale = false;

  const change = async (what: string, work: (id: string) => Promise<Answer<BriefView>>): Promise<void> => {
    const id = briefId();
    if (id === null || get().changing !== null) return;
    set({ changing: what, saving: 'saving', refusal: null });
    const answer = await work(id);
    if (briefId() !== id) return;
    if (!answer.ok) return set({ changing: null, saving: 'idle', refusal: answer.refusal });
    // The answer comes after the store was written: only now is it saved. The exported file is an older state.
    set({ changing: null, saving: 'saved', view: answer.value, exporting: { step: 'idle' } });
    void get().lay();
  };

  return {
    ...closed,

    open: async (id) => {
      if (briefId() === id) return;
      set(closed);
      const answer = await ask('brief', { id });
      if (!answer.ok) return set({ refusal: answer.refusal });
      await get().show(answer.value);
    },

    show: async (view) => {
      set({ ...closed, view, sectionId: firstToDecide(view.sections) });
      await get().lay();
    },

    choose: (sectionId) => set({ sectionId }),

    includeFact: (sectionId, factId, included) =>
      change(factId, (id) => ask('includeFact', { briefId: id, sectionId, factId, included })),

    includeSection: (sectionId, included) =>
      change(sectionId, (id) => ask('includeSection', { briefId: id, sectionId, included })),

    lay: async () => {
      const id = briefId();
      if (id === null) return;
      if (get().previewing) {
        stale = true;
        return;
      }
      set({ previewing: true, previewRefusal: null });
      const answer = await ask('preview', { id });
      if (briefId() !== id) return;
      set(
        answer.ok
          ? { previewing: false, preview: answer.value }
          : { previewing: false, previewRefusal: answer.refusal },
      );
      if (stale) {
        stale = false;
        await get().lay();
      }
    },

    exportPdf: async () => {
      const id = briefId();
      if (id === null) return;
      set({ exporting: { step: 'working' } });
      const answer = await ask('exportBrief', { id });
      if (briefId() !== id) return;
      if (!answer.ok) return set({ exporting: { step: 'failed', refusal: answer.refusal } });
      const { path, pages } = answer.value;
      set({ exporting: path === null ? { step: 'idle' } : { step: 'done', path, pages } });
    },
  };
});
