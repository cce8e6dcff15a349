import type { Measure } from '../../shared/charts/scene.ts';
import type { Fonts } from './fonts.ts';
import { FACE_OF_WEIGHT } from './theme.ts';

/** Measures labels of figures with the faces that will draw them. */
export function sceneMeasure(fonts: Fonts): Measure {
  return (text, size, weight) => fonts.width(text, FACE_OF_WEIGHT[weight], size);
}
