import { useEffect } from 'react';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useRegion } from '../../state/region.ts';
import { useUpdates } from '../../state/updates.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { AppItself } from './AppItself.tsx';
import { Changes } from './Changes.tsx';
import { Channels } from './Channels.tsx';
import { Conflicts } from './Conflicts.tsx';
import { PackHistory } from './PackHistory.tsx';
import styles from './Updates.module.css';

/** Channels, changes, open questions, and versions to go back to. */
export function Updates() {
  const { view, refusal, load } = useUpdates();
  const activePack = useRegion((state) => state.status?.activePack);
  useEffect(() => void load(), [load]);
  return (
    <div className={screen.screen} data-pane>
      <ScreenTitle className={screen.title}>{strings.updates.title}</ScreenTitle>
      <p className={screen.lead}>{strings.updates.lead}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {view === null ? (
        !refusal && <Waiting sentence={strings.updates.reading} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.main}>
            <Conflicts conflicts={view.conflicts} />
            <Changes pack={view.packs.find(({ name }) => name === activePack) ?? view.packs[0]} />
          </div>
          <div className={styles.side}>
            <Channels channels={view.channels} />
            <PackHistory view={view} />
            <AppItself app={view.app} />
          </div>
        </div>
      )}
    </div>
  );
}
