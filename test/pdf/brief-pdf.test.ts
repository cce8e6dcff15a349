import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/main/pdf/document.ts';
import { pinsOfSection } from '../../src/shared/briefs/printed.ts';
import { takesFacts } from '../../src/shared/domain/index.ts';
import { formatDay, formatSpan } from '../../src/shared/format/date.ts';
import { type MadeBrief, madeOccasions } from '../support/made-brief.ts';
import { library, type OCCASIONS } from '../support/region.ts';
import { shippedAudience, shippedRate } from '../support/shipped.ts';
import {
  citedIn,
  ofRole,
  type ReadPdf,
  readPdf,
  spaced,
  squeezed,
  type Tagged,
  textOfPages,
} from './read-pdf.ts';

type Case = MadeBrief & (typeof OCCASIONS)[number] & { readonly read: ReadPdf };

const cases: readonly Case[] = await Promise.all(
  (await madeOccasions()).map(async (made) => ({ ...made, read: await readPdf(made.pdf) })),
);

/** Pages before the sources, with what stands above them on theirs: what is called the body. The cover is not among them. */
function bodyOf({ read }: Case) {
  const sources = read.outline.find(({ title }) => title === 'Sources and method');
  const from = (sources?.page ?? 1) - 1;
  const isOfSources = (block: Tagged): boolean =>
    block.role === 'Sect' && ofRole([block], 'H1').some(({ text }) => spaced(text) === 'Sources and method');
  const above = (blocks: readonly Tagged[]): readonly Tagged[] =>
    blocks
      .filter((block) => !isOfSources(block))
      .map((block) => {
        if (block.role !== 'Document') return block;
        const children = above(block.children);
        return { ...block, children, text: children.map(({ text }) => text).join('') };
      });
  return read.pages
    .slice(1, from + 1)
    .map((page, index) => (index === from - 1 ? { ...page, blocks: above(page.blocks) } : page));
}

const entriesOf = ({ read }: Case) =>
  read.pages.flatMap((page, index) =>
    ofRole(page.blocks, 'LI').flatMap((item) => {
      const label = item.children.find(({ role }) => role === 'Lbl');
      return label ? [{ number: Number(label.text), page: index + 1, item }] : [];
    }),
  );

/** Text without what differs by habit: spaces, the line breaks, the grouping of numbers. */
const bare = (text: string): string => squeezed(text).replaceAll(',', '').normalize('NFC');

