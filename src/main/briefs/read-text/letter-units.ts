import type { Line } from './clean-text.ts';
import { findDates, weekdayFirst } from './find-dates.ts';
import { findPerson } from './find-person.ts';
import { findTime } from './find-time.ts';
import { BULK, CLOSING, DISCLAIMER, NOISE, SALUTATION, type Topic, topicOf } from './letter-words.ts';
import { type Table, tableAt } from './tables.ts';

/** A piece of a letter: a paragraph, an item of a list, a table, a field of a form. */
export type Unit = {
  readonly kind: 'prose' | 'item' | 'field' | 'table' | 'heading';
  /** What the heading or the label above it said that it is. */
  readonly topic: Topic | null;
  readonly text: string;
  /** The label of a field, the heading of an item. */
  readonly label: string;
  readonly lines: readonly number[];
  readonly table?: Table;
};
/** A letter in pieces, and the lines under "Kind regards". */
export type Units = { readonly units: readonly Unit[]; readonly signature: readonly Line[] };

const BULLET =
  /^[\s>]*(?:[-*•‣◦·–▪●➢✓]|o(?= {2,}\S| \p{Ll})|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\(?[\d٠-٩۰-۹०-९]{1,2}[.-](?=\s)|[a-z]\.(?=\s\p{Lu})|[ivx]{1,4}\.(?=\s))\s*(?=\S)/u;
const stripBullet = (text: string): string =>
  text
    .replace(BULLET, '')
    .replace(/^\*+|\*+$/g, '')
    .trim();
const isBulleted = (text: string): boolean => BULLET.test(text) && !/^\s*\d{1,2}\.\d/.test(text);

/** "Delegation name:   X", "Preferred dates ...: X", "Dates confirmed? (Y/N)   Y". */
const FIELD = /^\s*(?:\d{1,2}[.)]\s*)?([\p{L}][^:\t]{1,60}?)\s*[.\s]*[:：](?:-)?\s*(.*)$/u;
const ASKED = /^\s*(?:\d{1,2}[.)]\s*)?(\p{L}[^?\t]{2,50})\?(?:\s*\([^)]*\))?\s*[.:]*\s{1,}(\S.*)$/u;

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
/** "Tue 2 March 10:30 …", "12/07 9:00 AM …": a line of a programme. */
const beginsAsStop = (text: string, today: string): boolean => {
  const bare = stripBullet(text);
  const [date] = findDates(bare, { today, short: true });
  const time = findTime(bare);
  const weekday = weekdayFirst(bare);
  const isDated =
    date !== undefined &&
    date.start <= 4 &&
    date.from === date.to &&
    (time !== null || bare.length - date.end > 6);
  return isDated || (time !== null && (time.start <= 3 || (weekday && time.start < 30)));
};

const isTimed = (text: string, today: string): boolean =>
  beginsAsStop(text, today) &&
  findTime(text) !== null &&
  (findDates(text, { today, short: true }).length > 0 || weekdayFirst(text));

type Build = {
  readonly units: Unit[];
  readonly signature: Line[];
  topic: Topic | null;
  label: string;
  /** The list has bullets: a line without one ends it. */
  isBulleted: boolean;
  /** A blank line was seen since the heading or its last item. */
  gap: boolean;
  isSigned: boolean;
};

const LISTS: readonly Topic[] = ['people', 'stops', 'questions', 'sectors', 'interests', 'other'];

/** Words at the end of a paragraph that say what the list below it is. */
function leadTopic(sentence: string): Topic | null {
  const words = sentence.trim();
  if (!/[:：]-?\s*$|:-$/.test(words) || ANSWERING.test(words)) return null;
  return topicOf(words) ?? LEADS.find(([, said]) => said.test(words))?.[0] ?? null;
}
/** "To answer your questions:": what follows is no question. */
const ANSWERING = /\b(?:answer|repl|respon)\w*\b.{0,20}\byour\b/iu;
const LEADS: readonly (readonly [Topic, RegExp])[] = [
  [
    'questions',
    /\b(?:questions?|quer(?:y|ies)|doubts?|asks?|asked|asking|clarif\w+|guidance|advise|inform us|let (?:me|us) know|intimate|furnish|to know|repl(?:y|ies)|answers?|advice|we need to know|ready to (?:cover|discuss|talk)|(?:please|kindly) (?:cover|prepare|provide|address|bring)|(?:data|numbers|figures|information) (?:on|about|needed|request\w*))\b|fragen|أسئلة/iu,
  ],
  [
    'people',
    /\b(?:delegates?|delegation|members?|participants?|visitors?|travel\w*|party|persons?|people|names?|bearers|crew|coming|joining|of us|team|roster|attend\w*|group|composition|accompan\w+|attendees)\b|teilnehm|الوفد|log hain/iu,
  ],
  ['stops', /\b(?:programme|program|schedule|agenda|itinerary|plan|meetings)\b/iu],
  ['interests', /\b(?:interest\w*|like to see|wish\w*|hop\w+|want\w*|objectives?|purpose)\b/iu],
  ['sectors', /\b(?:sectors?|products?|industr\w+|fields?)\b/iu],
];

