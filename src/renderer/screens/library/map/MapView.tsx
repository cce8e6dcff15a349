import { useEffect, useState } from 'react';
import type { RegionMap } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import control from '../../../parts/Control.module.css';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { Waiting } from '../../../parts/Waiting.tsx';
import { ask } from '../../../state/client.ts';
import { useLibrary } from '../../../state/library.ts';
import { useRecord } from '../../../state/record.ts';
import { useRegion } from '../../../state/region.ts';
import { strings } from '../../../strings.ts';
import { ClusterCard, ClusterList } from './ClusterCards.tsx';
import styles from './Map.module.css';
import { MapDrawing } from './MapDrawing.tsx';
import { type Role, RoleMark } from './RoleMark.tsx';

/** The region with one cluster in colour and the rest grey, or shaded by a figure; its organisations as points. */
export function MapView() {
  const audienceId = useRegion((state) => state.audiences[0]?.id ?? null);
  const total = useLibrary((state) => state.total);
  const lookFor = useLibrary((state) => state.lookFor);
  const [shade, setShade] = useState<string>(CLUSTERS);
  const [chosen, setChosen] = useState<string | null>(null);
  const [points, setPoints] = useState(true);
  const [map, setMap] = useState<RegionMap | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed the counts
  useEffect(() => {
    if (audienceId === null) return;
    let still = true;
    void ask('regionMap', { shade: shade === CLUSTERS ? 'facts' : shade, audienceId }).then((answer) => {
      if (!still) return;
      if (answer.ok) setMap(answer.value);
      setRefusal(answer.ok ? null : answer.refusal);
    });
    return () => {
      still = false;
    };
  }, [shade, audienceId, total]);
  if (map === null) {
    return (
      <div className={styles.map}>
        {refusal ? <RefusalNote refusal={refusal} /> : <Waiting sentence={strings.library.drawingMap} />}
      </div>
    );
  }
  if (map.areas.length === 0) {
    return (
      <div className={styles.map}>
        <p className={styles.soft}>{strings.library.noAreas}</p>
        <div>
          <Button onPress={() => lookFor({ facets: { kind: 'place' } })}>{strings.library.showPlaces}</Button>
        </div>
      </div>
    );
  }
  const cluster = shade === CLUSTERS ? (map.clusters.find(({ ref }) => ref.id === chosen) ?? null) : null;
  const choose = (id: string | null): void => {
    setShade(CLUSTERS);
    if (id !== null) setChosen(id);
  };
  const shown = cluster ?? (shade === CLUSTERS ? (map.clusters[0] ?? null) : null);
  return (
    <section className={styles.map} aria-label={strings.library.map}>
      {refusal && <RefusalNote refusal={refusal} />}
      <MapDrawing map={map} points={points} cluster={shown} />
      <ClusterList clusters={map.clusters} chosen={shown} onChoose={choose} />
      {shown && <ClusterCard cluster={shown} />}
      <div className={styles.foot}>
        <Choice
          label={strings.library.mapShade}
          options={[{ value: CLUSTERS, name: strings.library.clusters }, ...map.shades]}
          value={shade}
          onChange={setShade}
        />
        <label className={styles.points}>
          <input type="checkbox" checked={points} onChange={(event) => setPoints(event.target.checked)} />
          {strings.library.mapPoints}
        </label>
        {shown ? <Roles /> : <Legend map={map} />}
        <p className={styles.soft}>
          {shown ? strings.library.mapGrey : `${map.subject}.`} {points && strings.library.mapSpread}
        </p>
      </div>
      {!shown && <Others map={map} />}
    </section>
  );
}

/** Shading by the chosen cluster; every other choice is main's. */
const CLUSTERS = 'clusters';
const ROLES = ['talent', 'institution', 'business'] as const satisfies readonly Role[];

function Roles() {
  return (
    <ul className={styles.legend} aria-label={strings.library.legend}>
      {ROLES.map((role) => (
        <li key={role}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <RoleMark role={role} x={0} y={0} size={4.5} />
          </svg>
          {strings.library.roles[role]}
        </li>
      ))}
    </ul>
  );
}

function Legend({ map }: { readonly map: RegionMap }) {
  return (
    <ul className={styles.legend} aria-label={strings.library.legend}>
      {map.legend.map(({ step, label }) => (
        <li key={step}>
          <span className={styles.swatch} data-step={step} aria-hidden="true" />
          {label}
        </li>
      ))}
      {map.areas.some(({ step }) => step === null) && (
        <li>
          <span className={styles.swatch} data-step="none" aria-hidden="true" />
          {strings.library.notKnown}
        </li>
      )}
    </ul>
  );
}

/** What the series or the facts know of places that the map does not draw. */
function Others({ map }: { readonly map: RegionMap }) {
  const open = useRecord((state) => state.open);
  if (map.others.length === 0) return null;
  return (
    <div className={styles.others}>
      <h3 className={styles.othersTitle}>{strings.library.mapOthers}</h3>
      <ul>
        {map.others.map(({ ref, printed }) => (
          <li key={ref.id}>
            <button type="button" className={control.link} onClick={() => open(ref)}>
              {ref.title}
            </button>
            <span>{printed}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
