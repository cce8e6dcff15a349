import { findDates } from './find-dates.ts';
import { findPerson } from './find-person.ts';
import { dayHeading, findStop } from './find-stop.ts';
import { FORWARDED, HEADER, HEADINGS, INTEREST, LABEL, SIGN_OFF } from './letter-lines.ts';
import {
  keep,
  type LetterLine,
  type LetterReading,
  readCountries,
  readDates,
  readInterests,
  readName,
  readQuestions,
  readSectors,
  visitOf,
} from './letter-reading.ts';

/** Takes from a line what it understands. @returns whether the line is read; if not, the next reader tries. */
type LineReader = (line: LetterLine, reading: LetterReading) => boolean;

const emptyLine: LineReader = ({ text }, reading) => {
  if (text !== '') return false;
  // A list ends at an empty line; an itinerary has them between its days.
  if (reading.listed > 0 && reading.part !== 'itinerary' && reading.part !== 'signature')
    reading.part = 'letter';
  return true;
};

const forwardedMark: LineReader = (line, reading) => {
  if (!FORWARDED.test(line.text)) return false;
  reading.part = 'letter';
  keep(reading, line);
  return true;
};

/** "Subject: …", "From: …": a header may stand over a letter, and over one that is quoted below a signature. */
const headerLine: LineReader = (line, reading) => {
  const [, word, value = ''] = HEADER.exec(line.text) ?? [];
  if (!word || (reading.part !== 'letter' && reading.part !== 'signature')) return false;
  reading.part = 'letter';
  if (/^(?:sent|date)$/i.test(word)) return sentOn(line, reading, value);
  if (/^(?:subject|re|fwd?|fw)$/i.test(word)) {
    subject(line, reading, value.replace(/^(?:(?:re|fwd?|fw)\s*:\s*)+/i, ''));
    return true;
  }
  readCountries(reading, value, line.number);
  keep(reading, line);
  return true;
};

/** Days are counted from when the letter was written. A date that may be that of the visit is read on. */
function sentOn(line: LetterLine, reading: LetterReading, value: string): boolean {
  const [sent] = findDates(value, reading.frame.today);
  const isOfLetter = sent?.sureness === 'sure' && /\d{1,2}:\d{2}|sent/i.test(line.text);
  if (sent && !isOfLetter) return false;
  if (sent) reading.today = sent.from;
  keep(reading, line);
  return true;
}

function subject(line: LetterLine, reading: LetterReading, words: string): void {
  const { number, written } = line;
  if (words.length > 3)
    reading.add('name', words.slice(0, 200), number, written.trim(), 'unsure', 'The subject of the letter.');
  readSectors(reading, words, number);
  readCountries(reading, words, number);
  readDates(reading, words, number);
  readName(reading, words, line);
}

const signOff: LineReader = (line, reading) => {
  if (!SIGN_OFF.test(line.text)) return false;
  reading.part = 'signature';
  keep(reading, line);
  return true;
};

const signature: LineReader = (line, reading) => {
  if (reading.part !== 'signature') return false;
  readCountries(reading, line.text, line.number);
  keep(reading, line);
  return true;
};

const heading: LineReader = ({ text }, reading) => {
  const found = HEADINGS.find(
    ([, said]) =>
      text.length < 80 &&
      !text.endsWith('?') &&
      said.test(text) &&
      (text.endsWith(':') || text.split(' ').length <= 4),
  );
  if (!found) return false;
  [reading.part] = found;
  reading.listed = 0;
  reading.day = null;
  return true;
};

const NAME_LABEL = /^(?:(?:name of )?(?:the )?delegation|delegation name|name|group|visit(?:or)?s? name)$/i;
const LEADER_LABEL = /^(?:head of delegation|leader|led by|delegation lead(?:er)?)$/i;

const labelOf = (text: string): readonly [label: string, value: string] | null => {
  const [, label = '', value] = LABEL.exec(text) ?? [];
  return value ? [label, value] : null;
};

const labelledName: LineReader = ({ number, written, text }, reading) => {
  const [label, value] = labelOf(text) ?? ['', ''];
  if (!NAME_LABEL.test(label) || reading.part !== 'letter') return false;
  reading.add('name', value.slice(0, 200), number, written.trim(), 'sure', 'Written after its label.');
  readSectors(reading, value, number);
  readCountries(reading, value, number);
  return true;
};

