import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Finding } from '../../../../shared/domain/index.ts';
import { findingsOfBlock, useChecks } from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';

/** What preflight asks of a block, as the newest round has it. */
const useFindings = (blockId: string): readonly Finding[] =>
  findingsOfBlock(
    useChecks((state) => state.report),
    blockId,
  );

type BlockFindingsProps = { readonly blockId: string; readonly skipped: boolean };

/** A mark beside a block that something is asked of; pressed, it says what. Nothing where nothing is. */
export function BlockFindings({ blockId, skipped }: BlockFindingsProps) {
  const findings = useFindings(blockId);
  const [gravest] = findings;
  if (!gravest || gravest.severity === 'note') return null;
  const asked = findings.filter(({ severity }) => severity !== 'note');
  return (
    <DialogTrigger>
      <Button
        className={styles.marker ?? ''}
        excludeFromTabOrder={skipped}
        data-severity={gravest.severity}
        aria-label={strings.checks.markerNamed(asked.length, asked.map(({ sentence }) => sentence).join(' '))}
      >
        {strings.checks.marker(asked.length)}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog aria-label={strings.checks.title} className={styles.sayings ?? ''}>
          <ul>
            {asked.map(({ key, severity, sentence }) => (
              <li key={key}>
                <p>
                  <span className={styles.severity} data-severity={severity}>
                    {strings.checks.severity[severity]}
                  </span>{' '}
                  {sentence}
                </p>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
