import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Documents, OverlayKey, SavedDocuments } from '../../shared/contract.ts';
import type { Brief, Delegation, Enquiry, Overlay } from '../../shared/domain/index.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';

type KeyedOverlay = { readonly key: OverlayKey; readonly overlay: Overlay | null };

/** The documents on the desk; null means removed. */
export type DeskDocuments = {
  readonly briefs: Readonly<Record<string, Brief | null>>;
  readonly delegations: Readonly<Record<string, Delegation | null>>;
  readonly overlays: Readonly<Record<string, KeyedOverlay>>;
  readonly enquiries: Readonly<Record<string, Enquiry | null>>;
  /** The edit that led to this state, in the officer's words: "Move ‘Why the region’". */
  readonly step: string;
};

/** Whether everything shown is saved; "saved" only after main has confirmed it. */
export type SaveStatus =
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly refusal: Refusal };

/** Typing is saved this long after it pauses, and at least this often while it does not. */
const REST_MS = 120;
const AT_LEAST_MS = 400;
/** After a failure, it tries again after this long. */
const AGAIN_MS = 5000;

const differing = <T>(
  wanted: Readonly<Record<string, T>>,
  held: Readonly<Record<string, T>>,
): readonly [string, T][] => Object.entries(wanted).filter(([id, document]) => held[id] !== document);

/** Saves the desk's documents in main: the newest state of each, one write at a time. */
export function createSaver(
  initial: DeskDocuments,
  /** Lays down what was saved otherwise than it was sent: the screen shows what the disk holds. */
  layDown: (sent: DeskDocuments, saved: SavedDocuments) => void,
): {
  readonly store: UseBoundStore<StoreApi<SaveStatus>>;
  /** The desk now shows this. */
  wants(papers: DeskDocuments): void;
  /** The disk already holds this. */
  holds(papers: Partial<Omit<DeskDocuments, 'step'>>): void;
  now(): Promise<boolean>;
} {
  const store = create<SaveStatus>()(() => ({ state: 'saved', at: null }));
  let wanted = initial;
  let held: Omit<DeskDocuments, 'step'> = initial;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  let writing: Promise<boolean> | null = null;

  const unsaved = (): Documents => ({
    briefs: differing(wanted.briefs, held.briefs).map(([id, brief]) => ({ id, brief })),
    delegations: differing(wanted.delegations, held.delegations).map(([id, delegation]) => ({
      id,
      delegation,
    })),
    overlays: differing(wanted.overlays, held.overlays).map(([, overlay]) => overlay),
    enquiries: differing(wanted.enquiries, held.enquiries).map(([id, enquiry]) => ({ id, enquiry })),
  });
  const isEmpty = ({ briefs, delegations, overlays, enquiries = [] }: Documents): boolean =>
    briefs.length + delegations.length + overlays.length + enquiries.length === 0;

  const write = async (): Promise<boolean> => {
    for (;;) {
      const documents = unsaved();
      if (isEmpty(documents)) {
        store.setState({ state: 'saved', at: Date.now() }, true);
        return true;
      }
      const sent = wanted;
      const { briefs, delegations, overlays, enquiries } = sent;
      store.setState({ state: 'saving' }, true);
      const answer = await ask('saveDocuments', documents);
      if (!answer.ok) {
        store.setState({ state: 'failed', refusal: answer.refusal }, true);
        later(AGAIN_MS);
        return false;
      }
      held = { briefs, delegations, overlays, enquiries };
      layDown(sent, answer.value);
    }
  };
  const now = (): Promise<boolean> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waitingSince = null;
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  };
  const later = (wait: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void now(), wait);
  };

  return {
    store,
    wants(papers) {
      wanted = papers;
      // A running write checks again when it finishes.
      if (writing || isEmpty(unsaved())) return;
      waitingSince ??= Date.now();
      store.setState({ state: 'saving' }, true);
      later(Math.max(0, Math.min(REST_MS, waitingSince + AT_LEAST_MS - Date.now())));
    },
    holds(papers) {
      held = {
        briefs: { ...held.briefs, ...papers.briefs },
        delegations: { ...held.delegations, ...papers.delegations },
        overlays: { ...held.overlays, ...papers.overlays },
        enquiries: { ...held.enquiries, ...papers.enquiries },
      };
    },
    now,
  };
}
