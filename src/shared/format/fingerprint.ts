/** `12ab 34cd …`, as two people read a hash to each other. */
export const inGroups = (fingerprint: string): string =>
  fingerprint.replace(/^sha256:/, '').replace(/(.{4})(?=.)/g, '$1 ');
