import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fillQuestionFile, questionTable, withQuestions } from '../../src/main/app/use-cases/answer.ts';
import { attacheFile } from '../../src/main/app/use-cases/travel.ts';
import { changesSinceCopy } from '../../src/main/briefs/difference/since-last.ts';
import { openWebFaces } from '../../src/main/formats/html/faces.ts';
import { htmlEdition } from '../../src/main/formats/html/html-edition.ts';
import { wordEdition } from '../../src/main/formats/word/word-edition.ts';
import { briefOfCorrigendum, composeCorrigendum } from '../../src/main/ledger/corrigendum.ts';
import { issuedCopies } from '../../src/main/ledger/ledger-store.ts';
import { findRecalls } from '../../src/main/ledger/recalls.ts';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { withEvidence } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { addBlock, emptySection, setChanges } from '../../src/shared/briefs/edit-brief.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import {
  type Audience,
  type Brief,
  type Delegation,
  EDITIONS,
  type Edition,
  type Fact,
  type PackRecords,
} from '../../src/shared/domain/index.ts';
import type { Field } from '../../src/shared/domain/records/field.ts';
import { KINDS, RECORD_TYPES } from '../../src/shared/domain/records/kinds.ts';
import { COURTESY_LANGUAGES } from '../../src/shared/languages.ts';
import { shippedLibrary } from '../library/shipped-library.ts';
import { pinAs } from '../support/composed-brief.ts';
import { issuedTo, printedForIssue, someOf, withCorrections } from '../support/corrections.ts';
import { documentOfExport, exportedFor } from '../support/evident-brief.ts';
import { shippedFonts } from '../support/fonts.ts';
import { questionWorkbook } from '../support/question-workbook.ts';
import { AUDIENCES, type AudienceId, draftFor, exampleDelegation } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';
import { readPdf, textOfPages } from './read-pdf.ts';

/** What nobody outside may read: each place where it was planted has a word of its own. */
const planted = new Map<string, string>();
const secret = (where: string): string => {
  const word = `zq${planted.size.toString().padStart(4, '0')}qz`;
  planted.set(word, where);
  return word;
};

const shipped = await shippedLibrary();

/** A record of each kind that nothing refers to, a secret in each of its fields. */
function secretRecord(type: (typeof RECORD_TYPES)[number], like: object): object {
  const fields = Object.entries<Field>(KINDS[type].fields);
  const words = fields.flatMap(([name, { cell, refersTo }]) => {
    const where = `${type}.${name} of a record that is not printed`;
    if (refersTo) return [];
    if (['text', 'short', 'word'].includes(cell)) return [[name, secret(where)]];
    if (cell === 'words') return [[name, [secret(where)]]];
    if (cell === 'id') return [[name, secret(where)]];
    if (cell === 'email') return [[name, `${secret(where)}@example.org`]];
    if (cell === 'address') return [[name, `https://${secret(where)}.org/`]];
    return [];
  });
  const key = type === 'rate' ? { currency: 'ZQZ' } : {};
  return { ...like, ...Object.fromEntries(words), ...key };
}

function plantedRecords(brief: Brief): PackRecords {
  const { records } = shipped;
  const pinned = new Set(allPins(brief).map(({ factId }) => factId));
  const word = (where: string) => secret(where);
  const lists = RECORD_TYPES.map((type) => {
    const list: readonly object[] = records[KINDS[type].list];
    const [like] = list;
    return [KINDS[type].list, like ? [...list, secretRecord(type, like)] : list];
  });
  const [themes, markets, note, colleague] = ['themes', 'markets', 'note', 'finding rule'].map((field) =>
    secret(`${field} of a printed record`),
  ) as [string, string, string, string];
  const hidden = ['statement', 'caveat', 'metric', 'note'].map((field) =>
    word(`${field} of an unprinted fact`),
  );
  const all = { ...records, ...Object.fromEntries(lists) } as PackRecords;
  return {
    ...all,
    facts: all.facts.map(
      (fact): Fact =>
        pinned.has(fact.id)
          ? {
              ...fact,
              themes: [...fact.themes, themes],
              markets: [...fact.markets, markets],
              note,
            }
          : { ...fact, statement: hidden[0] ?? '', caveat: hidden[1] ?? '', metric: hidden[2] ?? '', note },
    ),
    conflicts: all.conflicts.map((one) => (one.printed ? { ...one, note } : one)),
    sites: all.sites.map((site) => ({ ...site, note })),
    seriesNotes: all.seriesNotes.map((one) => ({ ...one, note, findingRule: colleague })),
    needs: all.needs.map((need) => ({ ...need, asks: [...need.asks, colleague] })),
  };
}

