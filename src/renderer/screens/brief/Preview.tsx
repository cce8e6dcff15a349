import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBrief } from '../../state/brief.ts';
import { useProgress } from '../../state/progress.ts';
import { strings } from '../../strings.ts';
import type { Reading } from './Brief.tsx';
import styles from './Preview.module.css';
import { type PageStack, type Place, pageStack } from './page-stack.ts';

type PreviewProps = {
  /** Where to turn to when the officer chooses a section. */
  readonly sectionTitle: string | null;
  readonly reading: Reading;
  readonly onReading: (reading: Reading) => void;
};

/** The true pages of the true PDF. */
export function Preview({ sectionTitle, reading, onReading }: PreviewProps) {
  const { preview, previewing, previewRefusal } = useBrief();
  const progress = useProgress((state) => state.latest.preview);
  const scroller = useRef<HTMLElement>(null);
  const stack = useRef<PageStack | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [unreadable, setUnreadable] = useState(false);

  useEffect(() => {
    if (!scroller.current) return;
    const made = pageStack(scroller.current, strings.preview.page, setPlace);
    stack.current = made;
    return () => made.end();
  }, []);

  useEffect(() => {
    if (!preview || !stack.current) return;
    setUnreadable(false);
    stack.current.show(preview.pdf).catch(() => setUnreadable(true));
  }, [preview]);

  // Not when the brief opens: it opens on its cover.
  const turned = useRef(sectionTitle);
  useEffect(() => {
    if (sectionTitle === null || turned.current === sectionTitle) return;
    turned.current = sectionTitle;
    void stack.current?.turnTo(sectionTitle);
  }, [sectionTitle]);

  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <div className={styles.head}>
        <h2 id="preview-title" className={styles.title}>
          {strings.preview.title}
        </h2>
        <p className={styles.place}>{place && strings.preview.page(place.page, place.pages)}</p>
        <Button weight="quiet" onPress={() => onReading(reading === 'wide' ? 'beside' : 'wide')}>
          {reading === 'wide' ? strings.preview.narrow : strings.preview.widen}
        </Button>
      </div>
      <div className={styles.progress}>
        {previewing && (
          <Waiting sentence={progress?.sentence ?? strings.preview.laying} share={progress?.share ?? null} />
        )}
      </div>
      {previewRefusal && <RefusalNote refusal={previewRefusal} />}
      {unreadable && (
        <RefusalNote
          refusal={{
            code: 'cannot-draw',
            sentence: strings.preview.unreadable,
            next: strings.preview.unreadableNext,
            details: [],
          }}
        />
      )}
      {preview !== null && preview.notes.length > 0 && (
        <details className={styles.notes}>
          <summary>{strings.preview.notes(preview.notes.length)}</summary>
          <ul>
            {preview.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <section
        ref={scroller}
        className={styles.pages}
        aria-label={strings.preview.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
        tabIndex={0}
      />
    </section>
  );
}