describe.each(cases)('the brief for $name', (made) => {
  const { read, brief, document, id, delegation } = made;
  const audience = shippedAudience(id);
  const body = textOfPages(bodyOf(made));
  const whole = textOfPages(read.pages);

  it('stands on the audience’s paper, to the hundredth of a point', () => {
    const expected = id === 'us' ? [612, 792] : [595.28, 841.89];
    for (const { width, height } of read.pages) expect([width, height]).toEqual(expected);
  });

  it('has twelve pages of content at least, none of them empty', () => {
    expect(read.pages.length).toBeGreaterThanOrEqual(12);
    for (const page of read.pages) expect(spaced(textOfPages([page])).length).toBeGreaterThan(60);
  });

  it('names itself and its language', () => {
    expect(read.title).toBe(brief.title);
    expect(read.language).toBe(audience.language);
  });

  it('has an outline that is its headings, in the order of its pages', () => {
    const headings = read.pages.flatMap((page, index) =>
      ofRole(page.blocks, 'H1').map(({ text }) => ({ title: spaced(text), page: index + 1 })),
    );
    const [cover, ...sections] = headings;
    expect(cover).toEqual({ title: 'West Midlands', page: 1 });
    expect(sections).toEqual(read.outline);
    expect(sections.map(({ title }) => title)).toEqual(document.sections.map(({ title }) => title));
  });

  it('lists its sections with the pages on which they begin', () => {
    const contents = read.pages.flatMap((page) =>
      ofRole(page.blocks, 'TOCI').map(({ text }) => spaced(text)),
    );
    const expected = read.outline
      .filter(({ title }) => title !== 'Welcome')
      .map(({ title, page }) => squeezed(`${title}${page}`));
    expect(contents.map(squeezed)).toEqual(expected);
  });

  it('has a running head and its page number on every page but the cover', () => {
    // The picture of the cover names places; it has no head and no foot.
    expect(read.pages[0]?.artifacts.match(/\d/)).toBeNull();
    for (const [index, page] of read.pages.entries()) {
      if (index === 0) continue;
      const heads = page.runs.filter(({ y }) => y < 60).map(({ text }) => spaced(text));
      const feet = page.runs.filter(({ y }) => y > page.height - 50).map(({ text }) => spaced(text));
      const section = read.outline.findLast((entry) => entry.page <= index + 1);
      // A section that is listed bears its number before its name.
      if (/^\d+$/.test(heads[0] ?? '')) heads.shift();
      expect(heads).toHaveLength(2);
      // A page on which one section ends and another begins bears the name of the first.
      const here = read.outline.filter((entry) => entry.page === index + 1).map(({ title }) => title);
      const before = read.outline.findLast((entry) => entry.page < index + 1)?.title;
      expect([section?.title, before, ...here].map((title) => title?.slice(0, 20))).toContain(
        heads[0]?.slice(0, 20),
      );
      expect(document.shortTitle.startsWith((heads[1] ?? '').replace(/…$/, ''))).toBe(true);
      expect(feet[0]).toBe(String(index + 1));
      expect(feet.at(-1)).toBe(spaced(formatDay(brief.issueDate, audience.dates.long)));
      // Between them each mark of this page is explained, and no other.
      const ops = made.pages.pages[index]?.ops ?? [];
      const used = new Set(
        ops.flatMap((op) => (op.op === 'mark' && op.node !== 'foot' ? [document.legend?.[op.mark]] : [])),
      );
      expect(new Set(feet.slice(1, -1))).toEqual(used);
    }
  });

  it('writes amounts in the audience’s currency, with the rate and its date', () => {
    const amount = { us: /US\$\d/, uae: /AED\s\d/, india: /₹\d[\d,.]*\s(?:lakh )?crore/ }[id];
    expect(body).toMatch(amount);
    const rate = shippedRate(audience.currency.code);
    expect(spaced(body)).toContain(
      spaced(
        `£1 = ${rate?.currency} ${rate?.ratePerGbp} (rate of ${formatDay(rate?.asOf ?? '', audience.dates.short)})`,
      ),
    );
  });

  it('writes dates in the audience’s form', () => {
    const other =
      id === 'us'
        ? /\b\d{1,2}\s(?:January|February|March|November|December)\s20\d\d/
        : /\b[A-Z][a-z]{2,8}\s\d{1,2},\s20\d\d/;
    // The officer's own words and those of sources are quoted as they are.
    const ours = document.footer + document.cover.details.map(({ text }) => text).join(' ');
    expect(ours).not.toMatch(other);
  });

  it('groups every number of the body after the audience’s habit', () => {
    const words = spaced(body).replace(/\[[\d–,\s]+\]/g, ' ');
    const western = (words.match(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]*\d)/g) ?? []).filter(
      (number) => Number(number.replaceAll(',', '')) >= 100_000,
    );
    const indian = words.match(/(?<![\d,.])\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])/g) ?? [];
    const bareNumbers = words.match(/(?<![\d,./-])\d{6,}(?![\d,])/g) ?? [];
    if (id === 'india') {
      expect(western).toEqual([]);
      expect(indian.length).toBeGreaterThan(0);
    } else expect(indian).toEqual([]);
    expect(bareNumbers).toEqual([]);
  });

  it('numbers its sources from 1 on, cites each of them, and cites no other', () => {
    const numbers = entriesOf(made).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(20);
    expect([...new Set(citedIn(whole))].sort((a, b) => a - b)).toEqual(numbers);
  });

  it('numbers its sources in the order of their list, and cites each of them', () => {
    const listed = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'sources' ? block.entries : [])),
    );
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
    const cited = new Set(
      document.sections.flatMap(({ panel, blocks }) => [
        ...citesOf([{ kind: 'paragraph', style: 'body', inlines: panel?.pitch ?? [] }]),
        ...citesOf([{ kind: 'paragraph', style: 'body', inlines: panel?.note ?? [] }]),
        ...citesOf([{ kind: 'paragraph', style: 'body', inlines: panel?.map?.caption ?? [] }]),
        ...citesOf(blocks),
      ]),
    );
    expect([...cited].sort((one, other) => one - other)).toEqual(listed.map(({ number }) => number));
    // Those of one publisher stand together, under its kind.
    const keys = listed.map(({ record }) => {
      const source = library.source(record?.id ?? '');
      return `${source?.kind}: ${source?.publisher}`;
    });
    expect(keys.filter((key, at) => key !== keys[at - 1])).toHaveLength(new Set(keys).size);
  });

  it('says of each source its publisher, its title, its date and its address, and when pages were read', () => {
    const listed = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'sources' ? block.entries : [])),
    );
    let publisher = '';
    for (const { item, number } of entriesOf(made)) {
      const words = squeezed(item.text);
      const source = library.source(listed[number - 1]?.record?.id ?? '');
      if (!listed[number - 1]?.publisher) publisher = source?.publisher ?? '';
      expect(source?.publisher).toBe(publisher);
      if (source?.title !== source?.url) expect(bare(words)).toContain(bare(source?.title ?? ''));
      expect(words).toMatch(/undated|\d{4}/);
      expect(ofRole([item], 'Link')).not.toEqual([]);
    }
    expect(spaced(whole)).toMatch(/Pages were read on [^.]*20\d\d/);
  });

  it('every link leads somewhere: inside to a place that is there, outside to a web page', () => {
    const links = read.pages.flatMap((page) => page.links);
    expect(links.length).toBeGreaterThan(200);
    for (const { url, destination } of links) {
      if (destination !== null) expect([...read.destinations.keys()]).toContain(destination);
      else expect(url).toMatch(/^https?:\/\//);
    }
    for (const { number, page } of entriesOf(made)) {
      const cited = read.destinations.get(`source-${number}`);
      // A span of numbers leads to its first.
      if (cited !== undefined) expect(cited).toBe(page);
    }
  });

  it('prints every fact with its citation and its caveat', () => {
    const text = bare(body);
    for (const section of brief.sections) {
      for (const { fact } of pinsOfSection(section)) {
        const words = bare(section.kind === 'glance' ? (fact.metric ?? '') : fact.statement);
        const from = text.indexOf(words);
        expect(from, `${fact.id} is printed`).toBeGreaterThanOrEqual(0);
        // A tile bears its citation beside the number, above the words.
        if (section.kind !== 'glance')
          expect(text.slice(from + words.length), `${fact.id} is cited`).toMatch(/^\[\d+/);
        if (fact.caveat) expect(text, `${fact.id} has its caveat`).toContain(bare(fact.caveat));
      }
    }
  });

  it('gives every number of the body a citation', () => {
    expect(uncited(made)).toEqual([]);
  });

  it('keeps all text inside the margins', () => {
    for (const [index, page] of read.pages.entries()) {
      for (const { text, x, width } of page.runs) {
        const trailing = /\s$/.test(text) ? 4 : 0;
        expect(x, `page ${index + 1}: ${text}`).toBeGreaterThanOrEqual(47.9);
        expect(x + width - trailing, `page ${index + 1}: ${text}`).toBeLessThanOrEqual(page.width - 47.9);
      }
    }
  });

  it('shows its visitors: their name, their dates, their people and stops', () => {
    if (delegation === null) {
      expect(read.outline.map(({ title }) => title)).not.toContain('Your visit');
      return;
    }
    expect(spaced(textOfPages(read.pages.slice(0, 1)))).toContain(delegation.name);
    for (const person of delegation.people) expect(spaced(body)).toContain(person.name);
    for (const stop of delegation.itinerary) expect(spaced(body)).toContain(stop.title);
    const { from = '', to = '' } = delegation.visit ?? {};
    expect(spaced(body)).toContain(spaced(formatSpan(from, to, audience.dates.long)));
  });

  it('describes every figure in words', () => {
    const figures = read.pages.flatMap((page) => ofRole(page.blocks, 'Figure'));
    // A map for each cluster, and a chart for each series.
    const clusters = brief.sections.filter((section) => section.kind === 'cluster').length;
    expect(figures.length).toBeGreaterThanOrEqual(clusters + 3);
    for (const { alt } of figures) expect(alt?.length ?? 0).toBeGreaterThan(20);
  });

  it('reads without a character that the faces do not hold, or that nobody can see', () => {
    expect(whole.match(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu)).toBeNull();
    expect(made.pages.faults).toEqual([]);
  });
});

