import { useEffect, useMemo, useState } from 'react';
import { type Enquiry, enquiriesInOrder } from '../../../shared/domain/enquiry.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import tone from '../../parts/Tone.module.css';
import { ask } from '../../state/client.ts';
import { applyEdit, loadDocuments, readEnquiries, saveNow, useDesk } from '../../state/desk.ts';
import { undoStep } from '../../state/steps.ts';
import { showToast } from '../../state/toasts.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Enquiries.module.css';
import { EnquiryForm } from './EnquiryForm.tsx';

const CRMS = ['plain', 'dynamics', 'salesforce', 'hubspot'] as const;
const ORDERS = ['dmy', 'mdy'] as const;

/** What the team was asked for: in a list, and one of them in a form. */
export function Enquiries({ id }: { readonly id: string | null }) {
  const words = strings.enquiries;
  const [loaded, setLoaded] = useState(false);
  const desk = useDesk(({ enquiries }) => enquiries);
  const all = useMemo(() => enquiriesInOrder(Object.values(desk).filter((it) => it !== null)), [desk]);
  /** Null: none; `new`: one that is not kept yet. */
  const [open, setOpen] = useState<string | null>(id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void readEnquiries().then((refused) => {
      setRefusal(refused);
      setLoaded(refused === null);
    });
  }, []);
  const put = (step: string, enquiry: Enquiry, kept: Enquiry | null): void => {
    // A new one: taking the step back removes what was kept.
    if (!(enquiry.id in desk)) loadDocuments({ enquiries: { [enquiry.id]: null } });
    applyEdit(step, ({ enquiries }) => ({ enquiries: { ...enquiries, [enquiry.id]: kept } }));
    setOpen(null);
  };
  const { steps } = words;
  const form = (enquiry: Enquiry | null) => (
    <EnquiryForm
      enquiry={enquiry}
      onSave={(given) => put((enquiry ? steps.edit : steps.add)(given.subject), given, given)}
      onRemove={(gone) => {
        put(steps.remove(gone.subject), gone, null);
        showToast(words.removed(gone.subject), { name: strings.frame.undo, run: undoStep });
      }}
      onCancel={() => setOpen(null)}
    />
  );
  return (
    <div className={screen.screen} data-pane>
      <ScreenTitle className={screen.title}>{words.title}</ScreenTitle>
      <p className={screen.lead}>{words.lead}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {open === 'new' ? (
        form(null)
      ) : (
        <p className={styles.add}>
          <Button {...(open === null && { weight: 'primary' })} onPress={() => setOpen('new')}>
            {words.add}
          </Button>
        </p>
      )}
      {loaded && all.length === 0 && open !== 'new' && <p className={screen.note}>{words.none}</p>}
      <ul className={styles.list}>
        {all.map((enquiry) => (
          <li key={enquiry.id} className={styles.enquiry}>
            {open === enquiry.id ? (
              form(enquiry)
            ) : (
              <Row enquiry={enquiry} onEdit={() => setOpen(enquiry.id)} />
            )}
          </li>
        ))}
      </ul>
      <Exchange onRefused={setRefusal} />
    </div>
  );
}

function Row({ enquiry, onEdit }: { readonly enquiry: Enquiry; readonly onEdit: () => void }) {
  const words = strings.enquiries;
  const { subject, from, owner, promisedBy, outcome, asked } = enquiry;
  const day = (on: string): string => formatDay(on, OFFICE_DATES.short);
  return (
    <>
      <div>
        <p className={tone.strong} dir="auto">
          {subject}
        </p>
        <p className={tone.soft} dir="auto">
          {[
            from,
            owner ?? (outcome === null ? words.nobody : null),
            outcome === null
              ? promisedBy && words.by(day(promisedBy))
              : `${words.outcomes[outcome.what]}, ${day(outcome.on)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {(outcome?.note || asked) && (
          <p className={tone.faint} dir="auto">
            {outcome?.note || asked}
          </p>
        )}
      </div>
      <Button weight="quiet" aria-label={words.editNamed(subject)} onPress={onEdit}>
        {words.edit}
      </Button>
    </>
  );
}

type ExchangeProps = {
  readonly onRefused: (refusal: Refusal | null) => void;
};

/** In and out as the columns of a CRM. */
function Exchange({ onRefused }: ExchangeProps) {
  const words = strings.enquiries;
  const [crm, setCrm] = useState<(typeof CRMS)[number]>('plain');
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('dmy');
  const [said, setSaid] = useState<readonly string[]>([]);
  const bringIn = async (): Promise<void> => {
    // What was edited last is in the table's way only once it is kept.
    await saveNow();
    const answer = await ask('importEnquiries', { order });
    onRefused(answer.ok ? null : answer.refusal);
    if (!answer.ok || !answer.value) return;
    const { added, changed, leftOut, unknownStates } = answer.value;
    setSaid([
      words.taken(added, changed),
      ...(leftOut.length > 0 ? [words.leftOut(leftOut.join(', '))] : []),
      ...(unknownStates.length > 0 ? [words.unknown(unknownStates.join(', '))] : []),
    ]);
    onRefused(await readEnquiries());
  };
  const write = async (): Promise<void> => {
    await saveNow();
    const answer = await ask('exportEnquiries', { crm });
    onRefused(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value) setSaid([words.written(answer.value.count, answer.value.path)]);
  };
  return (
    <>
      <div className={styles.exchange}>
        <Button onPress={() => void bringIn()}>{words.import}</Button>
        <Choice
          label={words.order}
          value={order}
          options={ORDERS.map((value) => ({ value, name: words.orders[value] }))}
          onChange={setOrder}
        />
        <Button onPress={() => void write()}>{words.export}</Button>
        <Choice
          label={words.crm}
          value={crm}
          options={CRMS.map((value) => ({ value, name: words.crms[value] }))}
          onChange={setCrm}
        />
      </div>
      <div role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
