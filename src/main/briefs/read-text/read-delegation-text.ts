import { Refused } from '../../../shared/domain/index.ts';
import type { DelegationReading, Guess } from '../../../shared/views/index.ts';
import { readDelegation } from '../read-delegation.ts';
import { cleanText } from './clean-text.ts';
import type { ReadingFrame } from './letter-reading.ts';
import { letterText, pastedText } from './open/letter-text.ts';
import { readLetter } from './read-letter.ts';
import { tabbed, unbarred } from './tables.ts';
import { withoutMarkup } from './unmark.ts';

export type { ReadingFrame } from './letter-reading.ts';

/** Endings of files that letters come in, besides tables and delegation files. */
export const LETTER_FILES = ['txt', 'md', 'eml', 'msg', 'docx', 'ics', 'html'] as const;

/** A delegation's file is a few kilobytes, a letter with its history some hundred. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Reads a pasted letter, a table of people or a delegation file into guesses for the officer to check, each with the
 * words it came from and how sure it is. Lines not understood are listed verbatim. @throws Refused for a text that is
 * too long, empty, or JSON that is not a delegation.
 */
export function readDelegationText(
  text: string,
  fileName: string | null,
  frame: ReadingFrame,
): DelegationReading {
  if (text.length > MOST_CHARACTERS) {
    throw new Refused(
      'bad-input',
      `The text has ${text.length.toLocaleString('en-GB')} characters; a delegation is read from at most ${MOST_CHARACTERS.toLocaleString('en-GB')}.`,
      'Paste only the letter, or the table of people.',
    );
  }
  if (text.trim() === '')
    throw new Refused('bad-input', 'There is nothing to read.', 'Paste the letter, or the table of people.');
  if (/^\ufeff?\s*\{/.test(text)) return readFile(text, fileName ?? 'The text', frame);
  // Clean first: a hidden mark must not make a formula or a header look like something else.
  const clean = cleanText(withoutMarkup(text));
  const plain = clean.lines.map((line) => line.text).join('\n');
  const table = tabbed(plain);
  const lines = table === plain ? unbarred(clean.lines) : cleanText(table).lines;
  return readLetter({ ...clean, lines }, frame);
}

/** The same from a file: a mail, a Word document, a calendar, a table or plain words. */
export async function readDelegationBytes(
  bytes: Uint8Array,
  fileName: string,
  frame: ReadingFrame,
): Promise<DelegationReading> {
  return readDelegationText(await letterText(bytes, fileName), fileName, frame);
}

/** The same from words that were pasted, also those of a mail as it travelled. */
export async function readPastedDelegation(
  text: string,
  fileName: string | null,
  frame: ReadingFrame,
): Promise<DelegationReading> {
  return readDelegationText(await pastedText(text), fileName, frame);
}

/** A delegation file says what is what: its fields are taken as they stand, and shown all the same. */
function readFile(text: string, fileName: string, { audiences, clusters }: ReadingFrame): DelegationReading {
  const read = readDelegation(text, fileName, 'read', audiences, clusters);
  let count = 0;
  const from = (words: string) => {
    count += 1;
    return {
      id: `file-${count}`,
      words,
      line: null,
      sureness: 'sure',
      why: 'Written in the file.',
      use: true,
    } as const;
  };
  const guesses: Guess[] = [
    { field: 'name', value: read.name, ...from(read.name) },
    { field: 'audience', value: read.audienceId, ...from(read.audienceId) },
    ...(read.visit
      ? [{ field: 'visit', value: read.visit, ...from(`${read.visit.from} to ${read.visit.to}`) } as const]
      : []),
    ...read.people.map((value) => ({ field: 'person', value, ...from(value.name) }) as const),
    ...(read.headCount
      ? [{ field: 'headCount', value: read.headCount, ...from(String(read.headCount)) } as const]
      : []),
    ...read.sectors.map((value) => ({ field: 'sector', value, ...from(value) }) as const),
    ...(read.interests === ''
      ? []
      : [{ field: 'interest', value: read.interests, ...from(read.interests) } as const]),
    ...read.itinerary.map(
      (value) => ({ field: 'stop', value, ...from(`${value.date} ${value.place}: ${value.title}`) }) as const,
    ),
    ...read.questions.map((value) => ({ field: 'question', value, ...from(value) }) as const),
  ];
  return { kind: 'file', guesses, received: null, country: null, left: [], notes: [] };
}
