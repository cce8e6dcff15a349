import { create } from 'zustand';
import type {
  RecordKind,
  RecordPage,
  RecordTurn,
  RecordUsage,
  RecordVersion,
} from '../../shared/contract.ts';
import type { RecordType } from '../../shared/domain/overlay.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';

export type RecordName = { readonly kind: RecordKind; readonly id: string };

export const sameRecord = (a: RecordName | null, b: RecordName | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id;

/** What is being edited: nothing, the open record, or a new record of the team's own. */
type RecordForm =
  | { readonly what: 'nothing' }
  | { readonly what: 'edit' }
  | { readonly what: 'add'; readonly recordType: RecordType };

type RecordState = {
  /** The records opened one after another, and which of them is current. */
  readonly trail: readonly RecordName[];
  readonly at: number;
  readonly page: RecordPage | null;
  readonly refusal: Refusal | null;
  /** Null until loaded. */
  readonly history: readonly RecordVersion[] | null;
  readonly usage: RecordUsage | null;
  /** Who of the team edited it. */
  readonly turns: readonly RecordTurn[];
  readonly writing: RecordForm;
  readonly open: (name: RecordName) => void;
  readonly back: () => void;
  readonly forth: () => void;
  readonly close: () => void;
  readonly reread: () => Promise<void>;
  readonly write: (writing: RecordForm) => void;
};

const NOTHING: RecordForm = { what: 'nothing' };

export const getOpenRecord = ({ trail, at }: Pick<RecordState, 'trail' | 'at'>): RecordName | null =>
  trail[at] ?? null;

/** The record open in the library, and the trail that led to it. */
export const useRecord = create<RecordState>()((set, get) => {
  const read = async (): Promise<void> => {
    const name = getOpenRecord(get());
    if (!name) return set({ page: null, refusal: null, history: null, usage: null });
    const still = (): boolean => sameRecord(getOpenRecord(get()), name);
    const [page, usage] = await Promise.all([ask('recordPage', name), ask('recordUsage', name)]);
    if (!still()) return;
    set(
      page.ok
        ? { page: page.value, refusal: null, usage: usage.ok ? usage.value : null }
        : { page: null, refusal: page.refusal, usage: null },
    );
    // Older versions are read from disk: the page does not wait for them.
    const history = await ask('recordHistory', name);
    if (still() && history.ok) set({ history: history.value });
    const turns = await ask('recordTurns', name);
    if (still() && turns.ok) set({ turns: turns.value });
  };
  const go = (trail: readonly RecordName[], at: number): void => {
    set({ trail, at, writing: NOTHING, history: null, usage: null, turns: [] });
    void read();
  };

  return {
    trail: [],
    at: -1,
    page: null,
    refusal: null,
    history: null,
    usage: null,
    turns: [],
    writing: NOTHING,

    open: ({ kind, id }) => {
      const { trail, at } = get();
      const name = { kind, id };
      if (sameRecord(getOpenRecord(get()), name)) return;
      go([...trail.slice(0, at + 1), name].slice(-100), Math.min(at + 1, 99));
    },
    back: () => {
      const { trail, at } = get();
      if (at > 0) go(trail, at - 1);
    },
    forth: () => {
      const { trail, at } = get();
      if (at < trail.length - 1) go(trail, at + 1);
    },
    close: () => go([], -1),
    reread: read,
    write: (writing) => set({ writing }),
  };
});
