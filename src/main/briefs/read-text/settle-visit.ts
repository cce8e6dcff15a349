import { dayAfter } from './find-dates.ts';
import { datesInWords, type HeardDate, settleVisit, type Visit } from './find-visit.ts';
import { type LetterContext, subjectLine } from './letter-context.ts';
import type { Stop } from './settle-stops.ts';
import type { DateFrame } from './written-days.ts';

/** All dates of the visitors' mails, weighed. */
export function heardDates({ reads, dates, frame }: LetterContext): readonly HeardDate[] {
  const homes = [...frame.placeNames, ...(frame.homeName ? [frame.homeName] : [])];
  return reads.flatMap(({ message, units, said }, index) => {
    const own: DateFrame = { ...dates, today: message.sent ?? dates.today };
    const of = (text: string, line: number, bonus = 0): readonly HeardDate[] =>
      datesInWords(text, line, index, { dates: own, homes }, bonus);
    const fields = units
      .filter(
        (it) =>
          (it.kind === 'field' &&
            (it.topic === 'visit' ||
              it.topic === 'name' ||
              it.topic === 'sectors' ||
              it.topic === 'written')) ||
          it.kind === 'heading',
      )
      .flatMap((it) =>
        of(it.text, it.lines[0] ?? 0, it.kind === 'heading' ? -1 : 6).filter(
          // One day is that of the form itself.
          ({ from, to }) => it.topic !== 'written' || from !== to,
        ),
      );
    // A form asks for the day that they come and the day that they leave.
    const [arrival, departure] = [/^arriv/iu, /^depart/iu].map((said) =>
      units.find((it) => it.kind === 'field' && it.topic === 'other' && said.test(it.label)),
    );
    const stay =
      arrival && departure
        ? of(`Arrival ${arrival.text}, departure ${departure.text}`, arrival.lines[0] ?? 0, 3).filter(
            ({ from, to }) => from !== to,
          )
        : [];
    // Titles above a table, a circular's own: lines by themselves.
    const loose = units
      .filter((it) => it.kind === 'item' && it.topic === null)
      .flatMap((it) => of(it.text, it.lines[0] ?? 0));
    const options = units
      .filter((it) => it.kind === 'item' && it.topic !== 'stops' && it.topic !== 'other' && it.topic !== null)
      .flatMap((it) => of(it.text, it.lines[0] ?? 0, -1));
    let month: string | null = null;
    const titled = said.flatMap(({ text, lines }) => {
      const bonus = text.split(' ').length < 9 && !/[.?!]$/.test(text) ? 2 : 0;
      const found = datesInWords(text, lines[0] ?? 0, index, { dates: own, homes, month }, bonus);
      month = found.at(-1)?.to.slice(0, 7) ?? month;
      return found;
    });
    const spans = units
      .filter((it) => it.kind === 'item' && it.topic === 'stops')
      .flatMap((it) => of(it.text, it.lines[0] ?? 0, -4))
      .filter((it) => it.from !== it.to);
    const subject = message.subject === '' ? [] : of(message.subject, subjectLine(message), -1);
    return [...titled, ...fields, ...stay, ...loose, ...options, ...spans, ...subject];
  });
}

/** The visit as the newest mail that names days has it. */
export function visitOf({ reads }: LetterContext, heard: readonly HeardDate[]): Visit {
  const firm = reads
    .flatMap(({ units }) => units.filter((it) => it.kind === 'field' && it.topic === 'firm'))
    .map(({ text }) => text)[0];
  const isFirm =
    firm === undefined
      ? null
      : /^(?:y|yes|confirmed|firm|final)\b/iu.test(firm)
        ? true
        : /^(?:n|no|provisional|tentative|tbc|not)\b/iu.test(firm)
          ? false
          : null;
  return settleVisit(heard, { sentences: reads[0]?.said.map(({ text }) => text) ?? [], firm: isFirm });
}

const OPTION = { certainty: 'option' } as const;
/** Adds the visit; other days that the text names stay available. */
export function addVisit(
  { out }: LetterContext,
  visit: Visit | null,
  stops: readonly Stop[],
  heard: readonly HeardDate[],
): void {
  const chosen = visit?.chosen ?? null;
  if (chosen) {
    const { from, to, line, sureness, why } = chosen;
    const text = chosen.weekday === 'item' ? chosen.text.slice(chosen.start, chosen.end) : chosen.text;
    out.add(
      'visit',
      { from, to, ...(visit?.certainty === 'option' ? OPTION : {}) },
      line,
      text,
      sureness,
      why,
      true,
    );
    for (const it of visit?.options ?? [])
      out.add(
        'visit',
        { from: it.from, to: it.to, ...OPTION },
        it.line,
        it.text,
        'unsure',
        `Offered as well. ${it.why}`,
        false,
      );
    // Which of them is meant cannot be known: it is asked.
    if (chosen.weekday && sureness === 'unsure')
      out.add('visit', { from: dayAfter(from, 7), to: dayAfter(to, 7) }, line, text, 'unsure', why, false);
  } else if (stops.length > 0) {
    const days = stops.map(({ value }) => value.date).sort();
    const [from = '', to = ''] = [days[0], days.at(-1)];
    const [first] = stops;
    out.add(
      'visit',
      { from, to },
      first?.lines ?? 0,
      first?.words ?? '',
      'likely',
      'From the first day of the programme to its last.',
    );
  }
  const known = new Set(
    out.guesses.flatMap((it) => (it.field === 'visit' ? [`${it.value.from} ${it.value.to}`] : [])),
  );
  for (const it of heard) {
    if (it.message > 0 || it.isOver || known.has(`${it.from} ${it.to}`)) continue;
    known.add(`${it.from} ${it.to}`);
    out.add(
      'visit',
      { from: it.from, to: it.to },
      it.line,
      it.text,
      'unsure',
      `${it.why} The line does not speak of a visit.`,
      false,
    );
  }
}
