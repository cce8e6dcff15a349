import { useId, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { UpdatesView } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import tone from '../../parts/Tone.module.css';
import { useUpdates } from '../../state/updates.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Updates.module.css';

const WHATS = ['changed', 'withdrawn', 'added', 'removed'] as const;
type Version = UpdatesView['packs'][number]['kept'][number];

const versionName = ({ version, created }: Version): string =>
  strings.updates.version(version, formatDay(created.slice(0, 10), OFFICE_DATES.short));

/** What changed between two versions of the pack, in the trade's words. */
export function Changes({ pack }: { readonly pack: UpdatesView['packs'][number] | undefined }) {
  const { changes, filter, narrow } = useUpdates();
  const versions = pack ? [pack, ...pack.kept] : [];
  const filtered = filter.kind !== null || filter.what !== null || filter.words !== '';
  return (
    <section className={styles.part} aria-labelledby="updates-changes">
      <h2 id="updates-changes" className={screen.heading}>
        {changes ? strings.updates.changes(changes.from, changes.to) : strings.updates.changed}
      </h2>
      {versions.length > 1 && <Pair versions={versions} />}
      {changes === null ? (
        <p className={screen.note}>
          {versions.length > 1 ? strings.updates.choosePair : strings.updates.noChanges}
        </p>
      ) : (
        <>
          <p className={tone.dated}>{changes.counts.join(' · ') || strings.updates.same}</p>
          <div className={styles.actions}>
            <Words />
            <Choose
              label={strings.updates.kind}
              value={filter.kind ?? ''}
              choices={[
                { value: '', name: strings.updates.allKinds },
                ...changes.kinds.map(({ value, label, count }) => ({
                  value,
                  name: strings.updates.counted(label, count),
                })),
              ]}
              onChoose={(value) => narrow({ kind: value === '' ? null : value })}
            />
          </div>
          <fieldset className={styles.actions} aria-label={strings.updates.filter}>
            <Button
              weight={filter.what === null ? 'plain' : 'quiet'}
              aria-pressed={filter.what === null}
              onPress={() => narrow({ what: null })}
            >
              {strings.updates.all}
            </Button>
            {WHATS.map((what) => (
              <Button
                key={what}
                weight={filter.what === what ? 'plain' : 'quiet'}
                aria-pressed={filter.what === what}
                onPress={() => narrow({ what })}
              >
                {strings.updates.counted(
                  strings.updates.whats[what],
                  changes.whats.find(({ value }) => value === what)?.count ?? 0,
                )}
              </Button>
            ))}
          </fieldset>
          <p className={tone.dated} role="status">
            {filtered ? strings.updates.left(changes.total) : ''}
          </p>
          <ul>
            {changes.changes.map(({ recordType, recordId, sentence }) => (
              <li key={`${recordType} ${recordId}`} className={styles.sentence}>
                {sentence}
              </li>
            ))}
          </ul>
          {changes.total > changes.changes.length && (
            <p>{strings.updates.more(changes.total - changes.changes.length)}</p>
          )}
        </>
      )}
    </section>
  );
}

/** Chooses the two versions to compare. */
function Pair({ versions }: { readonly versions: readonly Version[] }) {
  const { filter, narrow } = useUpdates();
  const choices = versions.map((version) => ({ value: version.hash, name: versionName(version) }));
  return (
    <div className={styles.actions}>
      <Choose
        label={strings.updates.from}
        value={filter.from ?? ''}
        choices={[{ value: '', name: strings.updates.before }, ...choices]}
        onChoose={(value) => narrow({ from: value === '' ? null : value })}
      />
      <Choose
        label={strings.updates.to}
        value={filter.to ?? ''}
        choices={[{ value: '', name: strings.updates.inUse }, ...choices.slice(1)]}
        onChoose={(value) => narrow({ to: value === '' ? null : value })}
      />
    </div>
  );
}

/** Words that the change or its record must contain; searched as they are typed. */
function Words() {
  const { filter, narrow } = useUpdates();
  const [text, setText] = useState(filter.words);
  return (
    <SearchField
      className={styles.field ?? ''}
      value={text}
      onChange={(words) => {
        setText(words);
        void narrow({ words });
      }}
    >
      <Label>{strings.updates.words}</Label>
      <Input className={styles.input ?? ''} />
    </SearchField>
  );
}

function Choose({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
