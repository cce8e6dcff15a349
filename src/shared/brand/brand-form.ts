import { contrast } from '../colour/contrast.ts';
import { toOklab } from '../colour/oklab.ts';
import type { Brand, LogoMark } from '../domain/brand.ts';

/** A look to begin with: Attaché's own colours, and nothing else. */
export const PLAIN_BRAND: Brand = {
  name: '',
  colours: { primary: '#0E2C33', accent: '#BF3F0C', mid: '#2C6268', paper: '#F5F1E9' },
  cover: null,
  logo: null,
  titles: null,
  text: null,
};

const strength = (hex: string): number => {
  const [, a = 0, b = 0] = toOklab(hex);
  return Math.hypot(a, b);
};

/** The colours that a logo gives: its darkest for grounds, its strongest other for the accent. Null where it has but one. */
export function coloursOfLogo(mark: LogoMark): Pick<Brand['colours'], 'primary' | 'accent'> | null {
  if (mark.kind !== 'drawing') return null;
  const all = [...new Set(mark.paths.map(({ fill }) => fill))].filter(
    (fill) => contrast(fill, '#ffffff') > 1.2,
  );
  const primary = all.toSorted((a, b) => contrast(b, '#ffffff') - contrast(a, '#ffffff'))[0];
  const accent = all.filter((it) => it !== primary).toSorted((a, b) => strength(b) - strength(a))[0];
  return primary && accent ? { primary, accent } : null;
}

type ReadFace = {
  readonly hash: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
};

/** The cuts of a family of fonts by what they say of themselves; one alone serves for all. */
export function cutsOf(
  role: 'titles' | 'text',
  faces: readonly ReadFace[],
): Readonly<Record<string, string>> {
  const nameOf = ({ weight, italic }: ReadFace): string => {
    if (italic) return 'italic';
    if (role === 'titles') return weight >= 500 ? 'medium' : 'regular';
    return weight < 350 ? 'light' : weight < 500 ? 'regular' : weight < 650 ? 'semibold' : 'bold';
  };
  const cuts: Record<string, string> = {};
  for (const face of faces) cuts[nameOf(face)] ??= face.hash;
  const [first] = faces;
  return first && cuts.regular === undefined
    ? { ...cuts, regular: cuts.medium ?? cuts.semibold ?? first.hash }
    : cuts;
}
