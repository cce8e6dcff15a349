import type { Refusal } from '../../shared/domain/index.ts';

/** Where a job stands, as a sentence, and its share between 0 and 1. */
export type Step = { readonly sentence: string; readonly share: number };

/** What a job may use besides its input. */
export type Tools = {
  readonly onStep: (step: Step) => void;
  /** Aborted, with a refusal as its reason, where the job shall stop. */
  readonly signal: AbortSignal;
  /** These bytes of the answer go to whoever asked without a copy; the job keeps nothing of them. */
  readonly give: (bytes: Uint8Array<ArrayBuffer>) => void;
};

/** What can be asked for, by name: plain values in and out. */
export type Jobs = Readonly<Record<string, (input: never, tools: Tools) => Promise<unknown>>>;

export type ToThread =
  | { readonly id: number; readonly job: string; readonly input: unknown }
  | { readonly id: number; readonly stop: Refusal };
export type FromThread =
  | { readonly id: number; readonly step: Step }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refusal: Refusal };
