import { useEffect } from 'react';
import type { IssuedDetail } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { useIssued } from '../../state/issued.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { ChangeLines } from './ChangeLines.tsx';
import styles from './Issued.module.css';

/** One issued copy: recipient, printed facts with their pages, preflight findings, what replaced it. */
export function IssuedCopy({ number }: { readonly number: string }) {
  const { copy, refusal, openCopy, show, goOn } = useIssued();
  const go = useRoute((state) => state.go);
  useEffect(() => void openCopy(number), [openCopy, number]);
  const current = copy?.number === number ? copy : null;
  return (
    <div className={screen.screen}>
      <BackLink onPress={() => go({ screen: 'issued' })}>{strings.issued.back}</BackLink>
      <div className={styles.head}>
        <div>
          <ScreenTitle className={screen.title}>{number}</ScreenTitle>
          {current && (
            <p className={screen.lead}>
              {strings.issued.issuedTo(current.recipient, formatDay(current.issueDate, OFFICE_DATES.long))}
            </p>
          )}
        </div>
        {current && (
          <div className={styles.actions}>
            {current.file === 'kept' && (
              <Button weight="quiet" onPress={() => void goOn(number)}>
                {strings.issued.goOn}
              </Button>
            )}
            <Button weight="quiet" onPress={() => void show('revealIssued', number)}>
              {strings.issued.reveal}
            </Button>
            <Button weight="primary" onPress={() => void show('openIssued', number)}>
              {strings.issued.open}
            </Button>
          </div>
        )}
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {current ? <Detail copy={current} /> : !refusal && <Waiting sentence={strings.issued.reading} />}
    </div>
  );
}

function Detail({ copy }: { readonly copy: IssuedDetail }) {
  const go = useRoute((state) => state.go);
  const { issued } = strings;
  return (
    <div className={styles.parts}>
      <div className={styles.part}>
        <p className={tone.strong}>{copy.title}</p>
        <p className={tone.soft}>
          {issued.about(strings.brief.editions[copy.edition], copy.audienceName, copy.pages)}
        </p>
        {copy.supersededBy !== null && (
          <p className={tone.attention}>{issued.states.superseded(copy.supersededBy)}</p>
        )}
        <p className={copy.file === 'kept' || copy.file === 'erased' ? tone.faint : tone.attention}>
          {issued.files[copy.file]}
        </p>
        <p className={tone.dated}>{copy.fileHash}</p>
      </div>
      {copy.chain.length > 1 && (
        <section className={styles.part} aria-labelledby="copy-chain">
          <h2 id="copy-chain" className={screen.heading}>
            {issued.chain}
          </h2>
          <ol className={styles.chain}>
            {copy.chain.map((number) => (
              <li key={number}>
                {number === copy.number ? (
                  `${number} (${issued.thisOne})`
                ) : (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => go({ screen: 'issued', number })}
                  >
                    {number}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className={styles.part} aria-labelledby="copy-findings">
        <h2 id="copy-findings" className={screen.heading}>
          {issued.findings}
        </h2>
        {copy.findings.length === 0 && <p className={screen.note}>{issued.noFindings}</p>}
        <ul className={styles.items}>
          {copy.findings.map((finding) => {
            const waiver = copy.waivers.find((it) => it.finding === finding.key);
            return (
              <li key={finding.key} className={styles.entry}>
                <p>{finding.sentence}</p>
                {waiver && <p className={tone.faint}>{issued.waiver(waiver.reason)}</p>}
              </li>
            );
          })}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="copy-facts">
        <h2 id="copy-facts" className={screen.heading}>
          {issued.facts(copy.facts.length)}
        </h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{issued.fact}</th>
              <th scope="col">{issued.page}</th>
              <th scope="col">{issued.today}</th>
            </tr>
          </thead>
          <tbody>
            {copy.facts.map((fact) => (
              <tr key={fact.factId}>
                <td className={styles.statement}>{fact.statement}</td>
                <td className={styles.day}>{fact.pages.join(', ') || '–'}</td>
                <td>
                  {fact.change === null ? (
                    <span className={tone.soft}>{issued.asPrinted}</span>
                  ) : (
                    <>
                      <span className={tone.attention}>{issued.gravities[fact.change.gravity]}</span>
                      <ChangeLines change={fact.change} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
