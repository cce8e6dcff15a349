/** The words on one line, with single spaces between them. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The same for two texts that say the same with other spaces, capitals or forms of their letters. */
export const comparable = (text: string | null): string =>
  oneLine((text ?? '').normalize('NFKC').toLowerCase());
