/** The largest PDF that is read. */
export const MOST_BYTES = 80 * 1024 * 1024;
