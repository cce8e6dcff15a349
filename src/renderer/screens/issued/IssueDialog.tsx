import { useEffect, useId, useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { waive } from '../../../shared/briefs/fix-brief.ts';
import type { BeforeIssue } from '../../../shared/contract.ts';
import { EDITIONS, type Edition } from '../../../shared/domain/editions.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { Button } from '../../parts/Button.tsx';
import confirm from '../../parts/ConfirmDialog.module.css';
import { DayField } from '../../parts/DayField.tsx';
import { ModalDialog } from '../../parts/ModalDialog.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Tick } from '../../parts/Tick.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { ask } from '../../state/client.ts';
import { editBrief, saveNow } from '../../state/desk.ts';
import { listed, strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Issued.module.css';

type IssueDialogProps = { readonly briefId: string; readonly onClose: () => void };

/** Issues a brief: recipient, date, editions, and an answer for every warning. */
export function IssueDialog({ briefId, onClose }: IssueDialogProps) {
  const [before, setBefore] = useState<BeforeIssue | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [numbers, setNumbers] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    // Preflight reads from disk, so save the desk first.
    void saveNow()
      .then(() => ask('beforeIssue', { briefId }))
      .then((answer) => {
        if (gone) return;
        if (answer.ok) setBefore(answer.value);
        else setRefusal(answer.refusal);
      });
    return () => {
      gone = true;
    };
  }, [briefId]);
  return (
    <ModalDialog title={strings.issued.issueTitle} busy={busy} className={styles.dialog} onClose={onClose}>
      {refusal && <RefusalNote refusal={refusal} />}
      {numbers !== null ? (
        <Issued numbers={numbers} onClose={onClose} />
      ) : before ? (
        <IssueForm
          before={before}
          busy={busy}
          onClose={onClose}
          onIssue={async (input) => {
            setBusy(true);
            setRefusal(null);
            const answer = await ask('issueBrief', { briefId, ...input });
            setBusy(false);
            if (!answer.ok) {
              setRefusal(answer.refusal);
              return;
            }
            setNumbers(answer.value.numbers);
            keepReasons(briefId, before.findings, input.waivers);
          }}
        />
      ) : (
        !refusal && <Waiting sentence={strings.issued.asking} />
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

function Issued({ numbers, onClose }: { readonly numbers: readonly string[]; readonly onClose: () => void }) {
  return (
    <>
      <p className={tone.strong} role="status">
        {strings.issued.issuedAs(numbers.join(', '))}
      </p>
      <div className={confirm.choice}>
        <Button weight="primary" autoFocus onPress={onClose}>
          {strings.issued.close}
        </Button>
      </div>
    </>
  );
}

type IssueInput = {
  readonly recipient: string;
  readonly issueDate: string;
  readonly editions: Edition[];
  readonly waivers: { finding: string; reason: string }[];
};

type IssueFormProps = {
  readonly before: BeforeIssue;
  readonly busy: boolean;
  readonly onIssue: (input: IssueInput) => Promise<void>;
  readonly onClose: () => void;
};

function IssueForm({ before, busy, onIssue, onClose }: IssueFormProps) {
  const { issued } = strings;
  const [recipient, setRecipient] = useState(before.recipient ?? '');
  const [issueDate, setIssueDate] = useState(before.issueDate);
  const [editions, setEditions] = useState<readonly Edition[]>([before.edition]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [recipientId, listId] = [useId(), useId()];
  const errors = before.findings.filter(({ severity }) => severity === 'error');
  const warnings = before.findings.filter(
    ({ severity, waived }) => severity === 'warning' && waived === null,
  );
  const reasonFor = (key: string): string => (reasons[key] ?? '').replace(/\s+/g, ' ').trim();
  const replaced = before.earlier.filter(
    (copy) =>
      editions.includes(copy.edition) &&
      copy.recipient.trim().toLowerCase() === recipient.trim().toLowerCase(),
  );
  const open = warnings.filter(({ key }) => reasonFor(key) === '').length;
  const lacking =
    recipient.trim() === ''
      ? issued.lacks.recipient
      : editions.length === 0
        ? issued.lacks.edition
        : open > 0
          ? issued.lacks.reasons(open)
          : null;
  const ready = lacking === null && issueDate !== '' && errors.length === 0;
  return (
    <>
      <div className={styles.pair}>
        <div className={styles.field}>
          <label htmlFor={recipientId} className={styles.label}>
            {issued.recipient}
          </label>
          <input
            id={recipientId}
            className={styles.input}
            list={listId}
            maxLength={200}
            value={recipient}
            onChange={(event) => setRecipient(event.target.value)}
          />
          <datalist id={listId}>
            {before.recipients.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <DayField label={issued.date} shown value={issueDate} onEdit={setIssueDate} />
      </div>
      <EditionTicks editions={editions} onChange={setEditions} />
      <p className={tone.soft}>
        {editions.length > 1 ? issued.numbers(before.nextNumber) : issued.number(before.nextNumber)}
        {replaced.length > 0 && ` ${issued.replaces(listed(replaced.map(({ number }) => number)))}`}
      </p>
      {errors.length > 0 && (
        <RefusalNote
          refusal={{
            code: 'bad-input',
            sentence: issued.errors(errors.length),
            next: null,
            details: errors.map(({ sentence }) => sentence),
          }}
        />
      )}
      <Warnings
        warnings={warnings}
        reasons={reasons}
        onReason={(key, reason) => setReasons({ ...reasons, [key]: reason })}
      />
      <div className={styles.foot}>
        {busy ? <Waiting sentence={issued.issuing} /> : <p>{errors.length === 0 && lacking}</p>}
        <Button weight="quiet" isDisabled={busy} onPress={onClose}>
          {issued.cancel}
        </Button>
        <Button
          weight="primary"
          isDisabled={!ready || busy}
          onPress={() =>
            void onIssue({
              recipient: recipient.trim(),
              issueDate,
              editions: [...editions],
              waivers: warnings.map(({ key }) => ({ finding: key, reason: reasonFor(key) })),
            })
          }
        >
          {issued.doIssue}
        </Button>
      </div>
    </>
  );
}

type EditionTicksProps = {
  readonly editions: readonly Edition[];
  readonly onChange: (editions: readonly Edition[]) => void;
};

const EditionTicks = ({ editions, onChange }: EditionTicksProps) => (
  <CheckboxGroup
    className={styles.field ?? ''}
    value={[...editions]}
    onChange={(chosen) => onChange(EDITIONS.filter((it) => chosen.includes(it)))}
  >
    <Label className={styles.label ?? ''}>{strings.issued.edition}</Label>
    <div className={styles.ticks}>
      {EDITIONS.map((edition) => (
        <Checkbox key={edition} value={edition} className={styles.tick ?? ''}>
          <Tick />
          {strings.brief.editions[edition]}
        </Checkbox>
      ))}
    </div>
  </CheckboxGroup>
);

type WarningsProps = {
  readonly warnings: BeforeIssue['findings'];
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (key: string, reason: string) => void;
};

/** Each warning with the reason why the brief is issued all the same. */
function Warnings({ warnings, reasons, onReason }: WarningsProps) {
  const { issued } = strings;
  return (
    <section className={styles.part} aria-label={issued.findings}>
      <h3 className={screen.heading}>{issued.warnings(warnings.length)}</h3>
      <ul className={styles.items}>
        {warnings.map(({ key, sentence }) => (
          <li key={key} className={styles.entry}>
            <p>{sentence}</p>
            <input
              aria-label={issued.why(sentence)}
              placeholder={issued.reason}
              className={styles.input}
              maxLength={400}
              value={reasons[key] ?? ''}
              onChange={(event) => onReason(key, event.target.value)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
