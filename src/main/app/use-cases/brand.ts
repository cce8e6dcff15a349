import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOutput } from '../../../shared/contract.ts';
import { type Brand, type LogoMark, Refused, type Rendered } from '../../../shared/domain/index.ts';
import { brandFolder } from '../../packs/file-by-hash.ts';
import { type FaceFile, faceFile } from '../../packs/media/face-file.ts';
import { readLogoMark } from '../../packs/media/logo-mark.ts';
import { plainHash } from '../../packs/media/plain-hash.ts';
import { Unfit } from '../../packs/media/unfit.ts';
import { compose } from '../../pdf/compose/compose.ts';
import type { DocumentSection } from '../../pdf/document.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import type { OpenHome, WritableHome } from '../stores/open-home.ts';
import { withFiles } from '../stores/worn-files.ts';
import { composing } from './composing.ts';
import { draft } from './draft.ts';
import { type OpenedBrief, openBrief } from './open-brief.ts';

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

export async function brandOfTeam(home: OpenHome): Promise<CallOutput<'brandOfTeam'>> {
  const { library } = await home.region();
  const ofPack = library.records.brands[0] ?? null;
  return { own: home.workspace.data.brand, ofPack, region: library.homePlace.name };
}

/** @throws Refused with what is wrong with the file. */
function fit<T>({ name, bytes }: ChosenFile, read: (bytes: Uint8Array) => T): T {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    throw new Refused('bad-input', `${name} ${error.message}.`, 'Choose another file; nothing was changed.');
  }
}

async function keepFile({ environment }: Pick<OpenHome, 'environment'>, bytes: Uint8Array): Promise<string> {
  const hash = plainHash(bytes);
  const folder = brandFolder(environment.home);
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, hash), bytes);
  return hash;
}

export async function readLogo(home: WritableHome, file: ChosenFile): Promise<LogoMark> {
  const mark = fit(file, readLogoMark);
  if (mark.kind === 'picture') await keepFile(home, file.bytes);
  return mark;
}

/** A font is kept for good: copies that were set in it can be checked as long as it is here. */
export async function readFace(
  home: WritableHome,
  file: ChosenFile,
): Promise<FaceFile & { readonly hash: string }> {
  const face = fit(file, faceFile);
  return { ...face, hash: await keepFile(home, file.bytes) };
}

export const saveBrand = async (home: WritableHome, brand: Brand | null): Promise<void> => {
  await home.workspace.update((data) => ({ ...data, brand }));
};

/** The cover and the page of key figures, of the newest brief or of one drafted for nobody, in a look that is tried on. */
export async function previewBrand(
  home: OpenHome,
  brand: Brand | null,
): Promise<{ readonly pdf: Rendered['pdf']; readonly title: string }> {
  const opened = await briefToShow(home);
  const worn = { ...home, workspace: { data: { ...home.workspace.data, brand } } };
  const whole = await composing(worn, { ...opened, brief: { ...opened.brief, edition: 'full' } });
  const document = compose(whole);
  // The key figures come first behind the cover; what they cite is in the document, and not drawn.
  const isShown = ({ blocks }: DocumentSection): boolean => blocks.some(({ kind }) => kind === 'tiles');
  const shown = document.sections.find(isShown);
  const sections = shown
    ? [{ ...shown, newPage: true }, ...document.sections.filter((it) => it !== shown)]
    : document.sections;
  const dressed = await withFiles({ ...document, sections }, home, whole);
  const { pdf } = await home.renderPdf(dressed, () => {}, SHOWN);
  return { pdf, title: opened.brief.title };
}

/** The cover and the page behind it. */
const SHOWN = [0, 1].map((page) => ({ page, look: '' }));

async function briefToShow(home: OpenHome): Promise<OpenedBrief> {
  const { library, audiences } = await home.region();
  const newest = home.workspace.data.briefs
    .filter(({ packName }) => packName === library.pack.name)
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0];
  if (newest) return openBrief(home, newest);
  const [audience] = audiences;
  if (!audience)
    throw new Refused('not-found', 'There is nobody to write a brief for yet.', 'Add an audience.');
  return draft({ library, audience, delegation: null }, { clusterIds: null }, home.environment.now());
}
