import { create } from 'zustand';
import type { Progress } from '../../shared/contract.ts';

type ProgressState = {
  /** The last thing main said about each kind of work. */
  readonly latest: Partial<Record<Progress['task'], Progress>>;
  readonly report: (progress: Progress) => void;
  readonly clear: (task: Progress['task']) => void;
};

/** How far long work has come. */
export const useProgress = create<ProgressState>()((set) => ({
  latest: {},
  report: (progress) => set(({ latest }) => ({ latest: { ...latest, [progress.task]: progress } })),
  clear: (task) => set(({ latest }) => ({ latest: { ...latest, [task]: undefined } })),
}));
