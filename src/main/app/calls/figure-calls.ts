import { dirname, join } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import type { FigureTable } from '../../../shared/views/index.ts';
import { countLines } from '../../library/describe-changes.ts';
import {
  type FoundFigures,
  figuresIn,
  importFigures,
  keepMapping,
  keptMapping,
  mappingPath,
  type OpenedFigures,
  openFigures,
  packNameOf,
  tableAsMapped,
} from '../use-cases/import-figures.ts';
import { installByHand } from '../use-cases/install.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

const viewOf = ({
  sheet,
  table,
  title,
  figures,
  refused,
  asks,
  columns,
  first,
  mapped,
  gone,
}: FoundFigures): FigureTable => ({
  sheet,
  table,
  title,
  figures,
  refused,
  asks,
  columns,
  mapped,
  gone,
  first: first.map((one) => ({
    cell: one.cell,
    measure: one.measure,
    place: one.place,
    period: one.period?.text ?? null,
    value: one.value,
    unit: one.unit,
    told: one.refused ?? one.marker,
  })),
});

/** The import desk of the window, over the same use case as the command line. */
export function figureCalls(context: AppContext): CallGroup<'figureCalls'> {
  const { ports } = context;
  /** The file that the officer chose last. */
  let chosen: { readonly path: string; readonly opened: OpenedFigures } | null = null;
  const file = () => {
    if (chosen === null) throw new Refused('not-found', 'No file was chosen.', 'Choose one first.');
    return chosen;
  };
  return {
    async chooseFigures() {
      const filters = [
        { name: 'Tables of figures', extensions: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv'] },
      ];
      const path = await ports.dialogs.openFile({ title: 'Import figures from a file', filters });
      if (path === null) return null;
      const mapping = await keptMapping(mappingPath(path));
      const opened = await openFigures(path, ports.workThread);
      const found = figuresIn(opened, mapping);
      chosen = { path, opened };
      return {
        file: found.file,
        name: packNameOf(path),
        said: found.said,
        changed: found.changed,
        lost: found.lost,
        tables: found.tables.map(viewOf),
        mapping: found.mapping,
      };
    },
    async figureTable({ table }) {
      const found = tableAsMapped(file().opened, table);
      return found && viewOf(found);
    },
    async importFigures({ mapping }) {
      const { path, opened } = file();
      const out = join(dirname(path), `${mapping.name}.zip`);
      const outcome = await importFigures({ opened, mapping, out, now: ports.now() });
      if (!outcome.ok) return { result: 'refused', problems: outcome.problems, total: outcome.total };
      await keepMapping(mappingPath(path), outcome.mapping);
      const installed = await installByHand(context, out);
      if (!installed.ok) return { result: 'refused', problems: installed.problems, total: installed.total };
      return {
        result: 'installed',
        title: installed.pack.title,
        version: installed.pack.version,
        facts: outcome.counts.facts ?? 0,
        points: outcome.counts.series ?? 0,
        said: outcome.said,
        changes: outcome.changes ? countLines(outcome.changes) : [],
      };
    },
  };
}
