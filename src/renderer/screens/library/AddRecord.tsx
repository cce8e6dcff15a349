import { Plus } from 'lucide-react';
import { memo } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ADDED_BY_HAND } from '../../../shared/record-fields.ts';
import { Button } from '../../parts/Button.tsx';
import { useRecord } from '../../state/record.ts';
import { strings } from '../../strings.ts';
import styles from './Menu.module.css';

/** A record of the team's own: which kind, and then its form. */
export const AddRecord = memo(function AddRecord() {
  const write = useRecord((state) => state.write);
  return (
    <MenuTrigger>
      <Button>
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        {strings.library.add}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          onAction={(key) => {
            const recordType = ADDED_BY_HAND.find((type) => type === key);
            if (recordType) write({ what: 'add', recordType });
          }}
        >
          {ADDED_BY_HAND.map((type) => (
            <MenuItem key={type} id={type} className={styles.item ?? ''}>
              {strings.library.kinds[type]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
