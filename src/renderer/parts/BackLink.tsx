import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './BackLink.module.css';
import { Button } from './Button.tsx';

/** A link back to the screen that opened this one, above its title. */
export function BackLink({
  onPress,
  children,
}: {
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Button weight="quiet" onPress={onPress}>
      <ArrowLeft aria-hidden="true" size={16} strokeWidth={1.75} className={styles.mirrored} />
      {children}
    </Button>
  );
}
