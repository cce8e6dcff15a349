import type { DelegationReading, Guess } from '../../../shared/views/index.ts';
import { readChat } from './chat.ts';
import type { CleanText, Line } from './clean-text.ts';
import { type Digest, digestOf } from './digest.ts';
import { dayAfter, findDates } from './find-dates.ts';
import { calledOff } from './find-visit.ts';
import { labelled } from './labelled.ts';
import { type LetterContext, readMessage } from './letter-context.ts';
import { newGuesses, type ReadingFrame } from './letter-reading.ts';
import { BULK } from './letter-words.ts';
import { mendScan } from './mend-scan.ts';
import { listedPeople } from './people-of.ts';
import { addAudience, countriesIn, likeliest } from './settle-audience.ts';
import { addHeadCount } from './settle-count.ts';
import { addName, houseOf } from './settle-name.ts';
import { stopsOf } from './settle-stops.ts';
import { addVisit, heardDates, visitOf } from './settle-visit.ts';
import { addInterests, addQuestions, addSectors } from './settle-words.ts';
import type { Table } from './tables.ts';
import { isAutomatic, sidesOf, splitThread, type Thread } from './thread.ts';
import type { DateFrame } from './written-days.ts';

/** The day that a letter bears: in its head, at its foot, in a form's field. */
function letterDay(lines: readonly Line[], dates: DateFrame): { day: string; line: number } | null {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const edges = [...filled.slice(0, 14), ...filled.slice(14).slice(-12)];
  for (const { number, text } of edges) {
    const [date, ...others] = findDates(text, { ...dates, today: '2000-01-01' });
    if (!date || others.length > 0 || date.from !== date.to || date.why.startsWith('No year')) continue;
    // A weekday without a year counts from the year that it is read in: no letter of ours is as old.
    if (date.from < '2002') continue;
    const around = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
    const isLabelled =
      /\b(?:dated?|date of letter|submitted|completed on|issued(?: on)?|sent|as of|as at|updated|revised)\b(?! of birth)|التاريخ|दिनांक|datum/iu.test(
        around,
      ) && !/visit|travel|birth|propos|preferred|passed|valid|last date|save the date/iu.test(around);
    const words = (around.match(/[\p{L}]{2,}/gu) ?? []).length;
    const isAlone = words <= 2 && !/\d{1,2}[:.]\d{2}/.test(around);
    const isBeside =
      /(?:\s{4,}|\|\s*)(?:\p{Lu}[\p{L} ]{2,20},\s*)?(?:dated?[:\s]*)?$/u.test(text.slice(0, date.start)) &&
      text.slice(date.end).trim() === '';
    if ((isLabelled || isAlone || isBeside) && date.from <= dayAfter(dates.today, 45))
      return { day: date.from, line: number };
  }
  return null;
}

/** Numeric days are an American's if the letter is, or if one of them can be nothing else. */
function isMonthFirst(text: string, audience: string | null, frame: ReadingFrame): boolean {
  const days = [...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?(?![\d/])/g)];
  const [us, uk] = [days.some(([, , b]) => Number(b) > 12), days.some(([, a]) => Number(a) > 12)];
  if (us !== uk) return us;
  return frame.audiences.find(({ id }) => id === audience)?.countries.includes('United States') ?? false;
}

