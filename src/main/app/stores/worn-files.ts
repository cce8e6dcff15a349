import { readdir } from 'node:fs/promises';
import { type Brand, fontFilesOf, type LogoMark } from '../../../shared/domain/index.ts';
import type { Library } from '../../library/library.ts';
import { brandFilesOf, brandFolder, fileByHash } from '../../packs/file-by-hash.ts';
import { readPicture } from '../../packs/media/picture.ts';
import { type Document, type DocumentFiles, photographsIn } from '../../pdf/document.ts';
import type { PdfTools } from './environment.ts';
import type { OpenHome } from './open-home.ts';

/** What draws; without a home, a brief is in the look of its own pack, as far as that needs no file. */
export type Drawing = PdfTools & Partial<Pick<OpenHome, 'environment' | 'workspace'>>;
type Home = Pick<Drawing, 'environment'>;

/** The look of the briefs of this library: the team's own, or else the pack's. */
export const brandOf = ({ workspace }: Pick<Drawing, 'workspace'>, { records }: Library): Brand | null =>
  workspace?.data.brand ?? records.brands[0] ?? null;

/** The font files of a look. Whatever is gone is missed when it is drawn. */
export async function fontsOfBrand(
  { environment }: Home,
  { pack }: Library,
  brand: Brand | null,
): Promise<DocumentFiles['fonts']> {
  const fonts: Record<string, Uint8Array> = {};
  for (const hash of new Set(brand ? fontFilesOf(brand) : [])) {
    const bytes = environment && (await fileByHash(environment.home, pack, hash));
    if (bytes) fonts[hash] = bytes;
  }
  return fonts;
}

/** The document with the fonts and pictures that it names; it goes without what is gone, and says so to the officer. */
export async function withFiles(
  document: Document,
  home: Home,
  { library, fonts = {} }: { readonly library: Library; readonly fonts?: DocumentFiles['fonts'] | undefined },
): Promise<Document> {
  const { look } = document;
  const photographs = photographsIn(document);
  if (!look && photographs.length === 0) return document;
  const pictures: Record<string, DocumentFiles['pictures'][string]> = {};
  for (const { image } of photographs) {
    const bytes = home.environment && (await fileByHash(home.environment.home, library.pack, image.file));
    // One that is gone by now is missed when it is drawn: what the document says of it stands in its evidence.
    if (bytes) pictures[image.hash] = pictureOnce(image.file, bytes);
  }
  if (!look) return { ...document, files: { fonts, pictures } };
  const marks: readonly (LogoMark | null)[] = look.logo ? [look.logo.onPaper, look.logo.onDark] : [];
  for (const mark of marks) {
    if (mark?.kind !== 'picture') continue;
    const bytes = home.environment && (await fileByHash(home.environment.home, library.pack, mark.file));
    if (bytes) pictures[mark.hash] = pictureOnce(mark.file, bytes);
  }
  const logo = marks.every((mark) => mark?.kind !== 'picture' || pictures[mark.hash]) ? look.logo : null;
  const faces = Object.fromEntries(Object.entries(look.faces).filter(([, hash]) => fonts[hash]));
  const gone = [
    ...(logo === look.logo ? [] : [LOGO_GONE]),
    ...(Object.keys(faces).length === Object.keys(look.faces).length ? [] : [FACE_GONE]),
  ];
  return {
    ...document,
    look: { ...look, logo, faces },
    files: { fonts, pictures },
    notes: [...document.notes, ...gone],
  };
}

const LOGO_GONE = 'The authority’s logo is not on this computer: the pages go without it.';
const FACE_GONE =
  'A font of the authority’s look is not on this computer: the pages are set in Attaché’s own.';

const read = new Map<string, ReturnType<typeof readPicture>>();
const MOST_READ = 12;

function pictureOnce(file: string, bytes: Uint8Array): ReturnType<typeof readPicture> {
  const known = read.get(file) ?? readPicture(bytes);
  if (read.size >= MOST_READ) read.clear();
  read.set(file, known);
  return known;
}

/** Every font that a copy made here may have been set in, by hash. */
export async function knownFonts({
  environment,
  libraryStore,
}: Pick<OpenHome, 'environment' | 'libraryStore'>): Promise<DocumentFiles['fonts']> {
  const { home } = environment;
  const own = await readdir(brandFolder(home)).catch(() => []);
  const fonts: Record<string, Uint8Array> = {};
  for (const pack of libraryStore.data.packs)
    for (const hash of [...own, ...(await brandFilesOf(home, pack))]) {
      const bytes = await fileByHash(home, pack, hash);
      if (bytes) fonts[hash] = bytes;
    }
  return fonts;
}
