/** The largest PDF that is read. */
export const MAX_PDF_BYTES = 80 * 1024 * 1024;

/** The most that the files inside a PDF may hold together, unpacked: they are kept in memory while they are judged. */
export const MAX_EMBEDDED_BYTES = 96 * 1024 * 1024;
