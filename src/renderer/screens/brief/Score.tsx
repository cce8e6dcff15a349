import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { ScoredCard } from '../../../shared/contract.ts';
import { strings } from '../../strings.ts';
import styles from './Score.module.css';

const signed = (points: number): string => `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;

/** A fact's score, and on demand what it is the sum of. */
export function Score({ card }: { readonly card: ScoredCard }) {
  const score = card.score.toFixed(1);
  const most = Math.max(1, ...card.parts.map(({ points }) => Math.abs(points)));
  return (
    <DialogTrigger>
      <AriaButton className={styles.score ?? ''} aria-label={strings.brief.scoreParts(score)}>
        {strings.brief.score(score)}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.dialog ?? ''} aria-label={strings.brief.scoreParts(score)}>
          <ul className={styles.reasons}>
            {card.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <dl className={styles.parts}>
            {card.parts.map(({ label, points }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <span
                    aria-hidden="true"
                    className={points > 0 ? styles.gain : styles.loss}
                    style={{ width: `${(Math.abs(points) / most) * 4}rem` }}
                  />
                  {signed(points)}
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
