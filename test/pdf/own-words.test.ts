import { describe, expect, it } from 'vitest';
import { pinFact } from '../../src/main/briefs/pin.ts';
import { conformanceFaults } from '../../src/main/pdf/conformance.ts';
import type { Document, Inline, Block as Printed } from '../../src/main/pdf/document.ts';
import {
  addBlock,
  addSection,
  factBlockId,
  setSectionTitle,
  setWording,
} from '../../src/shared/briefs/edit-brief.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import {
  type Brief,
  EDITIONS,
  type OwnText,
  type Pin,
  type TextBlock,
} from '../../src/shared/domain/index.ts';
import { shippedFonts } from '../support/fonts.ts';
import { composed, laidOut, notesOn } from '../support/made-brief.ts';
import { AUDIENCES, draftFor, exampleDelegation, library } from '../support/region.ts';

const pin = (id: string): Pin => {
  const fact = library.fact(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return pinFact(fact, library.pack);
};

/** A sum of money, and a fact that a caveat limits: neither is chosen by the drafts' text sections. */
const MONEY = pin('F368');
const said = (...parts: readonly (string | OwnText[number])[]): OwnText =>
  parts.map((part) => (typeof part === 'string' ? { kind: 'words', text: part } : part));
const figure = (of: Pin): OwnText[number] => ({ kind: 'figure', pin: of });

const text = (id: string, own: OwnText, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  id,
  style: 'body',
  text: own,
  leftOutOf: [],
  review: false,
  ...more,
});

