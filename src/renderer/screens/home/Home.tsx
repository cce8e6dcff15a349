import { useEffect } from 'react';
import { Button } from '../../parts/Button.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { useBriefs } from '../../state/briefs.ts';
import { useSaveStatus } from '../../state/desk.ts';
import { useHome } from '../../state/home.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { BriefList } from './BriefList.tsx';
import styles from './Home.module.css';
import { NeedsAttention } from './NeedsAttention.tsx';
import { PackStatus } from './PackStatus.tsx';

/** The region at a glance: its briefs, and the state of its data. */
export function Home() {
  const status = useRegion((state) => state.status);
  const { briefs, load } = useBriefs();
  const go = useRoute((state) => state.go);
  const loadHome = useHome((state) => state.load);
  // By then, renames, removals and undone edits are on disk.
  const keptAt = useSaveStatus((saveStatus) => (saveStatus.state === 'saved' ? saveStatus.at : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again each time that the desk was kept
  useEffect(() => {
    void load();
    void loadHome();
  }, [load, loadHome, keptAt]);
  if (!status) return null;

  const counts = status.packs.find((it) => it.name === status.activePack)?.counts ?? {};
  const newBrief = () => go({ screen: 'new-brief' });
  return (
    <div className={screen.screen}>
      <ScreenTitle className={screen.title}>{status.regionName}</ScreenTitle>
      <p className={screen.lead}>{strings.home.figures(counts.facts ?? 0, counts.sources ?? 0)}</p>
      <div className={styles.columns}>
        <section aria-labelledby="home-briefs">
          <div className={styles.head}>
            <h2 id="home-briefs" className={screen.heading}>
              {strings.home.briefs}
            </h2>
            {briefs !== null && briefs.length > 0 && (
              <Button weight="primary" onPress={newBrief}>
                {strings.home.newBrief}
              </Button>
            )}
          </div>
          <BriefList newBrief={newBrief} />
        </section>
        <div className={styles.asides}>
          <NeedsAttention />
          <PackStatus status={status} />
        </div>
      </div>
    </div>
  );
}
