import type { PackProblem } from '../../../shared/domain/pack.ts';
import note from '../../parts/Note.module.css';
import { placeInPack } from '../../parts/place-in-pack.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useProgress } from '../../state/progress.ts';
import type { Installation } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import styles from './PackStatus.module.css';

/** As many problems as are mended in one go. */
const SHOWN = 40;

/** The result of "Install a pack", shown beside its button. */
export function InstallOutcome({ installation }: { readonly installation: Installation }) {
  const progress = useProgress((state) => state.latest.install);
  switch (installation.step) {
    case 'idle':
      return null;
    case 'working':
      return (
        <Waiting sentence={progress?.sentence ?? strings.home.installing} share={progress?.share ?? null} />
      );
    case 'installed':
      return (
        <p className={note.note} role="status">
          {strings.home.installedPack(installation.title, installation.version)}
        </p>
      );
    case 'failed':
      return <RefusalNote refusal={installation.refusal} />;
    case 'refused':
      return <Problems problems={installation.problems} total={installation.total} />;
  }
}

function Problems({
  problems,
  total,
}: {
  readonly problems: readonly PackProblem[];
  readonly total: number;
}) {
  const shown = problems.slice(0, SHOWN);
  return (
    <div className={`${note.note} ${note.error}`} role="alert">
      <p className={note.sentence}>{strings.home.refused(total)}</p>
      <p>{strings.home.refusedNext}</p>
      <ol className={styles.problems}>
        {shown.map((problem) => {
          const where = placeInPack(problem);
          return (
            <li key={`${where} ${problem.sentence}`}>
              <span className={styles.where}>{where}</span>
              {problem.sentence}
            </li>
          );
        })}
      </ol>
      {total > shown.length && <p>{strings.home.more(total - shown.length)}</p>}
    </div>
  );
}
