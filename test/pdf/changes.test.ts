import { describe, expect, it } from 'vitest';
import { changesSinceCopy } from '../../src/main/briefs/difference/since-last.ts';
import { printedPins } from '../../src/main/ledger/ledger-store.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import type { Document } from '../../src/main/pdf/document.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { EvidenceBrief } from '../../src/main/pdf/evidence/evidence.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { setChanges } from '../../src/shared/briefs/edit-brief.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import { type Brief, type Edition, type Fact, PackRecords } from '../../src/shared/domain/index.ts';
import { pinAs, sectionOf } from '../support/composed-brief.ts';
import { evidenceFor, exported } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, type AudienceId, draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { conformance } from './conformance.ts';
import { readPdf, textOfPages } from './read-pdf.ts';

const measure = sceneMeasure(shippedFonts());
const said = ({ notes: _, attachments: __, ...document }: Document): string => JSON.stringify(document);

const WITHDRAWN: Partial<Fact> = {
  id: 'F9001',
  statement: 'The region has 900 banks.',
  sourceIds: ['S9001'],
};
const OLD = 123_456_000;

/** A draft with the annex that tells it from a copy of May: one figure otherwise, one fact new, one taken back. */
function occasion(id: AudienceId, edition: Edition = 'full') {
  const delegation = exampleDelegation(id);
  const draft = draftFor(id, { delegation, edition });
  const pins = allPins(draft);
  const changed = pins.find(({ fact }) => fact.value !== null && fact.unit?.startsWith('GBP'));
  const fresh = pins.find((pin) => pin !== changed && pin.fact.value === null);
  if (!changed || !fresh) throw new Error('the draft holds too little');
  const copy = {
    number: 'WM-2026-001',
    issueDate: '2026-05-12',
    edition: 'full' as const,
    pins: [
      ...pins
        .filter((pin) => pin.factId !== fresh.factId)
        .map((pin) =>
          pin.factId === changed.factId
            ? pinAs(pin.factId, { value: OLD, unit: 'GBP', statement: 'As it was then.' })
            : pin,
        ),
      { ...pinAs('F368', WITHDRAWN), factId: 'F9001' },
    ],
  };
  const changes = changesSinceCopy(copy, draft, library);
  const annex = setChanges(sectionOf('changes', 'changes', [], { leftOutOf: ['summary'] }), changes);
  const brief: Brief = { ...draft, sections: [...draft.sections, annex] };
  return { brief, delegation, changes, changed, fresh, draft };
}

describe('what is new since the last copy', () => {
  it.each(AUDIENCES)('%s: changed, new and withdrawn, and nothing else', (id) => {
    const { changes, changed, fresh } = occasion(id);
    expect(
      changes.map(({ change }) => [
        change.what,
        change.what === 'gone' ? [change.before.factId, change.withdrawn] : change.after.factId,
      ]),
    ).toEqual([
      ['changed', changed.factId],
      ['new', fresh.factId],
      ['gone', ['F9001', true]],
    ]);
  });

  it('a new year’s figure takes the place of the old one', () => {
    const draft = draftFor('us');
    const after = allPins(draft).find(({ fact }) => fact.value !== null && fact.metric !== null);
    if (!after) throw new Error('no figure');
    const before = { ...pinAs(after.factId, { id: 'F9002', period: '2019', value: 7 }), factId: 'F9002' };
    const copy = {
      number: null,
      issueDate: '2026-05-12',
      edition: 'full' as const,
      pins: [...allPins(draft).filter(({ factId }) => factId !== after.factId), before],
    };
    expect(changesSinceCopy(copy, draft, library).map(({ change }) => change)).toEqual([
      { what: 'changed', before, after },
    ]);
  });

  it('nothing, where the brief says what the copy said', () => {
    const draft = draftFor('uae');
    const copy = {
      number: null,
      issueDate: '2026-05-12',
      edition: 'full' as const,
      pins: allPins(draft),
    };
    expect(changesSinceCopy(copy, draft, library)).toEqual([]);
  });

  it('what was said then is no pin of the brief: recall never takes it for a figure of this copy', () => {
    const { brief, draft, changed } = occasion('us');
    expect(new Set(allPins(brief).map(({ hash }) => hash))).toEqual(
      new Set(allPins(draft).map(({ hash }) => hash)),
    );
    const { pins } = printedPins(brief, null);
    expect(pins.filter(({ factId }) => factId === changed.factId).map(({ fact }) => fact.value)).toEqual([
      changed.fact.value,
    ]);
    expect(pins.some(({ factId }) => factId === 'F9001')).toBe(false);
  });
});

describe('the annex in print', () => {
  it.each([
    ...AUDIENCES.map((id) => [id, 'full'] as const),
    ['us', 'host'] as const,
    ['india', 'summary'] as const,
  ])('%s, %s: the rules are kept, and then stands beside now', async (id, edition) => {
    const { brief, delegation, changed } = occasion(id, edition);
    const { pdf, factPages } = await exported({ brief, delegation });
    expect(conformance(pdf)).toEqual([]);
    const text = textOfPages((await readPdf(pdf)).pages).replace(/\s+/g, ' ');
    const heading =
      edition === 'host' ? 'What is new since their last visit' : 'What is new since your last visit';
    expect(text.includes(heading)).toBe(edition !== 'summary');
    expect(text.includes('£123.456 million')).toBe(edition !== 'summary');
    expect(text.includes('We said: The region has 900 banks.')).toBe(edition !== 'summary');
    // A fact that is gone stands on no page of this copy.
    expect(Object.keys(factPages)).not.toContain('F9001');
    if (edition === 'full') expect(Object.keys(factPages)).toContain(changed.factId);
  });

  it.each([
    ...AUDIENCES.map((id) => [id, 'full'] as const),
    ['us', 'host'] as const,
    ['india', 'summary'] as const,
  ])('%s, %s: the evidence alone gives the same document', (id, edition) => {
    const { brief, delegation } = occasion(id, edition);
    const whole = compose({ brief, library, audience: shippedAudience(id), delegation, measure });
    const { records, ...rest } = JSON.parse(JSON.stringify(evidenceFor({ brief, delegation })));
    const read = { ...EvidenceBrief.parse(rest), records: PackRecords.parse(records) };
    expect(said(recompose(read, measure))).toBe(said(whole));
    // An edition without the annex carries nothing of it.
    expect(JSON.stringify(rest).includes('900 banks')).toBe(edition !== 'summary');
  });

  it('rebuilt from its own evidence it is the same, byte for byte', async () => {
    const { brief, delegation } = occasion('uae');
    const { pdf } = await exported({ brief, delegation });
    const again = await renderHere(shippedFonts())(
      recompose(evidenceFor({ brief, delegation }), measure),
      () => {},
    );
    expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
  });
});
