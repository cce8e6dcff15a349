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
    <div className={screen.screen}>
      <div className={styles.head}>
        <div>
          <ScreenTitle className={screen.title}>{strings.issued.title}</ScreenTitle>
          <p className={screen.lead}>{strings.issued.lead}</p>
        </div>
        <Button weight="primary" isDisabled={verifying} onPress={() => void verify(null)}>
          {strings.issued.verify}
        </Button>
      </div>
      {verifying && <Waiting sentence={strings.issued.verifying} />}
      {refusal && <RefusalNote refusal={refusal} />}
      {list === null ? (
        !refusal && <Waiting sentence={strings.issued.reading} />
      ) : (
        <div className={styles.parts}>
          {list.faults.length > 0 && <Broken faults={list.faults} />}
          {list.copies.length > 0 && <Recalls />}
          <section className={styles.part} aria-labelledby="issued-copies">
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

function Copies({ copies }: { readonly copies: readonly IssuedRow[] }) {
  const go = useRoute((state) => state.go);
  const { columns } = strings.issued;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.recipient}</th>
          <th scope="col">{columns.brief}</th>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <tr key={copy.number}>
            <th scope="row">
              <button
                type="button"
                className={styles.link}
                onClick={() => go({ screen: 'issued', number: copy.number })}
              >
                {copy.number}
              </button>
            </th>
            <td>{copy.recipient}</td>
            <td>
              {copy.title}
              <span className={styles.under}>{strings.brief.editions[copy.edition]}</span>
            </td>
            <td className={styles.day}>{formatDay(copy.issueDate, OFFICE_DATES.short)}</td>
            <td className={copy.supersededBy === null && copy.openRecalls > 0 ? tone.attention : undefined}>
              {stateOf(copy)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
