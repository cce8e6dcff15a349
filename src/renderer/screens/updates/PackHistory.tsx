import { useState } from 'react';
import type { UpdatesView } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import tone from '../../parts/Tone.module.css';
import { useUpdates } from '../../state/updates.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Updates.module.css';

/** How many events are shown. */
const SHOWN = 8;

const day = (time: string): string => formatDay(time.slice(0, 10), OFFICE_DATES.short);

/** The versions to go back to, and the pack's history. */
export function PackHistory({ view }: { readonly view: UpdatesView }) {
  const act = useUpdates((state) => state.act);
  const [back, setBack] = useState<{
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly isNewer: boolean;
  } | null>(null);
  const [removing, setRemoving] = useState<UpdatesView['packs'][number] | null>(null);
  const [undo, setUndo] = useState<UpdatesView['merges'][number] | null>(null);
  return (
    <section className={styles.part} aria-labelledby="updates-history">
      <h2 id="updates-history" className={screen.heading}>
        {strings.updates.versions}
      </h2>
      <ul>
        {view.packs.map((pack) => (
          <PackEntry
            key={pack.name}
            pack={pack}
            onBack={(version, isNewer) => setBack({ name: pack.name, title: pack.title, version, isNewer })}
            // The last pack cannot be removed.
            onRemove={view.packs.length > 1 ? () => setRemoving(pack) : null}
          />
        ))}
      </ul>
      {view.packs.some(({ edits }) => edits > 0) && (
        <p>
          <Button onPress={() => act('exportSuggestion', {})}>{strings.updates.suggest}</Button>
        </p>
      )}
      <h3 className={styles.label}>{strings.updates.history}</h3>
      <ul>
        {view.history.slice(0, SHOWN).map(({ at, packName, what, title, from, to }) => (
          <li key={`${at} ${packName} ${what}`} className={styles.change}>
            <span className={styles.id}>{day(at)}</span>
            <span>{strings.updates.event(title, what, from ?? '', to ?? '')}</span>
          </li>
        ))}
      </ul>
      {view.merges.length > 0 && <h3 className={styles.label}>{strings.updates.merges}</h3>}
      <ul>
        {view.merges.slice(0, SHOWN).map((merge) => (
          <li key={merge.id} className={styles.change}>
            <span className={styles.id}>{day(merge.at)}</span>
            <div>
              <p>{strings.updates.event(merge.title, 'updated', merge.from, merge.to)}</p>
              <p className={tone.dated}>
                {merge.undone ? strings.updates.undone : strings.updates.merged(merge.edits, merge.questions)}
              </p>
              {merge.canUndo && (
                <Button
                  weight="quiet"
                  aria-label={strings.updates.undoMergeNamed(merge.title, merge.from, merge.to)}
                  onPress={() => setUndo(merge)}
                >
                  {strings.updates.undoMerge}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={undo !== null}
        title={strings.updates.undoTitle}
        text={undo ? strings.updates.undoText(undo.title, undo.to) : ''}
        confirm={strings.updates.undoConfirm}
        keep={strings.updates.undoKeep}
        onConfirm={() => undo && act('undoMerge', { id: undo.id })}
        onClose={() => setUndo(null)}
      />
      <ConfirmDialog
        open={removing !== null}
        title={strings.updates.removePackTitle}
        text={removing ? strings.updates.removePackText(removing.title, removing.edits) : ''}
        confirm={strings.updates.removePackConfirm}
        keep={strings.updates.removePackKeep}
        onConfirm={() => removing && act('removePack', { packName: removing.name })}
        onClose={() => setRemoving(null)}
      />
      <ConfirmDialog
        open={back !== null}
        title={back?.isNewer ? strings.updates.forthTitle : strings.updates.backTitle}
        text={back ? wordsOfMove(back)(back.title, back.version) : ''}
        confirm={back?.isNewer ? strings.updates.forthConfirm : strings.updates.backConfirm}
        keep={strings.updates.backKeep}
        onConfirm={() => back && act('rollBack', { packName: back.name, version: back.version })}
        onClose={() => setBack(null)}
      />
    </section>
  );
}

const wordsOfMove = ({ isNewer }: { readonly isNewer: boolean }) =>
  isNewer ? strings.updates.forthText : strings.updates.backText;

type PackEntryProps = {
  readonly pack: UpdatesView['packs'][number];
  readonly onBack: (version: string, isNewer: boolean) => void;
  readonly onRemove: (() => void) | null;
};

function PackEntry({ pack: { title, version, created, kept, edits }, onBack, onRemove }: PackEntryProps) {
  return (
    <li className={styles.entry}>
      <p className={tone.strong}>
        {title} {version}
      </p>
      <p className={tone.dated}>{strings.updates.published(day(created), edits)}</p>
      {kept.map((other) => {
        const isNewer = other.created > created;
        return (
          <Button key={other.hash} weight="quiet" onPress={() => onBack(other.version, isNewer)}>
            {isNewer ? strings.updates.goForth(other.version) : strings.updates.goBack(other.version)}
          </Button>
        );
      })}
      {onRemove && (
        <Button weight="quiet" aria-label={strings.updates.removePackNamed(title)} onPress={onRemove}>
          {strings.updates.removePack}
        </Button>
      )}
    </li>
  );
}
