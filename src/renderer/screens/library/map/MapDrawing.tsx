import { useMemo, useRef } from 'react';
import type { RecordRef, RegionMap } from '../../../../shared/contract.ts';
import tone from '../../../parts/Tone.module.css';
import { getOpenRecord, sameRecord, useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import type { Spot } from '../nearest.ts';
import { useArrowKeys } from '../use-arrow-keys.ts';
import { useZoom } from '../use-zoom.ts';
import { ZoomButtons } from '../ZoomButtons.tsx';
import type { MapCluster } from './ClusterCards.tsx';
import styles from './Map.module.css';
import { RoleMark } from './RoleMark.tsx';

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

const stopOfPoint = ({ ref, x, y }: Pick<RegionMap['points'][number], 'ref' | 'x' | 'y'>): Stop => ({
  id: `point ${ref.id}`,
  x,
  y,
  ref,
  name: `${ref.title}, ${ref.detail}`,
});

const LABEL = 12;
const VALUE = 10.5;

type MapDrawingProps = {
  readonly map: RegionMap;
  readonly points: boolean;
  /** The one in colour; null where a figure shades the areas. */
  readonly cluster: MapCluster | null;
};

/** Areas and points, each reached by arrow key, named with its value, opened by Enter. */
export function MapDrawing({ map, points, cluster }: MapDrawingProps) {
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
  const members = useMemo(() => new Set(cluster?.members.map(({ ref }) => ref.id)), [cluster]);
  const at = useMemo(() => new Map(map.points.map((point) => [point.ref.id, point])), [map]);
  const places = useMemo(() => new Set(cluster?.members.map(({ place }) => place)), [cluster]);
  const isMember = (id: string): boolean => members.has(id);
  // The cluster's own lie above the others.
  const drawn = map.points.toSorted((a, b) => Number(isMember(a.ref.id)) - Number(isMember(b.ref.id)));
  const stepOf = ({ name, step }: RegionMap['areas'][number]): number | string =>
    cluster ? (places.has(name) ? 'own' : 'none') : (step ?? 'none');
  return (
    <div className={styles.canvas} data-pane>
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
            <path d={area.d} data-step={stepOf(area)} />
          </g>
        ))}
        {points &&
          cluster?.links.map(({ from, to }) => {
            const [a, b] = [at.get(from), at.get(to)];
            return a && b && <path key={`${from} ${to}`} className={styles.link} d={curve(a, b)} />;
          })}
        {points &&
          drawn.map((point) => (
            <g
              key={point.ref.id}
              className={styles.point}
              data-other={(cluster && !isMember(point.ref.id)) || undefined}
              {...stop(stopOfPoint(point))}
            >
              <title>{point.ref.title}</title>
              <RoleMark
                role={point.role}
                x={point.x}
                y={point.y}
                size={(cluster && !isMember(point.ref.id) ? 2.5 : 4) / Math.sqrt(scale)}
              />
            </g>
          ))}
        <Labels map={map} scale={scale} places={cluster && places} />
      </svg>
      <div className={styles.over}>
        <ZoomButtons zoom={zoom} />
      </div>
    </div>
  );
}

/** A flat arc, so that links between the same towns do not lie on each other's marks. */
function curve(a: Pick<Spot, 'x' | 'y'>, b: Pick<Spot, 'x' | 'y'>): string {
  const bend = 0.12;
  const [x, y] = [(a.x + b.x) / 2 + (a.y - b.y) * bend, (a.y + b.y) / 2 + (b.x - a.x) * bend];
  return `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`;
}

type LabelsProps = {
  readonly map: RegionMap;
  readonly scale: number;
  /** The places of the cluster in colour; null where each area says its value. */
  readonly places: ReadonlySet<string> | null;
};

/** The name of each area, and its value where a figure shades it, of one size however near the map is seen. */
const Labels = ({ map, scale, places }: LabelsProps) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: labels take no focus; their areas say the same
  <g aria-hidden="true" className={styles.labels}>
    {map.areas.map((area) => (
      <text
        key={area.id}
        x={area.x}
        y={area.y}
        textAnchor="middle"
        data-step={places ? 'none' : (area.step ?? 'none')}
        data-quiet={(places && !places.has(area.name)) || undefined}
        style={{ fontSize: LABEL / scale, strokeWidth: 3 / scale }}
      >
        <tspan x={area.x} className={places && !places.has(area.name) ? '' : tone.strong}>
          {area.name}
        </tspan>
        {!places && area.printed !== null && (
          <tspan x={area.x} dy={LABEL / scale} style={{ fontSize: VALUE / scale }}>
            {area.printed}
          </tspan>
        )}
      </text>
    ))}
  </g>
);
