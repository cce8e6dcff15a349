import type { CompositionInput } from '../../pdf/compose/compose.ts';
import { lookOf } from '../../pdf/compose/look.ts';
import { brandOf, type Drawing, fontsOfBrand } from '../stores/worn-files.ts';
import type { OpenedBrief } from './open-brief.ts';

/** What a brief is composed of: with the authority's look, measured in its faces. */
export async function composing<B extends OpenedBrief>(
  home: Drawing,
  opened: B,
): Promise<
  B &
    Pick<CompositionInput, 'brand' | 'measure'> & { readonly fonts: Awaited<ReturnType<typeof fontsOfBrand>> }
> {
  const brand = brandOf(home, opened.library);
  const fonts = await fontsOfBrand(home, opened.library, brand);
  const measure =
    Object.keys(fonts).length > 0 && brand
      ? home.measureIn({ look: lookOf(brand), files: { fonts, pictures: {} } })
      : home.measure;
  return { ...opened, brand, fonts, measure };
}
