import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../shared/domain/index.ts';
import { errorCode } from '../storage/error-code.ts';
import { replaceFile } from '../storage/replace-file.ts';
import type { Head } from './chain.ts';

/** Before the first entry the number is 0. `lost`: this file was gone once, and entries may have gone with it. */
const Remembered = z.object({
  seq: z.number().int().min(0),
  hash: Sha256.nullable(),
  lost: z.boolean().optional(),
});

const pathOf = (home: string): string => join(home, 'ledger-head.json');

export type KeptHead = {
  /** The ledger's last entry as the second file has it. */
  readonly head: Head;
  readonly file: 'kept' | 'missing' | 'unreadable';
  readonly lost: boolean;
};

/** What the second file remembers. Without it a truncated end goes unnoticed; everything else is still checked. */
export async function readHead(home: string): Promise<KeptHead> {
  try {
    const { seq, hash, lost = false } = Remembered.parse(JSON.parse(await readFile(pathOf(home), 'utf8')));
    return { head: hash === null ? null : { seq, hash }, file: 'kept', lost };
  } catch (error) {
    return { head: null, file: errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable', lost: false };
  }
}

/** Writes the head. Written after the ledger itself, so that it is never ahead of an intact ledger. */
export const writeHead = (home: string, head: Head, lost = false): Promise<void> =>
  replaceFile(
    pathOf(home),
    `${JSON.stringify({ seq: head?.seq ?? 0, hash: head?.hash ?? null, ...(lost ? { lost } : {}) })}\n`,
  );
