import { expect, it } from 'vitest';
import { documentWithEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { EDITIONS } from '../../src/shared/domain/index.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, draftFor, exampleDelegation } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const library = await shippedLibrary();
const { facts, conflicts, sites, seriesNotes } = library.records;
const NOTES = [
  ...[...facts, ...conflicts, ...sites, ...seriesNotes].map(({ note }) => note),
  ...seriesNotes.map(({ findingRule }) => findingRule),
].filter((note): note is string => typeof note === 'string' && note.length > 20);

it.each(AUDIENCES)('no brief for %s carries a word that is for colleagues, in print or as evidence', (id) => {
  expect(NOTES.length).toBeGreaterThan(400);
  const delegation = exampleDelegation(id);
  for (const edition of EDITIONS) {
    const { document } = documentWithEvidence({
      brief: draftFor(id, { delegation, edition }, library),
      library,
      audience: shippedAudience(id),
      delegation,
      measure: sceneMeasure(shippedFonts()),
    });
    const { attachments = [], ...printed } = document;
    const said = [JSON.stringify(printed), ...attachments.map(({ text }) => text)].join('\n');
    expect(
      NOTES.filter((note) => said.includes(note) || said.includes(JSON.stringify(note).slice(1, -1))),
    ).toEqual([]);
  }
});
