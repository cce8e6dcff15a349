import { useEffect } from 'react';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBriefs } from '../../state/briefs.ts';
import { useDelegations, withoutRemoved } from '../../state/delegations.ts';
import { useDesk, useSaveStatus } from '../../state/desk.ts';
import { useHome } from '../../state/home.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import { BriefList } from './BriefList.tsx';
import { ComingUp } from './ComingUp.tsx';
import { Composer } from './Composer.tsx';
import { FirstRun } from './FirstRun.tsx';
import styles from './Home.module.css';
import { NeedsAttention } from './NeedsAttention.tsx';
import { NextVisit } from './NextVisit.tsx';
import { briefOfVisit, comingVisits } from './next-visit.ts';

/** The desk: who comes next and the one step for it, the weeks ahead, the briefs, and what is to be decided. */
export function Home() {
  const status = useRegion((state) => state.status);
  const { briefs, refusal, load } = useBriefs();
  const loadHome = useHome((state) => state.load);
  const { loaded, load: loadVisits } = useDelegations();
  const delegations = useDesk((desk) => desk.delegations);
  // By then, renames, removals and undone edits are on disk.
  const keptAt = useSaveStatus((saveStatus) => (saveStatus.state === 'saved' ? saveStatus.at : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again each time that the desk was kept
  useEffect(() => {
    void load();
    void loadHome();
    void loadVisits();
  }, [load, loadHome, loadVisits, keptAt]);
  if (!status) return null;
  if (briefs === null || !loaded) {
    return (
      <div className={styles.waiting}>
        {refusal ? <RefusalNote refusal={refusal} /> : <Waiting sentence={strings.home.reading} />}
      </div>
    );
  }
  const all = withoutRemoved(delegations);
  if (briefs.length === 0 && all.length === 0) return <FirstRun status={status} />;
  const visits = comingVisits(all);
  const [next] = visits;
  return (
    <div className={styles.home}>
      <div className={styles.desk} data-pane>
        <Composer />
        {next ? <NextVisit visit={next} brief={briefOfVisit(briefs, next)} /> : <NobodyComing />}
        <ComingUp visits={visits} />
        <BriefList />
      </div>
      <div className={styles.aside} data-pane>
        <NeedsAttention nextId={next?.id ?? null} />
      </div>
    </div>
  );
}

/** No visit is known: the newest brief is what one goes on with. */
function NobodyComing() {
  const briefs = useBriefs((state) => state.briefs);
  const go = useRoute((state) => state.go);
  const words = strings.home.next;
  const [newest] = (briefs ?? []).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
  return (
    <section className={styles.nobody}>
      <ScreenTitle className={styles.title}>{words.nobody}</ScreenTitle>
      <p className={styles.lead}>{newest ? words.newest(newest.title) : strings.home.emptyText}</p>
      {newest && (
        <Button size="large" onPress={() => go({ screen: 'brief', id: newest.id })}>
          {words.open}
        </Button>
      )}
    </section>
  );
}
