import { recordBlocks } from '../../../../shared/briefs/printed.ts';
import type { Fact } from '../../../../shared/domain/index.ts';
import { groupBy } from '../../../../shared/group-by.ts';
import { onceFor } from '../../../../shared/once.ts';
import type { Library } from '../../../library/library.ts';
import { leaveOutEither } from '../beside.ts';
import { BOUND_MARK, type Paragraph, type RuleInput, shorten } from '../checked.ts';
import { sameMeasure } from '../counting.ts';
import { atBlock, fix, type Rule, type RuleFinding } from '../rule.ts';

/** What contains what, so that neither is counted twice. */

const ADDS =
  /\b(?:together|combined|in total|in all|altogether|in sum|sum(?:s|med)? (?:to|up)|add(?:s|ed|ing)?(?: up)? (?:to|together)|totall?(?:s|ing|ed)?|plus|as well as|on top of|in addition|a further|another|taken together|between them|along ?side|both)\b/i;

/** Areas from the widest to the narrowest: what is measured for one is part of the same measure for a wider one. */
const WIDTH: Readonly<Record<string, number>> = {
  international: 0,
  national: 1,
  region: 2,
  'combined-authority': 3,
  'local-authority': 4,
  site: 5,
};

/** One figure is a part of the other: the same measure of an area and of a place in it. */
function isPartOf(part: Fact, whole: Fact): boolean {
  const [a, b] = [WIDTH[part.geography ?? ''], WIDTH[whole.geography ?? '']];
  return (
    a !== undefined &&
    b !== undefined &&
    a > b &&
    part.unit === whole.unit &&
    part.value !== null &&
    whole.value !== null &&
    Math.abs(part.value) <= Math.abs(whole.value) &&
    sameMeasure(part, whole)
  );
}

/** What a site or programme is part of, by the library's links and by its own words. */
function umbrellas(library: Library): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (part: string, whole: string): void => {
    if (part !== whole) found.set(part, (found.get(part) ?? new Set()).add(whole));
  };
  const siteKinds = new Set(['site', 'programme', 'institution']);
  const kindOf = (id: string): string => library.organisation(id)?.kind ?? '';
  for (const { fromId, toId, relation } of library.records.links)
    if (siteKinds.has(kindOf(fromId)) && kindOf(toId) === 'site' && relation === 'located-at')
      add(fromId, toId);
    else if (
      kindOf(fromId) === 'site' &&
      kindOf(toId) === 'site' &&
      (relation === 'member-of' || relation === 'partner-of')
    )
      add(fromId, toId);
    else if (kindOf(fromId) === 'site' && kindOf(toId) === 'site' && relation === 'owns') add(toId, fromId);
  for (const site of library.records.sites) {
    const words = `${site.available ?? ''} ${site.access ?? ''} ${site.caveat ?? ''} ${site.note ?? ''}`;
    for (const whole of library.records.sites)
      if (whole.id !== site.id && liesWithin(words, whole)) add(site.id, whole.id);
  }
  return found;
}

const liesWithin = (words: string, { id, name }: { readonly id: string; readonly name: string }): boolean =>
  [
    ...words.matchAll(
      /\b(?:within|part of|forms? part of|included in|inside|a phase of|on the site of|belongs to)\b([^.;]*)/gi,
    ),
  ].some(([, rest = '']) => rest.includes(name) || new RegExp(`\\b${id}\\b`).test(rest));

const umbrellasOf = onceFor(umbrellas);

export const countedTwice: Rule = {
  id: 'counted-twice',
  name: 'Added up, and one is part of the other',
  clause: 'context',
  severity: 'warning',
  when: 'Words add up a figure and one that is part of it (a region and a place in it, a site and the park that it lies in); or sites stand in one table with the umbrella that they lie in.',
  fix: 'Give them one by one and say that one is part of the other; or keep the wider one.',
  together: (count, { cause }) =>
    cause === 'sites'
      ? `${count} sites stand beside the one that they lie in: their sizes must not be added.`
      : `${count} sums count something twice.`,
  check: (checked) => [
    ...checked.paragraphs.flatMap((paragraph) => addedIn(paragraph, checked)),
    ...addedStatements(checked),
    ...sitesWithin(checked),
  ],
};

