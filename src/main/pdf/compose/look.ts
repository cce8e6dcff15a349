import { paletteOf } from '../../../shared/brand/palette.ts';
import type { Brand } from '../../../shared/domain/index.ts';
import type { Look } from '../document.ts';
import type { Faces } from '../fonts.ts';

/** The look that a brand gives. A weight that it has no file for takes the nearest that it has. */
export function lookOf({ name, colours, logo, titles, text }: Brand): Look {
  const said = titles?.files;
  const own = text?.files;
  return {
    name,
    palette: paletteOf(colours).palette,
    logo,
    faces: {
      ...facesOf({
        voice: said?.medium ?? said?.regular,
        'voice-text': said?.regular,
        'voice-italic': said?.italic ?? said?.regular,
      }),
      ...facesOf({
        light: own?.light ?? own?.regular,
        regular: own?.regular,
        italic: own?.italic ?? own?.regular,
        semibold: own?.semibold ?? own?.bold ?? own?.regular,
        bold: own?.bold ?? own?.semibold ?? own?.regular,
      }),
    },
  };
}

const facesOf = (files: Readonly<Record<string, string | undefined>>): Faces =>
  Object.fromEntries(Object.entries(files).filter(([, hash]) => hash !== undefined));