describe('three audiences', () => {
  it('never get another market’s currency among the conversions', () => {
    for (const made of cases) {
      const converted = spaced(textOfPages(bodyOf(made))).match(/≈\s?(?:US\$|AED|₹)/g) ?? [];
      const expected = { us: '≈ US$', uae: '≈ AED', india: '≈ ₹' }[made.id];
      expect(converted.length).toBeGreaterThan(0);
      expect([...new Set(converted)]).toEqual([expected]);
    }
  });

  it('the sections that take facts hold some', () => {
    for (const { brief } of cases) {
      for (const section of brief.sections)
        if (takesFacts(section.kind)) expect(pinsOfSection(section).length).toBeGreaterThan(0);
    }
  });
});

/** Numbers of citations in the order of the document. */
function citesOf(blocks: readonly Block[]): readonly number[] {
  const of = (inlines: readonly Inline[]) =>
    inlines.flatMap((inline) => (inline.kind === 'cite' ? inline.numbers : []));
  return blocks.flatMap((block): readonly number[] => {
    switch (block.kind) {
      case 'paragraph':
        return of(block.inlines);
      case 'facts':
      case 'proofs':
        return block.items.flatMap((item) => of(item.statement));
      case 'band':
        return citesOf(block.parts.flatMap((part) => part.blocks));
      case 'tiles':
        return block.tiles.flatMap((tile) => [...tile.cite, ...of(tile.converted)]);
      case 'figure':
        return of(block.source);
      case 'table':
        return [...of(block.table.caption), ...block.table.rows.flatMap((row) => row.flatMap(of))];
      case 'split':
        return citesOf([...block.left, ...block.right]);
      default:
        return [];
    }
  });
}