const twice = (one: Fact, other: Fact, library: Library): string | null => {
  if (isPartOf(one, other)) return `${one.place ?? one.id} is part of ${other.place ?? other.id}`;
  if (isPartOf(other, one)) return `${other.place ?? other.id} is part of ${one.place ?? one.id}`;
  if (one.unit !== other.unit) return null;
  const named = (fact: Fact) =>
    [...library.records.organisations, ...library.records.sites].filter(({ name }) =>
      fact.statement.includes(name),
    );
  const within = umbrellasOf(library);
  for (const a of named(one))
    for (const b of named(other)) {
      if (within.get(a.id)?.has(b.id)) return `${a.name} is part of ${b.name}`;
      if (within.get(b.id)?.has(a.id)) return `${b.name} is part of ${a.name}`;
    }
  return null;
};

/** Figures of one paragraph that its words add up. */
function addedIn(paragraph: Paragraph, { library }: RuleInput): readonly RuleFinding[] {
  const facts = paragraph.parts.flatMap((part) => (part.kind === 'figure' ? [part.pin.fact] : []));
  const joined = paragraph.words.split(BOUND_MARK).slice(0, -1).join(' ');
  if (facts.length < 2 || !(ADDS.test(paragraph.words) || /\s(?:\+|and)\s*$/.test(joined))) return [];
  if (
    /\b(?:of which|of that|of these|including|among them|part of (?:it|that|this))\b/i.test(paragraph.words)
  )
    return [];
  return facts.flatMap((one, at) =>
    facts.slice(at + 1).flatMap((other) => {
      const why = ADDS.test(paragraph.words) ? twice(one, other, library) : null;
      return why === null
        ? []
        : [
            {
              ...atBlock(paragraph),
              at: `${paragraph.block.id} ${one.id} ${other.id}`,
              factIds: [one.id, other.id],
              sentence: `“${shorten(paragraph.words.replaceAll(BOUND_MARK, '…'))}” adds up two figures, and ${why}: it would be counted twice.`,
              mends: [],
            },
          ];
    }),
  );
}

/** A fact whose figure is just the sum of two others that the brief prints, where one of these is part of the other. */
function addedStatements({ placed, library }: RuleInput): readonly RuleFinding[] {
  const facts = [...new Map(placed.map((place) => [place.fact.id, place])).values()].filter(
    ({ fact }) => fact.value !== null,
  );
  const byUnit = groupBy(facts, ({ fact }) => fact.unit ?? '');
  return [...byUnit.values()].flatMap((places) =>
    places
      .filter(({ fact }) => ADDS.test(fact.statement))
      .flatMap((sum) =>
        pairsOf(places.filter((place) => place !== sum)).flatMap(([one, other]) => {
          if ((one.fact.value ?? 0) + (other.fact.value ?? 0) !== sum.fact.value) return [];
          const why = twice(one.fact, other.fact, library);
          return why === null
            ? []
            : [
                {
                  ...atBlock(sum),
                  at: `${sum.fact.id} ${one.fact.id} ${other.fact.id}`,
                  factIds: [sum.fact.id, one.fact.id, other.fact.id],
                  sentence: `“${shorten(sum.fact.statement)}” is the sum of two figures, and ${why}: it is counted twice.`,
                  mends: leaveOutEither([sum]),
                },
              ];
        }),
      ),
  );
}

const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));

/** Sites of one section, and the park that they lie in, each with a size. */
function sitesWithin({ brief, library }: RuleInput): readonly RuleFinding[] {
  const within = umbrellasOf(library);
  return brief.sections.flatMap((section) => {
    const sites = recordBlocks(section).flatMap(({ id, pinned }) =>
      pinned.type === 'site' ? [{ id, site: pinned.record }] : [],
    );
    const partOf = (a: (typeof sites)[number]['site'], b: (typeof sites)[number]['site']): boolean =>
      within.get(a.id)?.has(b.id) === true ||
      (a.organisationId !== null &&
        b.organisationId !== null &&
        within.get(a.organisationId)?.has(b.organisationId) === true);
    return sites.flatMap(({ id, site }) =>
      sites.flatMap(({ site: whole }): readonly RuleFinding[] =>
        partOf(site, whole) && (site.hectares ?? site.floorSqm) !== null
          ? [
              {
                sectionId: section.id,
                blockId: id,
                at: `${site.id} ${whole.id}`,
                cause: 'sites',
                severity: 'note',
                sentence: `“${site.name}” lies within “${whole.name}”, and both are in one table: their sizes must not be added.`,
                mends: [fix('Leave it out', { kind: 'leave-out', blockId: id })],
              },
            ]
          : [],
      ),
    );
  });
}
