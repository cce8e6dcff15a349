import type { Line } from './clean-text.ts';
import { findDates } from './find-dates.ts';
import { AUTOMATIC } from './letter-words.ts';
import { isOrganisation } from './names.ts';
import type { DateFrame } from './written-days.ts';

/** One mail of a thread, or the whole of a letter. */
export type Message = {
  readonly from: string;
  readonly to: readonly string[];
  /** `YYYY-MM-DD`; null where its head does not say. */
  readonly sent: string | null;
  readonly subject: string;
  /** The lines of its head, and those of its body. */
  readonly head: readonly Line[];
  readonly lines: readonly Line[];
  /** Files that were attached to it, as text. */
  readonly attached: readonly (readonly Line[])[];
};

type HeadWord = 'from' | 'sent' | 'to' | 'cc' | 'subject';
const HEAD_WORDS: readonly (readonly [HeadWord, RegExp])[] = [
  ['from', /^(?:from|von|de|da|van|من|प्रेषक)$/iu],
  [
    'sent',
    /^(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|inviato|verzonden|fecha|data|التاريخ|تاريخ الإرسال|दिनांक)$/iu,
  ],
  ['to', /^(?:to|an|à|para|aan|إلى|الى|प्रति)$/iu],
  ['cc', /^(?:cc|bcc|kopie|copie|نسخة|reply-to|importance|attachments?|wichtigkeit)$/iu],
  ['subject', /^(?:subject|sub|re|betreff|objet|asunto|oggetto|onderwerp|الموضوع|विषय)$/iu],
];
const HEAD_LINE = /^\*{0,2}([\p{L}-]{2,9}(?: \p{L}+)?)\s*:\*{0,2}\s*(.*)$/u;

function headWord(text: string): readonly [HeadWord, string] | null {
  const [, word = '', value = ''] = HEAD_LINE.exec(text.trim()) ?? [];
  const found = HEAD_WORDS.find(([, said]) => said.test(word));
  return found ? [found[0], value.trim()] : null;
}

const RULE =
  /^\s*(?:[-_=*]{5,}|-{2,}\s*(?:original|forwarded|ursprüngliche|message d['’]origine|weitergeleitete).{0,40}|begin forwarded message\s*:?|\.{5,})\s*$/iu;
const WROTE =
  /^(?:on|am|le|el|il|em|op|في)\b.{6,160}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|كتب)\b.{0,80}:\s*$/iu;
const ATTACHED = /^\[[^\]\n]{1,120}\.(?:ics|csv|tsv|txt|docx|eml|msg|html?)\]$/i;
const CALLED = /^["“]?([^"<]*?)["”]?\s*<([^<>\s]+@[^<>\s]+)>(?:<mailto:[^>]*>)?\s*$/;

type Quoted = Line & { readonly depth: number };
function quoted({ number, text }: Line): Quoted {
  const mark = /^(?:\s{0,2}>)+\s?/.exec(text)?.[0] ?? '';
  return { number, text: text.slice(mark.length), depth: (mark.match(/>/g) ?? []).length };
}

/** The head that begins at a line: two words of a head at least, one of them who wrote it or what it is about. */
function headAt(lines: readonly Quoted[], at: number): { end: number; head: Map<HeadWord, string> } | null {
  if (!headWord(lines[at]?.text ?? '')) return null;
  const head = new Map<HeadWord, string>();
  let [end, last] = [at, null as HeadWord | null];
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? '';
    const found = headWord(text);
    if (found) {
      if (head.has(found[0]) && found[0] !== 'cc') break;
      head.set(...found);
      [last] = found;
    } else if (/^\s+\S/.test(text) && last) head.set(last, `${head.get(last)} ${text.trim()}`);
    else break;
  }
  const isHead =
    (head.has('from') && head.size >= 2) || (head.has('subject') && head.has('sent') && head.size >= 2);
  return isHead ? { end, head } : null;
}

