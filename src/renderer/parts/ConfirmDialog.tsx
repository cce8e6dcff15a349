import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';
import styles from './ConfirmDialog.module.css';
import tone from './Tone.module.css';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something is deleted for good; Escape and the first button keep it. */
export function ConfirmDialog({ open, title, text, confirm, keep, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <ModalOverlay
      className={styles.shade ?? ''}
      isOpen={open}
      isDismissable
      onOpenChange={(is) => !is && onClose()}
    >
      <Modal>
        <Dialog role="alertdialog" className={styles.dialog ?? ''}>
          <Heading slot="title" className={tone.heading ?? ''}>
            {title}
          </Heading>
          <p className={styles.text}>{text}</p>
          <div className={styles.choice}>
            <Button autoFocus onPress={onClose}>
              {keep}
            </Button>
            <Button
              weight="danger"
              onPress={() => {
                onConfirm();
                onClose();
              }}
            >
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
