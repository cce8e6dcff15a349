import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PackProblem } from '../../shared/domain/pack.ts';
import { listen } from '../state/client.ts';
import { importDropped, importNamed, type RejectedFile, useImports } from '../state/imports.ts';
import { useProgress } from '../state/progress.ts';
import { strings } from '../strings.ts';
import { Button } from './Button.tsx';
import confirm from './ConfirmDialog.module.css';
import styles from './DropTarget.module.css';
import { ModalDialog } from './ModalDialog.tsx';
import { placeInPack } from './place-in-pack.ts';
import tone from './Tone.module.css';
import { Waiting } from './Waiting.tsx';

/** As many problems as are mended in one go. */
const SHOWN = 40;

/** The whole window accepts files: it shows so while one is dragged over it, and reports the result. */
export function DropTarget() {
  const held = useHeld();
  const { looking, unwelcome, dismiss } = useImports();
  const progress = useProgress((state) => state.latest.install);
  const words = strings.frame;
  useEffect(() => {
    void importNamed();
    return listen('named', () => void importNamed());
  }, []);
  return (
    <>
      {held && (
        <div className={styles.target} aria-hidden="true">
          <div className={styles.invitation}>
            <FileDown size={32} strokeWidth={1.5} />
            <p className={tone.heading}>{words.drop}</p>
            <p>{words.dropNote}</p>
          </div>
        </div>
      )}
      {looking && (
        <div className={styles.looking}>
          <Waiting sentence={progress?.sentence ?? words.reading} share={progress?.share ?? null} />
        </div>
      )}
      <ModalDialog
        title={words.notTaken(unwelcome.length)}
        open={unwelcome.length > 0}
        role="alertdialog"
        className={styles.outcome}
        modalClassName={styles.modal}
        onClose={dismiss}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many problems scroll, by keyboard too */}
        <ul className={styles.files} tabIndex={0}>
          {unwelcome.map((it) => (
            <li key={it.name}>
              <Reason of={it} />
            </li>
          ))}
        </ul>
        <div className={confirm.choice}>
          <Button autoFocus onPress={dismiss}>
            {words.close}
          </Button>
        </div>
      </ModalDialog>
    </>
  );
}

function Reason({ of }: { readonly of: RejectedFile }) {
  if (of.is === 'unknown') {
    return (
      <>
        <p className={tone.strong} dir="auto">
          {of.sentence}
        </p>
        <p dir="auto">{of.next}</p>
      </>
    );
  }
  const { outcome } = of;
  if (outcome.result !== 'refused') return null;
  return (
    <>
      <p className={tone.strong}>{strings.home.refused(outcome.total)}</p>
      <p>{strings.frame.nothingChanged}</p>
      <ol className={styles.problems}>
        {outcome.problems.slice(0, SHOWN).map((problem) => (
          <Problem
            key={`${problem.file} ${problem.row} ${problem.column} ${problem.sentence}`}
            of={problem}
          />
        ))}
      </ol>
      {outcome.total > SHOWN && <p>{strings.home.more(outcome.total - SHOWN)}</p>}
    </>
  );
}

function Problem({ of: { file, row, column, sentence } }: { readonly of: PackProblem }) {
  return (
    <li dir="auto">
      <b>{placeInPack({ file, row, column })}</b> {sentence}
    </li>
  );
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether files are dragged over the window; dropped files are imported. Dragged text and blocks are left alone. */
function useHeld(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Entering a child fires a leave on its parent: only the last leave counts.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setHeld(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHeld(false);
    };
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setHeld(false);
      // A field that asks for files takes its own.
      if (event.target instanceof Element && event.target.closest('[data-takes-files]')) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void importDropped(files);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name as 'drop', listener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name as 'drop', listener);
      }
    };
  }, []);
  return held;
}
