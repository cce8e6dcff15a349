import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract.ts';
import {
  addTo,
  changeIn,
  isInOrder,
  moveIn,
  removeFrom,
  type Stop,
  sortStops,
} from '../../../shared/delegations/edit-delegation.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { Chart } from '../../parts/Chart.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { ask } from '../../state/client.ts';
import { editDelegation, useDelegations } from '../../state/delegations.ts';
import { strings } from '../../strings.ts';
import { today } from '../../today.ts';
import screen from '../screen.module.css';
import styles from './Delegations.module.css';
import { EditableRow } from './EditableRow.tsx';
import { EditField } from './EditField.tsx';

/** The visit day by day, and on the map. */
export function Itinerary({ delegation }: { readonly delegation: Delegation }) {
  const { id, itinerary, visit } = delegation;
  const placeNames = useDelegations((state) => state.placeNames);
  const { steps, stop: words } = strings.delegations;
  const edit = (index: number, stop: Stop): void =>
    editDelegation(steps.editStop, id, changeIn('itinerary', index, stop), `stop ${id} ${index}`);
  const last = itinerary.at(-1);
  const next: Stop = {
    date: last?.date ?? visit?.from ?? today(),
    time: null,
    place: last?.place ?? placeNames[0] ?? words.untitled,
    title: words.untitled,
  };
  return (
    <section className={styles.part} aria-labelledby="delegation-itinerary">
      <h3 id="delegation-itinerary" className={styles.heading}>
        {strings.delegations.itinerary} <span>{itinerary.length}</span>
      </h3>
      {itinerary.length === 0 && <p className={screen.note}>{words.none}</p>}
      <ul className={styles.rows}>
        {itinerary.map((stop, index) => (
          <EditableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: stops have no ids
            key={index}
            name={stop.title}
            index={index}
            count={itinerary.length}
            className={styles.stop}
            onMove={(by) => editDelegation(steps.moveStop, id, moveIn('itinerary', index, by))}
            onRemove={() => editDelegation(steps.removeStop, id, removeFrom('itinerary', index))}
          >
            <DayField
              inRow
              label={words.date}
              value={stop.date}
              onEdit={(date) => date !== '' && edit(index, { ...stop, date })}
            />
            <EditField
              label={words.time}
              placeholder={words.time}
              maxLength={80}
              value={stop.time ?? ''}
              onEdit={(time) => edit(index, { ...stop, time: time || null })}
            />
            <EditField
              label={words.place}
              value={stop.place}
              needed
              maxLength={80}
              list="delegation-places"
              onEdit={(place) => edit(index, { ...stop, place })}
            />
            <EditField
              label={words.title}
              value={stop.title}
              needed
              onEdit={(title) => edit(index, { ...stop, title })}
            />
          </EditableRow>
        ))}
      </ul>
      <datalist id="delegation-places">
        {placeNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={styles.ways}>
        <Button onPress={() => editDelegation(steps.addStop, id, addTo('itinerary', next))}>
          {words.add}
        </Button>
        {!isInOrder(itinerary) && (
          <Button weight="quiet" onPress={() => editDelegation(steps.sortStops, id, sortStops)}>
            {words.sort}
          </Button>
        )}
      </div>
      {itinerary.length > 0 && <VisitMap places={[...new Set(itinerary.map(({ place }) => place))]} />}
    </section>
  );
}

/** The visit's map as the brief will print it. */
function VisitMap({ places }: { readonly places: readonly string[] }) {
  const [map, setMap] = useState<CallOutput<'visitMap'> | null>(null);
  const asked = places.join('\n');
  useEffect(() => {
    let stale = false;
    // A half-typed place names nothing: the map waits for the whole word.
    const timer = setTimeout(async () => {
      const answer = await ask('visitMap', { places: asked.split('\n'), width: 640, height: 320 });
      if (!stale && answer.ok) setMap(answer.value);
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (!map) return null;
  return (
    <figure className={styles.map} aria-label={strings.delegations.map}>
      {map.unknown.length < places.length && <Chart scene={map.scene} />}
      {map.unknown.length > 0 && (
        <figcaption className={styles.quiet}>
          {strings.delegations.unknownPlaces(map.unknown.length, map.unknown.join(', '))}
        </figcaption>
      )}
    </figure>
  );
}
