import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../../shared/contract.ts';
import { errorCode } from '../../storage/error-code.ts';
import { utcStamp } from '../../storage/store-spec.ts';
import { writeSynced } from '../../storage/write-synced.ts';
import type { SetAside } from './savable.ts';

/** Writes what could not be saved into a file of its own, in words that can be copied from it. */
export async function setAside(home: string, aside: readonly SetAside[], at: Date): Promise<string> {
  const folder = join(home, 'set-aside');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The same moment may set several aside.
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${utcStamp(at)}${count === 1 ? '' : `-${count}`}.json`);
    try {
      await writeSynced(path, `${JSON.stringify(aside, null, 2)}\n`);
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

export function asideNotice(aside: readonly SetAside[], path: string): Notice {
  const [first] = aside;
  const parts = aside.length === 1 ? 'One part' : `${aside.length} parts`;
  return {
    id: `set-aside ${path}`,
    tone: 'warning',
    sentence: `${parts} of “${first?.of ?? ''}” could not be saved: ${first?.why ?? ''}. All else is saved.`,
    next: `What could not be saved is in ${path}. Write it again in shorter or plainer words.`,
  };
}
