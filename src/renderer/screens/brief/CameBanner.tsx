import type { BriefView } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import tone from '../../parts/Tone.module.css';
import { takeLibraryHere, useTravel } from '../../state/travel.ts';
import { strings } from '../../strings.ts';
import styles from './Brief.module.css';

const NONE: readonly string[] = [];

/** Where a brief from elsewhere came from, what of it the library here says otherwise, and what could not come. */
export function CameBanner({ view }: { readonly view: BriefView }) {
  const { id } = view.brief;
  const said = useTravel((state) => state.said[id] ?? NONE);
  const { came } = view;
  if (came === null && said.length === 0) return null;
  return (
    <section className={styles.review} aria-label={strings.brief.came}>
      <div className={styles.came}>
        <div>
          {came && <Standing came={came} />}
          {said.map((sentence) => (
            <p key={sentence} className={tone.soft}>
              {sentence}
            </p>
          ))}
        </div>
        {came?.isInstalled && (
          <Button onPress={() => void takeLibraryHere(id)}>{strings.brief.takeLibrary}</Button>
        )}
        {said.length > 0 && (
          <Button weight="quiet" onPress={() => useTravel.getState().forget(id)}>
            {strings.brief.cameRead}
          </Button>
        )}
      </div>
      {came && <Changes changes={came.changes} />}
    </section>
  );
}

/** So many stand here; the pages and the pencil are what the window is for. */
const MOST = 4;

type CameChanges = NonNullable<BriefView['came']>['changes'];

/** As printed, and what the library here says: of a value that names the same thing, the value alone. */
function Changes({ changes }: { readonly changes: CameChanges }) {
  if (changes.length === 0) return null;
  const shortly = (now: string, subject: string): string =>
    now.startsWith(`${subject}: `) ? now.slice(subject.length + 2) : now;
  return (
    <ul className={styles.cameChanges}>
      {changes.slice(0, MOST).map(({ type, key, subject, printed, now }) => (
        <li key={`${type} ${key} ${subject}`}>
          {printed} <span className={tone.soft}>→</span>{' '}
          <strong>{now === null ? strings.brief.notHeldHere : shortly(now, subject)}</strong>
        </li>
      ))}
      {changes.length > MOST && (
        <li className={tone.soft}>{strings.brief.cameMore(changes.length - MOST)}</li>
      )}
    </ul>
  );
}

function Standing({ came }: { readonly came: NonNullable<BriefView['came']> }) {
  const { from, isInstalled, packTitle, changes } = came;
  const day = formatDay(from.at.slice(0, 10), OFFICE_DATES.long);
  const words = strings.brief.cameFrom;
  return (
    <p>
      {from.what === 'file' ? words.file(from.name, day) : words.pdf(from.number ?? from.name, day)}{' '}
      {isInstalled ? strings.brief.cameOtherwise(changes.length) : strings.brief.cameWithoutPack(packTitle)}
    </p>
  );
}
