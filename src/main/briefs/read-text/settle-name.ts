import type { Line } from './clean-text.ts';
import { findDates } from './find-dates.ts';
import { findHouse } from './find-house.ts';
import { findName } from './find-name.ts';
import { type Heard, type LetterContext, type Said, subjectLine } from './letter-context.ts';
import type { Guesses } from './letter-reading.ts';
import { isOrganisation } from './names.ts';
import { listedPeople, POST } from './people-of.ts';
import { withoutPrivate } from './private-words.ts';
import { RANK } from './settle-audience.ts';
import { type Message, senderOf } from './thread.ts';

/** The organisation whose delegation it is. */
export function houseOf({ reads, thread, frame, lines }: LetterContext): string | null {
  const [newest] = reads;
  const ofPeople = listedPeople(reads, null, thread.us).flatMap(({ value }) =>
    value.organisation ? [value.organisation] : [],
  );
  const fields = reads.flatMap(({ units }) =>
    units.filter((it) => it.kind === 'field' && (it.topic === 'organisation' || it.topic === 'name')),
  );
  const top = (newest?.message.lines ?? []).filter(({ text }) => text.trim() !== '').slice(0, 3);
  const titles = top.filter(
    ({ text }) =>
      !/[.:?!,]$/.test(text.trim()) &&
      text.trim().length < 120 &&
      newest?.units.some((it) => it.kind === 'table'),
  );
  return findHouse({
    sentences: reads
      .flatMap(({ said, units }) => [
        ...said.map(({ text }) => text),
        ...units
          .filter(
            (it) => it.kind === 'heading' || it.topic === 'name' || (it.kind === 'item' && it.topic === null),
          )
          .map((it) => `${it.label} ${it.text}`),
      ])
      .concat(
        titles.map(({ text }) => text.split('\t')[0] ?? ''),
        lines.slice(0, 2).map(({ text }) => text),
      ),
    subject: reads.map(({ message }) => message.subject).find((it) => it !== '') ?? '',
    said: [
      ...fields.map(({ text }) => withoutPrivate(text)),
      ...reads.flatMap(({ message }) => senderOf(message.from).house ?? []),
    ].filter((it) => !/\d{4}/.test(it)),
    letterhead: [
      ...top
        .filter(({ text }) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{3}/u.test(text.replace(/\([^)]*\)/g, '')))
        .map(({ text }) => text.trim()),
      ...top.slice(0, 1).flatMap(({ text }) => (isTitleOfHouse(text.trim()) ? [text.trim()] : [])),
    ],
    signature: reads.flatMap(({ message, signature }) =>
      isPost(message, signature) ? [] : signature.map(({ text }) => withoutPrivate(text)),
    ),
    ofPeople,
    placeNames: frame.placeNames,
  });
}

/** “Jeddah Chamber of Industry”: the first line of a letter, by itself. */
const isTitleOfHouse = (text: string): boolean =>
  isOrganisation(text) &&
  text.length < 70 &&
  !/[\d.:?!,]/.test(text) &&
  text.split(' ').every((it) => /^(?:[\p{Lu}\p{Lo}&]|of|for|and|the|de|y|al)/u.test(it));

const isPost = (message: Message, signature: readonly Line[]): boolean =>
  POST.test(`${message.from} ${signature.map(({ text }) => text).join(' ')}`);

/** What the delegation may be called: the surest is chosen, the others stay available. */
export function addName(it: LetterContext, house: string | null, origin: Heard | null): void {
  const { out, reads } = it;
  for (const { units } of reads)
    for (const unit of units)
      if (unit.kind === 'field' && unit.topic === 'name' && findDates(unit.text, it.dates).length === 0)
        out.add(
          'name',
          withoutPrivate(unit.text).slice(0, 200),
          unit.lines,
          unit.text,
          'sure',
          'Written after its label.',
        );
  const subject = reads.map(({ message }) => message).find((message) => message.subject !== '');
  const line = subject ? subjectLine(subject) : 0;
  const titles: Said[] = subject ? [{ text: subject.subject, lines: [line], label: '' }] : [];
  const found = [...titles, ...reads.flatMap(({ said }) => said)].flatMap((said) => {
    const name = findName(said.text);
    return name ? [{ ...name, said }] : [];
  });
  const own =
    house === null
      ? undefined
      : found.find(
          ({ name }) => name.toLowerCase().includes(house.toLowerCase()) && name.length < house.length + 40,
        );
  const isPlain = house !== null && !own;
  if (isPlain) {
    const said = it.lines.find(({ text }) => text.includes(house)) ?? it.lines[0];
    out.add(
      'name',
      house,
      said?.number ?? 0,
      withoutPrivate(said?.text.trim() ?? house),
      'likely',
      'The organisation that the text speaks of as the one that comes.',
    );
  }
  for (const { name, sureness, why, said } of own ? [own, ...found] : found)
    out.add('name', withoutPrivate(name), said.lines, said.text, isPlain ? 'unsure' : sureness, why);
  if (subject && subject.subject.length > 3)
    out.add(
      'name',
      withoutPrivate(subject.subject).slice(0, 200),
      line,
      subject.subject,
      'unsure',
      'The subject of the letter.',
    );
  if (origin && origin.sureness !== 'unsure' && !out.guesses.some(({ field }) => field === 'name'))
    out.add(
      'name',
      `Delegation from ${origin.sureness === 'likely' ? origin.words : origin.country}`,
      origin.line,
      origin.words,
      'unsure',
      `The text gives no name. ${origin.why}`,
    );
  keepOne(out, 'name');
}

/** Selects the surest, the first of equals; the others stay available. */
function keepOne({ guesses }: Guesses, field: 'name'): void {
  const [best] = guesses
    .filter((it) => it.field === field)
    .sort((a, b) => RANK[b.sureness] - RANK[a.sureness]);
  for (const [i, it] of guesses.entries()) if (it.field === field) guesses[i] = { ...it, use: it === best };
}
