import { ZoomIn, ZoomOut } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { getOpenBrief, type Preview as Pages, registerVisiblePages, useBrief } from '../../state/brief.ts';
import { useProgress } from '../../state/progress.ts';
import { strings } from '../../strings.ts';
import styles from './Preview.module.css';
import type { PagePoint } from './page-slots.ts';
import { type PagePosition, type PageStack, pageStack } from './page-stack.ts';

/** Steps of the pages' size, beside the width of their pane. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The part that stands there: the smallest of those that cover the point, the inner one of two that cover the same. */
function partAt({ parts }: Pages, { page, x, y }: PagePoint): string | null {
  const [smallest] = parts
    .filter(
      (it) => it.page === page && x >= it.x && x <= it.x + it.width && y >= it.y && y <= it.y + it.height,
    )
    .reverse()
    .sort((a, b) => a.width * a.height - b.width * b.height);
  return smallest?.id ?? null;
}

/** The true pages of the true PDF: they follow each keystroke, and each place on them leads to its block. */
export const Preview = memo(function Preview() {
  const preview = useBrief((state) => state.preview);
  const waiting = useBrief((state) => state.previewing && state.preview === null);
  const previewRefusal = useBrief((state) => state.previewRefusal);
  const chosen = useBrief((state) => state.chosen);
  const chosenIn = useBrief((state) => state.chosenIn);
  const progress = useProgress((state) => state.latest.preview);
  const scroller = useRef<HTMLElement>(null);
  const stack = useRef<PageStack | null>(null);
  const [place, setPlace] = useState<PagePosition | null>(null);
  const [zoom, setZoom] = useState<number>(1);
  const [unreadable, setUnreadable] = useState(false);

  const pointed = useRef((_: PagePoint): void => {});
  pointed.current = (point) => {
    const id = preview && partAt(preview, point);
    const brief = getOpenBrief();
    if (!id || !brief) return;
    const section = brief.sections.find((it) => it.id === id || it.blocks.some((block) => block.id === id));
    if (section)
      useBrief.getState().choose({ sectionId: section.id, blockId: section.id === id ? null : id }, 'pages');
  };

  useEffect(() => {
    if (!scroller.current) return;
    const made = pageStack(scroller.current, strings.preview.page, {
      onPlace: setPlace,
      onPoint: (point) => pointed.current(point),
      onDrawn: () => {
        if (performance.getEntriesByName('pages:asked').length > 0)
          performance.measure('pages:drawn', 'pages:asked');
      },
    });
    stack.current = made;
    const untell = registerVisiblePages(made.inSight);
    return () => {
      untell();
      made.end();
    };
  }, []);

  useEffect(() => {
    if (!preview || !stack.current) return;
    setUnreadable(false);
    stack.current.show(preview).catch(() => setUnreadable(true));
  }, [preview]);

  // What is chosen is marked; the pages turn to it when it was chosen elsewhere.
  const turned = useRef(chosen);
  const pageOf = useRef<{ chosen: typeof chosen; page: number | null }>({ chosen, page: null });
  useEffect(() => {
    const id = chosen?.blockId ?? chosen?.sectionId;
    const areas = preview?.parts.filter((part) => part.id === id) ?? [];
    // A section is marked where it begins, a block wherever it is printed.
    const shown = chosen?.blockId ? areas : areas.slice(0, 1);
    // It may also have gone to another page since: by a move, a step back, or what was written before it.
    const now = areas[0]?.page ?? null;
    const hasMoved = pageOf.current.chosen === chosen && now !== null && pageOf.current.page !== now;
    pageOf.current = { chosen, page: now ?? pageOf.current.page };
    stack.current?.mark(shown, (turned.current !== chosen && chosenIn !== 'pages') || hasMoved);
    // A block that was just written is on no page yet: they turn to it when it is.
    if (areas.length > 0 || id === undefined) turned.current = chosen;
  }, [chosen, chosenIn, preview]);

  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <div className={styles.head}>
        <h2 id="preview-title" className="unseen">
          {strings.preview.title}
        </h2>
        <p className={styles.place}>{place && strings.preview.page(place.page, place.pages)}</p>
        {preview !== null && preview.notes.length > 0 && <Notes notes={preview.notes} />}
        <Zoom zoom={zoom} onZoom={setZoom} />
      </div>
      <div className={styles.progress}>
        {waiting && (
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
      <section
        ref={scroller}
        className={styles.pages}
        style={{ '--zoom': zoom } as React.CSSProperties}
        aria-label={strings.preview.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
        tabIndex={0}
      />
    </section>
  );
});

const Notes = ({ notes }: { readonly notes: readonly string[] }) => (
  <details className={styles.notes}>
    <summary>
      {strings.preview.notes(notes.length)}
      <span className={styles.where}> {strings.preview.notesWhere}</span>
    </summary>
    <ul>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </details>
);

type ZoomProps = { readonly zoom: number; readonly onZoom: (zoom: number) => void };

function Zoom({ zoom, onZoom }: ZoomProps) {
  const size = strings.preview.zoom(Math.round(zoom * 100));
  const smaller = ZOOMS.findLast((it) => it < zoom);
  const larger = ZOOMS.find((it) => it > zoom);
  return (
    <div className={styles.zoom} role="toolbar" aria-label={size}>
      <Button
        weight="quiet"
        size="small"
        aria-label={strings.preview.smaller}
        isDisabled={smaller === undefined}
        onPress={() => smaller && onZoom(smaller)}
      >
        <ZoomOut size={17} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Button weight="quiet" size="small" isDisabled={zoom === 1} onPress={() => onZoom(1)}>
        {zoom === 1 ? strings.preview.fit : size}
      </Button>
      <Button
        weight="quiet"
        size="small"
        aria-label={strings.preview.larger}
        isDisabled={larger === undefined}
        onPress={() => larger && onZoom(larger)}
      >
        <ZoomIn size={17} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </div>
  );
}
