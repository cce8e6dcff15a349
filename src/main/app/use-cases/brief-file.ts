import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Brief, Refused } from '../../../shared/domain/index.ts';
import type { ReadPdf } from '../../pdf/evidence/read-pdf.ts';
import type { OpenHome } from '../stores/open-home.ts';
import { type OpenedBrief, openBrief } from './open-brief.ts';
import { briefInPdf } from './pdf-file.ts';

/** A brief that was named; `number` where it is in an issued PDF. */
export type NamedBrief = OpenedBrief & { readonly number: string | null };

export const isPdf = (word: string): boolean => /\.pdf$/i.test(word);

/** A brief of the team's by its id, or one that a JSON file holds. @throws Refused `not-found`, `bad-input`. */
export async function findBrief({ workspace }: OpenHome, word: string): Promise<Brief> {
  const { briefs } = workspace.data;
  const known = briefs.find(({ id }) => id === word) ?? (await briefInJson(word));
  if (known) return known;
  throw new Refused(
    'not-found',
    `There is no brief "${word}", and no such file.`,
    briefs.length > 0
      ? `The briefs are: ${briefs.map(({ id, title }) => `${id} (${title})`).join('; ')}.`
      : 'No brief has been made in the window yet; name a file that holds one.',
  );
}

/** A brief by its id, or in a JSON file or a PDF; a PDF brings its own library, so that no home is opened for it. */
export async function openNamedBrief(
  word: string,
  readPdf: ReadPdf,
  openHome: () => Promise<OpenHome>,
): Promise<NamedBrief> {
  const file = isPdf(word) ? await stat(word).catch(() => null) : null;
  if (file?.isFile()) return briefInPdf(word, readPdf);
  const home = await openHome();
  return { ...(await openBrief(home, await findBrief(home, word))), number: null };
}

/** The brief that a file holds; null where there is no such file. */
async function briefInJson(path: string): Promise<Brief | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const name = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Refused(
      'bad-input',
      `${name} is not JSON.`,
      'Name a brief’s id, or a file that holds a brief.',
    );
  }
  const parsed = Brief.safeParse(
    typeof json === 'object' && json !== null && 'brief' in json ? json.brief : json,
  );
  if (parsed.success) return parsed.data;
  throw new Refused(
    'bad-input',
    `${name} does not hold a brief.`,
    'Mend the fields named below, or name a brief’s id.',
    parsed.error.issues
      .slice(0, 20)
      .map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
  );
}
