import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import control from '../../parts/Control.module.css';
import { onKeys } from '../../parts/typed-keys.ts';
import { strings } from '../../strings.ts';
import styles from './Delegations.module.css';

type EditableRowProps = {
  /** The row's name, for the labels of its buttons. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly className: string | undefined;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

/** A row of a sortable list: moved by its buttons, or by Alt with the arrows from any of its fields. */
export function EditableRow({ name, index, count, className, onMove, onRemove, children }: EditableRowProps) {
  const row = useRef<HTMLLIElement>(null);
  /** Moves the focus along with the row, to the same control. */
  const follow = (by: -1 | 1): void => {
    const rows = [...(row.current?.parentElement?.children ?? [])];
    const inRow = (it: Element | undefined) => [
      ...(it?.querySelectorAll<HTMLElement>('input, textarea, button, select') ?? []),
    ];
    const at = inRow(row.current ?? undefined).indexOf(document.activeElement as HTMLElement);
    onMove(by);
    requestAnimationFrame(() => inRow(rows[index + by])[at]?.focus());
  };
  const move = (by: -1 | 1): void => {
    if (index + by >= 0 && index + by < count) follow(by);
  };
  const remove = (): void => {
    const list = row.current?.parentElement;
    onRemove();
    requestAnimationFrame(() => {
      const next = list?.children[Math.min(index, (list?.children.length ?? 1) - 1)];
      (
        next?.querySelector<HTMLElement>('textarea') ??
        list?.parentElement?.querySelector<HTMLElement>('input, button')
      )?.focus();
    });
  };
  const onKeyDown = onKeys((event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  });
  const words = strings.delegations.rows;
  return (
    <li ref={row} className={className} onKeyDown={onKeyDown}>
      {children}
      <span className={styles.tools}>
        <button
          type="button"
          className={control.sign}
          disabled={index === 0}
          aria-label={words.up(name)}
          title={words.up(name)}
          onClick={() => move(-1)}
        >
          <ArrowUp size={15} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={control.sign}
          disabled={index === count - 1}
          aria-label={words.down(name)}
          title={words.down(name)}
          onClick={() => move(1)}
        >
          <ArrowDown size={15} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={control.sign}
          aria-label={words.remove(name)}
          title={words.remove(name)}
          onClick={remove}
        >
          <X size={15} aria-hidden="true" />
        </button>
      </span>
    </li>
  );
}
