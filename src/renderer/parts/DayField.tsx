import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import styles from './DayField.module.css';

type DayFieldProps = {
  readonly label: string;
  /** Drawn over the field; without it the label is heard only. */
  readonly shown?: boolean;
  /** In a row of words that are edited in place: its border shows when it is pointed at. */
  readonly inRow?: boolean;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** A whole day, or empty where it was cleared. */
  readonly onEdit: (day: string) => void;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day, its parts in the order of the window's language: the system's own field would follow the system, and write
 * 7 December as 12/07 where the office reads it as 12 July.
 */
export function DayField({ label, shown = false, inRow = false, value, onEdit }: DayFieldProps) {
  return (
    <DateField
      className={styles.field ?? ''}
      value={DAY.test(value) ? parseDate(value) : null}
      shouldForceLeadingZeros
      onChange={(day) => onEdit(day?.toString() ?? '')}
      {...(shown ? {} : { 'aria-label': label })}
    >
      {shown && <Label className={styles.label ?? ''}>{label}</Label>}
      <DateInput className={`${styles.input} ${inRow ? styles.inRow : ''}`} data-steps="desk">
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
    </DateField>
  );
}
