import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type {
  BriefSummary,
  Change,
  Difference,
  EarlierCopyRow,
  OlderSide,
} from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBriefs } from '../../state/briefs.ts';
import { ask } from '../../state/client.ts';
import { saveNow } from '../../state/desk.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Compare.module.css';

/** A side as the value of an option; a brief's id may hold any sign. */
const sideKey = (side: OlderSide): string =>
  side.from === 'file' ? 'file' : side.from === 'brief' ? `brief ${side.id}` : `copy ${side.number}`;
const sideFromKey = (name: string): OlderSide => {
  const word = name.slice(name.indexOf(' ') + 1);
  return name.startsWith('copy ') ? { from: 'copy', number: word } : { from: 'brief', id: word };
};

const KINDS = ['brief', 'section', 'figure', 'fact', 'wording', 'order'] as const;

/** A brief held against another one: what came, what went, what reads otherwise. */
export function Compare({ id }: { readonly id: string }) {
  const { briefs, load } = useBriefs();
  const go = useRoute((state) => state.go);
  const [copies, setCopies] = useState<readonly EarlierCopyRow[]>([]);
  const [chosen, setChosen] = useState<OlderSide | null>(null);
  /** What was compared before a file was asked for: there it goes on when none is chosen. */
  const before = useRef<OlderSide | null>(null);
  const [found, setFound] = useState<Difference | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    void ask('earlierCopies', { id }).then((answer) => answer.ok && setCopies(answer.value));
  }, [id]);

  const others = (briefs ?? []).filter((brief) => brief.id !== id);
  const first = others[0]?.id;
  const older = useMemo(
    (): OlderSide | null => chosen ?? (first === undefined ? null : { from: 'brief', id: first }),
    [chosen, first],
  );
  useEffect(() => {
    if (older === null) return;
    let current = true;
    setFound(null);
    setRefusal(null);
    void saveNow()
      .then(() => ask('difference', { a: older, b: id }))
      .then((answer) => {
        if (!current) return;
        if (!answer.ok) setRefusal(answer.refusal);
        else if (answer.value) setFound(answer.value);
        else setChosen(before.current);
      });
    return () => {
      current = false;
    };
  }, [older, id]);

  const issued = copies.flatMap((copy) => (copy.number === null ? [] : [{ ...copy, number: copy.number }]));
  const own = briefs?.find((brief) => brief.id === id);
  return (
    <div className={screen.screen}>
      <BackLink onPress={() => go({ screen: 'brief', id })}>{strings.compare.back}</BackLink>
      <ScreenTitle className={screen.title}>{strings.compare.title}</ScreenTitle>
      {own && <p className={screen.lead}>{own.title}</p>}
      <div className={styles.choice}>
        {others.length + issued.length > 0 && (
          <OlderChoice older={older} briefs={others} copies={issued} onChoose={setChosen} />
        )}
        <Button
          weight="quiet"
          onPress={() => {
            if (chosen?.from !== 'file') before.current = chosen;
            // A new choice each time: the file is asked for again.
            setChosen({ from: 'file' });
          }}
        >
          {strings.compare.pdf}
        </Button>
      </div>
      {briefs !== null && others.length + issued.length === 0 && chosen === null && (
        <p className={screen.note}>{strings.compare.noOthers}</p>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      {older !== null && !found && !refusal && <Waiting sentence={strings.compare.comparing} />}
      {found && (
        <>
          {chosen?.from === 'file' && (
            <p className={screen.note}>
              {strings.compare.against(found.a.title, formatDay(found.a.issueDate, OFFICE_DATES.long))}
            </p>
          )}
          <p role="status" className={tone.strong}>
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

type OlderChoiceProps = {
  readonly older: OlderSide | null;
  readonly briefs: readonly BriefSummary[];
  readonly copies: readonly (EarlierCopyRow & { readonly number: string })[];
  readonly onChoose: (side: OlderSide) => void;
};

/** What the brief is compared with: another brief, a copy that was issued, or the file that was chosen. */
function OlderChoice({ older, briefs, copies, onChoose }: OlderChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{strings.compare.older}</label>
      <select
        id={id}
        className={styles.select}
        value={older === null ? '' : sideKey(older)}
        onChange={(event) => onChoose(sideFromKey(event.currentTarget.value))}
      >
        {(older === null || older.from === 'file') && (
          <option value={older === null ? '' : sideKey(older)}>
            {older === null ? '' : strings.compare.aPdf}
          </option>
        )}
        {briefs.length > 0 && (
          <optgroup label={strings.compare.briefs}>
            {briefs.map((brief) => (
              <option key={brief.id} value={sideKey({ from: 'brief', id: brief.id })}>
                {`${brief.title} (${formatDay(brief.issueDate, OFFICE_DATES.short)})`}
              </option>
            ))}
          </optgroup>
        )}
        {copies.length > 0 && (
          <optgroup label={strings.compare.copies}>
            {copies.map(({ number, issueDate, recipient }) => {
              const day = formatDay(issueDate, OFFICE_DATES.short);
              return (
                <option key={number} value={sideKey({ from: 'copy', number })}>
                  {recipient === null
                    ? strings.compare.copy(number, day)
                    : strings.compare.copyFor(number, day, recipient)}
                </option>
              );
            })}
          </optgroup>
        )}
      </select>
    </>
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
