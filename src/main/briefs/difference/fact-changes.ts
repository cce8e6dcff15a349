import { statementsOf } from '../../../shared/briefs/block-kinds.ts';
import { factBlocks, PRINTED_FIELDS, withoutChanges } from '../../../shared/briefs/printed.ts';
import type { Audience, Brief, Fact, Pin, Section } from '../../../shared/domain/index.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import { regroup } from '../../../shared/format/number.ts';
import type { Change } from '../../../shared/views/index.ts';
import type { Library } from '../../library/library.ts';
import { fieldText } from '../drift/drift-view.ts';
import { change, included, matching, type Reader, type TitleOf, wordsBetween } from './compared.ts';
import { movedMembers } from './section-changes.ts';

type FactInSection = { readonly pin: Pin; readonly section: Section };

/** Every fact that the brief prints or rests on, at its first place. */
function factsInSections(brief: Brief): ReadonlyMap<string, FactInSection> {
  const places = new Map<string, FactInSection>();
  for (const section of included(withoutChanges(brief))) {
    const pins = section.blocks.flatMap(statementsOf);
    for (const pin of pins) if (!places.has(pin.factId)) places.set(pin.factId, { pin, section });
  }
  return places;
}

export function factChanges(
  a: Brief,
  b: Brief,
  inA: TitleOf,
  inB: TitleOf,
  reader: Reader,
): readonly Change[] {
  const [old, now] = [factsInSections(a), factsInSections(b)];
  const { audience, library } = reader;
  const statement = ({ pin }: FactInSection): string => regroup(pin.fact.statement, audience.numbers);
  const removed = [...old].flatMap(([factId, place]) =>
    now.has(factId)
      ? []
      : [
          change('fact', 'removed', `No longer in ‘${inA(place.section)}’: ${statement(place)}`, {
            section: inA(place.section),
            factId,
            from: statement(place),
          }),
        ],
  );
  const others = [...now].flatMap(([factId, place]): readonly Change[] => {
    const before = old.get(factId);
    const section = inB(place.section);
    if (!before)
      return [
        change('fact', 'added', `New in ‘${section}’: ${statement(place)}`, {
          section,
          factId,
          to: statement(place),
        }),
      ];
    const moved = matching(before.section, [place.section])
      ? []
      : [
          change('order', 'moved', `From ‘${inA(before.section)}’ to ‘${section}’: ${statement(place)}`, {
            section,
            factId,
            from: inA(before.section),
            to: section,
          }),
        ];
    return [...moved, ...oneFactChanges(before.pin.fact, place.pin.fact, section, audience, library)];
  });
  return [...removed, ...others, ...factMoves(a, b, inB)];
}

function oneFactChanges(
  from: Fact,
  to: Fact,
  section: string,
  audience: Audience,
  library: Library,
): readonly Change[] {
  const about = to.metric ?? to.id;
  const fields = PRINTED_FIELDS.flatMap((field) => {
    // A unit is read with its value, and a statement word by word.
    if (field === 'unit' || field === 'statement') return [];
    const [old, now] = [fieldText(from, field, audience, library), fieldText(to, field, audience, library)];
    if (old === now) return [];
    return [
      change(
        field === 'value' ? 'figure' : 'fact',
        'changed',
        `${about}: the ${fieldWord('fact', field)} was ${old ?? 'not given'} and is ${now ?? 'not given'}.`,
        { section, factId: to.id, from: old, to: now },
      ),
    ];
  });
  const rewritten =
    from.statement === to.statement
      ? []
      : [
          change('wording', 'changed', `The statement on ${about} reads otherwise.`, {
            section,
            factId: to.id,
            from: from.statement,
            to: to.statement,
            words: wordsBetween(from.statement, to.statement),
          }),
        ];
  return [...fields, ...rewritten];
}

/** Facts in a different order within a section. */
function factMoves(a: Brief, b: Brief, inB: TitleOf): readonly Change[] {
  return included(b).flatMap((section) => {
    const before = matching(section, included(a));
    if (!before) return [];
    const old = factBlocks(before).map(({ pin }) => pin.factId);
    const now = factBlocks(section).filter(({ pin }) => old.includes(pin.factId));
    return movedMembers(now.map(({ pin }) => old.indexOf(pin.factId))).map((index) => {
      const fact = now[index]?.pin.fact as Fact;
      return change('order', 'moved', `Elsewhere in ‘${inB(section)}’: ${fact.statement}`, {
        section: inB(section),
        factId: fact.id,
      });
    });
  });
}
