import { brandOfTeam, previewBrand, readFace, readLogo, saveBrand } from '../use-cases/brand.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** How the authority's pages look. */
export const brandCalls = (context: AppContext): CallGroup<'brandCalls'> => ({
  brandOfTeam: () => brandOfTeam(context),
  readLogo: (file) => readLogo(context, file),
  async readFace(file) {
    const { hash, family, weight, italic, embedding } = await readFace(context, file);
    return { hash, family, weight, italic, embedding };
  },
  async saveBrand({ brand }) {
    await saveBrand(context, brand);
    return {};
  },
  previewBrand: ({ brand }) => previewBrand(context, brand),
});
