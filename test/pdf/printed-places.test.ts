import { describe, expect, it } from 'vitest';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import { printedPlaces } from '../../src/main/pdf/layout/printed-places.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { type Brief, type Delegation, EDITIONS, type PrintedPlace } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { readPdf, textOfPages } from './read-pdf.ts';

const measure = sceneMeasure(shippedFonts());
const composed = (brief: Brief, delegation: Delegation | null) =>
  compose({ brief, library, audience: shippedAudience(brief.audienceId), delegation, measure });

/** Every citation in what is to be printed. */
type Cite = { readonly kind: 'cite'; readonly of?: readonly unknown[] };
function citations(part: unknown, found: Cite[] = []): readonly Cite[] {
  if (Array.isArray(part)) for (const member of part) citations(member, found);
  else if (part !== null && typeof part === 'object') {
    if ('kind' in part && part.kind === 'cite') found.push(part as Cite);
    // A drawing names its records itself.
    for (const [key, value] of Object.entries(part)) if (key !== 'source') citations(value, found);
  }
  return found;
}

describe('what is printed names its records', () => {
  it.each(AUDIENCES)('each citation of a brief for %s is of a record', (id) => {
    const delegation = exampleDelegation(id);
    for (const edition of EDITIONS) {
      const { sections } = composed(draftFor(id, { delegation, edition }), delegation);
      const all = citations(sections);
      expect(all.length).toBeGreaterThan(10);
      expect(all.filter(({ of }) => !of || of.length === 0)).toEqual([]);
    }
  });

  it('translated, where the pack has it in the language', async () => {
    const from = await shippedLibrary();
    const brief = draftFor('uae', { courtesy: 'ar' }, from);
    const audience = shippedAudience('uae');
    const document = compose({ brief, library: from, audience, delegation: null, measure });
    const printed = printedPlaces(layout(document, shippedFonts()));
    const translated = printed.filter(({ at }) => at.some(({ form }) => form === 'translated'));
    expect(translated.map(({ type }) => type)).toContain('cluster');
  });

  it('in each form, on the page where its words or its value stand', async () => {
    const delegation = exampleDelegation('uae');
    const brief = draftFor('uae', { delegation, courtesy: 'ar' });
    const { pdf, printed } = await renderHere(shippedFonts())(composed(brief, delegation), () => {});
    const { pages } = await readPdf(pdf);
    const squeezed = pages.map((page) => textOfPages([page]).replace(/[\s\u00ad\u200b-]+/g, ''));
    const on = (place: PrintedPlace, words: string): void => {
      const plain = words.replace(/[\s\u00ad-]+/g, '').slice(0, 24);
      for (const { form, pages: numbers } of place.at)
        if (form === 'row' || form === 'sentence')
          expect(
            numbers.some((page) => squeezed[page - 1]?.includes(plain)),
            `${place.type} ${place.key} ${form} ${numbers}: ${words}`,
          ).toBe(true);
    };
    const of = (type: PrintedPlace['type']) => printed.filter((place) => place.type === type);
    for (const place of of('organisation')) on(place, library.organisation(place.key)?.name ?? '');
    for (const place of of('contact')) on(place, library.find('contact', place.key)?.team ?? '');
    for (const place of of('rate')) on(place, String(library.rate(place.key)?.ratePerGbp));
    const forms = new Set(printed.flatMap(({ at }) => at.map(({ form }) => form)));
    expect([...forms].sort()).toEqual(['chart', 'conversion', 'headline', 'row', 'sentence', 'tile'].sort());
    expect(of('series').filter(({ period }) => period !== undefined).length).toBeGreaterThan(20);
    expect([...new Set(printed.map(({ type }) => type))].sort()).toEqual(
      expect.arrayContaining(['cluster', 'fact', 'link', 'organisation', 'rate', 'series']),
    );
  });
});
