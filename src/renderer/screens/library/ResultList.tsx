import {
  Boxes,
  Building2,
  ChartColumn,
  FileText,
  GitCompareArrows,
  type LucideIcon,
  MapPin,
  Quote,
  Shapes,
} from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import type { SearchHit } from '../../../shared/contract.ts';
import { Highlighted } from '../../parts/Highlighted.tsx';
import { onKeys } from '../../parts/typed-keys.ts';
import { hitAt, useLibrary } from '../../state/library.ts';
import { getOpenRecord, sameRecord, useRecord } from '../../state/record.ts';
import { strings } from '../../strings.ts';
import styles from './Results.module.css';
import { useRowHeight } from './use-row-height.ts';

/** Rows above and below what is seen, so that scrolling meets rows that are there. */
const OVER = 12;
/** Where nothing has a size yet, as many rows as a window shows. */
const SEEN = 30;
/** Letters typed within this time are one beginning. */
const BEGINNING_MS = 700;
/** A record is read when the arrow keys rest. */
const REST_MS = 90;

/**
 * The results, as many as there are: only the rows in sight are drawn, and only their windows are fetched. The list
 * has the focus; the active row is named to the screen reader by its id.
 */
export function ResultList() {
  const total = useLibrary((state) => state.total) ?? 0;
  const windows = useLibrary((state) => state.windows);
  const at = useLibrary((state) => state.at);
  const { need, walk, seek } = useLibrary.getState();
  const chosen = useRecord(getOpenRecord);
  const open = useRecord((state) => state.open);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const row = useRowHeight(probe);
  const [range, setRange] = useState({ first: 0, seen: SEEN });
  const beginning = useRef({ typed: '', until: 0 });
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const first = Math.max(0, Math.min(range.first, total - range.seen) - OVER);
  const last = Math.min(total - 1, range.first + range.seen + OVER);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other windows or another total may leave a gap
  useEffect(() => need(first, last), [need, first, last, windows, total]);

  const look = (): void => {
    const element = list.current;
    if (!element) return;
    const top = Math.floor(element.scrollTop / row);
    const seen = Math.ceil(element.clientHeight / row) || SEEN;
    setRange((was) => (was.first === top && was.seen === seen ? was : { first: top, seen }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are at other places
  useEffect(() => {
    look();
    const element = list.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [row]);
  // The active row is always in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row, or another height, moves the list
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const [top, bottom] = [at * row, (at + 1) * row];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
    look();
  }, [at, row]);
  useEffect(() => () => clearTimeout(resting.current), []);

  const openAt = (which: number): void => {
    const hit = hitAt(useLibrary.getState(), which);
    if (hit) open(hit);
  };
  const go = (to: number): void => {
    walk(to);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => openAt(useLibrary.getState().at), REST_MS);
  };
  const onKeyDown = onKeys((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + range.seen - 1,
      PageUp: at - range.seen + 1,
      Home: 0,
      End: total - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' || (event.key === ' ' && Date.now() > beginning.current.until)) openAt(at);
    else if (event.key.length === 1) {
      const { typed, until } = beginning.current;
      const now = Date.now();
      const words = now < until ? typed + event.key : event.key;
      beginning.current = { typed: words, until: now + BEGINNING_MS };
      // One letter goes on to the next row; more of them stay where they fit.
      void seek(words, words.length === 1 ? at + 1 : at).then(() => openAt(useLibrary.getState().at));
    } else return;
    event.preventDefault();
  });

  const rows: number[] = [];
  for (let which = first; which <= last; which += 1) rows.push(which);
  return (
    <>
      <div ref={probe} className={styles.probe} aria-hidden="true" />
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={strings.library.results}
        aria-activedescendant={`${id}-${at}`}
        onScroll={look}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={styles.all} style={{ height: total * row }}>
          {rows.map((which) => {
            const hit = hitAt({ windows }, which);
            return (
              <Row
                key={which}
                id={`${id}-${which}`}
                hit={hit}
                row={which}
                of={total}
                top={which * row}
                isActive={which === at}
                isOpen={hit !== null && sameRecord(hit, chosen)}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

type RowProps = {
  readonly id: string;
  readonly hit: SearchHit | null;
  readonly row: number;
  readonly of: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
};

const ICONS: Readonly<Partial<Record<SearchHit['kind'], LucideIcon>>> = {
  fact: Quote,
  organisation: Building2,
  place: MapPin,
  source: FileText,
  series: ChartColumn,
  cluster: Boxes,
  conflict: GitCompareArrows,
};

/** A scale belongs to its number; what is counted stands below. */
const FIGURE = /^(\S+(?:\s(?:thousand|lakh|million|crore|billion|trillion))*)\s?(.*)$/u;

/** A row begins with its figure, or else with the sign of its kind. */
function Lead({ hit }: { readonly hit: SearchHit }) {
  const [, amount, unit] = FIGURE.exec(hit.figure ?? '') ?? [];
  if (amount)
    return (
      <span className={styles.figure} aria-hidden="true">
        <b>{amount}</b>
        <span>{unit}</span>
      </span>
    );
  const Icon = ICONS[hit.kind] ?? Shapes;
  return (
    <span className={styles.figure} aria-hidden="true">
      <Icon size={18} strokeWidth={1.75} />
    </span>
  );
}

const Row = memo(function Row({ id, hit, row, of, top, isActive, isOpen }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has focus and keys
    <div
      role="option"
      id={id}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-posinset={row + 1}
      aria-setsize={of}
      aria-selected={isOpen}
      data-active={isActive || undefined}
      onClick={() => {
        useLibrary.getState().walk(row);
        if (hit) useRecord.getState().open(hit);
      }}
    >
      {hit === null ? (
        <span className={styles.blank} aria-label={strings.library.loadingRow} role="img" />
      ) : (
        <>
          <span className={styles.title} dir="auto">
            <Highlighted text={hit.title} terms={hit.terms} />
          </span>
          <span className={styles.detail}>
            {strings.library.kinds[hit.kind]}
            {hit.detail !== '' && (
              <>
                {' · '}
                <Highlighted text={hit.detail} terms={hit.terms} />
              </>
            )}
          </span>
          <Lead hit={hit} />
        </>
      )}
    </div>
  );
});
