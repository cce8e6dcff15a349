import { ScanSearch } from 'lucide-react';
import { useEffect } from 'react';
import type { IssuedRow } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { useIssued } from '../../state/issued.ts';
import { type Route, useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Issued.module.css';
import { IssuedCopy } from './IssuedCopy.tsx';
import { Recalls } from './Recalls.tsx';
import { Verdict } from './Verdict.tsx';

/** Issued copies: the list, one copy, or the verdict on a PDF. */
export function Issued({ route }: { readonly route: Extract<Route, { screen: 'issued' }> }) {
  const { load, verify, verdict } = useIssued();
  const { path, number, show } = route;
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (path !== undefined) void verify(path);
  }, [path, verify]);
  if (number !== undefined) return <IssuedCopy key={number} number={number} />;
  if (show === 'verdict' && verdict) return <Verdict verdict={verdict} />;
  return <IssuedHome />;
}

function IssuedHome() {
  const { list, refusal, verifying, verify } = useIssued();
  return (
    <div className={screen.screen} data-pane>
      <div className={styles.head}>
        <div>
          <ScreenTitle className={screen.title}>{strings.issued.title}</ScreenTitle>
          <p className={screen.lead}>{strings.issued.lead}</p>
        </div>
        <Button isDisabled={verifying} onPress={() => void verify(null)}>
          <ScanSearch size={17} strokeWidth={1.75} aria-hidden="true" />
          {strings.issued.verify}
        </Button>
      </div>
      {verifying && <Waiting sentence={strings.issued.verifying} />}
      {refusal && <RefusalNote refusal={refusal} />}
      {list === null ? (
        !refusal && <Waiting sentence={strings.issued.reading} />
      ) : (
        <div className={styles.parts} data-both={list.copies.length > 0 || undefined}>
          {list.faults.length > 0 && <Broken faults={list.faults} />}
          {list.copies.length > 0 && <Recalls />}
          <section className={`${styles.part} ${styles.list}`} aria-labelledby="issued-copies">
            <h2 id="issued-copies" className={screen.heading}>
              {strings.issued.copies}
            </h2>
            {list.copies.length === 0 ? (
              <p className={screen.note}>{strings.issued.empty}</p>
            ) : (
              <Copies copies={list.copies} />
            )}
            {list.faults.length === 0 && list.entries > 0 && (
              <p className={tone.faint}>
                {strings.issued.ledger}: {strings.issued.whole(list.entries)}
              </p>
            )}
          </section>
        </div>
      )}
    </div>
  );
}

function Broken({ faults }: { readonly faults: readonly string[] }) {
  return (
    <RefusalNote
      refusal={{
        code: 'damaged',
        sentence: strings.issued.broken,
        next: strings.issued.brokenNext,
        details: [...faults],
      }}
    />
  );
}

const stateOf = ({ supersededBy, openRecalls }: IssuedRow): string =>
  supersededBy !== null
    ? strings.issued.states.superseded(supersededBy)
    : openRecalls > 0
      ? strings.issued.states.recalled(openRecalls)
      : strings.issued.states.good;

const toneOf = ({ supersededBy, openRecalls }: IssuedRow): 'replaced' | 'recalled' | 'good' =>
  supersededBy !== null ? 'replaced' : openRecalls > 0 ? 'recalled' : 'good';

function Copies({ copies }: { readonly copies: readonly IssuedRow[] }) {
  const go = useRoute((state) => state.go);
  return (
    <ul className={styles.copies}>
      {copies.map((copy, index) => (
        <li key={copy.number}>
          {copy.issueDate !== copies[index - 1]?.issueDate && (
            <p className={styles.date}>{formatDay(copy.issueDate, OFFICE_DATES.long)}</p>
          )}
          <button
            type="button"
            className={styles.copy}
            data-state={toneOf(copy)}
            onClick={() => go({ screen: 'issued', number: copy.number })}
          >
            <span className={styles.recipient} dir="auto">
              {copy.recipient}
            </span>
            <span className={styles.standing} data-state={toneOf(copy)}>
              {stateOf(copy)}
            </span>
            <span className={styles.under} dir="auto">
              {copy.title} · {strings.brief.editions[copy.edition]} · {copy.number}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
