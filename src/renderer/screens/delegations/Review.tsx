import { CircleHelp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DelegationReading, Guess } from '../../../shared/contract.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { DAY_PATTERN } from '../../../shared/format/day.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { missingFieldsOf, useReading } from '../../state/reading.ts';
import { strings } from '../../strings.ts';
import { GuessRow } from './GuessRow.tsx';
import { LeftLine } from './LeftLine.tsx';
import styles from './ReadText.module.css';

type ReviewProps = {
  readonly reading: DelegationReading;
  /** False inside a new brief, where the screen has its own primary button. */
  readonly primary: boolean;
  /** The text is still being typed: nothing takes the focus, and there is nothing to keep yet. */
  readonly isTyped?: boolean;
  readonly onDone: (delegation: Delegation) => void;
  readonly onCancel: () => void;
};

const FIELDS = [
  'name',
  'audience',
  'visit',
  'headCount',
  'person',
  'sector',
  'interest',
  'question',
  'stop',
] as const;

/** Fields of which a visit has one: where several could be meant, it is asked. */
const ONE_OF = ['name', 'visit', 'headCount'] as const;

/** Everything read, with the words it came from, to be changed, dropped or accepted. Nothing is saved before that. */
export function Review({ reading, primary, isTyped = false, onDone, onCancel }: ReviewProps) {
  const accept = useReading((state) => state.accept);
  const words = strings.delegations;
  const lacking = missingFieldsOf(reading);
  const title = useRef<HTMLHeadingElement>(null);
  const done = useRef<HTMLDivElement>(null);
  // If nothing is missing, one key accepts it; otherwise start at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the reading is first shown
  useEffect(() => {
    if (isTyped) return;
    if (lacking.length === 0) done.current?.querySelector('button')?.focus({ preventScroll: true });
    else title.current?.focus();
  }, []);
  const take = async (): Promise<void> => {
    const delegation = await accept();
    if (delegation) onDone(delegation);
  };
  return (
    <section className={styles.review} aria-labelledby="review-title">
      <div className={styles.reviewHead}>
        <h2 id="review-title" ref={title} tabIndex={-1} className={styles.title}>
          {isTyped ? words.soFar : words.check}
        </h2>
        <div className={styles.ways} ref={done} hidden={isTyped}>
          <Button weight={primary ? 'primary' : 'plain'} isDisabled={lacking.length > 0} onPress={take}>
            {words.accept}
          </Button>
          <Button weight="quiet" onPress={onCancel}>
            {words.startOver}
          </Button>
        </div>
      </div>
      {lacking.length > 0 && !isTyped && (
        <div className={styles.lacking} role="status">
          {lacking.map((it) => (
            <p key={it}>{it}</p>
          ))}
        </div>
      )}
      {reading.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {ONE_OF.map((field) => (
        <Doubt key={field} field={field} guesses={reading.guesses} />
      ))}
      {FIELDS.map((field) => {
        const guesses = reading.guesses.filter((it) => it.field === field);
        return guesses.length > 0 && <Group key={field} field={field} guesses={guesses} quoted={primary} />;
      })}
      {reading.left.length > 0 && !isTyped && (
        <details className={styles.left} open={reading.left.length <= 12}>
          <summary>{words.left(reading.left.length)}</summary>
          <p className={styles.note}>{words.leftHint}</p>
          <ul>
            {reading.left.map(({ line, text }) => (
              <LeftLine key={`${line} ${text}`} line={line} text={text} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type DoubtProps = {
  readonly field: (typeof ONE_OF)[number];
  readonly guesses: readonly Guess[];
};

/** What could be meant otherwise, asked as a question; pressed, the answer is no doubt any more. */
function Doubt({ field, guesses }: DoubtProps) {
  const change = useReading((state) => state.change);
  const words = strings.delegations;
  const meant = guesses.filter((it) => it.field === field && optionOf(it) !== '');
  const used = meant.find((it) => it.use);
  if (meant.length < 2 || used?.sureness !== 'unsure') return null;
  return (
    <fieldset className={styles.doubt}>
      <legend className={styles.asked}>
        <CircleHelp size={18} strokeWidth={1.75} aria-hidden="true" />
        {words.asked[field]}
      </legend>
      <p>{used.why}</p>
      <div className={styles.options}>
        {meant.map((it) => (
          <Button
            key={it.id}
            size="small"
            aria-pressed={it.use}
            onPress={() => change({ ...it, sureness: 'sure', use: true })}
          >
            {optionOf(it)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function optionOf(guess: Guess): string {
  if (guess.field === 'visit') return saySpan(guess.value.from, guess.value.to);
  if (guess.field === 'headCount') return String(guess.value);
  return typeof guess.value === 'string' ? guess.value : '';
}

function saySpan(from: string, to: string): string {
  const [first, last] = [from, to].map((day) =>
    DAY_PATTERN.test(day) ? formatDay(day, OFFICE_DATES.short) : day,
  );
  return from === to || !last ? (first ?? '') : `${first} – ${last}`;
}

type GroupProps = {
  readonly field: Guess['field'];
  readonly guesses: readonly Guess[];
  /** Each with the words it came from: the letter does not stand beside it. */
  readonly quoted: boolean;
};

function Group({ field, guesses, quoted }: GroupProps) {
  const title = strings.delegations.fields[field];
  return (
    <fieldset className={styles.group} data-field={field}>
      <legend className={styles.legend}>{title}</legend>
      <ul>
        {guesses.map((guess) => (
          <GuessRow key={guess.id} guess={guess} quoted={quoted} />
        ))}
      </ul>
    </fieldset>
  );
}
