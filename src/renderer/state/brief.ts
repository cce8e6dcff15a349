import { create } from 'zustand';
import { addFact, includeSection, leaveFactOut } from '../../shared/briefs/edit-brief.ts';
import type { BriefView, CallOutput, SectionView } from '../../shared/contract.ts';
import { type Refusal, Refused, refusalOf } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';
import { keepNow, lay, takeBrief, useKeeping } from './desk.ts';

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
  /** Shows the brief as it is on the desk, after an edit that was made elsewhere. */
  readonly follow: () => Promise<void>;
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

  /** Takes a step on the desk, and shows the brief as it is then once the disk holds it. */
  const change = async (what: string, take: (id: string) => Promise<void>): Promise<void> => {
    const id = briefId();
    if (id === null || get().changing !== null) return;
    set({ changing: what, saving: 'saving', refusal: null });
    try {
      await take(id);
    } catch (cause) {
      return set({ changing: null, saving: 'idle', refusal: refusalOf(cause) });
    }
    const kept = await keepNow();
    const answer = await ask('brief', { id });
    if (briefId() !== id) return;
    const keeping = useKeeping.getState();
    if (keeping.state === 'failed') return set({ changing: null, saving: 'idle', refusal: keeping.refusal });
    if (!answer.ok) return set({ changing: null, saving: 'idle', refusal: answer.refusal });
    // The exported file is an older state.
    set({ changing: null, saving: kept ? 'saved' : 'idle', view: answer.value, exporting: { step: 'idle' } });
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
      lay({ briefs: { [view.brief.id]: view.brief } });
      set({ ...closed, view, sectionId: firstToDecide(view.sections) });
      await get().lay();
    },

    choose: (sectionId) => set({ sectionId }),

    includeFact: (sectionId, factId, included) =>
      change(factId, async (id) => {
        if (!included) return takeBrief('Leave a fact out', id, (it) => leaveFactOut(it, sectionId, factId));
        const packName = get().view?.brief.packName ?? '';
        const pins = await ask('pinFacts', { packName, factIds: [factId] });
        if (!pins.ok) throw new Refused(pins.refusal.code, pins.refusal.sentence, pins.refusal.next);
        const [pin] = pins.value;
        if (pin) takeBrief('Add a fact', id, (it) => addFact(it, sectionId, pin));
      }),

    includeSection: (sectionId, included) =>
      change(sectionId, async (id) =>
        takeBrief(included ? 'Print a section' : 'Leave a section out', id, (it) =>
          includeSection(it, sectionId, included),
        ),
      ),

    follow: async () => {
      const id = briefId();
      if (id === null || get().changing !== null) return;
      await keepNow();
      const answer = await ask('brief', { id });
      if (briefId() !== id || !answer.ok) return;
      set({ view: answer.value, exporting: { step: 'idle' } });
      void get().lay();
    },

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
