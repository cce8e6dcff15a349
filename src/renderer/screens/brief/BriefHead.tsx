import type { BriefView } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import note from '../../parts/Note.module.css';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { type Export, useBrief } from '../../state/brief.ts';
import { ask } from '../../state/client.ts';
import { useProgress } from '../../state/progress.ts';
import { strings } from '../../strings.ts';
import styles from './Brief.module.css';

type BriefHeadProps = {
  readonly view: BriefView;
  readonly checking: boolean;
  readonly onChecks: () => void;
};

/** Whose brief it is, whether it is saved, and the way out: the PDF. */
export function BriefHead({ view, checking, onChecks }: BriefHeadProps) {
  const { saving, refusal, exporting, exportPdf } = useBrief();
  const { brief, audience, delegation } = view;
  const about = [
    audience.name,
    // Most titles name the delegation already.
    ...(delegation && brief.title.includes(delegation.name)
      ? []
      : [delegation?.name ?? strings.home.generalVisit]),
    formatDay(brief.issueDate, audience.dates.long),
    strings.newBrief.papers[brief.paper],
  ];
  return (
    <div className={styles.head}>
      <div className={styles.headRow}>
        <div className={styles.names}>
          <ScreenTitle className={styles.title}>{brief.title}</ScreenTitle>
          <p className={styles.about}>{about.join(' · ')}</p>
        </div>
        <p className={styles.saving} role="status">
          {saving === 'saving' && strings.brief.saving}
          {saving === 'saved' && strings.brief.saved}
        </p>
        <Button onPress={onChecks}>{checking ? strings.checks.close : strings.checks.open}</Button>
        <Button weight="primary" isDisabled={exporting.step === 'working'} onPress={exportPdf}>
          {strings.brief.export}
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      <ExportOutcome exporting={exporting} />
    </div>
  );
}

function ExportOutcome({ exporting }: { readonly exporting: Export }) {
  const progress = useProgress((state) => state.latest.export);
  switch (exporting.step) {
    case 'idle':
      return null;
    case 'working':
      return (
        <Waiting sentence={progress?.sentence ?? strings.brief.exporting} share={progress?.share ?? null} />
      );
    case 'failed':
      return <RefusalNote refusal={exporting.refusal} />;
    case 'done':
      return (
        <div className={`${note.note} ${styles.exported}`} role="status">
          <p>
            <b className={note.sentence}>{strings.brief.exported(exporting.pages)}</b>
            <span className={styles.path}>{exporting.path}</span>
          </p>
          <Button weight="quiet" onPress={() => void ask('reveal', { path: exporting.path })}>
            {strings.brief.reveal}
          </Button>
        </div>
      );
  }
}
