import { useId, useState } from 'react';
import { FIGURE_STATUSES } from '../../../../../shared/domain/records/kinds.ts';
import { Button } from '../../../../parts/Button.tsx';
import tone from '../../../../parts/Tone.module.css';
import { strings } from '../../../../strings.ts';
import styles from './Form.module.css';
import pointStyles from './Points.module.css';
import { pointName } from './point-name.ts';
import type { PointField, PointProblems, WrittenPoint } from './points.ts';
import { RecordPicker } from './RecordPicker.tsx';

const TYPED = ['period', 'place', 'value'] as const;

type PointRowProps = {
  readonly point: WrittenPoint;
  /** From 1, as it is said. */
  readonly number: number;
  /** The pack's figure for the same place and period; null where it has none. */
  readonly packs: WrittenPoint | null;
  /** The pack has a series of this name, without this figure. */
  readonly isOwn: boolean;
  /** What the sources are called. */
  readonly names: ReadonlyMap<string, string>;
  /** Id of the list of places that are offered. */
  readonly places: string;
  readonly problems: PointProblems;
  readonly onWrite: (field: PointField, value: string | readonly string[]) => void;
  readonly onRemove: () => void;
};

/** One figure of a series; its sources are chosen in a row beneath that opens. */
export function PointRow(props: PointRowProps) {
  const { point, number, packs, isOwn, names, places, problems, onWrite, onRemove } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const name = pointName(point, number);
  const problemOf = (field: PointField): string | null => problems[`${point.row} ${field}`] ?? null;
  const titleOf = (source: string): string => names.get(source) ?? source;
  const [first] = point.sourceIds;
  const read =
    first === undefined
      ? strings.library.chooseSources
      : strings.library.pointSources(titleOf(first), point.sourceIds.length - 1);
  const ofSources = problemOf('sourceIds');
  const sourcesDiffer = packs !== null && packs.sourceIds.join(' ') !== point.sourceIds.join(' ');
  return (
    <>
      <tr>
        {TYPED.map((field) => {
          const problem = problemOf(field);
          return (
            <td key={field} data-column-of={field}>
              <input
                className={styles.input}
                data-column={field}
                list={field === 'place' ? places : undefined}
                inputMode={field === 'value' ? 'decimal' : 'text'}
                aria-label={strings.library.pointCell(strings.library.pointColumns[field], number)}
                aria-invalid={problem !== null}
                aria-describedby={problem === null ? undefined : `${id}-${field}`}
                value={point[field]}
                onChange={(event) => onWrite(field, event.target.value)}
              />
              {problem !== null && (
                <p id={`${id}-${field}`} className={styles.problem}>
                  {problem}
                </p>
              )}
              {field === 'value' && packs !== null && packs.value !== point.value && (
                <div className={styles.pack}>
                  <span>{strings.library.packSays(packs.value)}</span>
                  <Button
                    weight="quiet"
                    aria-label={strings.library.takePacks(`${strings.library.pointColumns.value}, ${name}`)}
                    onPress={() => onWrite('value', packs.value)}
                  >
                    {strings.library.takePacksShort}
                  </Button>
                </div>
              )}
              {field === 'period' && isOwn && <p className={tone.faint}>{strings.library.ownPoint}</p>}
            </td>
          );
        })}
        <td>
          <select
            className={styles.input}
            data-column="status"
            aria-label={strings.library.pointCell(strings.library.pointColumns.status, number)}
            value={point.status}
            onChange={(event) => onWrite('status', event.target.value)}
          >
            <option value="">{strings.library.figureStatus.final}</option>
            {FIGURE_STATUSES.map((status) => (
              <option key={status} value={status}>
                {strings.library.figureStatus[status === 'provisional, revised' ? 'both' : status]}
              </option>
            ))}
          </select>
        </td>
        <td>
          <button
            type="button"
            className={pointStyles.sources}
            aria-expanded={open}
            aria-label={`${read}: ${strings.library.sourcesOfPoint(name)}`}
            aria-invalid={ofSources !== null || undefined}
            aria-describedby={ofSources === null ? undefined : `${id}-sources`}
            onClick={() => setOpen(!open)}
          >
            {read}
          </button>
          {ofSources !== null && (
            <p id={`${id}-sources`} className={styles.problem}>
              {ofSources}
            </p>
          )}
          {sourcesDiffer && (
            <p className={styles.pack}>{strings.library.packSays(packs.sourceIds.map(titleOf).join('; '))}</p>
          )}
        </td>
        <td>
          <button
            type="button"
            className={pointStyles.remove}
            data-column="remove"
            aria-label={strings.library.removePoint(name)}
            onClick={onRemove}
          >
            {strings.library.removePointShort}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={6}>
            <RecordPicker
              id={`${id}-picker`}
              label={strings.library.sourcesOfPoint(name)}
              kind="source"
              isMany
              value={point.sourceIds}
              isInvalid={ofSources !== null}
              describedBy={ofSources === null ? '' : `${id}-sources`}
              onChange={(members) => onWrite('sourceIds', members)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
