import type { Face, LatinFace } from '../fonts.ts';
import type { Script } from './scripts.ts';

const WEIGHT: Readonly<Record<LatinFace, '' | '-semibold' | '-bold'>> = {
  light: '',
  regular: '',
  italic: '',
  semibold: '-semibold',
  bold: '-bold',
  voice: '-semibold',
  'voice-text': '',
  'voice-italic': '',
};

/** The face that sets a script beside a Latin face: same weight, upright where the script has no italic. No Devanagari serif is to be had. */
export function faceFor(script: Script, latin: LatinFace): Face {
  if (script === 'arabic' && latin.startsWith('voice')) return 'arabic-voice';
  return script === 'latin' ? latin : `${script}${WEIGHT[latin]}`;
}

/** Size factor at which a face agrees with the Latin one beside it: x-height against the height of its own letters. */
export const sizeFactor = (face: Face): number =>
  face === 'arabic-voice' ? 1.16 : face.startsWith('devanagari') ? 0.94 : 1;
