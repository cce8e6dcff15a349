import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { CallOutput } from '../../../shared/contract.ts';
import type { ImportMapping } from '../../../shared/domain/import-mapping.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { ask } from '../../state/client.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Import.module.css';

type FileFound = NonNullable<CallOutput<'chooseFigures'>>;
type TableFound = FileFound['tables'][number];
type Outcome = CallOutput<'importFigures'>;
type Told = Readonly<Record<'unit' | 'period' | 'place' | 'measure', string>>;
type Source = Readonly<Record<'title' | 'publisher' | 'url', string>>;

const NOTHING: Told = { unit: '', period: '', place: '', measure: '' };
const keyOf = ({ sheet, table }: Pick<TableFound, 'sheet' | 'table'>): string => `${table} ${sheet}`;

/** The state of the desk: the file, its table, what was said of it, and what came of it. */
function useImportDesk() {
  const [file, setFile] = useState<FileFound | null>(null);
  const [chosen, setChosen] = useState<TableFound | null>(null);
  const [told, setTold] = useState<Told>(NOTHING);
  const [source, setSource] = useState<Source>({ title: '', publisher: '', url: '' });
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = useRegion((state) => state.load);

  const choose = async (): Promise<void> => {
    setWorking(true);
    setRefusal(null);
    const answer = await ask('chooseFigures', {});
    setWorking(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    const found = answer.value;
    if (found === null) return;
    setFile(found);
    setOutcome(null);
    const known = found.mapping;
    const mapped = known?.tables[0];
    setChosen(found.tables.find((it) => mapped && keyOf(it) === keyOf(mapped)) ?? found.tables[0] ?? null);
    setTold({
      unit: mapped?.unit ?? '',
      period: mapped?.period ?? '',
      place: mapped?.place ?? '',
      measure: mapped?.measure ?? '',
    });
    setSource({
      title: known?.source.title ?? '',
      publisher: known?.source.publisher ?? '',
      url: known?.source.url ?? '',
    });
  };

  /** What was said of its columns before, on the command line or in another quarter, stays. */
  const keptOf = (table: Pick<TableFound, 'sheet' | 'table'>) =>
    file?.mapping?.tables.find((it) => keyOf(it) === keyOf(table));

  const mappedTable = (table: Pick<TableFound, 'sheet' | 'table'>, said: Told) => ({
    sheet: table.sheet,
    table: table.table,
    columns: keptOf(table)?.columns ?? {},
    units: keptOf(table)?.units ?? {},
    unit: said.unit || null,
    period: said.period || null,
    place: said.place || null,
    measure: said.measure || null,
  });

  /** Shows the table as it is read now. */
  const look = async (table: Pick<TableFound, 'sheet' | 'table'>, said: Told): Promise<void> => {
    const answer = await ask('figureTable', { table: mappedTable(table, said) });
    if (answer.ok && answer.value) setChosen(answer.value);
    if (!answer.ok) setRefusal(answer.refusal);
  };

  const take = async (): Promise<void> => {
    if (file === null || chosen === null) return;
    const one = mappedTable(chosen, told);
    const others = file.mapping?.tables.filter((it) => keyOf(it) !== keyOf(one)) ?? [];
    const mapping: ImportMapping = {
      attache: 'import',
      name: file.mapping?.name ?? file.name,
      title: file.mapping?.title ?? source.title,
      take: file.mapping?.take ?? 'both',
      source: { ...file.mapping?.source, ...source, url: source.url.trim() || null },
      tables: [one, ...others],
    };
    setWorking(true);
    setRefusal(null);
    const answer = await ask('importFigures', { mapping });
    setWorking(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    setOutcome(answer.value);
    if (answer.value.result === 'installed') await load();
  };

  const ready =
    chosen?.asks.every((what) => told[what] !== '') === true &&
    [source.title, source.publisher].every((it) => it.trim() !== '');
  return {
    file,
    chosen,
    told,
    setTold,
    source,
    setSource,
    working,
    outcome,
    refusal,
    choose,
    look,
    take,
    ready,
  };
}

/** Figures of a statistics office become a pack: a table, what it does not say, its source. */
export function Import() {
  const {
    file,
    chosen,
    told,
    setTold,
    source,
    setSource,
    working,
    outcome,
    refusal,
    choose,
    look,
    take,
    ready,
  } = useImportDesk();
  const { imports } = strings;
  return (
    <div className={screen.screen} data-pane>
      <ScreenTitle className={screen.title}>{imports.title}</ScreenTitle>
      <p className={screen.lead}>{imports.lead}</p>
      <div className={styles.parts}>
        <div>
          <Button weight={file ? 'quiet' : 'primary'} isDisabled={working} onPress={() => void choose()}>
            {file ? imports.other : imports.choose}
          </Button>
        </div>
        {working && <Waiting sentence={imports.taking} />}
        {refusal && <RefusalNote refusal={refusal} />}
        {file && (
          <section className={styles.part}>
            <h2 className={screen.heading}>{file.file}</h2>
            {file.said.map((sentence) => (
              <p key={sentence} className={screen.note}>
                {sentence}
              </p>
            ))}
            {file.mapping && <p className={screen.note}>{imports.known}</p>}
            {chosen === null ? (
              <p>{imports.none}</p>
            ) : (
              <Choice
                label={imports.table}
                value={keyOf(chosen)}
                options={file.tables.map((it) => ({
                  value: keyOf(it),
                  name: imports.tableNamed(it.sheet, it.table, it.title, it.figures),
                }))}
                onChange={(value) => {
                  const next = file.tables.find((it) => keyOf(it) === value);
                  if (next) void look(next, told);
                }}
              />
            )}
          </section>
        )}
        {chosen && <Preview table={chosen} />}
        {chosen && (chosen.asks.length > 0 || Object.values(told).some((it) => it !== '')) && (
          <section className={styles.part}>
            <p>{imports.asked}</p>
            <div className={styles.fields}>
              {(Object.keys(NOTHING) as (keyof Told)[])
                .filter((what) => chosen.asks.includes(what) || told[what] !== '')
                .map((what) => (
                  <Field
                    key={what}
                    label={imports[what]}
                    value={told[what]}
                    onEdit={(value) => setTold({ ...told, [what]: value })}
                    onDone={() => void look(chosen, told)}
                  />
                ))}
            </div>
          </section>
        )}
        {chosen && (
          <section className={styles.part}>
            <h2 className={screen.heading}>{imports.source}</h2>
            <div className={styles.fields}>
              <Field
                label={imports.sourceTitle}
                value={source.title}
                onEdit={(title) => setSource({ ...source, title })}
              />
              <Field
                label={imports.publisher}
                value={source.publisher}
                onEdit={(publisher) => setSource({ ...source, publisher })}
              />
              <Field label={imports.url} value={source.url} onEdit={(url) => setSource({ ...source, url })} />
            </div>
            <div>
              <Button weight="primary" isDisabled={!ready || working} onPress={() => void take()}>
                {imports.take}
              </Button>
            </div>
          </section>
        )}
        {outcome && <Came outcome={outcome} />}
      </div>
    </div>
  );
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onEdit: (value: string) => void;
  readonly onDone?: () => void;
};

function Field({ label, value, onEdit, onDone }: FieldProps) {
  return (
    <TextField
      className={styles.field ?? ''}
      value={value}
      onChange={onEdit}
      {...(onDone ? { onBlur: onDone } : {})}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} />
    </TextField>
  );
}

function Preview({ table }: { readonly table: TableFound }) {
  const { imports } = strings;
  return (
    <section className={styles.part}>
      <h2 className={screen.heading}>{imports.first}</h2>
      {table.refused > 0 && <p className={screen.note}>{imports.refused(table.refused)}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[
                imports.cell,
                imports.measure,
                imports.place,
                imports.period,
                imports.figure,
                imports.unit,
              ].map((it) => (
                <th key={it} scope="col">
                  {it}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.first.map((one) => (
              <tr key={one.cell}>
                <td>{one.cell}</td>
                <td>{one.measure}</td>
                <td>{one.place ?? '?'}</td>
                <td>{one.period ?? '?'}</td>
                <td className={one.value === null ? undefined : styles.figure}>
                  {one.value === null ? one.told : one.value.toLocaleString('en-GB')}
                </td>
                <td>{one.unit ?? '?'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Came({ outcome }: { readonly outcome: Outcome }) {
  const { imports } = strings;
  if (outcome.result === 'refused')
    return (
      <ul role="alert">
        {outcome.problems.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    );
  return (
    <section className={styles.part} role="status">
      <p>{imports.taken(outcome.title, outcome.version, outcome.facts, outcome.points)}</p>
      <Sentences heading={imports.changes} sentences={outcome.changes} />
      <Sentences heading={imports.left} sentences={outcome.said} />
    </section>
  );
}

function Sentences({
  heading,
  sentences,
}: {
  readonly heading: string;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul className={screen.note}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
