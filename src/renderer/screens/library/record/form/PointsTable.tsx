import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '../../../../parts/Button.tsx';
import tone from '../../../../parts/Tone.module.css';
import { onKeys } from '../../../../parts/typed-keys.ts';
import { ask } from '../../../../state/client.ts';
import { strings } from '../../../../strings.ts';
import styles from './Form.module.css';
import { PointRow } from './PointRow.tsx';
import pointStyles from './Points.module.css';
import { pointName } from './point-name.ts';
import {
  addPoint,
  POINT_FIELDS,
  type PointField,
  type PointProblems,
  pointKey,
  restorePackPoint,
  type WrittenPoint,
} from './points.ts';
import { useNames } from './RecordPicker.tsx';

type PointsTableProps = {
  readonly points: readonly WrittenPoint[];
  /** The pack's own; null where the series is the team's. */
  readonly packs: readonly WrittenPoint[] | null;
  readonly problems: PointProblems;
  /** What is wrong with the table as a whole. */
  readonly problem: string | null;
  readonly onChange: (change: (points: readonly WrittenPoint[]) => readonly WrittenPoint[]) => void;
  /** A cell was written in: what was said of it holds no more. */
  readonly onWritten: (row: number, field: PointField) => void;
};

/** The most places that are offered while one is typed. */
const PLACES = 500;

function usePlaces(): readonly string[] {
  const [places, setPlaces] = useState<readonly string[]>([]);
  useEffect(() => {
    let still = true;
    void ask('search', { query: '', facets: { kind: 'place' }, sort: 'name', limit: PLACES }).then(
      (answer) => {
        if (still && answer.ok) setPlaces(answer.value.hits.map(({ title }) => title));
      },
    );
    return () => {
      still = false;
    };
  }, []);
  return places;
}

/** Every figure of a series, changed, added and removed by keyboard, with the pack's own under what differs. */
export function PointsTable({ points, packs, problems, problem, onChange, onWritten }: PointsTableProps) {
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  /** The cell that takes the focus when it is there. */
  const wanted = useRef<{ readonly at: number; readonly column: string } | null>(null);
  const places = usePlaces();
  const taken = useMemo(
    () => [...new Set(points.flatMap(({ sourceIds }) => sourceIds))].slice(0, 500),
    [points],
  );
  const names = useNames('source', taken);
  const packsOwn = useMemo(() => packs && new Map(packs.map((point) => [pointKey(point), point])), [packs]);
  const here = useMemo(() => new Set(points.map(pointKey)), [points]);
  const takenOut = (packs ?? []).filter((point) => !here.has(pointKey(point)));
  const focus = useCallback((at: number, column: string): void => {
    body.current?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)[at]?.focus();
  }, []);
  useEffect(() => {
    if (!wanted.current || points.length === 0) return;
    const { at, column } = wanted.current;
    wanted.current = null;
    focus(Math.min(at, points.length - 1), column);
  }, [points, focus]);

  const add = (): void => {
    wanted.current = { at: points.length, column: 'period' };
    onChange(addPoint);
  };
  const remove = (row: number): void => {
    wanted.current = { at: points.findIndex((point) => point.row === row), column: 'remove' };
    onChange((was) => was.filter((point) => point.row !== row));
  };
  const onKeyDown = onKeys((event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    const { column } = target.dataset;
    if (column === undefined) return;
    // A table is filled from row to row; the form is kept by its button.
    event.preventDefault();
    const at = [...(body.current?.querySelectorAll(`[data-column="${column}"]`) ?? [])].indexOf(target);
    const to = at + (event.shiftKey ? -1 : 1);
    if (to === points.length) add();
    else if (to >= 0) focus(to, column);
  });
  return (
    <fieldset className={pointStyles.points}>
      <legend className={styles.label}>
        {strings.library.points}
        <span className={styles.needed}> · {strings.library.needed}</span>
      </legend>
      <p className={tone.faint}>{strings.library.pointsHint}</p>
      <datalist id={`${id}-places`}>
        {places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
      <table className={pointStyles.table}>
        <thead>
          <tr>
            {POINT_FIELDS.map((field) => (
              <th key={field} scope="col" data-column={field}>
                {strings.library.pointColumns[field]}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{strings.library.pointColumns.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {points.map((point, at) => (
            <PointRow
              key={point.row}
              point={point}
              number={at + 1}
              packs={packsOwn && (packsOwn.get(pointKey(point)) ?? null)}
              isOwn={packsOwn !== null && !packsOwn.has(pointKey(point))}
              names={names}
              places={`${id}-places`}
              problems={problems}
              onWrite={(field, value) => {
                onChange((was) => was.map((it) => (it.row === point.row ? { ...it, [field]: value } : it)));
                onWritten(point.row, field);
              }}
              onRemove={() => remove(point.row)}
            />
          ))}
        </tbody>
      </table>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button onPress={add}>{strings.library.addPoint}</Button>
      </div>
      {takenOut.length > 0 && (
        <TakenOut
          points={takenOut}
          onPutBack={(point) => onChange((was) => restorePackPoint(was, packs ?? [], point))}
        />
      )}
    </fieldset>
  );
}

type TakenOutProps = {
  readonly points: readonly WrittenPoint[];
  readonly onPutBack: (point: WrittenPoint) => void;
};

/** The pack's points that the team took out, each with the way back. */
const TakenOut = ({ points, onPutBack }: TakenOutProps) => (
  <section className={pointStyles.out} aria-label={strings.library.pointsTakenOut}>
    <p className={styles.label}>{strings.library.pointsTakenOut}</p>
    <ul>
      {points.map((point) => {
        const name = pointName(point, point.row + 1);
        return (
          <li key={point.row} className={styles.pack}>
            <span>
              {name}: {point.value}
            </span>
            <Button
              weight="quiet"
              aria-label={strings.library.putPointBack(name)}
              onPress={() => onPutBack(point)}
            >
              {strings.library.putBackShort}
            </Button>
          </li>
        );
      })}
    </ul>
  </section>
);
