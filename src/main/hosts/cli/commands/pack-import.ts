import { basename, extname, resolve } from 'node:path';
import { ImportMapping, type MappedTable } from '../../../../shared/domain/index.ts';
import { counted } from '../../../../shared/format/number.ts';
import {
  changeCountLines,
  changeHome,
  type FoundFigures,
  figuresIn,
  importFigures,
  installByHand,
  keepMapping,
  keptMapping,
  mappingPath,
  openFigures,
  packNameOf,
} from '../../../app.ts';
import {
  type Command,
  type CommandResult,
  choiceOf,
  FLAG,
  fileOf,
  MANY,
  many,
  one,
  type Parsed,
  pathOf,
  refusedPack,
  STRING,
  UsageError,
} from '../command.ts';
import { rowCounts } from './about-pack.ts';

/** Tables of a statistics office into a pack: what is found is shown, what is missing is asked for by its flag. */

const TAKES = ['series', 'facts', 'both'] as const;

export const packImport: Command = {
  name: 'pack import',
  usage: 'attache pack import FILE [--out FILE.zip] [--install]',
  options: {
    sheet: MANY,
    unit: STRING,
    period: STRING,
    place: STRING,
    measure: STRING,
    'unit-of': MANY,
    column: MANY,
    renamed: MANY,
    take: STRING,
    name: STRING,
    title: STRING,
    'source-title': STRING,
    publisher: STRING,
    url: STRING,
    published: STRING,
    licence: STRING,
    mapping: STRING,
    out: STRING,
    install: FLAG,
  },
  help: [
    'Takes the figures of a workbook or table (.xlsx, .xls, .ods, .csv) into a pack. Without --sheet it says what it finds.',
    '--sheet NAME       which sheet; several times for several; NAME#2 is the second table on it',
    '--unit U  --period P  --place P  --measure M   what the file does not say, for all its figures',
    '--unit-of HEADING=U   the unit of one column; --column HEADING=ROLE what a column holds (figures, place, code,',
    '                   period, unit, status, label, nothing); both may be given several times',
    '--renamed OLD=NEW  what a sheet or column that was read before is called now; --renamed OLD= where it is gone',
    '--take series|facts|both   points of series, a fact for each newest figure, or both (the rule)',
    '--source-title T  --publisher P  --url U  --published D  --licence L   the source, once for all',
    '--out FILE.zip     where to write the pack; what changed since an older one there is said',
    '--install          puts it to use in this home',
    '--mapping FILE     where all this is kept for the next file; beside the data as NAME.import.json where not given',
  ],
  async run(parsed, { environment, pdf }) {
    const path = pathOf(parsed, 'one file');
    const keptAt = fileOf(parsed, 'mapping') ?? mappingPath(path);
    const kept = await keptMapping(keptAt);
    const mapping = mappingOf(parsed, path, kept);
    if (mapping === null) return found(path);
    const out = fileOf(parsed, 'out');
    const install = parsed.values.install === true;
    const target = out ?? resolve(keptAt, '..', `${mapping.name}.zip`);
    const outcome = await importFigures({
      opened: await openFigures(path, undefined),
      mapping,
      out: target,
      now: environment.now(),
    });
    if (!outcome.ok) {
      const refused = refusedPack(outcome.problems, outcome.total);
      return { ...refused, lines: [...refused.lines, ...outcome.said] };
    }
    await keepMapping(keptAt, outcome.mapping);
    const lines = [
      ...outcome.said,
      `${target}: ${mapping.title} ${outcome.version}, ${rowCounts(outcome.counts)}.`,
      ...(outcome.changes
        ? ['Since the last one:', ...changeCountLines(outcome.changes).map((line) => `  ${line}`)]
        : []),
      `How the file was read is kept in ${basename(keptAt)}; the next one goes through by itself.`,
    ];
    if (install) {
      const installed = await changeHome(environment, pdf, (home) => installByHand(home, target));
      if (!installed.ok) return refusedPack(installed.problems, installed.total);
      lines.push(`${installed.pack.title} ${installed.pack.version} is installed and in use.`);
    }
    return {
      lines,
      json: {
        ok: true,
        path: target,
        counts: outcome.counts,
        said: outcome.said,
        changes: outcome.changes?.counts ?? null,
        mapping: keptAt,
      },
      code: 0,
    };
  },
};

function pairsOf(parsed: Parsed, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    many(parsed, name).map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new UsageError(`--${name} is HEADING=VALUE, not "${pair}"`);
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}

