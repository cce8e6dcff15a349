import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import type { BeforeIssue, SignOffView } from '../../../shared/contract.ts';
import { EDITIONS, type Edition } from '../../../shared/domain/editions.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import control from '../../parts/Control.module.css';
import { DayField } from '../../parts/DayField.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Tick } from '../../parts/Tick.tsx';
import tone from '../../parts/Tone.module.css';
import { onKeys } from '../../parts/typed-keys.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBrief } from '../../state/brief.ts';
import { listed, strings } from '../../strings.ts';
import styles from './Issue.module.css';
import { WhatLeaves } from './WhatLeaves.tsx';
import { WordsField } from './WordsField.tsx';

export type IssueInput = {
  readonly recipients: readonly string[];
  readonly issueDate: string;
  readonly editions: Edition[];
  readonly waivers: { finding: string; reason: string }[];
  readonly message: string;
};

type IssueFormProps = {
  readonly before: BeforeIssue;
  readonly signOff: SignOffView | null;
  readonly busy: boolean;
  /** What is to go out has changed: another edition may ask something else. */
  readonly onEditions: (editions: readonly Edition[]) => void;
  /** Tells for whom a copy was issued. */
  readonly onIssue: (input: IssueInput) => Promise<readonly string[]>;
  readonly onClose: () => void;
};

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** For whom, which editions, on which day; beside it what goes out and what stays. */
export function IssueForm({ before, signOff, busy, onEditions, onIssue, onClose }: IssueFormProps) {
  const { issued, handover } = strings;
  const [names, setNames] = useState<readonly string[]>(before.recipient ? [before.recipient] : []);
  const [typed, setTyped] = useState('');
  const [issueDate, setIssueDate] = useState(before.issueDate);
  const [editions, setEditions] = useState<readonly Edition[]>([before.edition]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [own, setOwn] = useState<string | null>(null);
  const recipients = [...new Set([...names, plain(typed)].filter((name) => name !== ''))];
  const message = own ?? handover.greeting(recipients[0] ?? '', before.title);
  const errors = before.findings.filter(({ severity }) => severity === 'error');
  const warnings = before.findings.filter(
    ({ severity, waived }) => severity === 'warning' && waived === null,
  );
  const reasonFor = (key: string): string => plain(reasons[key] ?? '');
  const folded = recipients.map((name) => name.toLowerCase());
  const replaced = before.earlier.filter(
    (copy) => editions.includes(copy.edition) && folded.includes(copy.recipient.trim().toLowerCase()),
  );
  const open = warnings.filter(({ key }) => reasonFor(key) === '').length;
  const needsApproval = signOff?.required === true && signOff.state !== 'approved';
  const lacking =
    recipients.length === 0
      ? issued.lacks.recipient
      : editions.length === 0
        ? issued.lacks.edition
        : open > 0
          ? issued.lacks.reasons(open)
          : needsApproval
            ? handover.required
            : null;
  const ready = lacking === null && issueDate !== '' && errors.length === 0;
  const issue = async (): Promise<void> => {
    const done = await onIssue({
      recipients,
      issueDate,
      editions: [...editions],
      waivers: warnings.map(({ key }) => ({ finding: key, reason: reasonFor(key) })),
      message: message.trim(),
    });
    setNames(recipients.filter((name) => !done.includes(name)));
    setTyped('');
  };
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.form}>
          <p className={tone.soft}>{handover.lead}</p>
          <Recipients
            names={names}
            typed={typed}
            known={before.recipients}
            onNames={setNames}
            onTyped={setTyped}
          />
          <EditionTicks
            editions={editions}
            onChange={(chosen) => {
              setEditions(chosen);
              onEditions(chosen);
            }}
          />
          <p className={tone.small}>
            {editions.length * recipients.length > 1
              ? issued.numbers(before.nextNumber)
              : issued.number(before.nextNumber)}
            {replaced.length > 0 && ` ${issued.replaces(listed(replaced.map(({ number }) => number)))}`}
          </p>
          <div className={styles.pair}>
            <Approval signOff={signOff} />
            <DayField label={issued.date} shown value={issueDate} onEdit={setIssueDate} />
          </div>
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
          {warnings.length > 0 && (
            <Warnings
              warnings={warnings}
              reasons={reasons}
              onReason={(key, reason) => setReasons({ ...reasons, [key]: reason })}
            />
          )}
          <WordsField label={handover.message} rows={4} most={8000} value={message} onChange={setOwn} />
        </div>
        <WhatLeaves briefId={before.briefId} edition={before.edition} />
      </div>
      <div className={styles.foot}>
        {busy ? (
          <Waiting sentence={issued.issuing} />
        ) : (
          <p className={styles.standing} data-ready={ready || undefined}>
            {ready ? (
              <CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" />
            ) : (
              <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
            )}
            {ready ? handover.clear : errors.length > 0 ? issued.errors(errors.length) : lacking}
          </p>
        )}
        <Button weight="quiet" isDisabled={busy} onPress={onClose}>
          {issued.cancel}
        </Button>
        <Button weight="primary" size="large" isDisabled={!ready || busy} onPress={() => void issue()}>
          {handover.doIssue(Math.max(1, recipients.length * editions.length))}
        </Button>
      </div>
    </>
  );
}

