import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { formatDay } from '../../../../../shared/format/date.ts';
import { DAY_PATTERN, dayExists } from '../../../../../shared/format/day.ts';
import control from '../../../../parts/Control.module.css';
import { OFFICE_DATES } from '../../../../parts/office-dates.ts';
import { strings } from '../../../../strings.ts';
import styles from './DateInput.module.css';
import { dateTyped } from './date-typed.ts';
import form from './Form.module.css';
import type { ToldControl } from './told-control.ts';

type DateInputProps = {
  readonly label: string;
  /** A whole day is asked for; otherwise a month or a year will do. */
  readonly isWhole: boolean;
  /** `YYYY-MM-DD`, shorter where no more is known, or what was typed and is no date. */
  readonly value: string;
  readonly told: ToldControl;
  readonly onChange: (value: string) => void;
};

const isDay = (value: string): boolean => DAY_PATTERN.test(value) && dayExists(value);

/** A date as the office writes it: typed, or chosen from a calendar. */
export function DateInput({ label, isWhole, value, told, onChange }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  // Spaces that can be typed again.
  const shown = isDay(value) ? formatDay(value, OFFICE_DATES.long).replace(/\s/g, ' ') : value;
  return (
    <div className={styles.date}>
      <input
        className={form.input}
        value={typed ?? shown}
        placeholder={isWhole ? strings.library.dayExample : strings.library.dateExample}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(dateTyped(target.value));
        }}
        onBlur={() => setTyped(null)}
        {...told}
      />
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className={`${control.sign} ${styles.open}`} aria-label={strings.library.chooseDay(label)}>
          <CalendarDays size={17} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Dialog className={styles.dialog ?? ''} aria-label={label}>
            <Calendar
              aria-label={label}
              value={isDay(value) ? parseDate(value) : null}
              firstDayOfWeek="mon"
              autoFocus
              onChange={(day) => {
                onChange(day.toString());
                setTyped(null);
                setOpen(false);
              }}
            >
              <header className={styles.head}>
                <Button slot="previous" className={control.sign ?? ''}>
                  <ChevronLeft size={16} aria-hidden="true" />
                </Button>
                <Heading className={styles.month ?? ''} />
                <Button slot="next" className={control.sign ?? ''}>
                  <ChevronRight size={16} aria-hidden="true" />
                </Button>
              </header>
              <CalendarGrid className={styles.grid ?? ''}>
                {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
