/** Text as a regular expression that matches just it. `RegExp.escape` is not in Node 20. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
