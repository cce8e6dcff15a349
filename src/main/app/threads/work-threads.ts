import { Refused } from '../../../shared/domain/index.ts';
import {
  type Asking,
  startThread,
  type Thread,
  type TimeLimits,
  withoutThread,
} from '../../threads/start-thread.ts';
import { packWork } from './pack-work.ts';

type Work = ReturnType<typeof packWork>;

/** A region's pack takes a second or two; what needs minutes was made to. */
export const READING_LIMITS: TimeLimits = { seconds: 300, silentSeconds: 60 };

/** Somebody who does `packWork`. */
export type WorkThread = Thread<Work>;

/** A letter takes a moment, and the longest that is read some seconds. */
export const LETTER_LIMITS: TimeLimits = { seconds: 45, silentSeconds: 45 };

const packTooSlow = (seconds: number): Refused =>
  new Refused(
    'pack-refused',
    `Reading this took longer than ${seconds} seconds, as no pack does, so it was stopped. Nothing was changed.`,
    'Get it again from its author; a workbook may also be saved as CSV first.',
  );
const letterTooSlow = (seconds: number): Refused =>
  new Refused(
    'bad-input',
    `Reading this took longer than ${seconds} seconds, as no letter does, so it was stopped. Nothing was taken from it.`,
    'Paste only the part that is about the visit.',
  );

const questionsTooSlow = (seconds: number): Refused =>
  new Refused(
    'bad-input',
    `Reading this took longer than ${seconds} seconds, as no list of questions does, so it was stopped.`,
    'Copy the questions into a text file, one a line, and read that.',
  );
const wordTooSlow = (seconds: number): Refused =>
  new Refused(
    'bad-input',
    `Reading this took longer than ${seconds} seconds, as no brief does, so it was stopped.`,
    'Ask for the file again as Word saves it, or compare it by eye with the PDF.',
  );
const tooLarge = (): Refused =>
  new Refused(
    'bad-input',
    'This unpacks to more than Attaché reads, so it was stopped. Nothing was changed.',
    'Get it again from whoever sent it; a workbook may also be saved as CSV first.',
  );

/** What a stranger sent may ask for as much memory as it likes; a hundred thousand facts take a quarter of this. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 1536 };

/** Starts threads of the built `work-thread.ts`; without it, the work is done here: on the command line, and in tests. */
export const workThread = (file: URL | undefined, tooSlow = packTooSlow): WorkThread =>
  file
    ? startThread<Work>(file, {
        died: (why) =>
          /\bmemory\b/i.test(why)
            ? tooLarge()
            : new Refused(
                'unexpected',
                'Attaché could not finish its work on the data.',
                'Nothing was changed; try it again, and report it if it comes back.',
                [why],
              ),
        tooSlow,
        resourceLimits: MOST_MEMORY,
      })
    : withoutThread(packWork());

const TOO_SLOW: Partial<Record<keyof Work, (seconds: number) => Refused>> = {
  letter: letterTooSlow,
  letterText: letterTooSlow,
  questions: questionsTooSlow,
  fillWorkbook: questionsTooSlow,
  word: wordTooSlow,
};

/** Does one job in a thread of its own, which ends with it: what it took in memory is given back. */
export async function runJob<N extends keyof Work>(
  file: URL | undefined,
  job: N,
  input: Parameters<Work[N]>[0],
  asking: Asking = {},
): Promise<Awaited<ReturnType<Work[N]>>> {
  const thread = workThread(file, TOO_SLOW[job]);
  return thread.ask(job, input, asking).finally(() => thread.close());
}
