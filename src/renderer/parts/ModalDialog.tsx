import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './ConfirmDialog.module.css';

type ModalDialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly open?: boolean;
  /** It cannot be closed while something is being done. */
  readonly busy?: boolean;
  readonly role?: 'alertdialog';
  /** Sizes of the dialogue, and of what it lies in. */
  readonly className?: string | undefined;
  readonly modalClassName?: string | undefined;
};

/** A dialogue over the dimmed window, closed by Escape or by a press beside it. */
export function ModalDialog(props: ModalDialogProps) {
  const { title, children, onClose, open = true, busy = false, role = 'dialog' } = props;
  return (
    <ModalOverlay
      className={styles.shade ?? ''}
      isOpen={open}
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(is) => !is && onClose()}
    >
      <Modal className={props.modalClassName ?? ''}>
        <Dialog role={role} className={`${styles.dialog} ${props.className ?? ''}`}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
