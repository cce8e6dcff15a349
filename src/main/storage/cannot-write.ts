import { basename, dirname } from 'node:path';
import { errorMessage, Refused } from '../../shared/domain/refusal.ts';
import { errorCode } from './error-code.ts';

type Why = readonly [why: string, next: string];
const ELSEWHERE = 'choose a folder on another disk';

/** What an error of the system says of this place; null where it says nothing that the officer could act on. */
function whyNot(code: string, folder: string): Why | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return [`the disk that holds ${folder} has no room left`, `Make room on it, or ${ELSEWHERE}.`];
    case 'ENAMETOOLONG':
      return [
        'its name or its path is longer than the disk takes',
        'Choose a shorter name, or a folder nearer to the top.',
      ];
    case 'EACCES':
    case 'EPERM':
      return [`the folder ${folder} may not be written to`, 'Choose another folder.'];
    case 'EROFS':
      return [`the disk that holds ${folder} can only be read`, `To go on, ${ELSEWHERE}.`];
    case 'ENOENT':
    case 'ENOTDIR':
      return [`there is no folder ${folder}`, 'Make it first, or choose another folder.'];
    case 'EBUSY':
    case 'ETXTBSY':
      return ['another program holds it open', 'Close it there, or choose another name.'];
    default:
      return null;
  }
}

/** The refusal of a file that could not be written where the officer wanted it. */
export function cannotWrite(path: string, error: unknown): Refused {
  if (error instanceof Refused) return error;
  const why = whyNot(errorCode(error), dirname(path));
  return new Refused(
    'cannot-write',
    `${basename(path)} could not be written${why ? `: ${why[0]}` : ''}.`,
    why?.[1] ?? 'Check that the disk is connected and has room, or choose another folder.',
    [errorMessage(error)],
  );
}
