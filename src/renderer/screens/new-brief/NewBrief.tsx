import { useEffect, useRef, useState } from 'react';
import type { DelegationReading } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBrief } from '../../state/brief.ts';
import { chosenClusters, MOST_CLUSTERS, useDraft } from '../../state/draft.ts';
import { announcedIn, missingFieldsOf, understoodIn, useReading } from '../../state/reading.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import { ReadText } from '../delegations/ReadText.tsx';
import { Review } from '../delegations/Review.tsx';
import screen from '../screen.module.css';
import { AudienceChoice } from './AudienceChoice.tsx';
import { ClusterChoice } from './ClusterChoice.tsx';
import { DelegationChoice } from './DelegationChoice.tsx';
import { Letter } from './Letter.tsx';
import styles from './NewBrief.module.css';

/** The letter, and beside it what it says; without one, three questions: for whom, who is coming, which clusters. */
export function NewBrief({ delegationId }: { readonly delegationId: string | null }) {
  const audiences = useRegion((state) => state.audiences);
  const draft = useDraft();
  const { begin } = draft;
  const understood = useReading(understoodIn);
  useReadingSoFar();
  const [announced, setAnnounced] = useState(false);
  const first = audiences[0]?.id ?? null;
  useEffect(() => void begin(first, delegationId), [begin, first, delegationId]);

  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <div className={styles.letter} data-pane>
          <ScreenTitle className={screen.title}>{strings.newBrief.title}</ScreenTitle>
          {audiences.length === 0 ? (
            <p className={screen.lead}>{strings.newBrief.noAudience}</p>
          ) : (
            <Announced onDone={() => setAnnounced(true)} />
          )}
        </div>
        <div className={styles.answers} data-pane>
          {understood ? (
            <>
              <Understood reading={understood} onDone={() => setAnnounced(true)} />
              <p className={styles.hint}>{strings.newBrief.checkFirst}</p>
            </>
          ) : (
            audiences.length > 0 && (
              <>
                <AudienceChoice audiences={audiences} />
                <DelegationChoice audiences={audiences} />
                <ClusterChoice />
              </>
            )
          )}
        </div>
      </div>
      <Foot isAnnounced={announced} />
    </div>
  );
}

/** The letter that announces the visit, where there is one: it answers most of what is asked below. */
function Announced({ onDone }: { readonly onDone: () => void }) {
  const bring = useDraft((state) => state.bring);
  const reading = useReading((state) => state.reading);
  if (reading) return <Letter reading={reading} />;
  return (
    <section aria-labelledby="new-brief-letter" className={styles.question}>
      <h2 id="new-brief-letter" className={tone.heading}>
        {strings.newBrief.letter}
      </h2>
      <p className={styles.hint}>{strings.newBrief.letterNote}</p>
      <ReadText
        bare
        onDone={(delegation) => {
          void bring(delegation).then(onDone);
        }}
        onCancel={null}
      />
    </section>
  );
}

/** Once typing rests for this long, what was typed is read. */
const REST_MS = 350;

function useReadingSoFar(): void {
  const text = useReading((state) => state.text);
  const readSoFar = useReading((state) => state.readSoFar);
  useEffect(() => {
    if (text.trim() === '') return;
    const timer = setTimeout(() => void readSoFar(), REST_MS);
    return () => clearTimeout(timer);
  }, [text, readSoFar]);
}

/** What was read, beside the letter that says it. */
function Understood({
  reading,
  onDone,
}: {
  readonly reading: DelegationReading;
  readonly onDone: () => void;
}) {
  const bring = useDraft((state) => state.bring);
  const forget = useReading((state) => state.forget);
  const isTyped = useReading((state) => state.reading === null);
  return (
    <Review
      key={String(isTyped)}
      reading={reading}
      primary={false}
      isTyped={isTyped}
      onDone={(delegation) => void bring(delegation).then(onDone)}
      onCancel={forget}
    />
  );
}

/** What the foot says will be made, and why it cannot be made yet. */
function useSummary(): { readonly sentence: string | null; readonly isReady: boolean } {
  const draft = useDraft();
  const audiences = useRegion((state) => state.audiences);
  const { reading, text } = useReading();
  const understood = useReading(understoodIn);
  const words = strings.newBrief;
  const audienceName = (id: string | null) => audiences.find((it) => it.id === id)?.name ?? null;
  const lacking = understood ? missingFieldsOf(understood) : [];
  if (understood && (reading || lacking.length === 0)) {
    if (lacking.length > 0) return { sentence: words.announcedLacks(lacking.join(' ')), isReady: false };
    const { name, audienceId } = announcedIn(understood);
    return { sentence: words.announced(name, audienceName(audienceId) ?? audienceId), isReady: true };
  }
  if (text.trim() !== '') return { sentence: words.unread, isReady: false };
  const chosen = chosenClusters(draft);
  if (chosen.length > MOST_CLUSTERS) return { sentence: words.tooMany(MOST_CLUSTERS), isReady: false };
  const audience = audienceName(draft.audienceId);
  if (audience === null || draft.suggestions === null) return { sentence: null, isReady: false };
  const delegation = draft.delegations.find((it) => it.id === draft.delegationId);
  const who = draft.newName.trim() || delegation?.name || audience;
  return { sentence: words.summary(who, chosen.length), isReady: true };
}

/** Always in sight: what will be made, and the one button that makes it. */
function Foot({ isAnnounced }: { readonly isAnnounced: boolean }) {
  const draft = useDraft();
  const show = useBrief((state) => state.show);
  const go = useRoute((state) => state.go);
  const isReviewed = useReading((state) => understoodIn(state) !== null);
  const accept = useReading((state) => state.accept);
  const { sentence, isReady } = useSummary();
  const [taking, setTaking] = useState(false);
  const busy = taking || draft.creating;
  const foot = useRef<HTMLDivElement>(null);
  // Who is coming is settled: the next key makes the brief.
  const settled = isAnnounced && isReady && !isReviewed;
  useEffect(() => {
    if (settled) foot.current?.querySelector<HTMLElement>('[data-create]')?.focus();
  }, [settled]);

  const create = async (): Promise<void> => {
    // A letter that is still being checked is never passed over: what is ticked of it is taken first.
    if (isReviewed) {
      setTaking(true);
      const delegation = await accept();
      if (delegation) await draft.bring(delegation);
      setTaking(false);
      const now = useDraft.getState();
      // What stands in the way is told at the foot, and nothing is made.
      if (!delegation || now.refusal || chosenClusters(now).length > MOST_CLUSTERS) return;
    }
    const view = await draft.create();
    if (!view) return;
    go({ screen: 'brief', id: view.brief.id });
    await show(view);
  };

  return (
    <div className={styles.foot} ref={foot}>
      {draft.refusal && <RefusalNote refusal={draft.refusal} />}
      <div className={styles.row}>
        <p className={styles.summary} aria-live="polite">
          {sentence}
        </p>
        {busy && <Waiting sentence={strings.newBrief.creating} />}
        <Button
          weight="quiet"
          onPress={() => {
            draft.forget();
            useReading.getState().forget();
            go({ screen: 'home' });
          }}
        >
          {strings.newBrief.cancel}
        </Button>
        <Button weight="primary" size="large" isDisabled={!isReady || busy} data-create onPress={create}>
          {strings.newBrief.create}
        </Button>
      </div>
    </div>
  );
}
