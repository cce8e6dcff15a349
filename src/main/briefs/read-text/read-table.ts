import { parse } from 'csv-parse/sync';
import type { DelegationReading, Guess } from '../../../shared/views/index.ts';
import { looksLikeName } from './find-person.ts';

type Column = 'name' | 'first' | 'last' | 'title' | 'role' | 'organisation';

/** What spreadsheets call their columns. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['first', /^(?:first|given|fore)[ _-]?names?$/i],
  ['last', /^(?:last[ _-]?name|surname|family[ _-]?name)$/i],
  ['title', /^(?:title|honorific|salutation|prefix)$/i],
  ['role', /^(?:role|position|job(?:[ _-]?title)?|designation|function|post)$/i],
  [
    'organisation',
    /^(?:organi[sz]ation|company|employer|institution|firm|affiliation|company[ _-]name|organi[sz]ation[ _-]name)$/i,
  ],
  [
    'name',
    /^(?:(?:full|delegate|participant|attendee|member|visitor)?[ _-]?(?:'?s )?name|name[ _-]in[ _-]full|delegate|participant|attendee)$/i,
  ],
];

const DELIMITERS = [',', ';', '\t', '|'] as const;
const MOST_ROWS = 200;
/** A cell that a spreadsheet would run. */
const FORMULA = /^\s*[=+@]|^\s*-\s*\d|^\s*\t/;

const columnForHeader = (header: string): Column | null =>
  HEADERS.find(([, said]) => said.test(header.trim()))?.[0] ?? null;

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
    }) as string[][];
  } catch {
    return [];
  }
}

type Table = { readonly rows: readonly (readonly string[])[]; readonly columns: readonly (Column | null)[] };

/** The text as a table of people, if its first row names a person's columns; null for a letter. */
function tableOf(text: string): Table | null {
  const head = text.slice(0, 2000).split(/\r?\n|\r/)[0] ?? '';
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue;
    const rows = rowsOf(text, delimiter);
    const columns = (rows[0] ?? []).map(columnForHeader);
    const known = new Set(columns.filter((column) => column !== null));
    const hasName = known.has('name') || known.has('last') || known.has('first');
    if (hasName && known.size >= 2 && rows.length > 1) return { rows, columns };
  }
  return null;
}

/** People from a CSV with a header: commas, semicolons, tabs or bars, cells in quotes. Null where it is no such table. */
export function readTable(text: string): DelegationReading | null {
  const table = tableOf(text);
  if (!table) return null;
  const { rows, columns } = table;
  const header = rows[0] ?? [];
  const guesses: Guess[] = [];
  const left: { line: number; text: string }[] = [];
  const unused = header.filter((_, i) => columns[i] === null && header[i]?.trim() !== '');
  for (const [index, row] of rows.slice(1, MOST_ROWS + 1).entries()) {
    const line = index + 2;
    const cells = (column: Column): string =>
      columns
        .flatMap((it, i) => (it === column ? [row[i]?.trim() ?? ''] : []))
        .filter((it) => it !== '')
        .join(' ');
    const shown = row.join(', ').slice(0, 300);
    // "Title" is a job where another column holds no role.
    const titleIsRole =
      !columns.includes('role') && !/^(?:mr|mrs|ms|mx|dr|prof|sir|dame)\b/i.test(cells('title'));
    const parts = [titleIsRole ? '' : cells('title'), cells('first'), cells('last')].filter(
      (it) => it !== '',
    );
    const name = (cells('name') || parts.join(' ')).slice(0, 200);
    const extra = columns.flatMap((it, i) =>
      it === null && row[i]?.trim() ? [`${header[i]}: ${row[i]?.trim()}`] : [],
    );
    if (name === '') {
      if (shown.replace(/[,\s]/g, '') !== '') left.push({ line, text: shown });
      continue;
    }
    if (extra.length > 0) left.push({ line, text: `${name}: ${extra.join(', ')}`.slice(0, 500) });
    const isFormula = row.some((cell) => FORMULA.test(cell));
    const plainName = looksLikeName(name);
    guesses.push({
      field: 'person',
      value: {
        name,
        role: (titleIsRole ? cells('title') : cells('role')).slice(0, 400) || null,
        organisation: cells('organisation').slice(0, 400) || null,
      },
      id: `person-${line}`,
      words: shown,
      line,
      sureness: isFormula ? 'unsure' : plainName ? 'sure' : 'likely',
      why: isFormula
        ? 'A cell begins as a spreadsheet’s formula does. It is taken as text, if you choose it.'
        : plainName
          ? 'From the columns of the table.'
          : 'From the columns of the table; the name looks unusual.',
      use: !isFormula,
    });
  }
  const notes = [
    ...(unused.length > 0
      ? [`Columns that a delegation has no place for: ${unused.join(', ')}. Their cells are listed below.`]
      : []),
    ...(rows.length > MOST_ROWS + 1 ? [`Only the first ${MOST_ROWS} rows were read.`] : []),
  ];
  return { kind: 'table', guesses, left, notes };
}