/** All words of a document in the order of reading, its citations in square brackets. */
function words(document: Document): string {
  const inline = (it: Inline): string => {
    switch (it.kind) {
      case 'cite':
        return `[${it.numbers.join(', ')}]`;
      default:
        return it.text;
    }
  };
  const line = (inlines: readonly Inline[]): string => inlines.map(inline).join('');
  const of = (block: Printed): string => {
    switch (block.kind) {
      case 'heading':
        return block.inlines ? line(block.inlines) : block.text;
      case 'paragraph':
        return line(block.inlines);
      case 'facts':
      case 'proofs':
        return block.items.map((item) => line(item.statement)).join('\n');
      case 'tiles':
        return block.tiles.map((tile) => `${tile.number} ${tile.measure}`).join('\n');
      case 'split':
        return [...block.left, ...block.right].map(of).join('\n');
      case 'sources':
        return block.entries.map((entry) => `(${entry.number}) ${line(entry.inlines)}`).join('\n');
      default:
        return '';
    }
  };
  return document.sections
    .flatMap((section) => [`# ${section.title}`, ...section.blocks.map(of)])
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

/** A draft with words of the officer's in every kind of place. */
function withWords(id: (typeof AUDIENCES)[number]): Brief {
  let brief = draftFor(id, { delegation: exampleDelegation(id) });
  const cluster = brief.sections.find(({ kind }) => kind === 'cluster');
  const why = brief.sections.find(({ kind }) => kind === 'why');
  if (!cluster || !why) throw new Error('the draft has no cluster or no reasons');
  brief = addBlock(brief, 'welcome', text('hello', said('We look forward to Thursday.\nDo ask for Ana.')));
  brief = addBlock(brief, 'glance', text('opens-glance', said('Before the tiles.')), 0);
  brief = addBlock(brief, 'glance', text('closes-glance', said('Behind the tiles.')));
  brief = addBlock(
    brief,
    why.id,
    text('among', said('Between two reasons, ', figure(MONEY), ' went there.')),
    1,
  );
  brief = addBlock(brief, cluster.id, text('head', said('A heading of ours'), { style: 'heading' }), 0);
  brief = addBlock(brief, cluster.id, {
    kind: 'note',
    id: 'memo',
    text: 'Ring the plant before noon.',
    review: false,
  });
  const own = { ...why, id: 'own', kind: 'text', title: 'What we can do for you', blocks: [] } as const;
  brief = addSection(brief, own, 3);
  brief = addBlock(
    brief,
    'own',
    text('cites', said('As one source says ', { kind: 'cite', sourceId: 'S1' }, '.')),
  );
  brief = addBlock(brief, 'own', text('never', said('Only in full.'), { leftOutOf: ['summary', 'host'] }));
  return setSectionTitle(brief, 'links', 'You are here already');
}

const compose = (brief: Brief): Document => composed(brief, exampleDelegation(brief.audienceId as 'us'));

describe('words of the officer’s own', () => {
  const cases = AUDIENCES.flatMap((id) => EDITIONS.map((edition) => ({ id, edition })));

  it.each(cases)('conform, and say all that is meant for it, in the $edition for $id', ({ id, edition }) => {
    const document = compose({ ...withWords(id), edition });
    expect(conformanceFaults(document, laidOut(document), shippedFonts())).toEqual([]);
    const all = words(document);
    for (const said of [
      'We look forward to Thursday.\nDo ask for Ana.',
      'Before the tiles.',
      'Behind the tiles.',
      'A heading of ours',
      'What we can do for you',
      'You are here already',
      'As one source says[',
    ])
      if (said !== 'You are here already' || edition !== 'host') expect(all).toContain(said);
    expect(all).not.toContain('Ring the plant');
    expect(all.includes('Only in full.')).toBe(edition === 'full');
    expect(document.notes.join(' ')).not.toContain('Ring the plant');
  });

  it.each([
    { id: 'us', money: /£8\.46 billion\[[\d, ]+\] \(≈ US\$11\.3 billion\[[\d, ]+\]\) went there\./ },
    { id: 'uae', money: /£8\.46 billion\[[\d, ]+\] \(≈ AED 41\.5 billion\[[\d, ]+\]\) went there\./ },
    { id: 'india', money: /£8\.46 billion\[[\d, ]+\] \(≈ ₹1\.09 lakh crore\[[\d, ]+\]\) went there\./ },
  ] as const)('a figure in a text is printed as $id reads it, cited and converted', ({ id, money }) => {
    const line = words(compose(withWords(id)))
      .split('\n')
      .find((it) => it.startsWith('Between two reasons'));
    expect(line).toMatch(money);
  });

  it('stand before the section’s own content, among its facts, or behind it', () => {
    const all = words(compose(withWords('us')));
    const inOrder = (...parts: readonly string[]): void => {
      const at = parts.map((part) => all.indexOf(part));
      expect(at).not.toContain(-1);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    };
    const brief = withWords('us');
    const glance = pinsOfSection(brief.sections.find(({ kind }) => kind === 'glance') as never);
    const tile = glance.find(({ fact }) => fact.value !== null)?.fact.metric ?? '';
    inOrder('# Welcome', 'We look forward', '# At a glance', 'Before the tiles.', tile);
    inOrder(tile, 'Behind the tiles.', '# Why the West Midlands');
    const [first, second] = pinsOfSection(brief.sections.find(({ kind }) => kind === 'why') as never);
    // The second reason may stand under another theme; the text stays behind the fact that it follows.
    const [after] = all.split('Between two reasons').slice(1);
    expect(all.indexOf(`${first?.fact.statement.slice(0, 40)}`)).toBeLessThan(all.indexOf('Between two'));
    expect(after).toContain('\n');
    expect(second).toBeDefined();
  });

  it('bring their sources, their caveats and recorded disagreements with them', () => {
    const plain = draftFor('us');
    const disputed = library.records.conflicts.flatMap(({ factIds }) => factIds);
    const used = new Set(plain.sections.flatMap(pinsOfSection).map(({ factId }) => factId));
    const conflict = library.records.conflicts.find(({ factIds }) => factIds.every((id) => !used.has(id)));
    const fact = library.fact(conflict?.factIds[0] ?? '');
    expect(disputed.length).toBeGreaterThan(0);
    if (!conflict || !fact) throw new Error('every disagreement is in the draft already');
    const telling = (...ids: readonly string[]): Brief =>
      addBlock(plain, 'why', text('t', said(...ids.flatMap((id) => ['It was ', figure(pin(id)), '. ']))));
    expect(words(composed(plain))).not.toContain(conflict.topic);
    expect(words(composed(telling(fact.id)))).not.toContain(conflict.topic);
    expect(words(composed(telling(...conflict.factIds)))).toContain(conflict.topic);
    const money = words(composed(addBlock(plain, 'welcome', text('t', said('It was ', figure(MONEY), '.')))));
    expect(money).toContain(MONEY.fact.caveat ?? '?');
    for (const id of MONEY.fact.sourceIds) expect(money).toContain(library.source(id)?.title ?? '?');
  });

  it('a fact in other words keeps its citation, its basis and its caveat', () => {
    const plain = draftFor('us');
    const why = plain.sections.find(({ kind }) => kind === 'why');
    const [first] = why ? pinsOfSection(why) : [];
    if (!first) throw new Error('the draft gives no reason');
    const brief = setWording(plain, factBlockId(first.factId), said('In our words, briefly.'));
    const all = words(composed(brief));
    expect(all).toMatch(/In our words, briefly\.\[\d+/);
    expect(all).not.toContain(first.fact.statement);
  });

  it('a figure that only its own words print is cited once', () => {
    const brief = addBlock(
      draftFor('us'),
      'welcome',
      text('t', said(figure(MONEY), { kind: 'cite', sourceId: 'S1' })),
    );
    const line = words(composed(brief))
      .split('\n')
      .find((it) => it.startsWith('£8.46 billion'));
    expect(line).toMatch(/^£8\.46 billion\[[\d, ]+\]/);
  });

  it('an empty text prints nothing', () => {
    const plain = draftFor('us');
    const brief = addBlock(plain, 'welcome', text('t', said('  \n ')));
    expect(words(composed(brief))).toBe(words(composed(plain)));
  });
});

describe('where the parts of a brief stand on its pages', () => {
  it('every block that is printed is found, inside its page', () => {
    const brief = withWords('us');
    const pages = laidOut(compose(brief));
    const found = new Set(pages.parts.map(({ id }) => id));
    for (const section of brief.sections) {
      expect(found).toContain(section.id);
      for (const block of section.blocks) expect(found.has(block.id), block.id).toBe(block.kind !== 'note');
    }
    for (const { page, x, y, width, height } of pages.parts) {
      expect(page).toBeLessThan(pages.pages.length);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(pages.width + 0.01);
      expect(y + height).toBeLessThanOrEqual(pages.height + 0.01);
    }
  });

  it('a summary that grew past its two pages says so', () => {
    const long = 'A sentence that takes its place on the page. '.repeat(120);
    const plain = draftFor('us', { edition: 'summary' });
    const brief = addBlock(plain, 'welcome', text('t', said(long)));
    expect(laidOut(composed(plain)).faults).toEqual([]);
    expect(notesOn(laidOut(composed(brief)))).toContain('leave some of your own texts out');
  });
});
