import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../shared/domain/index.ts';
import { replaceFile } from '../storage/replace-file.ts';
import type { Head } from './chain.ts';

const Remembered = z.object({ seq: z.number().int().min(1), hash: Sha256 });

const pathOf = (home: string): string => join(home, 'ledger-head.json');

/** The ledger's last entry as the second file has it; null if there is none or it cannot be read. */
export async function readHead(home: string): Promise<Head> {
  try {
    return Remembered.parse(JSON.parse(await readFile(pathOf(home), 'utf8')));
  } catch {
    // Without the head only a truncated end goes unnoticed; everything else is still checked.
    return null;
  }
}

export const removeHead = (home: string): Promise<void> => rm(pathOf(home), { force: true });

/** Writes the head. Written after the ledger itself, so that it is never ahead of an intact ledger. */
export async function writeHead(home: string, head: Head): Promise<void> {
  if (head) await replaceFile(pathOf(home), `${JSON.stringify(head)}\n`);
}
