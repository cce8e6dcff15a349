import type {
  AnswerLine,
  Brief,
  Finding,
  FixAction,
  KeptPin,
  OwnText,
  Pin,
  TextPart,
  Waiver,
} from '../domain/index.ts';
import { Refused } from '../domain/refusal.ts';
import { escapePattern } from '../format/escape-pattern.ts';
import { mapText, textOf } from './block-kinds.ts';
import {
  addFact,
  editBlock,
  editSection,
  factBlock,
  removeBlock,
  repin,
  sectionOfBlock,
} from './edit-brief.ts';
import { pinsOfSection } from './printed.ts';

/** The fixes that preflight offers, as edits: the same in the window, which makes them steps, and in tests. */

/** The facts that must be pinned before a fix can be applied. */
export function factsForFix(act: FixAction): readonly string[] {
  switch (act.kind) {
    case 'use-instead':
    case 'add-fact':
    case 'repin':
    case 'bind-figure':
      return [act.factId];
    case 'several':
      return act.acts.flatMap(factsForFix);
    default:
      return [];
  }
}

const refuseGone = (): Refused =>
  new Refused('not-found', 'The brief has changed since this was found.', 'Look at the checks again.');

/** Whether a fix only takes something away. */
export const onlyTakesAway = (act: FixAction): boolean =>
  act.kind === 'several'
    ? act.acts.every(onlyTakesAway)
    : factsForFix(act).length === 0 && act.kind !== 'take-record' && act.kind !== 'replace-line';

/** @throws Refused if the block or the words are gone. */
export function applyFix(brief: Brief, act: FixAction, pins: readonly Pin[]): Brief {
  const pin = (id: string): Pin => {
    const found = pins.find(({ factId }) => factId === id);
    if (!found) throw refuseGone();
    return found;
  };
  switch (act.kind) {
    case 'leave-out':
      return removeBlock(brief, act.blockId);
    case 'use-instead':
      return replaceWithFact(brief, act.blockId, pin(act.factId));
    case 'add-fact':
      return addFact(brief, act.sectionId, pin(act.factId));
    case 'repin':
      return repin(brief, pin(act.factId));
    case 'take-record':
      return editBlock(brief, act.blockId, (block) => {
        if (block.kind !== 'record') throw refuseGone();
        return { ...block, pinned: act.pinned };
      });
    case 'replace-line':
      return replaceLine(brief, act);
    case 'bind-figure':
      return editText(brief, act.blockId, (text) =>
        replaceFirst(text, act.text, { kind: 'figure', pin: pin(act.factId) }),
      );
    case 'replace-words':
      return editText(brief, act.blockId, (text) =>
        replaceFirst(text, act.from, { kind: 'words', text: act.to }),
      );
    case 'add-words':
      return editText(brief, act.blockId, (text) =>
        joinWords([...text, { kind: 'words', text: ` ${act.words}` }]),
      );
    case 'remove-series':
      return editSection(brief, act.sectionId, (section) => ({
        ...section,
        seriesIds: section.seriesIds.filter((id) => id !== act.seriesId),
      }));
    case 'put-back':
      return putBack(brief, act);
    case 'several':
      return act.acts.reduce((fixed, one) => applyFix(fixed, one, pins), brief);
    case 'waive':
      return brief;
  }
}

function replaceLine(
  brief: Brief,
  { blockId, from, to }: Extract<FixAction, { kind: 'replace-line' }>,
): Brief {
  const isMeant = ({ type, key }: AnswerLine): boolean => type === from.type && key === from.key;
  return editBlock(brief, blockId, (block) => {
    if (block.kind !== 'answer' || !block.lines.some(isMeant)) throw refuseGone();
    return { ...block, lines: block.lines.flatMap((line) => (isMeant(line) ? (to ?? []) : [line])) };
  });
}

/** Says the word before the amount; beside a key figure, in whose large type no word stands, under it. */
function putBack(brief: Brief, { blockId, factId, word }: Extract<FixAction, { kind: 'put-back' }>): Brief {
  return editBlock(brief, blockId, (block) => {
    if (block.kind === 'fact' && block.wording === null && block.pin.factId === factId) {
      const measure = block.pin.fact.metric ?? block.pin.fact.statement;
      return { ...block, wording: [{ kind: 'words', text: `${measure} (“${word}” in its source)` }] };
    }
    if (textOf(block) === null) throw refuseGone();
    return mapText(block, (text) =>
      joinWords(
        text.flatMap((part): readonly TextPart[] =>
          part.kind === 'figure' && part.pin.factId === factId
            ? [{ kind: 'words', text: `${word} ` }, part]
            : [part],
        ),
      ),
    );
  });
}

