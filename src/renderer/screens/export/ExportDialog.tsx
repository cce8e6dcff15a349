import { useEffect } from 'react';
import type { Edition } from '../../../shared/domain/editions.ts';
import { Button } from '../../parts/Button.tsx';
import confirm from '../../parts/ConfirmDialog.module.css';
import { ModalDialog } from '../../parts/ModalDialog.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { listen } from '../../state/client.ts';
import { useExport } from '../../state/export.ts';
import { strings } from '../../strings.ts';
import styles from './ExportDialog.module.css';
import { ExportedFiles } from './ExportedFiles.tsx';
import { ExportOptions } from './ExportOptions.tsx';

type ExportDialogProps = {
  readonly briefIds: readonly string[];
  /** Ticked when the dialog opens: the edition that the officer is looking at. */
  readonly edition?: Edition;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Writes PDF files of one brief or of several: choose, watch, and find what was written. */
export function ExportDialog({ briefIds, edition = 'full', open, onClose }: ExportDialogProps) {
  const { begin, report, exporting } = useExport();
  const asked = briefIds.join(' ');
  useEffect(() => {
    if (!open) return;
    void begin(asked.split(' '), edition);
    return listen('progress', report);
  }, [open, asked, edition, begin, report]);

  const busy = exporting.step === 'writing';
  return (
    <ModalDialog
      title={strings.exporting.title(briefIds.length)}
      open={open}
      busy={busy}
      className={styles.dialog}
      modalClassName={styles.modal}
      onClose={onClose}
    >
      <div className={styles.body}>
        {exporting.step !== 'writing' && exporting.step !== 'done' && <ExportOptions />}
        <ExportedFiles />
        {exporting.step === 'failed' && <RefusalNote refusal={exporting.refusal} />}
        {exporting.step === 'blocked' && (
          <RefusalNote
            refusal={{
              code: 'bad-input',
              sentence: strings.handover.exportBlocked,
              next: null,
              details: exporting.sentences,
            }}
          />
        )}
        {exporting.step === 'exists' && <Exists folder={exporting.folder} names={exporting.names} />}
      </div>
      <Foot onClose={onClose} />
    </ModalDialog>
  );
}

function Exists({ folder, names }: { readonly folder: string; readonly names: readonly string[] }) {
  return (
    <div className={styles.exists} role="alert">
      <p className={tone.strong}>{strings.exporting.existsTitle(names.length)}</p>
      <p className={styles.quiet}>{strings.exporting.existsText(folder)}</p>
    </div>
  );
}

/** One way on at each step, and the way out. */
function Foot({ onClose }: { readonly onClose: () => void }) {
  const { exporting, plan, copied, start, startElsewhere, stop, backToChoice, copyCitations } = useExport();
  switch (exporting.step) {
    case 'writing':
      return (
        <div className={confirm.choice}>
          <Button autoFocus isDisabled={exporting.stopping} onPress={stop}>
            {exporting.stopping ? strings.exporting.stopping : strings.exporting.stop}
          </Button>
        </div>
      );
    case 'blocked':
      return (
        <div className={confirm.choice}>
          <Button onPress={() => start('ask', 'ask', true)}>{strings.handover.exportAnyway}</Button>
          <Button weight="primary" autoFocus onPress={onClose}>
            {strings.exporting.cancel}
          </Button>
        </div>
      );
    case 'exists':
      return (
        <div className={confirm.choice}>
          <Button weight="quiet" onPress={backToChoice}>
            {strings.exporting.cancel}
          </Button>
          <Button onPress={() => start('same', 'replace')}>{strings.exporting.replace}</Button>
          <Button weight="primary" autoFocus onPress={() => start('same', 'both')}>
            {strings.exporting.both}
          </Button>
        </div>
      );
    case 'done': {
      const isLacking = exporting.files.some(({ outcome }) => outcome.result === 'failed');
      return (
        <div className={confirm.choice}>
          <Button weight="quiet" onPress={backToChoice}>
            {strings.exporting.again}
          </Button>
          <Button weight={isLacking ? 'plain' : 'primary'} autoFocus={!isLacking} onPress={onClose}>
            {strings.exporting.close}
          </Button>
          {isLacking && (
            <Button weight="primary" autoFocus onPress={startElsewhere}>
              {strings.exporting.elsewhere}
            </Button>
          )}
        </div>
      );
    }
    case 'choosing':
    case 'failed':
      return (
        <div className={styles.foot}>
          <Button weight="quiet" isDisabled={!plan || plan.length === 0} onPress={copyCitations}>
            {strings.exporting.copyCitations}
          </Button>
          <p className={styles.copied} role="status">
            {copied !== null &&
              (plan?.[0] && plan.length > 1
                ? strings.exporting.copiedOf(copied, plan[0].name)
                : strings.exporting.copied(copied))}
          </p>
          <Button weight="quiet" onPress={onClose}>
            {strings.exporting.cancel}
          </Button>
          <Button
            weight="primary"
            autoFocus
            isDisabled={plan !== null && plan.length === 0}
            onPress={() => start()}
          >
            {strings.exporting.start(plan?.length ?? 1)}
          </Button>
        </div>
      );
  }
}