const labelledLeader: LineReader = ({ number, written, text }, reading) => {
  const [label, value] = labelOf(text) ?? ['', ''];
  const person = LEADER_LABEL.test(label) ? findPerson(value, true) : null;
  if (!person) return false;
  reading.add(
    'person',
    { name: person.name, role: person.role ?? 'Head of delegation', organisation: person.organisation },
    number,
    written.trim(),
    'sure',
    'Named as the head of the delegation.',
  );
  return true;
};

/** "Interests: …", "Delegates: …": a heading with its list on the same line. */
const labelledList: LineReader = (line, reading) => {
  const { number, written, text } = line;
  const [label, value] = labelOf(text) ?? ['', ''];
  const part = HEADINGS.find(([, said]) => said.test(label))?.[0];
  if (part === 'interests') {
    readSectors(reading, value, number);
    readInterests(reading, value, number);
    return true;
  }
  if (part !== 'people') return false;
  const people = value.split(/;|\s+\|\s+/).map((it) => findPerson(it, true));
  for (const it of people)
    if (it)
      reading.add(
        'person',
        { name: it.name, role: it.role, organisation: it.organisation },
        number,
        written.trim(),
        it.sureness,
        it.why,
      );
  if (people.some((it) => it === null)) keep(reading, line);
  return true;
};

const dayOfItinerary: LineReader = ({ text }, reading) => {
  const day = reading.part === 'itinerary' ? dayHeading(text, reading.today) : null;
  if (!day) return false;
  reading.day = day;
  return true;
};

const stop: LineReader = ({ number, written, text }, reading) => {
  const { today, part, frame } = reading;
  const inItinerary = part === 'itinerary';
  const found = findStop(
    text,
    {
      today,
      day: inItinerary ? reading.day : null,
      visit: visitOf(reading),
      placeNames: frame.placeNames,
    },
    inItinerary,
  );
  if (!found) return false;
  const { sureness, why, ...value } = found;
  // Without a known place it is still a stop: the officer sees what is missing.
  reading.add('stop', value, number, written.trim(), sureness, why, true);
  return true;
};

const questions: LineReader = (line, reading) => {
  const { number, text } = line;
  if (!readQuestions(reading, text, number)) return false;
  readSectors(reading, text, number);
  readCountries(reading, text, number);
  // "A delegation from Pune is coming on Thursday. Can you help?" says more than it asks.
  if (reading.part === 'letter') {
    readDates(reading, text, number);
    readName(reading, text, line);
  }
  return true;
};

const listedQuestion: LineReader = ({ number, written, text }, reading) => {
  if (reading.part !== 'questions') return false;
  reading.add(
    'question',
    text.slice(0, 1000),
    number,
    written.trim(),
    'likely',
    'Listed among the questions.',
  );
  return true;
};

const person: LineReader = ({ number, written, text }, reading) => {
  const isListed = reading.part === 'people';
  const found = findPerson(text, isListed);
  if (!found || findDates(text, reading.today).length > 0) return false;
  const { sureness, why, ...value } = found;
  reading.add('person', value, number, written.trim(), sureness, why, isListed || sureness !== 'unsure');
  readCountries(reading, text, number);
  return true;
};

const listedInterest: LineReader = ({ number, text }, reading) => {
  if (reading.part !== 'interests') return false;
  readSectors(reading, text, number);
  readInterests(reading, text, number);
  return true;
};

/** Any other line: what is named in it. */
const sentence: LineReader = (line, reading) => {
  const { number, text } = line;
  const interest = INTEREST.exec(text)?.[1];
  const found = [
    readSectors(reading, text, number),
    readDates(reading, text, number),
    readCountries(reading, text, number),
    interest !== undefined,
  ];
  if (interest) readInterests(reading, interest.replace(/(?<=[a-z)])\.\s.*$/, ''), number);
  return readName(reading, text, line) || found.includes(true);
};

const notUnderstood: LineReader = (line, reading) => {
  keep(reading, line);
  return true;
};

/** In the order in which they are tried: the first that understands a line reads it. */
export const LINE_READERS: readonly LineReader[] = [
  emptyLine,
  forwardedMark,
  headerLine,
  signOff,
  signature,
  heading,
  labelledName,
  labelledLeader,
  labelledList,
  dayOfItinerary,
  stop,
  questions,
  listedQuestion,
  person,
  listedInterest,
  sentence,
  notUnderstood,
];
