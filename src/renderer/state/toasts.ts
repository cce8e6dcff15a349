import { create } from 'zustand';

export type Toast = {
  readonly id: number;
  readonly sentence: string;
  /** One named action; choosing it closes the toast. */
  readonly action: { readonly name: string; readonly run: () => void } | null;
};

/** Long enough to read it and press the button. */
export const TOAST_MS = 10_000;
const MOST = 3;

type ToastsState = {
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
};

/** Brief messages about what just happened; nothing important is shown only here. */
export const useToasts = create<ToastsState>()((set) => ({
  toasts: [],
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((it) => it.id !== id) })),
}));

let last = 0;

/** Shows a brief message, with an action if there is one: "Removed ‘…’", Undo. */
export function showToast(sentence: string, action: Toast['action'] = null): void {
  last += 1;
  const toast = { id: last, sentence, action };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST) }));
}