/** Whether a line goes on with the list whose heading stands above a gap. */
function goesOn(text: string, topic: Topic, today: string): boolean {
  if (isBulleted(text)) return true;
  if (topic !== 'stops' && (isDay(text, today) || beginsAsStop(text, today))) return false;
  if (topic === 'people') return findPerson(stripBullet(text), { expected: true, house: null })?.role != null;
  if (topic === 'stops')
    return (
      beginsAsStop(text, today) ||
      (findDates(text, { today, short: true }).length === 1 && text.trim().length < 40)
    );
  if (topic === 'questions') return /[?؟]\s*$/.test(text);
  return (
    (topic === 'sectors' || topic === 'interests') && text.trim().length < 60 && !/[.!?:]$/.test(text.trim())
  );
}

/** Lines that belong together: a paragraph that was wrapped, an item that goes on below. */
function joined(lines: readonly Line[]): string {
  return lines.reduce((text, { text: next }) => {
    const words = next.trim();
    if (text === '') return words;
    return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(words) ? text.slice(0, -1) + words : `${text} ${words}`;
  }, '');
}

const isNoise = (text: string): boolean => NOISE.some((it) => it.test(text.trim()));

/** Parts a letter's lines into its pieces. */
export function unitsOf(lines: readonly Line[], today: string): Units {
  const build: Build = {
    units: [],
    signature: [],
    topic: null,
    label: '',
    gap: false,
    isSigned: false,
    isBulleted: false,
  };
  for (let i = 0; i < lines.length; ) i = readAt(lines, i, build, today);
  return { units: build.units, signature: build.signature };
}

/** Reads the piece that begins at a line. @returns where the next begins. */
function readAt(lines: readonly Line[], at: number, build: Build, today: string): number {
  const text = lines[at]?.text ?? '';
  const bare = text.trim();
  if (bare === '') {
    build.gap = true;
    return at + 1;
  }
  if (isNoise(text) || BULK.test(text)) return at + 1;
  if (DISCLAIMER.test(bare)) return paragraphEnd(lines, at);
  const table = tableAt(lines, at);
  if (table) {
    const numbers = lines.slice(table.from, table.to).map(({ number }) => number);
    build.units.push({
      kind: 'table',
      topic: table.kind,
      text: '',
      label: build.label,
      lines: numbers,
      table,
    });
    Object.assign(build, { topic: null, gap: false, isSigned: false });
    return table.to;
  }
  const next = headingAt(lines, at, build) ?? fieldAt(lines, at, build);
  if (next !== null) return next;
  if (isClosing(lines, at, build)) {
    Object.assign(build, { isSigned: true, topic: null });
    return at + 1;
  }
  if (build.isSigned && !(beginsAsStop(text, today) && findDates(text, { today, short: true }).length > 0)) {
    const line = lines[at];
    if (line) build.signature.push(line);
    return at + 1;
  }
  build.isSigned = false;
  if (build.units.length === 0 && SALUTATION.test(bare)) return at + 1;
  if (isBulleted(text)) {
    build.isBulleted = true;
    return itemAt(lines, at, build);
  }
  if (build.isBulleted && build.topic !== null && build.topic !== 'stops')
    Object.assign(build, { topic: null, isBulleted: false });
  if (build.topic !== null && build.gap && !goesOn(text, build.topic, today)) build.topic = null;
  build.gap = false;
  return build.topic !== null && LISTS.includes(build.topic)
    ? itemAt(lines, at, build)
    : paragraphAt(lines, at, build, today);
}

function paragraphEnd(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && lines[end]?.text.trim() !== '') end += 1;
  return end;
}

/** "Kind regards": short lines follow, or nothing. A letter may open with thanks. */
function isClosing(lines: readonly Line[], at: number, { units }: Build): boolean {
  const bare = lines[at]?.text.trim() ?? '';
  if (!CLOSING.test(bare) || bare.split(/\s+/).length > 9) return false;
  const next = lines.slice(at + 1).find(({ text }) => text.trim() !== '' && !isNoise(text));
  const isOpening = units.length === 0;
  return !isOpening && (next === undefined || next.text.trim().length < 60);
}

