import { useState } from 'react';
import type { FigureTable } from '../../../shared/contract.ts';
import { COLUMN_ROLES, type ColumnRole } from '../../../shared/domain/column-roles.ts';
import type { MappedTable } from '../../../shared/domain/import-mapping.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { Head } from './Head.tsx';
import styles from './Import.module.css';

type Column = FigureTable['columns'][number];
type Run = readonly [Column, ...Column[]];

type ColumnsProps = {
  readonly table: FigureTable;
  /** What is said of the table, as it is typed. */
  readonly draft: MappedTable;
  /** Said, and to be read again. */
  readonly onSay: (mapped: MappedTable) => void;
  /** Typed, and not done. */
  readonly onType: (mapped: MappedTable) => void;
};

/** More of a kind side by side are one line: the years of a wide table. */
const MOST_SINGLE = 6;

function runsOf({ columns }: FigureTable, { units }: MappedTable): readonly Run[] {
  const runs: [Column, ...Column[]][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const isLike =
      run !== undefined &&
      run[0].role === column.role &&
      column.role === 'figures' &&
      units[run[0].heading] === units[column.heading];
    if (isLike) run.push(column);
    else runs.push([column]);
  }
  return runs.flatMap((run): readonly Run[] =>
    run.length > MOST_SINGLE ? [run] : run.map((column): Run => [column]),
  );
}

const roleOf = ({ heading, role }: Column, { columns }: MappedTable): ColumnRole => columns[heading] ?? role;

/** What each column holds, as it was guessed, and as the officer says it is. */
export function Columns({ table, draft, onSay, onType }: ColumnsProps) {
  const { imports } = strings;
  const [isSingle, setSingle] = useState(false);
  const runs = isSingle ? table.columns.map((column): Run => [column]) : runsOf(table, draft);
  const isFolded = runs.some(({ length }) => length > 1);
  const withUnits = (run: Run, unit: string): MappedTable => ({
    ...draft,
    units: { ...draft.units, ...Object.fromEntries(run.map(({ heading }) => [heading, unit])) },
  });
  return (
    <section className={styles.part}>
      <h2 className={screen.heading}>{imports.columns}</h2>
      {table.gone.map((name) => (
        <Gone key={name} name={name} table={table} draft={draft} onSay={onSay} />
      ))}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <Head names={[imports.column, imports.sample, imports.holds, imports.unitOfColumn]} />
          <tbody>
            {runs.map((run) => {
              const [first] = run;
              const last = run.at(-1) ?? first;
              const name =
                run.length === 1 ? first.heading : imports.columnsTo(first.heading, last.heading, run.length);
              const role = roleOf(first, draft);
              return (
                <tr key={first.letter}>
                  <th scope="row">
                    <span className={styles.letter}>
                      {run.length === 1 ? first.letter : `${first.letter}–${last.letter}`}
                    </span>{' '}
                    <bdi>{name}</bdi>
                  </th>
                  <td className={styles.sample}>
                    <bdi>{first.sample.join(' · ')}</bdi>
                  </td>
                  <td>
                    <select
                      aria-label={imports.holdsOf(name)}
                      className={styles.role}
                      value={role}
                      onChange={(event) => {
                        const to = COLUMN_ROLES.find((it) => it === event.target.value) ?? role;
                        const said = Object.fromEntries(run.map(({ heading }) => [heading, to]));
                        onSay({ ...draft, columns: { ...draft.columns, ...said } });
                      }}
                    >
                      {COLUMN_ROLES.map((it) => (
                        <option key={it} value={it}>
                          {imports.roles[it]}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    {role === 'figures' && (
                      <input
                        aria-label={imports.unitOf(name)}
                        className={styles.unit}
                        maxLength={300}
                        value={draft.units[first.heading] ?? ''}
                        onChange={(event) => onType(withUnits(run, event.target.value))}
                        onBlur={(event) => onSay(withUnits(run, event.target.value))}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {(isFolded || isSingle) && (
        <div>
          <Button weight="quiet" onPress={() => setSingle(!isSingle)}>
            {isFolded ? imports.eachColumn : imports.foldColumns}
          </Button>
        </div>
      )}
    </section>
  );
}

const LEAVE = '';

type GoneProps = Pick<ColumnsProps, 'table' | 'draft' | 'onSay'> & { readonly name: string };

/** A column of which something was said, and which this file calls otherwise or does not have. */
function Gone({ name, table, draft, onSay }: GoneProps) {
  const { imports } = strings;
  const { [name]: role, ...columns } = draft.columns;
  const { [name]: unit, ...units } = draft.units;
  const free = table.columns.filter(({ heading }) => !(heading in columns) && !(heading in units));
  const was = [role && imports.roles[role], unit].filter(Boolean).join(', ');
  const asked = 'asked';
  return (
    <p className={styles.asked}>
      <Choice
        label={imports.gone(name, was)}
        value={asked}
        options={[
          { value: asked, name: imports.chooseNow },
          ...free.map(({ heading, letter }) => ({ value: `=${heading}`, name: `${letter} ${heading}` })),
          { value: LEAVE, name: imports.isGone },
        ]}
        onChange={(value) => {
          if (value === asked) return;
          const now = value.slice(1);
          onSay({
            ...draft,
            columns: value === LEAVE || role === undefined ? columns : { ...columns, [now]: role },
            units: value === LEAVE || unit === undefined ? units : { ...units, [now]: unit },
          });
        }}
      />
    </p>
  );
}
