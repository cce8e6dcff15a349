import type { Line } from './clean-text.ts';
import type { FoundCountry } from './find-audience.ts';
import { findPerson } from './find-person.ts';
import type { Guesses, ReadingFrame } from './letter-reading.ts';
import { type Unit, type Units, unitsOf } from './letter-units.ts';
import { topicOf } from './letter-words.ts';
import { sentencesOf } from './sentences.ts';
import type { Message, Thread } from './thread.ts';
import type { DateFrame } from './written-days.ts';

/** A mail of the visitors in pieces, with its sentences. */
export type Read = {
  readonly message: Message;
  readonly units: readonly Unit[];
  readonly signature: readonly Line[];
  /** Running sentences, each with the lines of its paragraph. */
  readonly said: readonly Said[];
};
export type Said = { readonly text: string; readonly lines: readonly number[]; readonly label: string };

/** "Sectors: a, b, c." within a paragraph is a field, too. */
const INLINE_FIELD = /^([\p{L}][\p{L} '’-]{1,60}?)\s*:\s+(\S.{2,})$/u;

/** What is longer was not written by hand; patterns never run over more. */
const [LONGEST_PARAGRAPH, LONGEST_SENTENCE] = [8000, 1500];

export function readMessage(message: Message, today: string): Read {
  const own = unitsOf(message.lines, today);
  const attached = message.attached.map((lines) => unitsOf(lines, today));
  const units: Unit[] = [];
  const said: Said[] = [];
  const take = (unit: Unit): void => {
    // A field may stand at the head of a paragraph that goes on to other things.
    if (
      unit.kind === 'field' &&
      (unit.topic === 'sectors' || unit.topic === 'interests' || unit.topic === 'visit')
    ) {
      const [first = '', ...rest] = sentencesOf(unit.text);
      const isParagraph =
        rest.some((it) => INLINE_FIELD.test(it)) || (unit.topic !== 'interests' && rest.length > 0);
      units.push(isParagraph ? { ...unit, text: first } : unit);
      if (isParagraph) take({ ...unit, kind: 'prose', topic: null, text: rest.join(' ') });
      return;
    }
    // A sentence among the people is no person.
    if (unit.kind === 'item' && unit.topic === 'people' && isSentence(unit.text)) {
      take({ ...unit, kind: 'prose', topic: null });
      return;
    }
    if (unit.kind !== 'prose' && !(unit.kind === 'item' && unit.topic === null)) {
      units.push(unit);
      return;
    }
    for (const sentence of sentencesOf(unit.text.slice(0, LONGEST_PARAGRAPH))) {
      const text = sentence.slice(0, LONGEST_SENTENCE);
      const [, label = '', value = ''] = INLINE_FIELD.exec(text) ?? [];
      const isAnswer = value.split(/\s+/).length <= 4;
      const named = label === '' ? null : inlineTopic(label);
      const topic = named === 'firm' && !isAnswer ? null : named;
      if (topic) units.push({ ...unit, kind: 'field', topic, label, text: value });
      else said.push({ text, lines: unit.lines, label: '' });
    }
  };
  for (const part of [own, ...attached] satisfies Units[]) for (const unit of part.units) take(unit);
  return { message, units, signature: own.signature, said };
}

const isSentence = (text: string): boolean =>
  text.split(/\s+/).length >= 9 &&
  /[.!?]$/.test(text) &&
  findPerson(text, { expected: true, house: null }) === null;

function inlineTopic(label: string): Unit['topic'] {
  const topic = topicOf(label);
  if (topic !== null && topic !== 'people') return topic;
  if (topic === 'people' && label.split(' ').length <= 4) return topic;
  if (/^what (?:we|they|our \p{L}+) (?:do|make|work on|offer)/iu.test(label)) return 'sectors';
  return /^what\b.*\b(?:hop\w+|want\w*|like|worthwhile|looking|after)/iu.test(label) ? 'interests' : null;
}

/** A country that a line points to. */
export type Heard = FoundCountry & { readonly line: number; readonly text: string };

/** A letter that is being settled: its mails in pieces, and the guesses so far. */
export type LetterContext = {
  readonly frame: ReadingFrame;
  readonly dates: DateFrame;
  readonly reads: readonly Read[];
  readonly thread: Thread;
  readonly out: Guesses;
  readonly countries: readonly Heard[];
  readonly lines: readonly Line[];
};

/** The line of a mail's head that holds its subject. */
export const subjectLine = ({ head, subject }: Message): number =>
  (head.find(({ text }) => text.includes(subject.slice(0, 12))) ?? head[0])?.number ?? 0;
