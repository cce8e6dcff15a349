import type { Face, LatinFace } from '../fonts.ts';
import type { Script } from './scripts.ts';

const WEIGHT: Readonly<Record<LatinFace, '' | '-semibold' | '-bold'>> = {
  light: '',
  regular: '',
  italic: '',
  semibold: '-semibold',
  bold: '-bold',
};

/** The face that sets a script beside a Latin face: same weight, upright where the script has no italic. */
export function faceFor(script: Script, latin: LatinFace): Face {
  return script === 'latin' ? latin : `${script}${WEIGHT[latin]}`;
}

/** Size factor at which a script agrees with the Latin face beside it: x-height against the height of its own letters. */
export const SCRIPT_SIZE: Readonly<Record<Script, number>> = { latin: 1, arabic: 1, devanagari: 0.94 };
