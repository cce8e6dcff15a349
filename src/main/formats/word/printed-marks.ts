import { type PrintedRef, printedId } from '../../../shared/domain/index.ts';

/** A value as it was printed, under the tag of the control that holds it. */
export type PrintedMark = {
  readonly tag: string;
  /** The record that it is of. */
  readonly record: string;
  /** Under which heading it stands. */
  readonly section: string;
  readonly text: string;
};

/** Longer tags make Word call the file broken. */
const MOST_TAG = 64;

/** Every value of the file that rests on a record, in their order. */
export type Marks = {
  readonly list: readonly PrintedMark[];
  readonly add: (ref: PrintedRef, section: string, text: string) => PrintedMark;
};

export function startMarks(): Marks {
  const list: PrintedMark[] = [];
  return {
    list,
    add(ref, section, text) {
      const count = `#${list.length + 1}`;
      const record = printedId(ref);
      const mark = { tag: `${record.slice(0, MOST_TAG - count.length)}${count}`, record, section, text };
      list.push(mark);
      return mark;
    },
  };
}