type RecipientsProps = {
  readonly names: readonly string[];
  readonly typed: string;
  /** Recipients of earlier copies. */
  readonly known: readonly string[];
  readonly onNames: (names: readonly string[]) => void;
  readonly onTyped: (typed: string) => void;
};

/** Each has a copy of their own; the delegates of the visit are one click away. */
function Recipients({ names, typed, known, onNames, onTyped }: RecipientsProps) {
  const words = strings.handover;
  const people = useBrief((state) => state.view?.delegation?.people);
  const [fieldId, listId] = [useId(), useId()];
  const others = (people ?? []).map(({ name }) => name).filter((name) => !names.includes(name));
  const add = (): void => {
    const name = plain(typed);
    if (name !== '' && !names.includes(name)) onNames([...names, name]);
    onTyped('');
  };
  return (
    <div className={control.field}>
      <label htmlFor={fieldId} className={control.label}>
        {words.to}
      </label>
      <div className={styles.chips}>
        {names.map((name) => (
          <span key={name} className={styles.chip}>
            <bdi>{name}</bdi>
            <button
              type="button"
              className={styles.drop}
              aria-label={words.remove(name)}
              onClick={() => onNames(names.filter((it) => it !== name))}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={fieldId}
          className={styles.adding}
          list={listId}
          maxLength={200}
          dir="auto"
          placeholder={words.add}
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
          onKeyDown={onKeys((event) => {
            if (event.key === 'Enter') add();
            if (event.key === 'Backspace' && typed === '') onNames(names.slice(0, -1));
          })}
        />
        <datalist id={listId}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      {others.length > 0 && (
        <p>
          <button type="button" className={control.link} onClick={() => onNames([...names, ...others])}>
            {words.others(others.length)}
          </button>
        </p>
      )}
    </div>
  );
}

function Approval({ signOff }: { readonly signOff: SignOffView | null }) {
  const words = strings.handover;
  const approved = signOff?.state === 'approved' ? signOff.review?.approved : null;
  return (
    <div className={control.field}>
      <span className={control.label}>{words.approval}</span>
      <span className={styles.approval} data-approved={approved ? true : undefined}>
        {signOff &&
          (approved
            ? words.approvedBy(approved.by, formatDay(approved.at.slice(0, 10), OFFICE_DATES.short))
            : words.states[signOff.state])}
      </span>
    </div>
  );
}

type EditionTicksProps = {
  readonly editions: readonly Edition[];
  readonly onChange: (editions: readonly Edition[]) => void;
};

const EditionTicks = ({ editions, onChange }: EditionTicksProps) => (
  <CheckboxGroup
    className={control.field ?? ''}
    value={[...editions]}
    onChange={(chosen) => onChange(EDITIONS.filter((it) => chosen.includes(it)))}
  >
    <Label className={control.label ?? ''}>{strings.issued.edition}</Label>
    <div className={styles.editions}>
      {EDITIONS.map((edition) => (
        <Checkbox key={edition} value={edition} className={styles.edition ?? ''}>
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
    <section aria-label={issued.findings}>
      <h3 className={control.label}>{issued.warnings(warnings.length)}</h3>
      <ul className={styles.warnings}>
        {warnings.map(({ key, sentence }) => (
          <li key={key}>
            <p>{sentence}</p>
            <input
              aria-label={issued.why(sentence)}
              placeholder={issued.reason}
              className={control.line}
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
