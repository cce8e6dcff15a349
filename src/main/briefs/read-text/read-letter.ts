import type { DelegationReading } from '../../../shared/views/index.ts';
import type { CleanText } from './clean-text.ts';
import { stripBullet } from './letter-lines.ts';
import { newReading, type ReadingFrame, visitOf } from './letter-reading.ts';
import { LINE_READERS } from './line-readers.ts';
import { keepOneName, settleGuesses } from './settle-guesses.ts';

/** Reads a letter line by line. Every guess names its words; a line that gave nothing is listed as it stands. */
export function readLetter({ lines, notes }: CleanText, frame: ReadingFrame): DelegationReading {
  const reading = newReading(frame);
  for (const { number, text: written } of lines) {
    const line = { number, written, text: stripBullet(written) };
    LINE_READERS.some((read) => read(line, reading));
  }
  const { guesses, dates, countries, interests, interestsLine, left, add } = reading;
  const heard = { guesses, dates, countries, visit: visitOf(reading), interests, interestsLine };
  const unknown = settleGuesses(heard, add);
  return { kind: 'letter', guesses: keepOneName(guesses), left, notes: [...notes, ...unknown] };
}
