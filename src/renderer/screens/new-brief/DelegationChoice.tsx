import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { partySize } from '../../../shared/delegations/edit-delegation.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { formatSpan } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import tone from '../../parts/Tone.module.css';
import { useDraft } from '../../state/draft.ts';
import { strings } from '../../strings.ts';
import styles from './NewBrief.module.css';

/** React Aria's radios want a word for "none of them". */
const NOBODY = '-';

export function DelegationChoice({ audiences }: { readonly audiences: readonly Audience[] }) {
  const { audienceId, delegationId, delegations, chooseDelegation, importDelegation } = useDraft();
  const { newName, nameVisit } = useDraft();
  const ofMarket = delegations.filter((it) => it.audienceId === audienceId);
  const dates = audiences.find((it) => it.id === audienceId)?.dates ?? OFFICE_DATES;
  return (
    <div>
      <RadioGroup
        className={styles.question ?? ''}
        value={delegationId ?? NOBODY}
        onChange={(id) => void chooseDelegation(id === NOBODY ? null : id)}
      >
        <Label className={tone.heading ?? ''}>{strings.newBrief.coming}</Label>
        <Text slot="description" className={styles.hint ?? ''}>
          {strings.newBrief.comingNote}
        </Text>
        <div className={styles.rows}>
          <Radio value={NOBODY} className={styles.choice ?? ''}>
            <span className={styles.choiceName}>{strings.newBrief.nobody}</span>
            <span className={tone.soft}>{strings.newBrief.nobodyNote}</span>
          </Radio>
          {ofMarket.map((delegation) => (
            <DelegationRow key={delegation.id} delegation={delegation} dates={dates} />
          ))}
        </div>
      </RadioGroup>
      <label className={styles.new}>
        <span className={tone.small}>{strings.newBrief.newVisit}</span>
        <input
          className={styles.named}
          placeholder={strings.newBrief.newVisitHint}
          dir="auto"
          maxLength={400}
          value={newName}
          onChange={(event) => nameVisit(event.target.value)}
        />
      </label>
      <div className={styles.import}>
        <Button onPress={importDelegation}>{strings.newBrief.import}</Button>
      </div>
    </div>
  );
}

type DelegationRowProps = { readonly delegation: Delegation; readonly dates: Audience['dates'] };

function DelegationRow({ delegation, dates }: DelegationRowProps) {
  const { visit, people, sectors, interests } = delegation;
  const clusters = useDraft((state) => state.clusters);
  const sectorName = (sector: string) => clusters.find((it) => it.id === sector)?.name ?? sector;
  const head = people[0];
  const party = [
    visit ? formatSpan(visit.from, visit.to, dates.long) : strings.newBrief.noVisit,
    ...(head ? [[head.name, head.role, head.organisation].filter((part) => part !== null).join(', ')] : []),
    ...(partySize(delegation) > 1 ? [strings.newBrief.people(partySize(delegation))] : []),
  ];
  return (
    <Radio value={delegation.id} className={styles.choice ?? ''}>
      <span className={styles.choiceName}>{delegation.name}</span>
      <span className={tone.soft}>{party.join(' · ')}</span>
      {sectors.length > 0 && (
        <span className={tone.faint}>
          {strings.newBrief.sectors}: {sectors.map(sectorName).join(', ')}
        </span>
      )}
      {interests !== '' && (
        <span className={tone.faint}>
          {strings.newBrief.interests}: {interests}
        </span>
      )}
    </Radio>
  );
}
