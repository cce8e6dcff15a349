/** The scripts that we have faces for; everything else is printed in the Latin faces where they hold it. */
export const SCRIPTS = ['latin', 'arabic', 'devanagari'] as const;
export type Script = (typeof SCRIPTS)[number];

const ARABIC = /[\p{Script=Arabic}]/u;
const DEVANAGARI = /[\p{Script=Devanagari}]/u;

/** The script that a character calls for; null where it takes the script of its neighbours (digits, signs, spaces). */
export function scriptOf(character: string): Script | null {
  if (ARABIC.test(character)) return 'arabic';
  if (DEVANAGARI.test(character)) return 'devanagari';
  if (/\p{L}/u.test(character)) return 'latin';
  return null;
}

/** Whether a text holds anything that the plain Latin path cannot set: another script, or a strong right-to-left character. */
export function isPlain(text: string): boolean {
  return !/[\u0590-\u08ff\u0900-\u097f\ua8e0-\ua8ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(
    text,
  );
}
