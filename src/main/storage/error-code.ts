import { errorMessage, Refused } from '../../shared/domain/refusal.ts';

/** The system's error code (`ENOENT`, `ENOSPC`…), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A home whose folder cannot be written to. */
export const cannotKeepFiles = (home: string, error: unknown): Refused =>
  new Refused(
    'cannot-write',
    `Attaché cannot keep its files in ${home}.`,
    'Choose a folder that you may write to, or check that the disk has room.',
    [errorMessage(error)],
  );