function headingAt(lines: readonly Line[], at: number, build: Build): number | null {
  const line = lines[at];
  const bare = stripBullet(line?.text ?? '');
  if (!line || bare.length > 90 || bare.includes('\t')) return null;
  const isMarked = /[:：](?:-)?$/.test(bare);
  if (isMarked && (ANSWERING.test(bare) || /\p{Ll}[.!?]\s+\p{Lu}/u.test(bare))) return null;
  const words = bare.split(/\s+/).length;
  const isAlone = (lines[at - 1]?.text.trim() ?? '') === '' || isCapitals(bare);
  if (!isMarked && !(words <= 7 && isAlone && !/[.?!,;]$/.test(bare)) && !isCapitals(bare)) return null;
  if (!isMarked && /[?؟]$/.test(bare) && !isCapitals(bare)) return null;
  // "Sectors: food and drink" is a field, whatever its value says.
  if (!isMarked && topicOf(FIELD.exec(bare)?.[1] ?? '') !== null) return null;
  // A day is a heading only within a programme.
  const topic = topicOf(bare) ?? (isMarked ? leadTopic(bare) : null);
  if (topic === null || !LISTS.includes(topic)) return null;
  if (!isMarked && isBulleted(line.text) && build.topic !== null) return null;
  build.units.push({ kind: 'heading', topic, text: bare, label: '', lines: [line.number] });
  Object.assign(build, { topic, label: bare, gap: false, isSigned: false, isBulleted: false });
  return at + 1;
}

function fieldAt(lines: readonly Line[], at: number, build: Build): number | null {
  const line = lines[at];
  if (!line) return null;
  const cells = line.text.split('\t').map((it) => it.trim());
  const filled = cells.filter((it) => it !== '');
  const [label = '', value = ''] =
    filled.length === 2 && cells[0] !== ''
      ? filled
      : ((ASKED.exec(line.text) ?? FIELD.exec(line.text.trim()))?.slice(1).map((it) => it.trim()) ?? []);
  if (label === '' || value === '' || label.split(/\s+/).length > 8) return null;
  const topic = topicOf(label) === 'name' && namesPeople(value) ? 'people' : topicOf(label);
  // "Confirmed: the visit moves to 22 March" is a sentence.
  if (topic === 'firm' && value.split(/\s+/).length > 4) return null;
  if (topic === null || (build.isSigned && topic !== 'questions' && topic !== 'stops')) return null;
  // Answers may go on in lines of their own, further in than the label.
  const more: Line[] = [];
  for (let next = lines[at + 1 + more.length]; next; next = lines[at + 1 + more.length]) {
    if (!/^\s{6,}\S/.test(next.text) || FIELD.test(next.text) || isBulleted(next.text)) break;
    more.push(next);
  }
  const text = joined([{ number: line.number, text: value }, ...more]);
  build.units.push({ kind: 'field', topic, text, label, lines: [line, ...more].map(({ number }) => number) });
  Object.assign(build, { topic: null, gap: false });
  return at + 1 + more.length;
}

/** “Delegation: H.E. A, Chief Executive; Ms. B, Head of Licensing”: people, and no name of a delegation. */
const namesPeople = (value: string): boolean =>
  value.split(/\s*;\s*/).every((it) => findPerson(it, { expected: true, house: null })?.role != null);

/** What an item is that no heading announced. */
/** “Meet uniform makers”, as an item of a list without a heading. */
const WISHED =
  /^(?:to )?(?:meet|see|visit|tour|learn (?:about|from|how)|explore|discuss|understand|find|talk to)\s+\p{L}/iu;
function looseTopic(text: string): Topic | null {
  if (findPerson(text, { expected: false, house: null })) return 'people';
  if (WISHED.test(text) && text.length < 120 && !/[?؟]$/.test(text)) return 'interests';
  const time = findTime(text);
  return time && time.start <= 1 && !/[?؟]$/.test(text) ? 'stops' : null;
}

/** A day by itself, above what happens on it. */
function isDay(text: string, today: string): boolean {
  const [day, ...others] = findDates(text, { today, short: true });
  if (!day || others.length > 0 || day.from !== day.to) return false;
  return !/[\p{L}\d]/u.test(
    `${text.slice(0, day.start)}${text.slice(day.end)}`.replace(/\bday\s+\d{1,2}\b/i, ''),
  );
}

function itemAt(lines: readonly Line[], at: number, build: Build): number {
  const first = lines[at];
  if (!first) return at + 1;
  const own: Line[] = [{ number: first.number, text: stripBullet(first.text) }];
  const indent = /^\s*/.exec(first.text)?.[0].length ?? 0;
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const next = lines[end];
    const text = next?.text ?? '';
    if (!next || text.trim() === '' || isBulleted(text) || isNoise(text) || text.includes('\t')) break;
    const deeper = (/^\s*/.exec(text)?.[0].length ?? 0) > indent + 1;
    const broken =
      /-$/.test(own.at(-1)?.text ?? '') || (/^\p{Ll}/u.test(text.trim()) && isBulleted(first.text));
    if (!deeper && !broken) break;
    if (deeper && build.topic === 'stops') break;
    own.push(next);
  }
  const text = joined(own);
  // "Dietary restrictions: one vegan" among the stops is none.
  const isOther = build.topic === 'stops' && topicOf(FIELD.exec(text)?.[1] ?? '') === 'other';
  if (isOther) build.topic = 'other';
  build.units.push({
    kind: 'item',
    topic: build.topic ?? looseTopic(text),
    text,
    label: build.label,
    lines: own.map(({ number }) => number),
  });
  build.gap = false;
  return end;
}

