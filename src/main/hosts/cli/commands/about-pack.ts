import { DAY_PATTERN } from '../../../../shared/format/day.ts';
import { counted } from '../../../../shared/format/number.ts';
import { many, one, type Parsed, STRING, UsageError } from '../command.ts';

/** What an author says of a pack where it does not say it itself. */

export const ABOUT = { name: STRING, title: STRING, version: STRING, created: STRING } as const;

export const TABLE_HELP = [
  '--map COLUMN=HEADING   for a single table of facts: which heading holds which column; may be given several times',
  '--name ID  --title T  --version X.Y.Z  --created DATE   what such a table does not say about itself',
];

export function aboutOf(parsed: Parsed) {
  const about = Object.fromEntries(
    ['name', 'title', 'version', 'created'].flatMap((name) => {
      const value = one(parsed, name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return DAY_PATTERN.test(about.created ?? '') ? { ...about, created: `${about.created}T00:00:00Z` } : about;
}

/** `--map COLUMN=HEADING`, as often as given. */
export function columnsOf(parsed: Parsed): Readonly<Record<string, string>> {
  const pairs = many(parsed, 'map').map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--map is COLUMN=HEADING, not "${pair}"`);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

/** What the rows of a table are, one and many, where that is not the table's name. */
const ROWS: Readonly<Record<string, readonly [string, string]>> = {
  network: ['link', 'links'],
  series: ['point of a series', 'points of series'],
  fx: ['exchange rate', 'exchange rates'],
  boundaries: ['boundary', 'boundaries'],
};

/** "1 source, 3 places". */
export const rowCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => {
      const [single, plural] = ROWS[name] ?? [name.replace(/s$/, ''), name];
      return counted(count, single, plural);
    })
    .join(', ');
