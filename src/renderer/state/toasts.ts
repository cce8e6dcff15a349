import { create } from 'zustand';

export type Toast = {
  readonly id: number;
  readonly sentence: string;
  /** What can be done about it, with its name; the toast goes with it. */
  readonly action: { readonly name: string; readonly run: () => void } | null;
};

/** Long enough to read, find the button and press it. */
export const TOAST_MS = 10_000;
const MOST = 3;

type ToastsState = {
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
};

/** What just happened, said in passing; nothing is only here that must not be missed. */
export const useToasts = create<ToastsState>()((set) => ({
  toasts: [],
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((it) => it.id !== id) })),
}));

let last = 0;

/** Says something in passing, with one thing to do about it where there is one: "Removed ‘…’", Undo. */
export function say(sentence: string, action: Toast['action'] = null): void {
  last += 1;
  const toast = { id: last, sentence, action };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST) }));
}
