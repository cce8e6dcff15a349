/** Lower case, without the accents of European letters: marks of Arabic and Hindi carry meaning. */
export const foldAccents = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();

/** Nearly every word: nothing in it can be taken apart. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** Lower case, without any marks. */
export const foldMarks = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
