import { Button } from './Button.tsx';
import styles from './ConfirmDialog.module.css';
import { ModalDialog } from './ModalDialog.tsx';

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
    <ModalDialog title={title} open={open} role="alertdialog" onClose={onClose}>
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
    </ModalDialog>
  );
}
