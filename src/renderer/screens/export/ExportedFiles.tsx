import type { PlannedFile } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { ask } from '../../state/client.ts';
import { type ExportedFile, useExport } from '../../state/export.ts';
import { strings } from '../../strings.ts';
import styles from './ExportDialog.module.css';

const writtenOf = (written: number, total: number): string =>
  written === total ? strings.exporting.allDone(written) : strings.exporting.done(written, total);

/** The files of an export: how they will be called, how far each is, and what came of it. */
export function ExportedFiles() {
  const { plan, exporting, editions, formats } = useExport();
  if (plan === null) return <Waiting sentence={strings.exporting.planning} />;
  if (editions.length === 0) return <p className={styles.quiet}>{strings.exporting.noEdition}</p>;
  if (formats.length === 0) return <p className={styles.quiet}>{strings.exporting.noFormat}</p>;
  const done = exporting.step === 'done' ? exporting : null;
  const files: readonly (PlannedFile | ExportedFile)[] = done?.files ?? plan;
  const written = done?.files.filter(({ outcome }) => outcome.result === 'written').length ?? 0;
  return (
    <section className={styles.files} aria-labelledby="export-files">
      <h3 id="export-files" className={tone.strong}>
        {done ? writtenOf(written, done.files.length) : strings.exporting.files}
      </h3>
      {done && (
        <p className={styles.folder} role="status">
          {done.folder}
        </p>
      )}
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.key} className={styles.file}>
            <span className={styles.name}>{file.name}</span>
            <FileState file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileState({ file }: { readonly file: PlannedFile | ExportedFile }) {
  const { exporting, progress } = useExport();
  if ('outcome' in file) return <Outcome file={file} />;
  if (exporting.step === 'exists' && exporting.names.includes(file.name)) {
    return <span className={styles.there}>●</span>;
  }
  if (exporting.step !== 'writing') return null;
  const said = progress[file.key];
  if (!said) return <span className={styles.quiet}>{strings.exporting.waiting}</span>;
  if (said.share === 1) return <span className={styles.quiet}>{said.sentence}</span>;
  return (
    <span className={styles.progress}>
      <Waiting sentence={said.sentence} share={said.share} />
    </span>
  );
}

function Outcome({ file: { name, outcome } }: { readonly file: ExportedFile }) {
  switch (outcome.result) {
    case 'stopped':
      return <span className={styles.quiet}>{strings.exporting.stopped}</span>;
    case 'failed':
      return (
        <div className={styles.failed}>
          <RefusalNote refusal={outcome.refusal} />
        </div>
      );
    case 'written':
      return (
        <span className={styles.ways}>
          <span className={styles.quiet}>
            {outcome.pages === null
              ? strings.exporting.writtenFile
              : strings.exporting.written(outcome.pages)}
          </span>
          <Button
            weight="quiet"
            aria-label={strings.exporting.openNamed(name)}
            onPress={() => void ask('openExported', { path: outcome.path })}
          >
            {strings.exporting.open}
          </Button>
          <Button
            weight="quiet"
            aria-label={strings.exporting.revealNamed(name)}
            onPress={() => void ask('revealExported', { path: outcome.path })}
          >
            {strings.exporting.reveal}
          </Button>
        </span>
      );
  }
}
