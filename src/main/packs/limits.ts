const MB = 1024 * 1024;

/** What a pack may take up: far more than a region needs, and less than harms the machine that reads it. */
export const LIMITS = {
  /** Files in a zip, and in a pack's folder whether listed or not. */
  zipEntries: 1000,
  folderEntries: 10_000,
  /** A thousand times what a region's tables take. */
  fileBytes: 64 * MB,
  packBytes: 256 * MB,
  descriptorBytes: MB,
  /** Rows of one table, and characters of one cell. */
  rows: 200_000,
  cell: 4000,
  /** Lists and objects within each other in JSON; folders within each other in a path. */
  nesting: 32,
  folders: 8,
  /** Unpacked to packed bytes of a zip as a whole; tables of numbers reach twenty. */
  zipRatio: 200,
  /** For unpacking a zip or a workbook. */
  seconds: 60,
} as const;