/** Mail that was wrapped by hand breaks near the width of a page; shorter lines stand by themselves. */
const WRAPPED = 45;

function paragraphAt(lines: readonly Line[], at: number, build: Build, today: string): number {
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? '';
    if (text.trim() === '' || isBulleted(text) || text.includes('\t') || isNoise(text)) break;
    if (DISCLAIMER.test(text.trim())) break;
    if (isTimed(text, today) && !isTimed(lines[at]?.text ?? '', today)) break;
    if (CLOSING.test(text.trim()) && isClosing(lines, end, { ...build, units: [UNIT] })) break;
    const probe: Build = { ...build, units: [], signature: [], topic: null };
    if (headingAt(lines, end, probe) !== null || fieldAt(lines, end, probe) !== null || tableAt(lines, end))
      break;
  }
  const own = lines.slice(at, end);
  const push = (kind: Unit['kind'], topic: Topic | null, text: string, from: readonly Line[]): void => {
    build.units.push({ kind, topic, text, label: build.label, lines: from.map(({ number }) => number) });
  };
  const asPeople = own.filter(({ text }) => findPerson(text, { expected: false, house: null }));
  const asStops = own.filter(({ text }) => beginsAsStop(text, today));
  const [lead, ...listed] = own;
  const isList = lead && /[:：]\s*$/u.test(lead.text) && listed.length > 1 && !asPeople.includes(lead);
  if (asPeople.length === own.length && (own.length > 1 || !/[.!?]$/.test(own[0]?.text.trim() ?? '')))
    for (const it of own) push('item', 'people', it.text.trim(), [it]);
  else if (isList && listed.filter((it) => asPeople.includes(it)).length >= listed.length * 0.6) {
    push('prose', null, lead.text.trim(), [lead]);
    for (const it of listed) push('item', 'people', it.text.trim(), [it]);
  } else if (own.length === 1 && isDay(own[0]?.text ?? '', today)) push('item', 'stops', joined(own), own);
  else if (asStops.length > 0 && own.every((it) => asStops.includes(it) || isDay(it.text, today)))
    for (const it of own) push('item', 'stops', it.text.trim(), [it]);
  else {
    const groups = groupsOf(own, asPeople);
    for (const group of groups)
      if (group.length === 1 && group[0] && listedIn(own, asPeople).has(group[0]))
        push('item', 'people', joined(group), group);
      else push('prose', null, joined(group), group);
    const last = joined(groups.at(-1) ?? []);
    const isLead = !/[.!?:]$/.test(last) && isBulleted(lines[end]?.text ?? '');
    const topic =
      leadTopic(`${/[^.!?]*$/.exec(last)?.[0] ?? ''}${isLead ? ':' : ''}`) ??
      leadTopic(/[^.!?]*$/.exec(last)?.[0] ?? last) ??
      leadTopic(last);
    if (topic !== null && LISTS.includes(topic))
      Object.assign(build, { topic, label: last, isBulleted: false });
  }
  build.gap = false;
  return end;
}
/** People one below the other, whatever sentence follows in the next line. */
const listedIn = (own: readonly Line[], asPeople: readonly Line[]): ReadonlySet<Line> =>
  new Set(
    own.filter((line, i) => {
      const beside = [own[i - 1], own[i + 1]];
      return asPeople.includes(line) && beside.some((it) => it !== undefined && asPeople.includes(it));
    }),
  );

/** The sentences of a paragraph that was wrapped; short lines one below the other are none, nor are those of people. */
function groupsOf(own: readonly Line[], asPeople: readonly Line[]): readonly (readonly Line[])[] {
  const listed = listedIn(own, asPeople);
  const groups: Line[][] = [];
  for (const line of own) {
    const before = groups.at(-1)?.at(-1);
    const last = before?.text.trim() ?? '';
    const goes = last.length >= WRAPPED || /\p{Ll}-$/u.test(last) || /^\p{Ll}/u.test(line.text.trim());
    const isListed = listed.has(line) || (before !== undefined && listed.has(before));
    if (before === undefined || isListed || !goes) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

const UNIT: Unit = { kind: 'prose', topic: null, text: '', label: '', lines: [] };
