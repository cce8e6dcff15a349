import { create } from 'zustand';
import { citedIn, pinsOfBlock } from '../../shared/briefs/block-kinds.ts';
import { addFact, includeSection } from '../../shared/briefs/edit-brief.ts';
import type { BriefView, CallOutput } from '../../shared/contract.ts';
import type { Brief } from '../../shared/domain/brief.ts';
import type { Delegation } from '../../shared/domain/delegation.ts';
import type { ShownPages } from '../../shared/domain/index.ts';
import { type Refusal, Refused, refusalOf } from '../../shared/domain/refusal.ts';
import { addBoundNames } from './bound-names.ts';
import { ask } from './client.ts';
import { editBrief, loadDocuments, saveNow, useDesk } from './desk.ts';

export type Preview = CallOutput<'previewBrief'>;

/** A section, or one of its blocks. */
type BriefSelection = { readonly sectionId: string; readonly blockId: string | null };

type Workshop = {
  readonly id: string | null;
  /** What main derives from the brief: cards, suggestions, headings. Follows the desk with a short delay. */
  readonly view: BriefView | null;
  readonly chosen: BriefSelection | null;
  /** The pane that selected it; the other panes scroll to it. All panes follow a block moved into another section. */
  readonly chosenIn: 'outline' | 'content' | 'pages' | 'move' | 'checks' | null;
  readonly refusal: Refusal | null;
  /** The newest pages; older ones stay until they are replaced. */
  readonly preview: Preview | null;
  readonly previewing: boolean;
  readonly previewRefusal: Refusal | null;
};

type WorkshopState = Workshop & {
  readonly open: (id: string) => Promise<void>;
  /** Opens a brief just created, without asking main for it again. */
  readonly show: (view: BriefView) => Promise<void>;
  readonly choose: (chosen: BriefSelection, where: NonNullable<Workshop['chosenIn']>) => void;
  /** Makes an edit as a named step; one that cannot be made says why. */
  readonly step: (name: string, edit: (brief: Brief) => Brief, group?: string) => boolean;
  /** Adds a fact of the library to a section, at its end or at a position. */
  readonly addFact: (name: string, sectionId: string, factId: string, at?: number) => Promise<void>;
  readonly includeSection: (name: string, sectionId: string, included: boolean) => void;
  readonly forgetRefusal: () => void;
};

const closed: Workshop = {
  id: null,
  view: null,
  chosen: null,
  chosenIn: null,
  refusal: null,
  preview: null,
  previewing: false,
  previewRefusal: null,
};

/** What was said for the visitors of a brief. */
const feedbackFor = ({ delegationId }: Brief): Delegation['feedback'] | null =>
  useDesk.getState().delegations[delegationId ?? '']?.feedback ?? null;

/** What a view depends on. Not the text, so that typing does not request a new view. */
const viewKey = (brief: Brief): string =>
  JSON.stringify([
    feedbackFor(brief),
    brief.audienceId,
    brief.delegationId,
    brief.issueDate,
    brief.dismissed,
    brief.sections.map(({ id, kind, clusterId, title, included, blocks }) => [
      id,
      kind,
      clusterId,
      title,
      included,
      blocks.map((block) => [
        block.kind,
        block.id,
        pinsOfBlock(block).map(({ hash }) => hash),
        citedIn(block),
      ]),
    ]),
  ]);

/** The section selected first: the first with facts to decide on. */
const firstToDecide = ({ sections }: BriefView): string | null =>
  (sections.find((it) => it.takesFacts && it.included) ?? sections[0])?.id ?? null;

/** The brief open in the workshop. */
export const useOpenBrief = (): Brief | null => {
  const id = useBrief((state) => state.id);
  return useDesk((papers) => (id === null ? null : (papers.briefs[id] ?? null)));
};

/** The same outside React, for keys and buttons. */
export const getOpenBrief = (): Brief | null => briefOf(useBrief.getState().id);

let inSight: () => ShownPages | null = () => null;
/** The preview registers which pages are visible and how they look: while text is typed, only those are requested. */
export function registerVisiblePages(tell: () => ShownPages | null): () => void {
  inSight = tell;
  return () => {
    if (inSight === tell) inSight = () => null;
  };
}

/** The whole document follows this long after typing stops. */
const WHOLE_REST_MS = 300;

type Set = (state: Partial<Workshop>) => void;

/** The newest state of the open brief; null where none is open. */
const briefOf = (id: string | null): Brief | null => useDesk.getState().briefs[id ?? ''] ?? null;

