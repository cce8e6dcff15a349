import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBrief } from '../../state/brief.ts';
import { chosenClusters, MOST_CLUSTERS, useDraft } from '../../state/draft.ts';
import { useReading } from '../../state/reading.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import { ReadText } from '../delegations/ReadText.tsx';
import screen from '../screen.module.css';
import { AudienceChoice } from './AudienceChoice.tsx';
import { ClusterChoice } from './ClusterChoice.tsx';
import { DelegationChoice } from './DelegationChoice.tsx';
import styles from './NewBrief.module.css';

/** Three questions on one page: for whom, who is coming, which clusters. */
export function NewBrief({ delegationId }: { readonly delegationId: string | null }) {
  const audiences = useRegion((state) => state.audiences);
  const draft = useDraft();
  const { begin } = draft;
  const [announced, setAnnounced] = useState(false);
  const first = audiences[0]?.id ?? null;
  useEffect(() => void begin(first, delegationId), [begin, first, delegationId]);

  return (
    <div className={styles.page}>
      <div className={screen.screen}>
        <div className={styles.questions}>
          <ScreenTitle className={screen.title}>{strings.newBrief.title}</ScreenTitle>
          {audiences.length === 0 ? (
            <p className={screen.lead}>{strings.newBrief.noAudience}</p>
          ) : (
            <>
              <Announced onDone={() => setAnnounced(true)} />
              <AudienceChoice audiences={audiences} />
              <DelegationChoice audiences={audiences} />
              <ClusterChoice />
            </>
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
  const forget = useReading((state) => state.forget);
  useEffect(() => forget, [forget]);
  return (
    <section aria-labelledby="new-brief-letter" className={styles.question}>
      <h2 id="new-brief-letter" className={styles.ask}>
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

/** Always in sight: what will be made, and the one button that makes it. */
function Foot({ isAnnounced }: { readonly isAnnounced: boolean }) {
  const draft = useDraft();
  const audiences = useRegion((state) => state.audiences);
  const show = useBrief((state) => state.show);
  const go = useRoute((state) => state.go);
  const chosen = chosenClusters(draft);
  const audience = audiences.find((it) => it.id === draft.audienceId);
  const delegation = draft.delegations.find((it) => it.id === draft.delegationId);
  const tooMany = chosen.length > MOST_CLUSTERS;

  const isReady = !!audience && draft.suggestions !== null && !draft.creating && !tooMany;
  const foot = useRef<HTMLDivElement>(null);
  // Who is coming is settled: the next key makes the brief.
  useEffect(() => {
    if (isAnnounced && isReady) foot.current?.querySelector<HTMLElement>('[data-create]')?.focus();
  }, [isAnnounced, isReady]);

  const create = async (): Promise<void> => {
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
          {tooMany
            ? strings.newBrief.tooMany(MOST_CLUSTERS)
            : audience &&
              draft.suggestions !== null &&
              strings.newBrief.summary(audience.name, delegation?.name ?? null, chosen.length)}
        </p>
        {draft.creating && <Waiting sentence={strings.newBrief.creating} />}
        <Button weight="quiet" onPress={() => go({ screen: 'home' })}>
          {strings.newBrief.cancel}
        </Button>
        <Button weight="primary" isDisabled={!isReady} data-create onPress={create}>
          {strings.newBrief.create}
        </Button>
      </div>
    </div>
  );
}
