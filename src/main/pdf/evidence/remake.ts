import { Refused } from '../../../shared/domain/refusal.ts';
import type { Fonts } from '../fonts.ts';
import { renderHere } from '../render.ts';
import { sceneMeasure } from '../scene-measure.ts';
import { recompose } from './compose-with-evidence.ts';
import type { Evidence } from './evidence.ts';

/** The PDF that this engine makes from this evidence; null where it is only to be composed. Throws if it cannot. */
export type Remake = (evidence: Evidence, isDrawn: boolean) => Promise<Uint8Array | null>;

/** Ten times what the largest brief takes to compose. What takes longer would hold up whoever composes it next. */
const MOST_COMPOSING_MS = 5_000;

export function remakeHere(fonts: () => Fonts): Remake {
  return async (evidence, isDrawn) => {
    const began = performance.now();
    const document = recompose(evidence, sceneMeasure(fonts()));
    if (performance.now() - began > MOST_COMPOSING_MS) {
      throw new Refused(
        'damaged',
        'The brief inside this PDF takes longer to compose than any brief.',
        'Ask for the file again: it may have been changed on its way.',
      );
    }
    return isDrawn ? (await renderHere(fonts())(document, () => {})).pdf : null;
  };
}
