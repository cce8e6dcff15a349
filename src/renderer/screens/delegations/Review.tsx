import { useEffect, useRef } from 'react';
import type { DelegationReading, Guess } from '../../../shared/contract.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { missingFieldsOf, useReading } from '../../state/reading.ts';
import { strings } from '../../strings.ts';
import { GuessRow } from './GuessRow.tsx';
import { LeftLine } from './LeftLine.tsx';
import styles from './ReadText.module.css';

type ReviewProps = {
  readonly reading: DelegationReading;
  /** False inside a new brief, where the screen has its own primary button. */
  readonly primary: boolean;
  readonly onDone: (delegation: Delegation) => void;
  readonly onCancel: () => void;
};

const FIELDS = ['name', 'audience', 'visit', 'person', 'sector', 'interest', 'question', 'stop'] as const;

/** Everything read, with the words it came from, to be changed, dropped or accepted. Nothing is saved before that. */
export function Review({ reading, primary, onDone, onCancel }: ReviewProps) {
  const accept = useReading((state) => state.accept);
  const words = strings.delegations;
  const lacking = missingFieldsOf(reading);
  const title = useRef<HTMLHeadingElement>(null);
  const done = useRef<HTMLDivElement>(null);
  // If nothing is missing, one key accepts it; otherwise start at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the reading is first shown
  useEffect(() => {
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
          {words.check}
        </h2>
        <div className={styles.ways} ref={done}>
          <Button weight={primary ? 'primary' : 'plain'} isDisabled={lacking.length > 0} onPress={take}>
            {words.accept}
          </Button>
          <Button weight="quiet" onPress={onCancel}>
            {words.startOver}
          </Button>
        </div>
      </div>
      {lacking.length > 0 && (
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
      {FIELDS.map((field) => {
        const guesses = reading.guesses.filter((it) => it.field === field);
        return guesses.length > 0 && <Group key={field} field={field} guesses={guesses} quoted={primary} />;
      })}
      {reading.left.length > 0 && (
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

type GroupProps = {
  readonly field: Guess['field'];
  readonly guesses: readonly Guess[];
  /** Each with the words it came from: the letter does not stand beside it. */
  readonly quoted: boolean;
};

function Group({ field, guesses, quoted }: GroupProps) {
  const title = strings.delegations.fields[field];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <ul>
        {guesses.map((guess) => (
          <GuessRow key={guess.id} guess={guess} quoted={quoted} />
        ))}
      </ul>
    </fieldset>
  );
}
