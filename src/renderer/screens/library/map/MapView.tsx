import { useEffect, useState } from 'react';
import type { RegionMap } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import control from '../../../parts/Control.module.css';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import tone from '../../../parts/Tone.module.css';
import { Waiting } from '../../../parts/Waiting.tsx';
import { ask } from '../../../state/client.ts';
import { useLibrary } from '../../../state/library.ts';
import { useRecord } from '../../../state/record.ts';
import { useRegion } from '../../../state/region.ts';
import { strings } from '../../../strings.ts';
import styles from './Map.module.css';
import { MapDrawing } from './MapDrawing.tsx';

/** The region's places, shaded by what is known of them, with its organisations as points. */
export function MapView() {
  const audienceId = useRegion((state) => state.audiences[0]?.id ?? null);
  const total = useLibrary((state) => state.total);
  const lookFor = useLibrary((state) => state.lookFor);
  const [shade, setShade] = useState('facts');
  const [points, setPoints] = useState(true);
  const [map, setMap] = useState<RegionMap | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed the counts
  useEffect(() => {
    if (audienceId === null) return;
    let still = true;
    void ask('regionMap', { shade, audienceId }).then((answer) => {
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
  return (
    <section className={styles.map} aria-label={strings.library.map}>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className={styles.bar}>
        <Choice label={strings.library.mapShade} options={map.shades} value={shade} onChange={setShade} />
        <label className={styles.points}>
          <input type="checkbox" checked={points} onChange={(event) => setPoints(event.target.checked)} />
          {strings.library.mapPoints}
        </label>
      </div>
      <h2 className={tone.heading}>{map.subject}</h2>
      <Legend map={map} />
      <MapDrawing map={map} points={points} />
      {points && <p className={styles.others}>{strings.library.mapSpread}</p>}
      <Others map={map} />
    </section>
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