/** Blocks of the body that print a number and cite nothing for it. What the officer or the visit says is their own. */
function uncited({ document, delegation }: Case): readonly string[] {
  const wordsOf = (inlines: readonly Inline[]): string =>
    inlines.map((inline) => (inline.kind === 'cite' ? '' : inline.text)).join('');
  const own = new Set([
    ...(delegation?.itinerary ?? []).map((stop) => stop.title),
    ...(delegation?.people ?? []).map((person) => person.name),
  ]);
  const faults: string[] = [];
  const visit = (blocks: readonly Block[], section: string): void => {
    for (const [index, block] of blocks.entries()) {
      const cited = citesOf([block]).length > 0;
      switch (block.kind) {
        case 'heading': {
          // A finding is said in a heading; what it rests on stands right below it.
          const below = blocks.slice(index + 1).find((other) => other.kind !== 'heading');
          if (/\d/.test(block.text) && (!below || citesOf([below]).length === 0)) faults.push(block.text);
          break;
        }
        case 'paragraph': {
          const words = wordsOf(block.inlines);
          if (/\d/.test(words) && !cited && section !== 'visit') faults.push(words);
          break;
        }
        case 'facts':
        case 'proofs':
          for (const item of block.items) {
            if (citesOf([{ kind: 'facts', items: [item] }]).length === 0)
              faults.push(wordsOf(item.statement));
          }
          break;
        case 'tiles':
          for (const tile of block.tiles) if (tile.cite.length === 0) faults.push(tile.measure);
          break;
        case 'figure': {
          const next = blocks[index + 1];
          if (!cited && (!next || citesOf([next]).length === 0)) faults.push(block.scene.alt);
          break;
        }
        case 'table':
          if (citesOf([{ kind: 'paragraph', style: 'body', inlines: block.table.caption }]).length > 0) break;
          for (const row of block.table.rows) {
            const words = row.map(wordsOf);
            const isOwn = words.some((cell) => own.has(cell));
            const cites = row.flat().some((inline) => inline.kind === 'cite' && inline.numbers.length > 0);
            if (/\d/.test(words.join(' ')) && !cites && !isOwn) faults.push(words.join(' | '));
          }
          break;
        case 'band':
          for (const { blocks: inside } of block.parts) visit(inside, section);
          break;
        case 'split':
          visit(block.left, section);
          visit(block.right, section);
      }
    }
  };
  for (const section of document.sections) if (section.id !== 'sources') visit(section.blocks, section.id);
  return faults;
}