const plantedAudience = (audience: Audience): Audience => ({
  ...audience,
  countries: [...audience.countries, secret('audience.countries')],
  themeWeights: { ...audience.themeWeights, [secret('audience.themeWeights')]: 1 },
  marketWeights: { ...audience.marketWeights, [secret('audience.marketWeights')]: 1 },
  sensitivities: [
    {
      words: [secret('sensitivity.words')],
      instead: secret('sensitivity.instead'),
      why: secret('sensitivity.why'),
      during: null,
    },
  ],
});

const plantedDelegation = (delegation: Delegation, isHost: boolean): Delegation => ({
  ...delegation,
  interests: secret('delegation.interests'),
  sectors: [...delegation.sectors, secret('delegation.sectors')],
  questions: isHost ? delegation.questions : [...delegation.questions, secret('delegation.questions')],
});

/** Notes, reasons, what was waved away, and what this edition leaves out. */
function plantedBrief(drafted: Brief, library: Library): Brief {
  const pins = allPins(drafted);
  const changed = pins.find(({ fact }) => fact.value !== null);
  if (!changed) throw new Error('the draft has no figure');
  const then = { ...changed, fact: { ...changed.fact, value: 12, note: secret('note of an earlier fact') } };
  const changes = changesSinceCopy(
    { number: 'WM-2026-001', issueDate: '2026-05-12', edition: 'full', pins: [then] },
    drafted,
    library,
  );
  const annex = setChanges(emptySection('changes', 'changes'), changes.slice(0, 3));
  const [section] = drafted.sections.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'fact'));
  const noted = addBlock({ ...drafted, sections: [...drafted.sections, annex] }, section?.id ?? '', {
    kind: 'note',
    id: 'n1',
    text: secret('note block'),
    review: false,
  });
  const out = {
    kind: 'text',
    id: 'left-out',
    style: 'body',
    text: [
      { kind: 'words', text: secret('text of another edition') },
      { kind: 'figure', pin: pinAs('F368', { statement: secret('figure of another edition') }) },
    ],
    leftOutOf: [drafted.edition],
    review: false,
  } as const;
  return {
    ...noted,
    id: 'brief-1',
    madeFrom: { briefId: 'b', title: secret('brief.madeFrom') },
    dismissed: [{ sectionId: secret('dismissed.section'), factId: secret('dismissed.fact') }],
    waivers: [{ finding: secret('waiver.finding'), rule: 'stale', reason: secret('waiver.reason'), at: '' }],
    kept: [{ factId: 'F1', against: null, reason: secret('kept.reason'), at: '' }],
    sections: [
      ...noted.sections.map((one) =>
        one.id === section?.id ? { ...one, blocks: [...one.blocks, out] } : one,
      ),
      {
        ...emptySection('text', 'x'),
        id: 'closed',
        included: false,
        title: secret('title of a closed section'),
      },
    ],
  };
}

/** Every string and stream of a PDF, unpacked. */
async function everythingIn(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const found = [Buffer.from(pdf).toString('latin1')];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    found.push(String(object));
    if (object instanceof PDFRawStream) {
      const packed = object.dict.get(PDFName.of('Filter')) !== undefined;
      const bytes = packed ? inflateSync(object.contents) : object.contents;
      found.push(Buffer.from(bytes).toString('utf8'), Buffer.from(bytes).toString('latin1'));
    }
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if ('entries' in dict && typeof dict.entries === 'function')
      for (const [, value] of dict.entries())
        if (value instanceof PDFHexString || value instanceof PDFString) found.push(value.decodeText());
  }
  return found.join('\n');
}

const ASKED = ['Who owns the airport?', 'What is the rate of corporation tax?'];

/** A brief with a secret wherever one can be planted. */
function plantedFor(id: AudienceId, edition: Edition, courtesy: Brief['courtesy'] = COURTESY[id]) {
  planted.clear();
  const delegation = exampleDelegation(id);
  const drafted = draftFor(id, { delegation, edition, courtesy }, shipped);
  const audience = shippedAudience(id);
  const answered = withQuestions({ brief: drafted, library: shipped, audience, delegation }, ASKED);
  const brief = plantedBrief(answered, shipped);
  return {
    brief,
    library: createLibrary(shipped.pack, plantedRecords(brief)),
    audience: plantedAudience(audience),
    delegation: plantedDelegation(delegation, edition === 'host'),
  };
}

