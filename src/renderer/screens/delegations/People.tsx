import { CircleHelp } from 'lucide-react';
import {
  addTo,
  changeIn,
  moveIn,
  type Person,
  removeFrom,
} from '../../../shared/delegations/edit-delegation.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { editDelegation } from '../../state/delegations.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { AddLine } from './AddLine.tsx';
import styles from './Delegations.module.css';
import { EditableRow } from './EditableRow.tsx';
import { EditField } from './EditField.tsx';

/** The people, head of the delegation first. */
export function People({ delegation: { id, people, headCount } }: { readonly delegation: Delegation }) {
  const { steps, person: words } = strings.delegations;
  const edit = (index: number, person: Person): void =>
    editDelegation(steps.editPerson, id, changeIn('people', index, person), `person ${id} ${index}`);
  return (
    <section className={styles.part} aria-labelledby="delegation-people">
      <h3 id="delegation-people" className={styles.heading}>
        {strings.delegations.whoIsComing} <span>{people.length}</span>
      </h3>
      {headCount && headCount !== people.length && (
        <p className={styles.doubted}>
          <CircleHelp size={16} strokeWidth={1.75} aria-hidden="true" />
          {strings.delegations.expectedNamed(headCount, people.length)}
        </p>
      )}
      {people.length === 0 && <p className={screen.note}>{words.none}</p>}
      <ul className={styles.rows}>
        {people.map((person, index) => (
          <EditableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: people have no ids, and two may share a name
            key={index}
            name={person.name}
            index={index}
            count={people.length}
            className={styles.person}
            onMove={(by) => editDelegation(steps.movePerson, id, moveIn('people', index, by))}
            onRemove={() => editDelegation(steps.removePerson, id, removeFrom('people', index))}
          >
            <EditField
              label={words.name}
              value={person.name}
              needed
              onEdit={(name) => edit(index, { ...person, name })}
            />
            <EditField
              label={words.role}
              placeholder={words.role}
              value={person.role ?? ''}
              onEdit={(role) => edit(index, { ...person, role: role || null })}
            />
            <EditField
              label={words.organisation}
              placeholder={words.organisation}
              value={person.organisation ?? ''}
              onEdit={(organisation) => edit(index, { ...person, organisation: organisation || null })}
            />
          </EditableRow>
        ))}
      </ul>
      <AddLine
        label={words.name}
        add={words.add}
        onAdd={(name) =>
          editDelegation(steps.addPerson, id, addTo('people', { name, role: null, organisation: null }))
        }
      />
    </section>
  );
}
