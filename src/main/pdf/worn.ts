import type { Palette } from '../../shared/brand/palette.ts';
import type { Document } from './document.ts';
import type { Fonts } from './fonts.ts';
import { COLOURS } from './theme.ts';

/** The colours of a document's pages: the authority's, or our own. */
export const paletteOn = ({ look }: Pick<Document, 'look'>): Palette => look?.palette ?? COLOURS;

/** The faces of a document's pages. */
export const fontsOn = ({ look, files }: Pick<Document, 'look' | 'files'>, fonts: Fonts): Fonts =>
  look && Object.keys(look.faces).length > 0 ? fonts.wearing(look.faces, files?.fonts ?? {}) : fonts;
