import { Refused } from '../../../shared/domain/refusal.ts';
import type { Rendered } from '../../../shared/domain/rendering.ts';
import { type DocumentFiles, photographsIn } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import { renderHere } from '../render.ts';
import { sceneMeasure } from '../scene-measure.ts';
import { recompose } from './compose-with-evidence.ts';
import type { Evidence } from './evidence.ts';

/** The PDF that this engine makes from this evidence, and where it prints what. */
export type Remade = Pick<Rendered, 'pdf' | 'printed'>;

/** Null where it is only to be composed. Throws if it cannot. */
export type Remake = (evidence: Evidence, isDrawn: boolean, files?: DocumentFiles) => Promise<Remade | null>;

/** Ten times what the largest brief takes to compose. What takes longer would hold up whoever composes it next. */
const MOST_COMPOSING_MS = 5_000;

export function remakeHere(fonts: () => Fonts): Remake {
  return async (evidence, isDrawn, files) => {
    const began = performance.now();
    const document = recompose(evidence, sceneMeasure(fonts()));
    if (performance.now() - began > MOST_COMPOSING_MS) {
      throw new Refused(
        'damaged',
        'The brief inside this PDF takes longer to compose than any brief.',
        'Ask for the file again: it may have been changed on its way.',
      );
    }
    if (!isDrawn) return null;
    const needsFiles = document.look !== undefined || photographsIn(document).length > 0;
    const { pdf, printed } = await renderHere(fonts())(
      { ...document, ...(needsFiles && files ? { files } : {}) },
      () => {},
    );
    return { pdf, printed };
  };
}
