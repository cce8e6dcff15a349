import { z } from 'zod';
import { type Brand, HexColour, TEXT_WEIGHTS, Text, TITLE_WEIGHTS, Word } from '../../shared/domain/index.ts';
import { faceFile } from './media/face-file.ts';
import { readLogoMark } from './media/logo-mark.ts';
import { plainHash } from './media/plain-hash.ts';
import { Unfit } from './media/unfit.ts';
import type { Problems } from './problems.ts';
import { parseJson, readJson } from './read-json.ts';

const Path = z.string().min(1).max(200);
const families = (weights: readonly string[]) =>
  z
    .object({
      family: Word,
      licence: Text.max(200),
      files: z
        .record(z.string(), Path)
        .refine(
          (files) => Object.keys(files).every((it) => weights.includes(it)),
          `names a weight that no page is set in: name ${weights.join(', ')}`,
        )
        .refine((files) => 'regular' in files, 'names no regular face'),
    })
    .strict();

/** `brand.json` as its author writes it; files are named from the pack's own folder. */
const BrandFile = z
  .object({
    name: Text.max(200),
    color: z
      .object({
        primary: HexColour,
        accent: HexColour,
        mid: HexColour.optional(),
        paper: HexColour.optional(),
      })
      .strict(),
    cover: z.enum(['deep', 'bright'], 'is none of deep, bright').optional(),
    logo: z
      .object({ path: Path, 'on-dark': Path.optional(), alt: Text.max(200) })
      .strict()
      .optional(),
    typography: z
      .object({ titles: families(TITLE_WEIGHTS).optional(), text: families(TEXT_WEIGHTS).optional() })
      .strict()
      .optional(),
  })
  .strict();

/** The bytes of a file of the pack; null where its descriptor lists none of that path. */
export type FileOfPack = (path: string) => Uint8Array | null;

/** How the authority's pages look, with its logo drawn; empty where the file is invalid. */
export function readBrand(
  file: string,
  bytes: Uint8Array,
  fileAt: FileOfPack,
  problems: Problems,
): readonly Brand[] {
  const json = readJson(file, bytes, problems);
  const said = json === undefined ? null : parseJson(BrandFile, json, file, [], problems);
  if (said === null) return [];
  const before = problems.total;
  /** What a file gives; null if it was reported why it gives nothing. */
  const from = <T>(path: string, column: string, read: (bytes: Uint8Array) => T): T | null => {
    const found = fileAt(path);
    if (!found) {
      problems.add(
        file,
        null,
        column,
        `${column} names ${path}, which is no file of the pack. Put it there and make datapackage.json anew.`,
      );
      return null;
    }
    try {
      return read(found);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      problems.add(path, null, null, `${path} ${error.message}.`);
      return null;
    }
  };
  const facesOf = (role: 'titles' | 'text') => {
    const family = said.typography?.[role];
    if (!family) return null;
    const files = Object.entries(family.files).flatMap(([weight, path]) => {
      const hash = from(path, `typography.${role}.files.${weight}`, (face) => {
        faceFile(face);
        return plainHash(face);
      });
      return hash ? [[weight, hash] as const] : [];
    });
    return { family: family.family, licence: family.licence, files: Object.fromEntries(files) };
  };
  const { logo } = said;
  const onPaper = logo && from(logo.path, 'logo.path', readLogoMark);
  const dark = logo?.['on-dark'];
  const onDark = dark ? from(dark, 'logo.on-dark', readLogoMark) : null;
  const [titles, text] = [facesOf('titles'), facesOf('text')];
  if (problems.total > before) return [];
  const { primary, accent, mid = null, paper = null } = said.color;
  return [
    {
      name: said.name,
      colours: { primary, accent, mid, paper },
      cover: said.cover ?? null,
      logo: logo && onPaper ? { alt: logo.alt, onPaper, onDark } : null,
      titles,
      text,
    },
  ];
}

/** The files that a `brand.json` names, as far as it can be read. */
export function filesOfBrand(bytes: Uint8Array): readonly string[] {
  try {
    const said = BrandFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const { titles, text } = said.typography ?? {};
    const named = [
      said.logo?.path,
      said.logo?.['on-dark'],
      ...[titles, text].flatMap((it) => Object.values(it?.files ?? {})),
    ];
    return named.flatMap((path) => path ?? []);
  } catch {
    return [];
  }
}