/** Requests the pages of the open brief until there is no newer state of it. */
function pageRequests(get: () => Workshop, set: Set) {
  /** The brief for which pages were last requested. */
  let paged: Brief | null = null;
  let paging = false;
  /** The newest answer holds all pages, not only the visible ones. */
  let isWhole = true;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const wanted = (): Brief | null => briefOf(get().id);

  const page = async (): Promise<void> => {
    if (paging) return;
    paging = true;
    clearTimeout(resting);
    for (let brief = wanted(); brief !== null && brief !== paged; brief = wanted()) {
      paged = brief;
      set({ previewing: true });
      // Those of the pages before: a day of typing would leave thousands.
      performance.clearMarks('pages:asked');
      performance.clearMeasures();
      performance.mark('pages:asked');
      const shown = get().preview === null ? null : inSight();
      const answer = await ask('previewBrief', shown === null ? { brief } : { brief, shown });
      performance.measure('pages:laid-out', 'pages:asked');
      if (get().id !== brief.id) continue;
      isWhole = shown === null;
      set(answer.ok ? { preview: answer.value, previewRefusal: null } : { previewRefusal: answer.refusal });
    }
    paging = false;
    set({ previewing: false });
    if (!isWhole) resting = setTimeout(() => void pageWhole(), WHOLE_REST_MS);
  };

  /** Requests all pages of the state whose visible pages have arrived. */
  const pageWhole = async (): Promise<void> => {
    const brief = wanted();
    if (paging || brief === null) return;
    const answer = await ask('previewBrief', { brief });
    if (wanted() !== brief) return;
    isWhole = true;
    set(answer.ok ? { preview: answer.value, previewRefusal: null } : { previewRefusal: answer.refusal });
  };

  return {
    page,
    /** Another brief was opened: its pages are requested even if they were before. */
    forget: (): void => {
      paged = null;
    },
  };
}

/** Requests the view of the open brief until there is no newer state that it depends on. */
function viewRequests(get: () => Workshop, set: Set) {
  let seen = '';
  let heard: ReturnType<typeof feedbackFor> = null;
  let seeing = false;
  return {
    see: async (): Promise<void> => {
      if (seeing) return;
      seeing = true;
      const wanted = (): Brief | null => briefOf(get().id);
      for (let brief = wanted(); brief !== null && viewKey(brief) !== seen; brief = wanted()) {
        seen = viewKey(brief);
        // Main reads what was said for the visitors from what is saved.
        const said = feedbackFor(brief);
        if (said !== heard) await saveNow();
        heard = said;
        const answer = await ask('viewBrief', { brief });
        if (get().id !== brief.id) continue;
        if (answer.ok) addBoundNames(answer.value.bound, answer.value.cited);
        set(answer.ok ? { view: answer.value } : { refusal: answer.refusal });
      }
      seeing = false;
    },
    /** This view is here already. */
    take: ({ brief }: BriefView): void => {
      seen = viewKey(brief);
    },
  };
}

/** The brief being edited, and its pages. */
export const useBrief = create<WorkshopState>()((set, get) => {
  const { page, forget } = pageRequests(get, set);
  const { see, take } = viewRequests(get, set);

  useDesk.subscribe((papers, before) => {
    const brief = briefOf(get().id);
    if (brief === null) return;
    if (brief !== before.briefs[brief.id]) void page();
    const visit = brief.delegationId ?? '';
    if (brief !== before.briefs[brief.id] || papers.delegations[visit] !== before.delegations[visit])
      void see();
  });

  return {
    ...closed,

    open: async (id) => {
      if (get().id === id) return void page();
      set({ ...closed });
      const answer = await ask('brief', { id });
      if (!answer.ok) return set({ refusal: answer.refusal });
      await get().show(answer.value);
    },

    show: async (view) => {
      loadDocuments({ briefs: { [view.brief.id]: view.brief } });
      addBoundNames(view.bound, view.cited);
      const sectionId = firstToDecide(view);
      forget();
      take(view);
      set({
        ...closed,
        id: view.brief.id,
        view,
        chosen: sectionId === null ? null : { sectionId, blockId: null },
      });
      await Promise.all([page(), see()]);
    },

    choose: (chosen, where) => set({ chosen, chosenIn: where }),

    step: (name, edit, group) => {
      const { id } = get();
      if (id === null) return false;
      try {
        editBrief(name, id, edit, group);
        if (get().refusal !== null) set({ refusal: null });
        return true;
      } catch (cause) {
        set({ refusal: refusalOf(cause) });
        return false;
      }
    },

    addFact: async (name, sectionId, factId, at) => {
      const brief = briefOf(get().id);
      if (brief === null) return;
      const pins = await ask('pinFacts', { packName: brief.packName, factIds: [factId] });
      if (!pins.ok) return set({ refusal: pins.refusal });
      get().step(name, (it) => {
        const [pin] = pins.value;
        if (!pin)
          throw new Refused('not-found', 'The library no longer holds this fact.', 'Search for another.');
        return addFact(it, sectionId, pin, at);
      });
    },

    includeSection: (name, sectionId, included) =>
      void get().step(name, (brief) => includeSection(brief, sectionId, included)),

    forgetRefusal: () => set({ refusal: null }),
  };
});
