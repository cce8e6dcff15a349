import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../shared/domain/index.ts';
import { replaceFile } from '../storage/replace-file.ts';
import type { Head } from './chain.ts';

const Remembered = z.object({ seq: z.number().int().min(1), hash: Sha256 });

const pathOf = (home: string): string => join(home, 'ledger-head.json');

/** What the second file remembers of the ledger's last entry; null where there is none, or it cannot be read. */
export async function readHead(home: string): Promise<Head> {
  try {
    return Remembered.parse(JSON.parse(await readFile(pathOf(home), 'utf8')));
  } catch {
    // Without it a ledger that was cut at its end cannot be told; everything else can.
    return null;
  }
}

/** Remembers the last entry. Written after the ledger itself, so that it is never ahead of a ledger that is whole. */
export async function writeHead(home: string, head: Head): Promise<void> {
  if (head) await replaceFile(pathOf(home), `${JSON.stringify(head)}\n`);
}