/** "Name <address>", a day, "to me": as it is copied out of a mail page. */
function pageHeadAt(
  lines: readonly Quoted[],
  at: number,
): { end: number; head: Map<HeadWord, string> } | null {
  if (at > 8) return null;
  const [who, when, to] = [0, 1, 2].map((it) => lines[at + it]?.text.trim() ?? '');
  const isDay = findDates(when ?? '', { today: '2000-01-01' }).length > 0 || /\d{4}/.test(when ?? '');
  if (!CALLED.test(who ?? '') || !isDay || !/^to\b/i.test(to ?? '')) return null;
  const before = lines.slice(0, at).filter(({ text }) => text.trim() !== '');
  const head = new Map<HeadWord, string>([
    ['from', who ?? ''],
    ['sent', when ?? ''],
    ['to', (to ?? '').replace(/^to:?\s*/i, '')],
  ]);
  if (before.length === 1) head.set('subject', before[0]?.text.trim() ?? '');
  return { end: at + 3, head };
}

const sentDay = (text: string, frame: DateFrame): string | null => {
  // "11/16/2026": a clock with AM and PM is an American's, or so is a day above 12.
  const monthFirst = /\b\d{1,2}\/\d{1,2}\/\d{4}\b.*\b[AP]M\b/.test(text) || frame.monthFirst === true;
  return findDates(text, { ...frame, monthFirst })[0]?.from ?? null;
};

/** Parts the lines of a text into the mails that it quotes, the newest first as mail programs have it. */
export function splitThread(all: readonly Line[], frame: DateFrame): readonly Message[] {
  const lines = all.map(quoted);
  type Open = {
    head: Map<HeadWord, string>;
    headLines: Line[];
    lines: Line[];
    attached: Line[][];
    depth: number;
  };
  const open = (depth: number): Open => ({ head: new Map(), headLines: [], lines: [], attached: [], depth });
  let current = open(0);
  const found = [current];
  const begin = (depth: number): void => {
    if (current.head.size === 0 && current.lines.every(({ text }) => text.trim() === '')) {
      current.depth = depth;
      return;
    }
    current = open(depth);
    found.push(current);
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Quoted;
    const two = `${line.text} ${lines[i + 1]?.text ?? ''}`.trim();
    const wrote = WROTE.test(line.text.trim())
      ? 1
      : /^(?:on|am|le)\b/i.test(line.text) && WROTE.test(two)
        ? 2
        : 0;
    const head = ATTACHED.test(lines[i - 1]?.text.trim() ?? '')
      ? null
      : (headAt(lines, i) ?? pageHeadAt(lines, i));
    if (wrote > 0) {
      begin(line.depth + 1);
      current.head
        .set('sent', two)
        .set(
          'from',
          /(?:,|\d)\s+([^,\d]+?)\s*(?:<[^>]*>)?\s*(?:wrote|schrieb|a écrit)/iu.exec(two)?.[1] ?? '',
        );
      current.headLines.push(...lines.slice(i, i + wrote));
      i += wrote;
    } else if (head) {
      if (
        current.depth === 0 &&
        found.length === 1 &&
        head.head.has('from') &&
        i <= 8 &&
        current.head.size === 0
      )
        current.headLines.push(...current.lines.splice(0));
      begin(line.depth);
      current.head = head.head;
      current.headLines.push(...lines.slice(i, head.end));
      i = head.end;
    } else {
      if (line.depth > current.depth) begin(line.depth);
      else if (line.depth < current.depth && line.text.trim() !== '') {
        // Written below what it answers.
        const back = [...found].reverse().find((it) => it.depth <= line.depth);
        if (back && line.depth === 0 && found.length > 1 && current.depth > 0) current = back;
        else if (!back && line.depth === 0) {
          current = open(0);
          found.unshift(current);
        }
      }
      if (ATTACHED.test(line.text.trim())) found[0]?.attached.push([]);
      const attached = found[0]?.attached.at(-1);
      if (attached) attached.push(line);
      else if (!RULE.test(line.text)) current.lines.push(line);
      i += 1;
    }
  }
  return found.map(({ head, headLines, lines: body, attached }): Message => {
    const sent = head.get('sent');
    return {
      from: head.get('from') ?? '',
      to: (head.get('to') ?? '')
        .split(/[;,]/)
        .map((it) => it.trim())
        .filter((it) => it !== ''),
      sent: sent === undefined ? null : sentDay(sent, frame),
      subject: (head.get('subject') ?? '')
        .replace(/^(?:\s*(?:re|fwd?|fw|aw|wg|tr|sv|rv|r|antw|\[external\])\s*(?::|(?<=\]))\s*)+/i, '')
        .trim(),
      head: headLines,
      lines: body,
      attached: attached.map((it) => it.slice(1)),
    };
  });
}