/** Reads a letter, a thread, a chat or a table. Every guess names its words; a line that gave nothing is listed as it stands. */
export function readLetter(
  { lines: written, notes: cleaned }: CleanText,
  frame: ReadingFrame,
): DelegationReading {
  const { lines: scanned, mended } = mendScan(written, frame.placeNames);
  const lines = labelled(scanned);
  const notes = [
    ...cleaned,
    ...(mended
      ? ['A scanner’s mistakes were mended (0 for O, 1 for l, m for rn): check names and figures.']
      : []),
  ];
  const chat = readChat(lines, { today: frame.today });
  const all = chat ? [] : splitThread(lines, { today: frame.today });
  const sent = all.flatMap((it) => it.sent ?? []);
  const mails = all.filter((it) => !isAutomatic(it));
  const thread: Thread = chat
    ? { theirs: [chat.theirs], ours: [chat.ours], us: [chat.theirs.from, chat.ours.from] }
    : sidesOf(mails);
  const [newest] = thread.theirs;
  const text = lines.map((it) => it.text).join('\n');
  const theirLines = thread.theirs.flatMap((it) => [...it.head, ...it.lines, ...it.attached.flat()]);
  const prior = countriesIn(theirLines, frame);
  const audienceOf = (country: string | null): string | null =>
    prior.find((it) => it.country === country)?.audienceId ?? null;
  const monthFirst = isMonthFirst(
    text,
    audienceOf(likeliest(prior.filter((it) => it.audienceId !== null))),
    frame,
  );
  const first: DateFrame = { today: frame.today, monthFirst };
  const dated = newest?.sent ? null : letterDay([...(newest?.head ?? []), ...(newest?.lines ?? [])], first);
  const received =
    thread.ours[0]?.sent && newest?.sent && thread.ours[0].sent > newest.sent
      ? thread.ours[0].sent
      : (newest?.sent ?? dated?.day ?? sent[0] ?? null);
  const dates: DateFrame = { today: newest?.sent ?? dated?.day ?? frame.today, monthFirst };
  const unread = (why: string): DelegationReading => ({
    kind: 'letter',
    guesses: [],
    received,
    country: null,
    left: lines
      .filter((it) => it.text.trim() !== '')
      .map((it) => ({ line: it.number, text: it.text.trim() })),
    notes: [...notes, why],
  });
  if (!chat && mails.length === 0 && text.trim() !== '')
    return unread('This is an automatic reply: nothing was guessed from it.');
  if (BULK.test(text) && !/\bour (?:delegation|visit)\b|\bthe delegation (?:will|is)\b/iu.test(text))
    return unread('This is a mail to many: nothing was guessed from it.');
  const digest: Digest | null = newest ? digestOf(newest, dates, frame.placeNames) : null;
  const reads = thread.theirs.map((it, i) =>
    readMessage(i === 0 && digest ? { ...it, lines: digest.lines } : it, dates.today),
  );
  const chosenLines = digest ? [...(newest?.head ?? []).filter(() => false), ...digest.lines] : theirLines;
  const reading: LetterContext = {
    frame,
    dates,
    reads,
    thread,
    out: newGuesses(),
    countries: digest ? countriesIn(chosenLines, frame) : prior,
    lines: chosenLines,
  };
  const settled = settleLetter(reading);
  if (dated) reading.out.read.add(dated.line);
  const left = lines
    .filter((it) => it.text.trim() !== '' && !reading.out.read.has(it.number))
    .map((it) => ({ line: it.number, text: it.text.trim() }));
  const tables = reads.flatMap(({ units }) =>
    units.flatMap(({ table }) => (table?.kind === 'people' ? [table] : [])),
  );
  const unused = tables.map(unusedCells);
  left.push(...unused.flatMap((it) => it.left));
  const columns = [...new Set(unused.flatMap((it) => it.columns))];
  if (columns.length > 0)
    notes.push(
      `Columns that a delegation has no place for: ${columns.join(', ')}. Their cells are listed below.`,
    );
  const isTable =
    tables.length > 0 && reads.every(({ said, message }) => said.length === 0 && message.head.length === 0);
  const others =
    digest && digest.others > 0
      ? [`The text tells of ${digest.others} more; the one that comes here was read.`]
      : [];
  return {
    kind: isTable ? 'table' : 'letter',
    guesses: settled.guesses,
    received,
    country: settled.country,
    left,
    notes: [...notes, ...others, ...settled.notes],
  };
}

/** What a table of people holds besides them: shown to the officer, and kept nowhere. */
function unusedCells({ columns, headers, rows }: Table): {
  readonly columns: readonly string[];
  readonly left: DelegationReading['left'];
} {
  const unused = columns.flatMap((it, i) => ((it === 'private' || it === 'other') && headers[i] ? [i] : []));
  const named = (cells: readonly string[]): string =>
    columns.flatMap((it, i) => (['name', 'first', 'last'].includes(it) ? [cells[i] ?? ''] : [])).join(' ');
  return {
    columns: unused.map((i) => headers[i] ?? ''),
    left: rows.flatMap(({ line, cells }) => {
      const held = unused.filter((i) => cells[i]).map((i) => `${headers[i]}: ${cells[i]}`);
      return held.length > 0 ? [{ line, text: `${named(cells)}: ${held.join(', ')}`.slice(0, 500) }] : [];
    }),
  };
}

const OFFICE_HOLDER = /^(?:the )?(?:minister|secretary|mayor|governor|ambassador|commissioner|director)\b/iu;

function settleLetter(it: LetterContext): {
  guesses: readonly Guess[];
  country: string | null;
  notes: readonly string[];
} {
  const house = houseOf(it);
  const heard = heardDates(it);
  const off = calledOff(
    it.reads[0]?.said.map(({ text }) => text) ?? [],
    heard,
    it.reads[0]?.message.subject ?? '',
  );
  const visit = off === null ? visitOf(it, heard) : null;
  const stops = off === null ? stopsOf(it, visit) : [];
  const audience = addAudience(it);
  if (off === null) {
    addVisit(it, visit, stops, heard);
    // “Visit of the Minister for Industries” names no house that others belong to.
    const shared = house !== null && OFFICE_HOLDER.test(house) ? null : house;
    for (const person of listedPeople(it.reads, shared, it.thread.us)) {
      const { value, lines, words, sureness, why, use } = person;
      it.out.add('person', value, lines, words, sureness, why, use);
    }
  }
  addSectors(it, house, off === null);
  if (off === null) {
    addHeadCount(it);
    addInterests(it);
    addQuestions(it);
    for (const stop of stops)
      it.out.add('stop', stop.value, stop.lines, stop.words, stop.sureness, stop.why, true);
  }
  addName(it, house, audience.first);
  const notes = [
    ...(off === null ? [] : [`The visit is called off: “${off.slice(0, 200)}” Nothing of it is taken over.`]),
    ...audience.notes,
  ];
  return { guesses: it.out.guesses, country: audience.country, notes };
}