/** Replaces the block by another fact; one printed elsewhere is not printed twice. */
function replaceWithFact(brief: Brief, blockId: string, pin: Pin): Brief {
  const printed = brief.sections.some((section) =>
    pinsOfSection(section).some(({ factId }) => factId === pin.factId),
  );
  if (printed) return removeBlock(brief, blockId);
  const section = sectionOfBlock(brief, blockId);
  if (!section) throw refuseGone();
  return editSection(brief, section.id, (it) => ({
    ...it,
    blocks: it.blocks.map((block) => (block.id === blockId ? factBlock(pin) : block)),
  }));
}

function editText(brief: Brief, blockId: string, edit: (text: OwnText) => OwnText): Brief {
  return editBlock(brief, blockId, (block) => {
    if (textOf(block) === null) throw refuseGone();
    return mapText(block, edit);
  });
}

/** Replaces the first occurrence of whole words by the part. */
function replaceFirst(text: OwnText, words: string, part: TextPart): OwnText {
  const alone = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(words)}(?![\\p{L}\\p{N}])`, 'u');
  for (const [index, old] of text.entries()) {
    const match = old.kind === 'words' ? alone.exec(old.text) : null;
    if (old.kind !== 'words' || !match) continue;
    const before = old.text.slice(0, match.index);
    const after = old.text.slice(match.index + words.length);
    return joinWords([
      ...text.slice(0, index),
      { kind: 'words', text: before },
      part,
      { kind: 'words', text: after },
      ...text.slice(index + 1),
    ]);
  }
  throw refuseGone();
}

/** Merges adjacent words into one part; no part is empty. */
function joinWords(parts: readonly TextPart[]): OwnText {
  const text: TextPart[] = [];
  for (const part of parts) {
    const last = text.at(-1);
    if (part.kind === 'words' && last?.kind === 'words')
      text[text.length - 1] = { kind: 'words', text: last.text + part.text };
    else if (part.kind !== 'words' || part.text !== '') text.push(part);
  }
  return text;
}

/** The officer lets a warning stand, for a reason. Waivers of findings that are gone stay: they may return. */
export function waive(brief: Brief, finding: Finding, reason: string, at: string): Brief {
  if (finding.severity !== 'warning') return brief;
  const waiver = waiverOf(finding, reason, at);
  return { ...brief, waivers: [...brief.waivers.filter((it) => it.finding !== waiver.finding), waiver] };
}

export const waiverOf = ({ key, rule, items }: Finding, reason: string, at: string): Waiver => ({
  finding: key,
  ...(items.length > 0 ? { items: items.map((item) => item.key) } : {}),
  rule,
  reason,
  at,
});

/** The officer's answer to a finding: it holds for every place at which the finding stands, or not at all. */
export function answerTo(
  { key, items }: Pick<Finding, 'key' | 'items'>,
  waivers: readonly Waiver[],
): Waiver | null {
  const keys = items.length > 0 ? items.map((item) => item.key) : [key];
  const answers = keys.map((one) =>
    waivers.find((waiver) => waiver.finding === one || waiver.items?.includes(one)),
  );
  return answers.includes(undefined) ? null : (answers[0] ?? null);
}

export function unwaive(brief: Brief, { key, items }: Pick<Finding, 'key' | 'items'>): Brief {
  const keys = new Set([key, ...items.map((item) => item.key)]);
  return {
    ...brief,
    waivers: brief.waivers.filter(
      ({ finding, items: places }) => !keys.has(finding) && !places?.some((place) => keys.has(place)),
    ),
  };
}

/** Keeps a pinned fact although the library now says something else (`against`) or nothing (null). */
export function keepPin(brief: Brief, kept: KeptPin): Brief {
  return { ...brief, kept: [...brief.kept.filter(({ factId }) => factId !== kept.factId), kept] };
}

export const unkeepPin = (brief: Brief, factId: string): Brief => ({
  ...brief,
  kept: brief.kept.filter((kept) => kept.factId !== factId),
});
