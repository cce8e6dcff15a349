import type { Audience } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import type { Answering } from './answer-index.ts';

/** A record that may answer a question, with the words that it shares with it. */
export type Candidate = {
  readonly type: Answering;
  readonly key: string;
  /** How much of the question it answers: about 1 for all. */
  readonly score: number;
  readonly shared: readonly string[];
};

export type QuestionContext = {
  readonly library: Library;
  /** Null: asked by nobody in particular. */
  readonly audience: Audience | null;
  /** `YYYY-MM-DD`; a fact past its review answers less well. */
  readonly today: string;
  /** The chapters of the brief that it is asked in. */
  readonly clusterIds?: readonly string[];
  /** The facts that the brief prints. */
  readonly printed?: ReadonlySet<string>;
};
