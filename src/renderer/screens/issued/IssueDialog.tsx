import { useEffect, useRef, useState } from 'react';
import { waive } from '../../../shared/briefs/fix-brief.ts';
import type { BeforeIssue, SignOffView } from '../../../shared/contract.ts';
import type { Edition } from '../../../shared/domain/editions.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ModalDialog } from '../../parts/ModalDialog.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { ask } from '../../state/client.ts';
import { editBrief, saveNow } from '../../state/desk.ts';
import { strings } from '../../strings.ts';
import { HandOver } from './HandOver.tsx';
import styles from './Issue.module.css';
import { IssueForm, type IssueInput } from './IssueForm.tsx';

type IssueDialogProps = { readonly briefId: string; readonly onClose: () => void };

type Handed = { readonly numbers: readonly string[]; readonly message: string };

/** Issues a brief: for whom, which editions, an answer for every warning; then the files are handed over. */
export function IssueDialog({ briefId, onClose }: IssueDialogProps) {
  const [before, setBefore] = useState<BeforeIssue | null>(null);
  const [signOff, setSignOff] = useState<SignOffView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [busy, setBusy] = useState(false);
  /** What was issued before another copy could not be. */
  const issued = useRef<string[]>([]);
  useEffect(() => {
    let gone = false;
    // Preflight reads from disk, so save the desk first.
    void saveNow().then(async () => {
      const answer = await ask('beforeIssue', { briefId });
      if (gone) return;
      if (!answer.ok) return setRefusal(answer.refusal);
      setBefore(answer.value);
      const stands = await ask('signOff', { briefId });
      if (!gone && stands.ok) setSignOff(stands.value);
    });
    return () => {
      gone = true;
    };
  }, [briefId]);

  /** Another edition may ask something else. */
  const askOf = async (editions: readonly Edition[]): Promise<void> => {
    if (editions.length === 0) return;
    const answer = await ask('beforeIssue', { briefId, editions: [...editions] });
    if (answer.ok) setBefore(answer.value);
  };

  /** Those who have their copy; the others are asked for again. */
  const issue = async ({ recipients, message, ...input }: IssueInput): Promise<readonly string[]> => {
    const done: string[] = [];
    setBusy(true);
    setRefusal(null);
    for (const recipient of recipients) {
      const answer = await ask('issueBrief', { briefId, recipient, ...input });
      if (!answer.ok) {
        setRefusal(answer.refusal);
        setBusy(false);
        return done;
      }
      done.push(recipient);
      issued.current.push(...answer.value.numbers);
    }
    setBusy(false);
    setHanded({ numbers: issued.current, message });
    if (before) keepReasons(briefId, before.findings, input.waivers);
    return done;
  };
  return (
    <ModalDialog
      title={handed ? strings.handover.done : strings.handover.title}
      busy={busy}
      className={handed ? styles.handed : styles.dialog}
      onClose={onClose}
    >
      {refusal && (
        <div className={styles.refusal}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
      {handed ? (
        <HandOver {...handed} briefId={briefId} title={before?.title ?? ''} onClose={onClose} />
      ) : before ? (
        <IssueForm
          before={before}
          signOff={signOff}
          busy={busy}
          onClose={onClose}
          onEditions={(editions) => void askOf(editions)}
          onIssue={issue}
        />
      ) : (
        !refusal && (
          <div className={styles.refusal}>
            <Waiting sentence={strings.issued.asking} />
          </div>
        )
      )}
    </ModalDialog>
  );
}

/** Stores the reasons in the brief: the next issue does not ask for them again. */
function keepReasons(
  briefId: string,
  findings: BeforeIssue['findings'],
  waivers: IssueInput['waivers'],
): void {
  const at = new Date().toISOString();
  editBrief(strings.checks.keepStep, briefId, (brief) =>
    findings.reduce((kept, finding) => {
      const reason = waivers.find((waiver) => waiver.finding === finding.key)?.reason;
      return reason ? waive(kept, finding, reason, at) : kept;
    }, brief),
  );
}
