/**
 * An expected "no": a code for machines, a sentence for the officer, and what to do next.
 * Everything that crosses a process or prints on screen is one of these, never a stack trace.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly next: string | null;
  /** One line each, where there are many reasons (a pack's problems). */
  readonly details: readonly string[];
};

export type RefusalCode =
  | 'bad-input'
  | 'not-found'
  | 'pack-refused'
  | 'not-signed'
  | 'channel-refused'
  | 'unreachable'
  | 'locked'
  | 'damaged'
  | 'cannot-read'
  | 'cannot-write'
  | 'cannot-draw'
  | 'cancelled'
  | 'unexpected';

export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(
    code: RefusalCode,
    sentence: string,
    next: string | null = null,
    details: readonly string[] = [],
  ) {
    super(sentence);
    this.name = 'Refused';
    this.refusal = { code, sentence, next, details };
  }
}

/** What an error says, whatever was thrown. */
export const errorMessage = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** An error of the system about a file: a full disk, a folder that may not be used, a share that is gone. */
const isOfDisk = (error: unknown): error is Error & { readonly code: string; readonly syscall: string } =>
  error instanceof Error &&
  'code' in error &&
  'syscall' in error &&
  typeof error.code === 'string' &&
  typeof error.syscall === 'string' &&
  !/^(?:connect|getaddrinfo|listen|bind|accept|spawn|kill)/.test(error.syscall);

/** The refusal inside an error; anything unforeseen becomes one sentence, with the cause kept for the log. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (isOfDisk(error))
    return {
      code: error.syscall === 'open' || error.syscall === 'read' ? 'cannot-read' : 'cannot-write',
      sentence: `The disk did not let Attaché use a file that it needs (${error.code}).`,
      next: 'Check that it is connected and has room, and that you may use the folder; then look what was done, and try again.',
      details: [errorMessage(error)],
    };
  return {
    code: 'unexpected',
    sentence: 'Something went wrong that Attaché did not foresee.',
    next: 'Look what was done, and try it again; report it if it comes back.',
    details: [errorMessage(error)],
  };
}