const nameOf = (who: string): string => (CALLED.exec(who)?.[1] ?? who).replace(/<.*$|\(.*$|\[.*$/, '').trim();
/** “Laila Haddad, FUJAIRAH FREE ZONE”, “Salem - DMCC”: who writes, and for which house. */
export function senderOf(from: string): { readonly name: string; readonly house: string | null } {
  const name = nameOf(from);
  const [who = '', ...rest] = name.split(/,\s+|\s+[-–|]\s+/u);
  const house = rest.at(-1) ?? '';
  const isHouse = isOrganisation(house) || /^\p{Lu}{2,}(?:\s+\p{Lu}{2,})+$/u.test(house);
  return isHouse ? { name: who, house } : { name, house: null };
}
const houseOf = (who: string): string => /@([\w.-]+)/.exec(who)?.[1]?.toLowerCase() ?? '';
const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
/** The same person, also where one is written "Kit" and the other "Kit Underhill". */
const isSame = (a: string, b: string): boolean => {
  const [x, y] = [letters(nameOf(a)), letters(nameOf(b))];
  return x !== '' && y !== '' && (x === y || ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `));
};

export type Thread = {
  /** What the visitors, or who announces them, wrote: the newest first. */
  readonly theirs: readonly Message[];
  /** What we answered. */
  readonly ours: readonly Message[];
  /** Names of people on our side. */
  readonly us: readonly string[];
};

const HANDED_ON = /^(?:see below|fyi|for information|please see below|below|forwarding)/im;
/** Handed on by a colleague of ours: it says little, and what it hands on was written to them. */
function isHandedOn(first: Message, second: Message | undefined): boolean {
  if (!second) return false;
  const words = first.lines
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length;
  // An answer goes back to who wrote.
  if (first.to.some((it) => isSame(it, second.from))) return false;
  const toThem = second.to.some((it) => isSame(it, first.from));
  const text = first.lines.map((it) => it.text).join('\n');
  return words < 80 && (toThem || (HANDED_ON.test(text) && houseOf(first.from) !== houseOf(second.from)));
}

/** Sent by a program while its owner is away. */
export const isAutomatic = ({ subject, lines }: Message): boolean =>
  AUTOMATIC.test(subject) ||
  lines
    .filter(({ text }) => text.trim() !== '')
    .slice(0, 3)
    .some(({ text }) => AUTOMATIC.test(text.trim()));

/** Who wrote what: the visitors' side and ours. */
export function sidesOf(messages: readonly Message[]): Thread {
  const [first, second] = messages;
  if (!first) return { theirs: [], ours: [], us: [] };
  const handedOn = isHandedOn(first, second);
  const newest = (handedOn ? second : first) ?? first;
  const greeting = newest.lines.map(({ text }) => text.trim()).find((it) => GREETED.test(it)) ?? '';
  const greeted = GREETED.exec(greeting)?.[1] ?? '';
  const us = [...(handedOn ? [nameOf(first.from)] : []), ...newest.to.map(nameOf), greeted].filter(
    (it) =>
      letters(it).length > 1 &&
      // A meeting's guests name who calls it.
      !isSame(it, newest.from) &&
      !/^(?:me|all|team|sir|madam|colleagues|both|everyone|sirs)$/i.test(it),
  );
  const house = houseOf(newest.from);
  const isOurs = (it: Message): boolean =>
    it !== newest &&
    it.from !== '' &&
    !isSame(it.from, newest.from) &&
    (us.some((name) => isSame(name, it.from)) ||
      (house !== '' && houseOf(it.from) !== '' && houseOf(it.from) !== house));
  const rest = messages.filter((it) => it !== first || !handedOn);
  return {
    theirs: rest.filter((it) => !isOurs(it)),
    ours: [...(handedOn ? [first] : []), ...rest.filter(isOurs)],
    us,
  };
}

const GREETED =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|sehr geehrte[rs]?|chère|cher|namaste|salam)\s+(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|madame|monsieur|sir)\.?\s+)?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/iu;
