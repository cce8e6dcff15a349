import { create } from 'zustand';
import type { IssuedDetail, IssuedList, PdfVerdict, RecalledCopy } from '../../shared/contract.ts';
import type { RecallState } from '../../shared/domain/ledger.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';
import { useRoute } from './route.ts';
import { continuePdf } from './travel.ts';

type IssuedState = {
  /** Null until the first answer. */
  readonly list: IssuedList | null;
  readonly recalled: readonly RecalledCopy[];
  readonly copy: IssuedDetail | null;
  readonly verdict: PdfVerdict | null;
  readonly verifying: boolean;
  readonly refusal: Refusal | null;
  /** The corrigendum last written. */
  readonly written: string | null;
  readonly load: () => Promise<void>;
  readonly openCopy: (number: string) => Promise<void>;
  /** Without a path the officer is asked for a file. */
  readonly verify: (path: string | null) => Promise<void>;
  readonly answer: (
    number: string,
    factIds: readonly string[],
    state: RecallState,
    reason: string | null,
  ) => Promise<void>;
  readonly writeCorrigendum: (numbers: readonly string[], apology: string) => Promise<boolean>;
  /** A new draft from the PDF that was verified last, or from an issued copy. */
  readonly goOn: (number: string | null) => Promise<void>;
  readonly show: (what: 'openIssued' | 'revealIssued', number: string) => Promise<void>;
};

/** Issued copies, and what must be done about them. */
export const useIssued = create<IssuedState>()((set, get) => ({
  list: null,
  recalled: [],
  copy: null,
  verdict: null,
  verifying: false,
  refusal: null,
  written: null,

  load: async () => {
    set({ refusal: null });
    const [list, recalled] = await Promise.all([ask('issued', {}), ask('recalls', {})]);
    if (!list.ok) return set({ refusal: list.refusal });
    if (!recalled.ok) return set({ refusal: recalled.refusal });
    set({ list: list.value, recalled: recalled.value });
  },

  openCopy: async (number) => {
    set({ copy: null, refusal: null });
    const answer = await ask('issuedCopy', { number });
    set(answer.ok ? { copy: answer.value } : { refusal: answer.refusal });
  },

  verify: async (path) => {
    set({ verifying: true, refusal: null });
    const answer = await ask('verifyPdf', { path });
    set({ verifying: false });
    if (!answer.ok) return set({ refusal: answer.refusal });
    if (answer.value === null) return;
    set({ verdict: answer.value });
    useRoute.getState().go({ screen: 'issued', show: 'verdict' });
  },

  answer: async (number, factIds, state, reason) => {
    const answer = await ask('answerRecall', { number, factIds: [...factIds], state, reason });
    if (!answer.ok) return set({ refusal: answer.refusal });
    await get().load();
  },

  writeCorrigendum: async (numbers, apology) => {
    const answer = await ask('writeCorrigendum', { numbers: [...numbers], apology });
    if (!answer.ok) set({ refusal: answer.refusal });
    else if (answer.value) set({ written: answer.value.path, refusal: null });
    return answer.ok && answer.value !== null;
  },

  goOn: async (number) => set({ refusal: await continuePdf(number) }),

  show: async (what, number) => {
    const answer = await ask(what, { number });
    set({ refusal: answer.ok ? null : answer.refusal });
  },
}));