function expectNoSecret(said: string, allowed: readonly string[] = []): void {
  const squeezed = said.replace(/[\s\u00ad]/g, '');
  expect(planted.size).toBeGreaterThan(60);
  const found = [...planted].filter(([word]) => squeezed.includes(word)).map(([, where]) => where);
  expect(found.filter((where) => !allowed.includes(where))).toEqual([]);
}

const COURTESY = { us: null, uae: 'ar', india: 'hi' } as const;
const measure = sceneMeasure(shippedFonts());

describe('no secret leaves the house', () => {
  const cases: readonly (readonly [AudienceId, Edition, Brief['courtesy']])[] = [
    ...AUDIENCES.flatMap((id) => EDITIONS.map((edition) => [id, edition, COURTESY[id]] as const)),
    // Only the full brief has a part in another language.
    ...AUDIENCES.flatMap((id) =>
      COURTESY_LANGUAGES.flatMap((language) =>
        language === COURTESY[id] ? [] : [[id, 'full', language] as const],
      ),
    ),
  ];
  it.each(cases)('with a brief for %s, %s, %s, its annex and its answers', async (id, edition, courtesy) => {
    const opened = plantedFor(id, edition, courtesy);
    const { pdf } = await exportedFor(opened);
    const pages = edition === 'full' ? '' : textOfPages((await readPdf(pdf)).pages);
    const document = documentOfExport(opened);
    const html = htmlEdition(document, openWebFaces('/nowhere'));
    const word = Object.values(unzipSync(await wordEdition(document, shippedFonts()))).map((part) =>
      strFromU8(part),
    );
    const said = `${await everythingIn(pdf)}${pages}${html}${word.join('\n')}`;
    expect(said.replace(/[\s\u00ad]/g, '')).toContain(opened.delegation.name.replaceAll(' ', ''));
    expectNoSecret(said);
  });

  it('with a corrigendum', async () => {
    const { brief, library, audience, delegation } = plantedFor('uae', 'full');
    const made = await printedForIssue(brief, delegation, library);
    const ledger = issuedTo({ entries: [], facts: {} }, made, 'WM-2026-001');
    const places = made.places.filter(({ type }) => type !== 'source');
    const later = withCorrections(library, someOf(places, 20));
    const [recalled] = findRecalls({ ledger, libraryOf: () => later, audienceOf: () => audience });
    const copy = issuedCopies(ledger)[0]?.copy;
    if (!recalled || !copy) throw new Error('nothing was recalled');
    const mark = { number: 'WM-2027-C001', supersedes: null };
    const request = { ...{ copy, recalled, audience, library: later, ledger, mark }, isWhole: true };
    const correcting = { ...request, apology: 'We are sorry.', day: '2027-01-16' };
    const { document } = withEvidence(composeCorrigendum(correcting), {
      ...{ brief: briefOfCorrigendum(correcting), library: later, audience, delegation: null, issue: mark },
    });
    const { pdf } = await renderHere(shippedFonts())(document, () => {});
    expectNoSecret(`${await everythingIn(pdf)}${textOfPages((await readPdf(pdf)).pages)}`);
  });

  it('with the answers as tables and in the visitors’ own workbook', async () => {
    const opened = plantedFor('us', 'host');
    const file = join(mkdtempSync(join(tmpdir(), 'attache-secrets-')), 'asked.xlsx');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    // What else they ask is answered out of the library: that fact is then told, and no secret.
    writeFileSync(file, await questionWorkbook(ASKED));
    const { bytes } = await fillQuestionFile(file, opened, undefined);
    const tables = (['answers', 'gaps'] as const).map((what) => questionTable(what, opened));
    const files = [...tables, ...Object.values(unzipSync(bytes))];
    expectNoSecret(files.map((one) => strFromU8(one)).join('\n'));
  });

  it('with a colleague’s file, but for what is the brief’s own and its visitors’', async () => {
    const { name, bytes } = attacheFile(plantedFor('india', 'full'), { measure });
    const files = Object.values(unzipSync(bytes)).map((one) => strFromU8(one));
    expect(files.join()).toContain(exampleDelegation('india').people[0]?.name);
    expectNoSecret([name, Buffer.from(bytes).toString('latin1'), ...files].join('\n'), [
      'note block',
      'text of another edition',
      'figure of another edition',
      'title of a closed section',
      ...['interests', 'sectors', 'questions'].map((field) => `delegation.${field}`),
      ...['countries', 'themeWeights', 'marketWeights'].map((field) => `audience.${field}`),
    ]);
  });
});
