import { createHash } from 'node:crypto';

/** The hash of a file's bytes, without the name of its kind. */
export const plainHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
