import { z } from 'zod';
import { ImportMapping, MappedTable } from '../domain/index.ts';
import { FigureFile, FigureOutcome, FigureTable } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** The import desk. The file is the one that the officer chose last; the window knows it by its name only. */
export const figureCalls = {
  /** Asks for a workbook or table and says which tables it holds; null where none was chosen. */
  chooseFigures: { input: Nothing, output: FigureFile.nullable() },
  /** One of its tables as it is read with what was said of it. */
  figureTable: { input: z.object({ table: MappedTable }).strict(), output: FigureTable.nullable() },
  /** Takes the figures into a pack and installs it; the mapping is kept beside the data. */
  importFigures: { input: z.object({ mapping: ImportMapping }).strict(), output: FigureOutcome },
} as const satisfies CallTable;
