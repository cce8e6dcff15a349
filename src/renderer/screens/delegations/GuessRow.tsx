import { Plus, X } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { Guess } from '../../../shared/contract.ts';
import { countTyped } from '../../../shared/delegations/edit-delegation.ts';
import { DayField } from '../../parts/DayField.tsx';
import { useDraft } from '../../state/draft.ts';
import { useReading } from '../../state/reading.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import styles from './ReadText.module.css';

/** One guess: whether it is used, its value, what is doubted of it, and the words it came from. */
export function GuessRow({ guess, quoted }: { readonly guess: Guess; readonly quoted: boolean }) {
  const change = useReading((state) => state.change);
  const words = strings.delegations;
  const shown = guess.words.trim();
  const isDoubted = guess.sureness === 'unsure';
  return (
    <li className={styles.guess} data-used={guess.use} data-field={guess.field}>
      <div
        className={styles.chip}
        data-doubt={isDoubted || undefined}
        title={shown === '' || quoted ? undefined : shown}
      >
        <Checkbox
          className={styles.take ?? ''}
          aria-label={words.use(spoken(guess))}
          isSelected={guess.use}
          onChange={(use) => change({ ...guess, use })}
        >
          {guess.use ? (
            <X size={15} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
          )}
        </Checkbox>
        <div className={styles.value}>
          <GuessValue guess={guess} />
        </div>
      </div>
      {(isDoubted || (quoted && shown !== '')) && (
        <p className={styles.source}>
          {isDoubted && (
            <>
              <span className={styles.unsure}>{words.doubt}</span> {guess.why}
            </>
          )}
          {shown !== '' && (
            <>
              {' '}
              <q dir="auto">{shown.length > 160 ? `${shown.slice(0, 160)}…` : shown}</q>
            </>
          )}
        </p>
      )}
    </li>
  );
}

const spoken = (guess: Guess): string => {
  switch (guess.field) {
    case 'visit':
      return `${guess.value.from} – ${guess.value.to}`;
    case 'person':
      return guess.value.name;
    case 'stop':
      return guess.value.title;
    case 'headCount':
      return String(guess.value);
    default:
      return guess.value === '' ? strings.delegations.fields[guess.field] : guess.value;
  }
};

/** The fields of a guess. Typing into one also selects the guess. */
function GuessValue({ guess }: { readonly guess: Guess }) {
  const change = useReading((state) => state.change);
  const audiences = useRegion((state) => state.audiences);
  const clusters = useDraft((state) => state.clusters);
  const words = strings.delegations;
  switch (guess.field) {
    case 'audience':
      return (
        <select
          className={styles.input}
          aria-label={words.audience}
          value={guess.value}
          onChange={(event) => change({ ...guess, value: event.target.value, use: true })}
        >
          {guess.value === '' && <option value="">{words.pick}</option>}
          {audiences.map((it) => (
            <option key={it.id} value={it.id}>
              {it.name}
            </option>
          ))}
        </select>
      );
    case 'sector': {
      const cluster = clusters.find((it) => it.id === guess.value);
      return cluster ? (
        <span className={styles.fixed}>{cluster.name}</span>
      ) : (
        <Line
          label={words.sectors}
          value={guess.value}
          onEdit={(value) => change({ ...guess, value, use: true })}
        />
      );
    }
    case 'name':
    case 'interest':
    case 'question':
      return (
        <Line
          label={words.fields[guess.field]}
          value={guess.value}
          onEdit={(value) => change({ ...guess, value, use: true })}
        />
      );
    case 'visit':
      return (['from', 'to'] as const).map((end) => (
        <DayField
          key={end}
          label={words[end]}
          value={guess.value[end]}
          onEdit={(day) => change({ ...guess, value: { ...guess.value, [end]: day }, use: true })}
        />
      ));
    case 'headCount':
      return (
        <Line
          kind="number"
          label={words.fields.headCount}
          value={guess.value > 0 ? String(guess.value) : ''}
          onEdit={(typed) => change({ ...guess, value: countTyped(typed) ?? 0, use: true })}
        />
      );
    case 'person':
      return (['name', 'role', 'organisation'] as const).map((part) => (
        <Line
          key={part}
          label={words.person[part]}
          value={guess.value[part] ?? ''}
          onEdit={(said) =>
            change({
              ...guess,
              value: { ...guess.value, [part]: part === 'name' ? said : said || null },
              use: true,
            })
          }
        />
      ));
    case 'stop':
      return (['date', 'time', 'place', 'title'] as const).map((part) =>
        part === 'date' ? (
          <DayField
            key={part}
            label={words.stop.date}
            value={guess.value.date}
            onEdit={(date) => change({ ...guess, value: { ...guess.value, date }, use: true })}
          />
        ) : (
          <Line
            key={part}
            kind={part === 'time' ? 'time' : 'text'}
            label={words.stop[part]}
            value={guess.value[part] ?? ''}
            onEdit={(said) =>
              change({
                ...guess,
                value: { ...guess.value, [part]: part === 'time' ? said || null : said },
                use: true,
              })
            }
          />
        ),
      );
  }
}

type LineProps = {
  readonly label: string;
  readonly kind?: 'text' | 'time' | 'number';
  readonly value: string;
  readonly onEdit: (value: string) => void;
};

/** A time is text too: a letter may say "after lunch". */
const Line = ({ label, kind = 'text', value, onEdit }: LineProps) => (
  <input
    className={styles.input}
    data-kind={kind}
    inputMode={kind === 'number' ? 'numeric' : undefined}
    aria-label={label}
    placeholder={label}
    dir="auto"
    value={value}
    onChange={(event) => onEdit(event.target.value)}
  />
);
