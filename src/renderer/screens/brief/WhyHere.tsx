import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { strings } from '../../strings.ts';
import styles from './WhyHere.module.css';

/** Why a fact suits these visitors, on demand. */
export const WhyHere = ({
  reasons,
  skipped,
}: {
  readonly reasons: readonly string[];
  readonly skipped: boolean;
}) => (
  <DialogTrigger>
    <AriaButton className={styles.open ?? ''} excludeFromTabOrder={skipped}>
      {strings.brief.whyHere}
    </AriaButton>
    <Popover className={styles.popover ?? ''} placement="bottom start">
      <Dialog className={styles.dialog ?? ''} aria-label={strings.brief.whyHere}>
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Dialog>
    </Popover>
  </DialogTrigger>
);
