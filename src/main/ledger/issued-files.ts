import { chmod, copyFile, lstat, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, type IssuedCopy, Refused } from '../../shared/domain/index.ts';
import type { Notice } from '../../shared/views/index.ts';
import { sha256 } from '../storage/hash.ts';
import { renameFile } from '../storage/rename-file.ts';
import { removeLeftovers, replaceFile } from '../storage/replace-file.ts';
import { syncFolder } from '../storage/sync-folder.ts';

/** The folder in the home with every issued PDF as it was handed over. */
const folderOf = (home: string): string => join(home, 'issued');

export const issuedPath = (home: string, number: string): string => join(folderOf(home), `${number}.pdf`);

const UNFINISHED = '.unfinished.pdf';

async function filesIn(home: string): Promise<readonly string[]> {
  return readdir(folderOf(home)).catch(() => []);
}

/** Every number for which a file was ever begun: none is used twice. */
export const numbersOnDisk = async (home: string): Promise<readonly string[]> =>
  (await filesIn(home)).flatMap((name) =>
    name.endsWith('.pdf') ? [name.slice(0, name.endsWith(UNFINISHED) ? -UNFINISHED.length : -4)] : [],
  );

/** Stores the PDF under its number, read-only. @throws Refused if that number already has one. */
export async function saveIssuedPdf(home: string, number: string, pdf: Uint8Array): Promise<string> {
  const path = issuedPath(home, number);
  const there = await lstat(path).catch(() => null);
  if (there)
    throw new Refused('cannot-write', `There is a file of the number ${number} already.`, 'Try again.');
  try {
    await mkdir(folderOf(home), { recursive: true });
    await replaceFile(path, pdf, { mode: 0o400 });
  } catch (error) {
    throw new Refused(
      'cannot-write',
      `The copy ${number} could not be kept in ${folderOf(home)}, so nothing was issued.`,
      'Check that the disk has room and that you may write to this folder, then try again.',
      [errorMessage(error)],
    );
  }
  return path;
}

/** Whether the stored file exists and is the one that was issued; one that bore an erased name was deleted. */
export async function stateOfFile(
  home: string,
  { number, fileHash }: Pick<IssuedCopy, 'number' | 'fileHash'>,
  erased: ReadonlySet<string>,
): Promise<'kept' | 'missing' | 'erased' | 'changed'> {
  const bytes = await readFile(issuedPath(home, number)).catch(() => null);
  if (bytes === null) return erased.has(number) ? 'erased' : 'missing';
  return sha256(bytes) === fileHash ? 'kept' : 'changed';
}

/** Copies that a damaged ledger does not list: someone may hold them, so they stay. */
const unknownNotice = (numbers: readonly string[]): Notice => ({
  id: 'issued-unknown',
  tone: 'error',
  sentence: `The ledger does not know ${numbers.join(', ')}, though the kept PDF is there: entries of the ledger were lost.`,
  next: 'Take each of them as handed over. A dated copy of the ledger in the folder “backups” of the home may name it.',
});

/** The folder in the home with copies opened for reading. */
const viewedFolder = (home: string): string => join(home, 'shown');

/** Copies the stored file for a viewer, which may write into what it opens. Deleted at the next start. */
export async function copyForViewing(home: string, number: string): Promise<string> {
  await mkdir(viewedFolder(home), { recursive: true });
  const path = join(await mkdtemp(join(viewedFolder(home), 'copy-')), `${number}.pdf`);
  await copyFile(issuedPath(home, number), path);
  return path;
}

/** Deletes copies opened earlier. One that a viewer still holds open on Windows stays until the next start. */
export const deleteViewedCopies = (home: string): Promise<void> =>
  rm(viewedFolder(home), { recursive: true, force: true }).catch(() => {});

/**
 * Files of an issue that was interrupted before the ledger recorded it: they were never handed over. Each is set
 * aside under a name that says so, and its number stays unused. Only an intact ledger (`isWhole`) can tell that; if
 * it is damaged or truncated, files it does not list are left alone and reported.
 */
export async function reconcileIssuedFiles(
  home: string,
  issued: ReadonlySet<string>,
  isWhole: boolean,
): Promise<readonly Notice[]> {
  const begun = await removeLeftovers(folderOf(home), null).catch(() => []);
  const notices: Notice[] = [...new Set(begun.filter((name) => name.endsWith('.pdf')))]
    .map((name) => name.slice(0, -4))
    // A first, interrupted try may have left a file beside a complete copy.
    .filter((number) => !issued.has(number))
    .map((number) => ({
      id: `begun-${number}`,
      tone: 'warning',
      sentence: `Issuing ${number} was cut short before its PDF was written: nothing was issued.`,
      next: 'Issue the brief again.',
    }));
  const unknown = (await filesIn(home)).filter(
    (name) => name.endsWith('.pdf') && !name.endsWith(UNFINISHED) && !issued.has(name.slice(0, -4)),
  );
  if (!isWhole && unknown.length > 0)
    return [...notices, unknownNotice(unknown.map((name) => name.slice(0, -4)))];
  for (const name of unknown) {
    const number = name.slice(0, -4);
    const aside = join(folderOf(home), `${number}${UNFINISHED}`);
    await renameFile(join(folderOf(home), name), aside);
    await chmod(aside, 0o600).catch(() => {});
    await syncFolder(folderOf(home));
    notices.push({
      id: `unfinished-${number}`,
      tone: 'warning',
      sentence: `Issuing ${number} was cut short: nothing was issued under this number, and it will not be used again.`,
      next: `Issue the brief again. What was written is kept as ${aside}.`,
    });
  }
  return notices;
}
