import { useEffect, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Brief } from '../../../shared/domain/brief.ts';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { Button } from '../../parts/Button.tsx';
import confirm from '../../parts/ConfirmDialog.module.css';
import { ModalDialog } from '../../parts/ModalDialog.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { useBrief } from '../../state/brief.ts';
import { ask } from '../../state/client.ts';
import { saveNow } from '../../state/desk.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import styles from './DuplicateDialog.module.css';

/** For whom the brief is made anew; then the new one is in front. */
export function DuplicateDialog({ brief, onClose }: { readonly brief: Brief; readonly onClose: () => void }) {
  const { audiences } = useRegion();
  const { show } = useBrief.getState();
  const { go } = useRoute();
  const [delegations, setDelegations] = useState<readonly Delegation[]>([]);
  const [audienceId, setAudienceId] = useState(
    (audiences.find(({ id }) => id !== brief.audienceId) ?? audiences[0])?.id ?? brief.audienceId,
  );
  const [delegationId, setDelegationId] = useState('');
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    void ask('delegations', {}).then((answer) => answer.ok && setDelegations(answer.value));
  }, []);

  const duplicate = async (): Promise<void> => {
    setWorking(true);
    await saveNow();
    const answer = await ask('duplicateBrief', {
      id: brief.id,
      audienceId,
      delegationId: delegationId === '' ? null : delegationId,
    });
    setWorking(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    onClose();
    await show(answer.value);
    go({ screen: 'brief', id: answer.value.brief.id });
  };

  const theirs = delegations.filter((it) => it.audienceId === audienceId);
  return (
    <ModalDialog title={strings.brief.duplicateTitle} onClose={onClose}>
      <p className={confirm.text}>{strings.brief.duplicateText}</p>
      <RadioGroup
        className={styles.choice ?? ''}
        value={audienceId}
        onChange={(id) => {
          setAudienceId(id);
          setDelegationId('');
        }}
      >
        <Label className={tone.strong ?? ''}>{strings.brief.audience}</Label>
        {audiences.map((audience) => (
          <Radio key={audience.id} value={audience.id} className={styles.radio ?? ''}>
            {audience.name}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup className={styles.choice ?? ''} value={delegationId} onChange={setDelegationId}>
        <Label className={tone.strong ?? ''}>{strings.brief.delegation}</Label>
        <Radio value="" className={styles.radio ?? ''}>
          {strings.brief.noDelegation}
        </Radio>
        {theirs.map((delegation) => (
          <Radio key={delegation.id} value={delegation.id} className={styles.radio ?? ''}>
            {delegation.name}
          </Radio>
        ))}
      </RadioGroup>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className={confirm.choice}>
        <Button weight="quiet" onPress={onClose}>
          {strings.brief.cancel}
        </Button>
        <Button weight="primary" isDisabled={working} onPress={() => void duplicate()}>
          {working ? strings.brief.duplicating : strings.brief.duplicateDo}
        </Button>
      </div>
    </ModalDialog>
  );
}
