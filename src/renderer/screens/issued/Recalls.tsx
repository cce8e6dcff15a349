import { useState } from 'react';
import type { RecalledCopy } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import tone from '../../parts/Tone.module.css';
import { useIssued } from '../../state/issued.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { AskWords } from './AskWords.tsx';
import { ChangeLines } from './ChangeLines.tsx';
import styles from './Issued.module.css';

const openIn = ({ items }: RecalledCopy) => items.filter(({ state }) => state === 'open');

/** Copies that print something that has since changed, unanswered ones first. */
export function Recalls() {
  const { recalled, written } = useIssued();
  const [correcting, setCorrecting] = useState<readonly string[] | null>(null);
  const writeCorrigendum = useIssued((state) => state.writeCorrigendum);
  const open = recalled.filter((copy) => openIn(copy).length > 0);
  const toTell = open.filter(({ isExport }) => !isExport);
  const answered = recalled.filter((copy) => openIn(copy).length === 0);
  return (
    <section className={styles.part} aria-labelledby="issued-recalls">
      <div className={styles.head}>
        <h2 id="issued-recalls" className={screen.heading}>
          {strings.issued.recalls(open.length)}
        </h2>
        {toTell.length > 1 && (
          <Button onPress={() => setCorrecting(toTell.map(({ number }) => number))}>
            {strings.issued.corrigendumAll}
          </Button>
        )}
      </div>
      {recalled.length === 0 && <p className={screen.note}>{strings.issued.noRecalls}</p>}
      {[...open, ...answered].map((copy) => (
        <Recalled key={copy.number} copy={copy} onCorrect={() => setCorrecting([copy.number])} />
      ))}
      <p className={tone.faint} role="status">
        {written !== null && strings.issued.written(written)}
      </p>
      {correcting && (
        <AskWords
          title={strings.issued.corrigendumTitle}
          label={strings.issued.apology}
          first={strings.issued.apologyText}
          confirm={strings.issued.write}
          onClose={() => setCorrecting(null)}
          onWords={(apology) => void writeCorrigendum(correcting, apology)}
        />
      )}
    </section>
  );
}

function Recalled({ copy, onCorrect }: { readonly copy: RecalledCopy; readonly onCorrect: () => void }) {
  const answer = useIssued((state) => state.answer);
  const [ignoring, setIgnoring] = useState(false);
  const open = openIn(copy);
  const factIds = (open.length > 0 ? open : copy.items).map(({ factId }) => factId);
  return (
    <article className={styles.entry} aria-label={`${copy.number}, ${copy.recipient}`}>
      <div className={styles.head}>
        <p>
          {!copy.isExport && <span className={tone.strong}>{copy.number} · </span>}
          {copy.recipient}
          <span className={styles.under}>
            {copy.title} · {formatDay(copy.issueDate, OFFICE_DATES.short)}
          </span>
        </p>
        <div className={styles.actions}>
          {open.length > 0 ? (
            <>
              {!copy.isExport && <Button onPress={onCorrect}>{strings.issued.corrigendum}</Button>}
              <Button onPress={() => void answer(copy.number, factIds, 'done', null)}>
                {strings.issued.done}
              </Button>
              <Button weight="quiet" onPress={() => setIgnoring(true)}>
                {strings.issued.ignore}
              </Button>
            </>
          ) : (
            <Button weight="quiet" onPress={() => void answer(copy.number, factIds, 'open', null)}>
              {strings.issued.reopen}
            </Button>
          )}
        </div>
      </div>
      <ul className={styles.items}>
        {copy.items.map((item) => (
          <li key={item.factId} className={styles.item}>
            <p className={styles.tag}>
              <span className={item.state === 'open' ? tone.attention : undefined}>
                {strings.issued.gravities[item.change.gravity]}
              </span>
              <span className={styles.under}>
                {strings.issued.onPages(item.pages.length, item.pages.join(', '))}
              </span>
              {item.state !== 'open' && (
                <span className={styles.under}>{strings.issued.recallStates[item.state]}</span>
              )}
            </p>
            <div>
              <p>{item.statement}</p>
              <ChangeLines change={item.change} />
              {item.reason !== null && <p className={tone.faint}>{item.reason}</p>}
            </div>
          </li>
        ))}
      </ul>
      {ignoring && (
        <AskWords
          title={strings.issued.ignoreTitle}
          label={strings.issued.reason}
          first=""
          confirm={strings.issued.keepReason}
          onClose={() => setIgnoring(false)}
          onWords={(reason) => void answer(copy.number, factIds, 'ignored', reason)}
        />
      )}
    </article>
  );
}
