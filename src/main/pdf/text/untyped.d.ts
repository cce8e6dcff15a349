declare module 'linebreak' {
  /** UAX #14 break opportunities of a string, in order. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module 'hyphen/en-gb/index.js' {
  const english: {
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
  };
  export default english;
}
