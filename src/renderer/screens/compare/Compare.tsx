import { useEffect, useId, useState } from 'react';
import type { Change, Difference } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBriefs } from '../../state/briefs.ts';
import { ask } from '../../state/client.ts';
import { keepNow } from '../../state/desk.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Compare.module.css';

const KINDS = ['brief', 'section', 'figure', 'fact', 'wording', 'order'] as const;

/** A brief held against another one: what came, what went, what reads otherwise. */
export function Compare({ id }: { readonly id: string }) {
  const { briefs, load } = useBriefs();
  const go = useRoute((state) => state.go);
  const [chosen, setChosen] = useState<string | null>(null);
  const [found, setFound] = useState<Difference | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const select = useId();
  useEffect(() => void load(), [load]);

  const others = (briefs ?? []).filter((brief) => brief.id !== id);
  const older = chosen ?? others[0]?.id ?? null;
  useEffect(() => {
    if (older === null) return;
    let current = true;
    setFound(null);
    void keepNow()
      .then(() => ask('difference', { a: older, b: id }))
      .then((answer) => {
        if (!current) return;
        setRefusal(answer.ok ? null : answer.refusal);
        if (answer.ok) setFound(answer.value);
      });
    return () => {
      current = false;
    };
  }, [older, id]);

  const own = briefs?.find((brief) => brief.id === id);
  return (
    <div className={screen.screen}>
      <ScreenTitle className={screen.title}>{strings.compare.title}</ScreenTitle>
      {own && <p className={screen.lead}>{own.title}</p>}
      <div className={styles.choice}>
        {others.length > 0 && (
          <>
            <label htmlFor={select}>{strings.compare.older}</label>
            <select
              id={select}
              className={styles.select}
              value={older ?? ''}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {others.map((brief) => (
                <option key={brief.id} value={brief.id}>
                  {`${brief.title} (${brief.issueDate})`}
                </option>
              ))}
            </select>
          </>
        )}
        <Button weight="quiet" onPress={() => go({ screen: 'brief', id })}>
          {strings.compare.back}
        </Button>
      </div>
      {briefs !== null && others.length === 0 && <p className={screen.note}>{strings.compare.noOthers}</p>}
      {refusal && <RefusalNote refusal={refusal} />}
      {older !== null && !found && !refusal && <Waiting sentence={strings.compare.comparing} />}
      {found && (
        <>
          <p role="status" className={styles.count}>
            {found.changes.length === 0 ? strings.compare.same : strings.compare.count(found.changes.length)}
          </p>
          {KINDS.map((kind) => (
            <Kind key={kind} kind={kind} changes={found.changes.filter((change) => change.kind === kind)} />
          ))}
        </>
      )}
    </div>
  );
}

function Kind({ kind, changes }: { readonly kind: Change['kind']; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <section className={styles.kind} aria-labelledby={`compare-${kind}`}>
      <h2 id={`compare-${kind}`} className={screen.heading}>
        {strings.compare.kinds[kind]} <span className={styles.number}>{changes.length}</span>
      </h2>
      <ul>
        {changes.map((change, index) => (
          // The list is shown as a whole and never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes may say the same
          <li key={index} className={styles.change}>
            <p>{change.sentence}</p>
            {change.words && <Words words={change.words} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What went is struck through, what came is underlined: not by colour alone. */
const Words = ({ words }: { readonly words: NonNullable<Change['words']> }) => (
  <p className={styles.words}>
    {words.map(({ text, what }, index) => {
      const key = `${index} ${what}`;
      if (what === 'added') return <ins key={key}>{text}</ins>;
      if (what === 'removed') return <del key={key}>{text}</del>;
      return <span key={key}>{text}</span>;
    })}
  </p>
);
