import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './MoreMenu.module.css';
import { Tick } from './Tick.tsx';

export type MenuEntry = {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
  /** Ticked or not, for entries that hold or do not hold. */
  readonly holds?: boolean;
  readonly disabled?: boolean;
};

type MoreMenuProps = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Words instead of the three dots. */
  readonly children?: ReactNode;
  /** In a row of a tree, which hands its own buttons out by slot. */
  readonly inRow?: boolean;
  /** Not the next stop of Tab: the keys of its list lead to it. */
  readonly skipped?: boolean;
};

/** What else can be done with the thing beside it. */
export function MoreMenu({ label, entries, children, inRow = false, skipped = false }: MoreMenuProps) {
  const disabled = entries.filter((entry) => entry.disabled).map((entry) => entry.id);
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className={(children ? styles.words : styles.dots) ?? ''}
        excludeFromTabOrder={skipped}
        {...(inRow ? { slot: null } : {})}
      >
        {children ?? <MoreHorizontal size={16} aria-hidden="true" />}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          aria-label={label}
          disabledKeys={disabled}
          onAction={(key) => entries.find((entry) => entry.id === key)?.run()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.name} className={styles.item ?? ''}>
              {entry.holds !== undefined && (
                <span className={styles.mark} data-selected={entry.holds || undefined}>
                  <Tick />
                </span>
              )}
              {entry.name}
              {entry.holds !== undefined && <span className="unseen">{entry.holds ? ' ✓' : ''}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
