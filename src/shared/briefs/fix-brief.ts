import type { Brief, Finding, FixAction, KeptPin, OwnText, Pin, TextPart, Waiver } from '../domain/index.ts';
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
    default:
      return [];
  }
}

const refuseGone = (): Refused =>
  new Refused('not-found', 'The brief has changed since this was found.', 'Look at the checks again.');

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
    case 'waive':
      return brief;
  }
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

/** Waives the warnings for one reason. Waivers of findings that are gone stay: they may return. */
export function waive(brief: Brief, findings: readonly Finding[], reason: string, at: string): Brief {
  const answers = findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ key, rule }): Waiver => ({ finding: key, rule, reason, at }));
  if (answers.length === 0) return brief;
  const answered = new Set(answers.map(({ finding }) => finding));
  return {
    ...brief,
    waivers: [...brief.waivers.filter(({ finding }) => !answered.has(finding)), ...answers],
  };
}

export const unwaive = (brief: Brief, key: string): Brief => ({
  ...brief,
  waivers: brief.waivers.filter(({ finding }) => finding !== key),
});

/** Keeps a pinned fact although the library now says something else (`against`) or nothing (null). */
export function keepPin(brief: Brief, kept: KeptPin): Brief {
  return { ...brief, kept: [...brief.kept.filter(({ factId }) => factId !== kept.factId), kept] };
}

export const unkeepPin = (brief: Brief, factId: string): Brief => ({
  ...brief,
  kept: brief.kept.filter((kept) => kept.factId !== factId),
});
