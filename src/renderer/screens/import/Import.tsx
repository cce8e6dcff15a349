import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { FigureTable } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { Columns } from './Columns.tsx';
import { Head } from './Head.tsx';
import styles from './Import.module.css';
import { keyOf, type Outcome, TOLD, useImportDesk } from './import-desk.ts';

type Desk = ReturnType<typeof useImportDesk>;

/** Figures of a statistics office become a pack: a table, its columns, what it does not say, its source. */
export function Import() {
  const desk = useImportDesk();
  const { file, chosen, draft, setDraft, working, outcome, refusal, choose, look, say } = desk;
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
        {file && <FileTables desk={desk} file={file} />}
        {chosen && draft && (
          <>
            <Preview table={chosen} />
            {(chosen.asks.length > 0 || TOLD.some((what) => draft[what])) && (
              <section className={styles.part}>
                <p>{imports.asked}</p>
                <div className={styles.fields}>
                  {TOLD.filter((what) => chosen.asks.includes(what) || draft[what]).map((what) => (
                    <Field
                      key={what}
                      label={imports[what]}
                      value={draft[what] ?? ''}
                      onEdit={(value) => setDraft({ ...draft, [what]: value })}
                      onDone={() => void look(draft)}
                    />
                  ))}
                </div>
              </section>
            )}
            <Columns key={keyOf(chosen)} table={chosen} draft={draft} onSay={say} onType={setDraft} />
            <SourceAndTake desk={desk} />
          </>
        )}
        {outcome && <Came outcome={outcome} />}
      </div>
    </div>
  );
}

/** What the file holds, and what is otherwise than in the last one. */
function FileTables({ desk, file }: { readonly desk: Desk; readonly file: NonNullable<Desk['file']> }) {
  const { chosen, turnTo, settleLost, alsoAsking } = desk;
  const { imports } = strings;
  const tables = file.tables.map((it) => ({
    value: keyOf(it),
    name: imports.tableNamed(it.sheet, it.table, it.title, it.figures),
  }));
  const [asked, leave] = ['', ' '];
  return (
    <section className={styles.part}>
      <h2 className={screen.heading}>{file.file}</h2>
      {file.said.map((sentence) => (
        <p key={sentence} className={screen.note}>
          {sentence}
        </p>
      ))}
      {file.mapping && <p className={screen.note}>{imports.known}</p>}
      {file.changed.length > 0 && (
        <div role="status">
          <Sentences heading={imports.otherwise} sentences={file.changed} />
        </div>
      )}
      {file.lost.map((lost) => (
        <p key={keyOf(lost)} className={styles.asked}>
          <Choice
            label={imports.lost(lost.sheet)}
            value={asked}
            options={[
              { value: asked, name: imports.chooseNow },
              ...tables,
              { value: leave, name: imports.isGone },
            ]}
            onChange={(to) => {
              if (to !== asked) settleLost(lost, to === leave ? null : to);
            }}
          />
        </p>
      ))}
      {chosen === null ? (
        <p>{imports.none}</p>
      ) : (
        <Choice label={imports.table} value={keyOf(chosen)} options={tables} onChange={turnTo} />
      )}
      {alsoAsking.map((it) => (
        <p key={keyOf(it)}>{imports.alsoAsks(it.sheet)}</p>
      ))}
    </section>
  );
}

function SourceAndTake({ desk }: { readonly desk: Desk }) {
  const { source, setSource, ready, working, take } = desk;
  const { imports } = strings;
  return (
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

function Preview({ table }: { readonly table: FigureTable }) {
  const { imports } = strings;
  return (
    <section className={styles.part}>
      <h2 className={screen.heading}>{imports.first}</h2>
      {table.refused > 0 && <p className={screen.note}>{imports.refused(table.refused)}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <Head
            names={[
              imports.cell,
              imports.measure,
              imports.place,
              imports.period,
              imports.figure,
              imports.unit,
            ]}
          />
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