/** The tables that were kept, by what their sheets and columns are called now; a new name that is empty means that it is gone. */
function renamedIn(
  tables: readonly MappedTable[],
  names: Readonly<Record<string, string>>,
): readonly MappedTable[] {
  const byNewName = <T>(said: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => {
        const now = names[name] ?? name;
        return now === '' ? [] : [[now, value] as const];
      }),
    );
  return tables.flatMap((table) => {
    const sheet = names[table.sheet];
    if (sheet === '') return [];
    const columns = { columns: byNewName(table.columns), units: byNewName(table.units) };
    return sheet === undefined
      ? [{ ...table, ...columns }]
      : // A person has said which it is: its title and heads decide nothing.
        [{ ...table, ...columns, sheet, title: null, heads: null }];
  });
}

/** What was kept, with what is said now; null where neither names a table. */
function mappingOf(parsed: Parsed, path: string, kept: ImportMapping | null): ImportMapping | null {
  const sheets = many(parsed, 'sheet');
  if (sheets.length === 0 && kept === null) return null;
  const told = Object.fromEntries(
    ['unit', 'period', 'place', 'measure'].flatMap((name) => {
      const value = one(parsed, name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const columns = pairsOf(parsed, 'column');
  const units = pairsOf(parsed, 'unit-of');
  const known = renamedIn(kept?.tables ?? [], pairsOf(parsed, 'renamed'));
  const tables: readonly Partial<MappedTable>[] =
    sheets.length > 0
      ? sheets.map((name) => {
          const numbered = /^(.*)#(\d+)$/.exec(name);
          const [sheet, table] = [numbered?.[1] ?? name, Number(numbered?.[2] ?? 1)];
          // What was said of its columns before is not to be said again.
          return known.find((it) => it.sheet === sheet && it.table === table) ?? { sheet, table };
        })
      : known;
  const title =
    one(parsed, 'title') ?? kept?.title ?? one(parsed, 'source-title') ?? basename(path, extname(path));
  const about = {
    title: 'source-title',
    publisher: 'publisher',
    url: 'url',
    published: 'published',
    licence: 'licence',
  };
  const source = Object.fromEntries(
    Object.entries(about).flatMap(([field, flag]) => {
      const value = one(parsed, flag) ?? kept?.source[field as keyof ImportMapping['source']];
      return value === null || value === undefined ? [] : [[field, value]];
    }),
  );
  const read = ImportMapping.safeParse({
    attache: 'import',
    name: one(parsed, 'name') ?? kept?.name ?? packNameOf(path),
    title,
    take: choiceOf(parsed, 'take', TAKES) ?? kept?.take ?? 'both',
    source: { title, ...source },
    tables: tables.map((table) => ({
      ...table,
      ...told,
      columns: { ...table.columns, ...columns },
      units: { ...table.units, ...units },
    })),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') ?? '';
  const [flag, wanting] = FLAGS[field] ?? [];
  const isMissing = issue?.code === 'invalid_type';
  throw new UsageError(
    flag === undefined
      ? `${field} ${issue?.message}`
      : isMissing
        ? `${wanting}: add ${flag}`
        : `${flag} ${issue?.message}`,
  );
}

/** The flag that says each thing, and what is wanting without it. */
const FLAGS: Readonly<Record<string, readonly [flag: string, wanting?: string]>> = {
  'source.publisher': ['--publisher NAME', 'who publishes the figures is not said'],
  'source.title': ['--source-title TITLE', 'what the source is called is not said'],
  'source.url': ['--url ADDRESS'],
  'source.published': ['--published DATE'],
  'source.licence': ['--licence NAME'],
  name: ['--name ID'],
  title: ['--title TITLE'],
};

const tableLine = ({
  sheet,
  table,
  title,
  rows,
  figures,
  refused,
  asks,
}: FoundFigures): readonly string[] => [
  `${sheet}${table > 1 ? `#${table}` : ''}  rows ${rows[0]} to ${rows[1]}  ${counted(figures, 'figure', 'figures')}${refused > 0 ? `, ${refused} refused` : ''}  ${title}`,
  ...(asks.length > 0 ? [`    not in the file: ${asks.map((what) => `--${what}`).join(', ')}`] : []),
];

async function found(path: string): Promise<CommandResult> {
  const file = figuresIn(await openFigures(path, undefined));
  if (file.tables.length === 0)
    return {
      lines: [...file.said, `${file.file} holds no figures: it lists names and codes, and measures nothing.`],
      json: { ok: false, ...file },
      code: 1,
    };
  return {
    lines: [
      ...file.said,
      ...file.tables.flatMap(tableLine),
      'Name what to take with --sheet NAME and --publisher NAME, and where to write it with --out FILE.zip.',
    ],
    json: { ok: true, ...file },
    code: 0,
  };
}
