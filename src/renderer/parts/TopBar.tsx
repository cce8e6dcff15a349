import { ArrowLeft, ArrowRight, type LucideIcon, Redo2, Search, Undo2 } from 'lucide-react';
import { ariaKeys, shownKeys } from '../../shared/actions/keys.ts';
import { type ActionId, actionOf } from '../../shared/actions.ts';
import { runAction } from '../state/actions.ts';
import { useUndoSteps } from '../state/desk.ts';
import { useRoute } from '../state/route.ts';
import { isMac } from '../state/settings.ts';
import { strings } from '../strings.ts';
import { SaveState } from './SaveState.tsx';
import styles from './TopBar.module.css';

const keysOf = (id: ActionId): string => actionOf(id).keys?.[0] ?? '';

/** The title bar: where one was, undo and redo by name, the palette, and whether all is saved. */
export function TopBar() {
  const { back, forth } = useUndoSteps();
  const past = useRoute((state) => state.past.length > 0);
  const future = useRoute((state) => state.future.length > 0);
  const words = strings.frame;
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.skip} onClick={skip}>
        {words.skip}
      </button>
      <p className={styles.name}>
        <span className="unseen">{strings.app.name}</span>
        <span aria-hidden="true">
          Attach<span className={styles.accented}>e</span>
        </span>
      </p>
      <div className={styles.steps} role="toolbar" aria-label={words.bar} data-pane>
        <Step id="back" icon={ArrowLeft} name={words.back} isOff={!past} />
        <Step id="forward" icon={ArrowRight} name={words.forward} isOff={!future} />
        <span className={styles.gap} />
        <Step
          id="undo"
          icon={Undo2}
          name={back === null ? words.undo : words.undoStep(back)}
          isOff={back === null}
        />
        <Step
          id="redo"
          icon={Redo2}
          name={forth === null ? words.redo : words.redoStep(forth)}
          isOff={forth === null}
        />
      </div>
      <button
        type="button"
        className={styles.palette}
        aria-keyshortcuts={ariaKeys(keysOf('palette'), isMac)}
        aria-haspopup="dialog"
        onClick={() => runAction('palette')}
      >
        <Search aria-hidden="true" size={16} strokeWidth={1.75} />
        <span className={styles.paletteWord}>{words.palette}</span>
        <kbd className={styles.keys}>{shownKeys(keysOf('palette'), isMac).replace('+', ' ')}</kbd>
      </button>
      <SaveState />
    </header>
  );
}

type StepProps = {
  readonly id: ActionId;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isOff: boolean;
};

function Step({ id, icon: Icon, name, isOff }: StepProps) {
  return (
    <button
      type="button"
      className={styles.step}
      disabled={isOff}
      aria-keyshortcuts={ariaKeys(keysOf(id), isMac)}
      aria-label={name}
      title={`${name} (${shownKeys(keysOf(id), isMac)})`}
      onClick={() => runAction(id)}
    >
      <Icon aria-hidden="true" size={18} strokeWidth={1.75} className={styles.mirrored} />
    </button>
  );
}

const skip = (): void => document.getElementById('content')?.focus();
