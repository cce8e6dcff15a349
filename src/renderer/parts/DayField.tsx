import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import { DAY_PATTERN } from '../../shared/format/day.ts';
import styles from './DayField.module.css';

type DayFieldProps = {
  readonly label: string;
  /** Shows the label above the field; otherwise only screen readers get it. */
  readonly shown?: boolean;
  /** For words edited in place: the border shows on hover. */
  readonly inRow?: boolean;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Gets a complete day, or an empty string if it was cleared. */
  readonly onEdit: (day: string) => void;
};

/**
 * A date with its parts in the order of the window's language. The native field would follow the system and write 7
 * December as 12/07, which the office reads as 12 July.
 */
export function DayField({ label, shown = false, inRow = false, value, onEdit }: DayFieldProps) {
  return (
    <DateField
      className={styles.field ?? ''}
      value={DAY_PATTERN.test(value) ? parseDate(value) : null}
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
