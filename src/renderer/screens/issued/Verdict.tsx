import type { FactVerdict, PdfVerdict } from '../../../shared/contract.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { Button } from '../../parts/Button.tsx';
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

type Tone = 'good' | 'mind' | 'bad';

const TONES: Readonly<Record<PdfVerdict['integrity']['kind'], Tone>> = {
  identical: 'good',
  're-saved': 'mind',
  'cannot-tell': 'mind',
  'other-engine': 'mind',
  foreign: 'mind',
  altered: 'bad',
  'evidence-altered': 'bad',
  'evidence-removed': 'bad',
  unreadable: 'bad',
  'figures-hold': 'good',
  'figures-altered': 'bad',
};

/** With evidence inside that is as it was put in. */
const HOLDS_BRIEF: readonly PdfVerdict['integrity']['kind'][] = [
  'identical',
  're-saved',
  'cannot-tell',
  'other-engine',
  'altered',
];

/** A Word file carries no records that could be held against the library. */
const IN_WORD: readonly PdfVerdict['integrity']['kind'][] = ['figures-hold', 'figures-altered'];

const ORDER = { withdrawn: 0, corrected: 1, unknown: 2, same: 3 } as const;

/** The verdict on a PDF: a sentence in large type, then its provenance, then each fact. */
export function Verdict({ verdict }: { readonly verdict: PdfVerdict }) {
  const { integrity, provenance, engine } = verdict;
  const { verify, verifying, refusal, goOn } = useIssued();
  const go = useRoute((state) => state.go);
  const { issued } = strings;
  return (
    <div className={screen.screen}>
      <BackLink onPress={() => go({ screen: 'issued' })}>{issued.back}</BackLink>
      <div className={styles.head}>
        <div>
          <ScreenTitle className={screen.title}>{issued.kinds[integrity.kind]}</ScreenTitle>
          <p className={screen.lead}>
            {verdict.name}
            {verdict.title !== null && ` · ${verdict.title}`}
          </p>
        </div>
        <div className={styles.actions}>
          <Button weight="quiet" isDisabled={verifying} onPress={() => void verify(null)}>
            {issued.verify}
          </Button>
          {HOLDS_BRIEF.includes(integrity.kind) && (
            <Button isDisabled={verifying} onPress={() => void goOn(null)}>
              {issued.goOn}
            </Button>
          )}
        </div>
      </div>
      {verifying && <Waiting sentence={issued.verifying} />}
      {refusal && <RefusalNote refusal={refusal} />}
      <div className={styles.parts}>
        <div className={`${styles.verdict} ${styles[TONES[integrity.kind]]}`}>
          <p className={styles.verdictSentence}>{integrity.sentence}</p>
          {integrity.details.length > 0 && (
            <ul className={styles.details}>
              {integrity.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </div>
        <section className={styles.part} aria-labelledby="verdict-from">
          <h2 id="verdict-from" className={screen.heading}>
            {issued.from}
          </h2>
          <p>{provenance.sentence}</p>
          {engine !== null && <p className={tone.soft}>{issued.madeBy(engine)}</p>}
        </section>
        {!IN_WORD.includes(integrity.kind) && <FactVerdicts figures={verdict.figures} />}
      </div>
    </div>
  );
}

function FactVerdicts({ figures }: { readonly figures: readonly FactVerdict[] }) {
  const { issued } = strings;
  const count = (state: FactVerdict['state']): number =>
    figures.filter((figure) => figure.state === state).length;
  const ordered = [...figures].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <section className={styles.part} aria-labelledby="verdict-figures">
      <h2 id="verdict-figures" className={screen.heading}>
        {issued.figures}
      </h2>
      {figures.length === 0 ? (
        <p className={screen.note}>{issued.noFigures}</p>
      ) : (
        <>
          <p className={tone.soft}>
            {issued.counts(count('same'), count('corrected'), count('withdrawn'), count('unknown'))}
          </p>
          <ul className={styles.items}>
            {ordered.map((figure) => (
              <li key={figure.factId} className={styles.item}>
                <p className={styles.tag}>
                  <span
                    className={
                      figure.state === 'same'
                        ? styles.fine
                        : figure.state === 'unknown'
                          ? tone.soft
                          : tone.attention
                    }
                  >
                    {issued.figureStates[figure.state]}
                  </span>
                  {figure.pages.length > 0 && (
                    <span className={styles.under}>
                      {issued.onPages(figure.pages.length, figure.pages.join(', '))}
                    </span>
                  )}
                </p>
                <div>
                  <p>{figure.statement}</p>
                  {figure.change && <ChangeLines change={figure.change} />}
                  {figure.state === 'unknown' && <p className={tone.faint}>{figure.sentence}</p>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
