import { Redo2, Search, Undo2 } from 'lucide-react';
import { ariaKeys, shownKeys } from '../../shared/actions/keys.ts';
import { actionOf } from '../../shared/actions.ts';
import { runAction } from '../state/actions.ts';
import { useUndoSteps } from '../state/desk.ts';
import { isMac } from '../state/settings.ts';
import { redoStep, undoStep } from '../state/steps.ts';
import { strings } from '../strings.ts';
import { SaveState } from './SaveState.tsx';
import styles from './TopBar.module.css';

const keysOf = (id: 'undo' | 'redo' | 'palette'): string => actionOf(id).keys?.[0] ?? '';

/** The top bar: undo and redo by name, the palette, and whether all is saved. */
export function TopBar() {
  const { back, forth } = useUndoSteps();
  const words = strings.frame;
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.skip} onClick={skip}>
        {words.skip}
      </button>
      <p className={styles.name}>{strings.app.name}</p>
      <div className={styles.steps} role="toolbar" aria-label={words.bar}>
        <button
          type="button"
          className={styles.step}
          disabled={back === null}
          aria-keyshortcuts={ariaKeys(keysOf('undo'), isMac)}
          aria-label={back === null ? words.undo : words.undoStep(back)}
          title={`${back === null ? words.undo : words.undoStep(back)} (${shownKeys(keysOf('undo'), isMac)})`}
          onClick={undoStep}
        >
          <Undo2 aria-hidden="true" size={16} strokeWidth={1.75} className={styles.mirrored} />
          {words.undo}
        </button>
        <button
          type="button"
          className={styles.step}
          disabled={forth === null}
          aria-keyshortcuts={ariaKeys(keysOf('redo'), isMac)}
          aria-label={forth === null ? words.redo : words.redoStep(forth)}
          title={`${forth === null ? words.redo : words.redoStep(forth)} (${shownKeys(keysOf('redo'), isMac)})`}
          onClick={redoStep}
        >
          <Redo2 aria-hidden="true" size={16} strokeWidth={1.75} className={styles.mirrored} />
          {words.redo}
        </button>
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
        <kbd className={styles.keys}>{shownKeys(keysOf('palette'), isMac)}</kbd>
      </button>
      <SaveState />
    </header>
  );
}

const skip = (): void => document.getElementById('content')?.focus();
