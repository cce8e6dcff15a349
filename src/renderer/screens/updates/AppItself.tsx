import type { UpdatesView } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { ask } from '../../state/client.ts';
import { useProgress } from '../../state/progress.ts';
import { useUpdates } from '../../state/updates.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Updates.module.css';

/** Attaché itself: the version here, and a newer one as a file to run. */
export function AppItself({ app: { version, offer, isDecided } }: { readonly app: UpdatesView['app'] }) {
  const { isSaving, installer, saveInstaller, stop } = useUpdates();
  const progress = useProgress((state) => state.latest.update);
  const words = strings.updates;
  return (
    <section className={styles.part} aria-labelledby="updates-app">
      <h2 id="updates-app" className={screen.heading}>
        {words.app}
      </h2>
      <p className={screen.note}>
        {words.appHere(version)}
        {isDecided && <> {words.appDecided}</>}
      </p>
      {offer && (
        <>
          <p>{words.appOffered(offer.version, offer.channel, (offer.bytes / 1e6).toFixed(1))}</p>
          {isSaving && (
            <Waiting sentence={progress?.sentence ?? words.savingInstaller} share={progress?.share ?? null} />
          )}
          <div className={styles.actions}>
            {isSaving ? (
              <Button onPress={stop}>{words.stop}</Button>
            ) : (
              <Button onPress={() => void saveInstaller(offer.version)}>{words.saveInstaller}</Button>
            )}
          </div>
        </>
      )}
      {installer !== null && (
        <>
          <p role="status">{words.installerSaved(installer)}</p>
          <div className={styles.actions}>
            <Button weight="quiet" onPress={() => void ask('showInstaller', { path: installer })}>
              {words.showInstaller}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
