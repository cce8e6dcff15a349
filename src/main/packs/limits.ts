const MB = 1024 * 1024;

/** Size limits of a pack: far more than a region needs, and less than would harm the machine reading it. */
export const LIMITS = {
  /** Files in a zip, and in a pack's folder whether listed or not. */
  zipEntries: 1000,
  folderEntries: 10_000,
  /** A thousand times the size of a region's tables. */
  fileBytes: 64 * MB,
  packBytes: 256 * MB,
  descriptorBytes: MB,
  /** Rows of one table, and characters of one cell. */
  rows: 200_000,
  cell: 4000,
  /** Nesting depth of JSON, and of folders in a path. */
  nesting: 32,
  folders: 8,
  /** Compression ratio of a whole zip; tables of numbers reach twenty. */
  zipRatio: 200,
  /** For unpacking a zip or a workbook. */
  seconds: 60,
} as const;
