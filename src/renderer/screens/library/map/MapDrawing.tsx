import { useMemo, useRef } from 'react';
import type { RecordRef, RegionMap } from '../../../../shared/contract.ts';
import tone from '../../../parts/Tone.module.css';
import { getOpenRecord, sameRecord, useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import type { Spot } from '../nearest.ts';
import { useArrowKeys } from '../use-arrow-keys.ts';
import { useZoom } from '../use-zoom.ts';
import { ZoomButtons } from '../ZoomButtons.tsx';
import styles from './Map.module.css';

type Stop = Spot & {
  readonly name: string;
  readonly ref: RecordRef | null;
};

const stopOfArea = ({ id, x, y, place, name, printed }: RegionMap['areas'][number]): Stop => ({
  id: `area ${id}`,
  x,
  y,
  ref: place,
  name: strings.library.area(name, printed ?? strings.library.notKnown),
});

const stopOfPoint = ({ ref, x, y }: RegionMap['points'][number]): Stop => ({
  id: `point ${ref.id}`,
  x,
  y,
  ref,
  name: `${ref.title}, ${ref.detail}`,
});

const LABEL = 12;
const VALUE = 10.5;

/** Areas and points, each reached by arrow key, named with its value, opened by Enter. */
export function MapDrawing({ map, points }: { readonly map: RegionMap; readonly points: boolean }) {
  const open = useRecord((state) => state.open);
  const chosen = useRecord(getOpenRecord);
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoom(svg, map.width, map.height);
  const stops = useMemo(
    () => [...map.areas.map(stopOfArea), ...(points ? map.points.map(stopOfPoint) : [])],
    [map, points],
  );
  const { active, setAt, onKeyDown } = useArrowKeys(svg, stops, {
    zoom,
    open: ({ ref }) => ref && open(ref),
  });
  const stop = ({ id, name, ref }: Stop) => ({
    role: 'button',
    tabIndex: id === active?.id ? 0 : -1,
    'aria-label': name,
    'aria-pressed': ref !== null && sameRecord(ref, chosen),
    'data-spot': id,
    onFocus: () => setAt(id),
    onClick: () => ref && open(ref),
  });
  const { frame, scale } = zoom;
  return (
    <div className={styles.canvas}>
      <div className={styles.over}>
        <ZoomButtons zoom={zoom} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a map whose places are buttons */}
      <svg
        ref={svg}
        className={styles.drawing}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="group"
        aria-label={strings.library.mapHelp}
        data-zoomed={scale > 1 || undefined}
        onKeyDown={onKeyDown}
        {...zoom.handlers}
      >
        {map.around.map((d, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the areas around have no names here
          <path key={index} className={styles.around} d={d} />
        ))}
        {map.areas.map((area) => (
          <g key={area.id} className={styles.area} {...stop(stopOfArea(area))}>
            <path d={area.d} data-step={area.step ?? 'none'} />
          </g>
        ))}
        {points &&
          map.points.map((point) => (
            <g key={point.ref.id} className={styles.point} {...stop(stopOfPoint(point))}>
              <title>{point.ref.title}</title>
              <circle cx={point.x} cy={point.y} r={4 / Math.sqrt(scale)} />
            </g>
          ))}
        <Labels areas={map.areas} scale={scale} />
      </svg>
    </div>
  );
}

type LabelsProps = { readonly areas: RegionMap['areas']; readonly scale: number };

/** The name and value of each area, of one size however near the map is seen. */
const Labels = ({ areas, scale }: LabelsProps) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: labels take no focus; their areas say the same
  <g aria-hidden="true" className={styles.labels}>
    {areas.map((area) => (
      <text
        key={area.id}
        x={area.x}
        y={area.y}
        textAnchor="middle"
        data-step={area.step ?? 'none'}
        style={{ fontSize: LABEL / scale, strokeWidth: 3 / scale }}
      >
        <tspan x={area.x} className={tone.strong}>
          {area.name}
        </tspan>
        {area.printed !== null && (
          <tspan x={area.x} dy={LABEL / scale} style={{ fontSize: VALUE / scale }}>
            {area.printed}
          </tspan>
        )}
      </text>
    ))}
  </g>
);
