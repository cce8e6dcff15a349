import { describe, expect, it } from 'vitest';
import { withQuestions } from '../../src/main/app/use-cases/answer.ts';
import { createLibrary } from '../../src/main/library/library.ts';
import { compose } from '../../src/main/pdf/compose/compose.ts';
import type { Document } from '../../src/main/pdf/document.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { answersOf, setAnswerLines } from '../../src/shared/briefs/answer-questions.ts';
import { evidenceFor, exported, exportedFor } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { AUDIENCES, type AudienceId, draftFor, exampleDelegation, library } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { conformance } from './conformance.ts';
import { readPdf, textOfPages } from './read-pdf.ts';

const measure = sceneMeasure(shippedFonts());
const said = ({ notes: _, attachments: __, ...document }: Document): string => JSON.stringify(document);

function occasion(id: AudienceId, more: Parameters<typeof draftFor>[1] = {}) {
  const delegation = exampleDelegation(id);
  const questions = [...delegation.questions, 'Who owns the airport?'];
  const drafted = draftFor(id, { delegation, ...more });
  const opened = { brief: drafted, library, audience: shippedAudience(id), delegation };
  const brief = withQuestions(opened, questions);
  return { brief, delegation, questions };
}

describe('questions answered, in print', () => {
  it.each(AUDIENCES)('%s: each question over its answer or the gap, and the rules are kept', async (id) => {
    const { brief, delegation, questions } = occasion(id);
    const { pdf } = await exported({ brief, delegation });
    expect(conformance(pdf)).toEqual([]);
    const text = textOfPages((await readPdf(pdf)).pages).replace(/\s+/g, ' ');
    expect(text).toContain('Your questions, answered');
    for (const question of questions) expect(text).toContain(question);
    expect(text).toContain('We hold no sourced answer to this yet.');
  });

  it('a source that stands on no page is listed without a link', async () => {
    const { brief, delegation } = occasion('us');
    const audience = shippedAudience('us');
    const { records, pack } = library;
    const sources = records.sources.map((it) => ({ ...it, url: null }));
    const paper = createLibrary(pack, { ...records, sources });
    const { pdf } = await exportedFor({ brief, delegation, library: paper, audience });
    expect(conformance(pdf)).toEqual([]);
  });

  it.each(AUDIENCES)('%s: the evidence alone gives the same document', (id) => {
    const { brief, delegation } = occasion(id);
    const whole = compose({ brief, library, audience: shippedAudience(id), delegation, measure });
    expect(said(recompose(evidenceFor({ brief, delegation }), measure))).toBe(said(whole));
  });

  it('the evidence carries the sources that an answer of another table cites, and no others', () => {
    const { brief, delegation } = occasion('us');
    const line = {
      type: 'site',
      key: 'somewhere',
      text: 'Somewhere: 12 hectares.',
      caveat: null,
      sourceIds: ['S001'],
      asOf: null,
    } as const;
    const answered = setAnswerLines(brief, answersOf(brief).at(-1)?.id ?? '', [line]);
    const sourcesIn = (of: typeof brief): readonly string[] =>
      evidenceFor({ brief: of, delegation }).records.sources.map(({ id }) => id);
    expect(sourcesIn(answered)).toContain('S001');
    expect(sourcesIn(answered).length).toBeLessThanOrEqual(sourcesIn(brief).length + 1);
  });

  it('the host reads the answers that the officer chose', () => {
    const { brief, delegation } = occasion('us', { edition: 'host' });
    const whole = compose({ brief, library, audience: shippedAudience('us'), delegation, measure });
    const likely = whole.sections.find(({ id }) => id === 'questions');
    expect(JSON.stringify(likely)).toContain('We hold no sourced answer to this yet.');
  });
});
