/** The noughts of Arabic, of Persian and Urdu, and of Devanagari: nine digits follow each. */
const ZEROS = [0x660, 0x6f0, 0x966];

/** Arabic and Devanagari digits as ours; every letter keeps its place. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((it) => code >= it && code < it + 10) ?? 0x30;
    return String(code - zero);
  });
