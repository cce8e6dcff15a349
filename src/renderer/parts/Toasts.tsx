import { useEffect, useState } from 'react';
import { TOAST_MS, type Toast, useToasts } from '../state/toasts.ts';
import { strings } from '../strings.ts';
import { Button } from './Button.tsx';
import styles from './Toasts.module.css';

/** What just happened, in a corner. It stays while hovered or focused. */
export function Toasts() {
  const { toasts, dismiss } = useToasts();
  const [held, setHeld] = useState(false);
  return (
    <section
      aria-label={strings.frame.messages}
      className={styles.toasts}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ul aria-live="polite">
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} held={held} dismiss={dismiss} />
        ))}
      </ul>
    </section>
  );
}

type OneToastProps = {
  readonly toast: Toast;
  readonly held: boolean;
  readonly dismiss: (id: number) => void;
};

function OneToast({ toast: { id, sentence, action }, held, dismiss }: OneToastProps) {
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [id, held, dismiss]);
  return (
    <li className={styles.toast}>
      <p className={styles.sentence}>{sentence}</p>
      {action && (
        <Button
          weight="quiet"
          onPress={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.name}
        </Button>
      )}
      <Button weight="quiet" onPress={() => dismiss(id)}>
        {strings.frame.close}
      </Button>
    </li>
  );
}
