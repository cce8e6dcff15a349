import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import type { Audience } from '../../../shared/domain/audience.ts';
import { formatDay } from '../../../shared/format/date.ts';
import tone from '../../parts/Tone.module.css';
import { useDraft } from '../../state/draft.ts';
import { strings } from '../../strings.ts';
import styles from './NewBrief.module.css';

export function AudienceChoice({ audiences }: { readonly audiences: readonly Audience[] }) {
  const { audienceId, chooseAudience } = useDraft();
  return (
    <RadioGroup
      className={styles.question ?? ''}
      value={audienceId}
      onChange={(id) => void chooseAudience(id)}
      orientation="horizontal"
    >
      <Label className={tone.heading ?? ''}>{strings.newBrief.who}</Label>
      <Text slot="description" className={styles.hint ?? ''}>
        {strings.newBrief.whoNote}
      </Text>
      <div className={styles.cards}>
        {audiences.map((audience) => (
          <AudienceCard key={audience.id} audience={audience} />
        ))}
      </div>
    </RadioGroup>
  );
}

function AudienceCard({ audience }: { readonly audience: Audience }) {
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Radio value={audience.id} className={styles.card ?? ''}>
      <span className={styles.cardName}>{audience.name}</span>
      <span className={styles.habits}>
        <span>{strings.newBrief.paper}</span>
        <b>{strings.newBrief.papers[audience.paper]}</b>
        <span>{strings.newBrief.currency}</span>
        <b>
          {audience.currency.code}
          {audience.currency.prefix.trim() !== audience.currency.code &&
            `, ${audience.currency.prefix.trim()}`}
        </b>
        <span>{strings.newBrief.dates}</span>
        <b>{formatDay(today, audience.dates.long)}</b>
      </span>
    </Radio>
  );
}
