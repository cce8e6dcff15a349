import { X } from 'lucide-react';
import { addTo, changeIn, moveIn, removeFrom } from '../../../shared/delegations/edit-delegation.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import control from '../../parts/Control.module.css';
import { editDelegation } from '../../state/delegations.ts';
import { useDraft } from '../../state/draft.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { AddLine } from './AddLine.tsx';
import styles from './Delegations.module.css';
import { EditableRow } from './EditableRow.tsx';
import { EditField } from './EditField.tsx';

type Of = { readonly delegation: Delegation };

/** What they want to see: sectors, and interests in their own words. */
export function Interests({ delegation: { id, sectors, interests } }: Of) {
  const { steps, ...words } = strings.delegations;
  const clusters = useDraft((state) => state.clusters);
  const sectorName = (sector: string): string => clusters.find((it) => it.id === sector)?.name ?? sector;
  const add = (said: string): void => {
    const sector = clusters.find((it) => it.name.toLowerCase() === said.toLowerCase())?.id ?? said;
    if (!sectors.includes(sector)) editDelegation(steps.addSector, id, addTo('sectors', sector));
  };
  return (
    <section className={styles.part} aria-labelledby="delegation-sectors">
      <h3 id="delegation-sectors" className={styles.heading}>
        {words.sectors}
      </h3>
      <p className={styles.quiet}>{words.sectorsNote}</p>
      {sectors.length > 0 && (
        <ul className={styles.chips}>
          {sectors.map((sector, index) => (
            <li key={sector} className={styles.chip} data-cluster={sectorName(sector) !== sector}>
              {sectorName(sector)}
              <button
                type="button"
                className={control.sign}
                aria-label={words.removeSector(sectorName(sector))}
                onClick={() => editDelegation(steps.removeSector, id, removeFrom('sectors', index))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddLine
        label={words.sector}
        add={words.addSector}
        maxLength={80}
        suggestions={clusters.filter((it) => !sectors.includes(it.id)).map((it) => it.name)}
        onAdd={add}
      />
      <label className={styles.label} htmlFor="delegation-interests">
        {words.interests}
      </label>
      <textarea
        id="delegation-interests"
        className={styles.text}
        data-steps="desk"
        dir="auto"
        rows={3}
        maxLength={4000}
        placeholder={words.interestsNote}
        value={interests}
        onChange={(event) => {
          const typed = event.target.value;
          editDelegation(steps.interests, id, (it) => ({ ...it, interests: typed }), `interests ${id}`);
        }}
      />
    </section>
  );
}

/** The delegation's questions. */
export function Questions({ delegation: { id, questions } }: Of) {
  const { steps, ...words } = strings.delegations;
  return (
    <section className={styles.part} aria-labelledby="delegation-questions">
      <h3 id="delegation-questions" className={styles.heading}>
        {words.questions} <span>{questions.length}</span>
      </h3>
      {questions.length === 0 && <p className={screen.note}>{words.noQuestions}</p>}
      <ul className={styles.rows}>
        {questions.map((question, index) => (
          <EditableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a question has no id, and its words change as it is written
            key={index}
            name={question}
            index={index}
            count={questions.length}
            className={styles.question}
            onMove={(by) => editDelegation(steps.moveQuestion, id, moveIn('questions', index, by))}
            onRemove={() => editDelegation(steps.removeQuestion, id, removeFrom('questions', index))}
          >
            <EditField
              label={words.question}
              value={question}
              maxLength={1000}
              needed
              onEdit={(said) =>
                editDelegation(
                  steps.editQuestion,
                  id,
                  changeIn('questions', index, said),
                  `question ${id} ${index}`,
                )
              }
            />
          </EditableRow>
        ))}
      </ul>
      <AddLine
        label={words.question}
        add={words.addQuestion}
        maxLength={1000}
        onAdd={(said) => editDelegation(steps.addQuestion, id, addTo('questions', said))}
      />
    </section>
  );
}
