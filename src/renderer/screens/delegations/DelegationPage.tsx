import { countTyped, moveVisit } from '../../../shared/delegations/edit-delegation.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { editDelegation, removeDelegation } from '../../state/delegations.ts';
import { saveNow } from '../../state/desk.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import styles from './Delegations.module.css';
import { EditField } from './EditField.tsx';
import { GivenBefore } from './GivenBefore.tsx';
import { Interests, Questions } from './Interests.tsx';
import { Itinerary } from './Itinerary.tsx';
import { NotForVisit } from './NotForVisit.tsx';
import { People } from './People.tsx';

type DelegationPageProps = { readonly delegation: Delegation; readonly isNew: boolean };

/** One delegation, edited in place; the name of a new one is chosen, to be written over. */
export function DelegationPage({ delegation, isNew }: DelegationPageProps) {
  const { id, name, audienceId } = delegation;
  const audiences = useRegion((state) => state.audiences);
  const go = useRoute((state) => state.go);
  const { steps, ...words } = strings.delegations;

  const start = async (): Promise<void> => {
    // Main makes the brief from what is saved, so save the latest edits first.
    if (await saveNow()) go({ screen: 'new-brief', delegationId: id });
  };
  const remove = (): void => {
    removeDelegation(id, { step: steps.remove(name), said: words.removed(name), undo: words.undo });
    go({ screen: 'delegations' });
  };
  return (
    <article className={styles.page} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.nameField}>
          <EditField
            label={words.name}
            value={name}
            needed
            selectFirst={isNew}
            onEdit={(typed) =>
              editDelegation(steps.rename, id, (it) => ({ ...it, name: typed }), `name ${id}`)
            }
          />
        </div>
        <Button weight="quiet" onPress={remove}>
          {words.remove}
        </Button>
        <Button weight="primary" onPress={start}>
          {words.startBrief}
        </Button>
      </div>
      <div className={styles.facts}>
        <span className={styles.field}>
          <label className={styles.label} htmlFor="delegation-audience">
            {words.audience}
          </label>
          <select
            id="delegation-audience"
            className={styles.input}
            value={audienceId}
            onChange={(event) => {
              const chosen = event.target.value;
              editDelegation(steps.audience, id, (it) => ({ ...it, audienceId: chosen }));
            }}
          >
            {!audiences.some((it) => it.id === audienceId) && (
              <option value={audienceId}>{audienceId}</option>
            )}
            {audiences.map((it) => (
              <option key={it.id} value={it.id}>
                {it.name}
              </option>
            ))}
          </select>
        </span>
        <VisitDates delegation={delegation} />
        <span className={styles.count}>
          <EditField
            label={words.expected}
            shown
            maxLength={4}
            value={delegation.headCount ? String(delegation.headCount) : ''}
            onEdit={(typed) =>
              editDelegation(
                steps.headCount,
                id,
                (it) => ({ ...it, headCount: countTyped(typed) }),
                `head count ${id}`,
              )
            }
          />
        </span>
      </div>
      <People delegation={delegation} />
      <Interests delegation={delegation} />
      <Questions delegation={delegation} />
      <Itinerary delegation={delegation} />
      <GivenBefore delegation={delegation} />
      <NotForVisit delegation={delegation} />
    </article>
  );
}

function VisitDates({ delegation: { id, visit } }: { readonly delegation: Delegation }) {
  const { steps, ...words } = strings.delegations;
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <DayField
          key={end}
          shown
          label={words[end]}
          value={visit?.[end] ?? ''}
          onEdit={(day) => {
            if (day !== '') editDelegation(steps.visit, id, (it) => moveVisit(it, end, day), `visit ${id}`);
          }}
        />
      ))}
      {visit && (
        <Button
          weight="quiet"
          onPress={() => editDelegation(steps.visit, id, (it) => ({ ...it, visit: null }))}
        >
          {words.noDates}
        </Button>
      )}
    </>
  );
}
