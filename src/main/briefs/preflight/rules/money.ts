import { formatDay } from '../../../../shared/format/date.ts';
import { moneyUnit } from '../../../../shared/format/units.ts';
import { list } from '../../../../shared/format/words.ts';
import { firstPlaces, type RuleInput } from '../checked.ts';
import { atBlock, type Rule, wholeBrief } from '../rule.ts';

/** Days after which a rate no longer serves as "today's". */
const RATE_DAYS = 90;
/** Days after which its printed date alone does not excuse it. */
const OLD_RATE_DAYS = 180;

const days = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const OFFICE = 'd MMMM yyyy';

export const noRate: Rule = {
  id: 'no-rate',
  name: 'Money without an exchange rate',
  clause: 'context',
  severity: 'note',
  when: 'Amounts stand in a currency that the library has no dated rate for, so they are printed in that currency alone.',
  fix: 'Add the rate with its date and source to the library.',
  check: (checked) => {
    const { audience, library } = checked;
    const missing = new Map<string, { ids: string[]; place: Parameters<typeof atBlock>[0] }>();
    for (const place of firstPlaces(checked)) {
      const money = place.fact.value === null ? null : moneyUnit(place.fact.unit ?? '');
      if (!money || money.currency === audience.currency.code) continue;
      for (const currency of [money.currency, audience.currency.code]) {
        if (currency === 'GBP' || library.rate(currency)) continue;
        const known = missing.get(currency) ?? { ids: [], place };
        known.ids.push(place.fact.id);
        missing.set(currency, known);
      }
    }
    return [...missing].map(([currency, { ids, place }]) => ({
      ...atBlock(place),
      at: currency,
      factIds: ids,
      sentence: `The library has no rate for ${currency}: ${ids.length === 1 ? 'one amount is' : `${ids.length} amounts are`} not converted (${list(ids.slice(0, 6))}${ids.length > 6 ? ' …' : ''}).`,
    }));
  },
};

export const oldRate: Rule = {
  id: 'old-rate',
  name: 'Exchange rate older than 90 days',
  clause: 'leadership',
  severity: 'warning',
  when: `An amount is converted at a rate that is more than ${RATE_DAYS} days old on the day of issue. The rate’s date is printed: up to ${OLD_RATE_DAYS} days it is a note.`,
  fix: 'Bring the rate up to date in the library, and pin it there.',
  together: (count) =>
    `The rates of ${count} currencies are old on the day of issue; their dates are printed.`,
  check: (checked) => {
    const { library, today } = checked;
    return [...ratesUsed(checked)].flatMap(([currency, ids]) => {
      const rate = library.rate(currency);
      if (!rate || days(rate.asOf, today) <= RATE_DAYS) return [];
      return [
        {
          ...wholeBrief,
          at: `${currency} ${rate.asOf}`,
          severity: days(rate.asOf, today) <= OLD_RATE_DAYS ? ('note' as const) : ('warning' as const),
          factIds: ids,
          sentence: `${ids.length === 1 ? 'One amount is' : `${ids.length} amounts are`} converted at the ${currency} rate of ${formatDay(rate.asOf, OFFICE)}, ${days(rate.asOf, today)} days old on the day of issue.`,
        },
      ];
    });
  },
};

/** The rates that the brief's amounts are converted at, with the facts that each is used for. */
function ratesUsed(checked: RuleInput): ReadonlyMap<string, readonly string[]> {
  const { audience } = checked;
  const used = new Map<string, string[]>();
  for (const { fact } of firstPlaces(checked)) {
    const money = fact.value === null ? null : moneyUnit(fact.unit ?? '');
    if (!money || money.currency === audience.currency.code) continue;
    for (const currency of [money.currency, audience.currency.code])
      if (currency !== 'GBP') used.set(currency, [...(used.get(currency) ?? []), fact.id]);
  }
  return used;
}

export const rateDates: Rule = {
  id: 'rate-dates',
  name: 'Exchange rates of different days',
  clause: 'context',
  severity: 'warning',
  when: 'Amounts of one brief are converted at rates of different days: two currencies cannot be compared then, and an amount that goes through the pound rests on both.',
  fix: 'Bring the older rate up to date in the library.',
  check: (checked) => {
    const used = [...ratesUsed(checked)].flatMap(([currency, ids]) => {
      const rate = checked.library.rate(currency);
      return rate ? [{ currency, asOf: rate.asOf, ids }] : [];
    });
    if (new Set(used.map(({ asOf }) => asOf)).size < 2) return [];
    const dated = used.map(({ currency, asOf }) => `${currency} of ${formatDay(asOf, OFFICE)}`);
    // The one that fewest amounts rest on is the one to look at.
    const least = used.toSorted((a, b) => a.ids.length - b.ids.length)[0];
    return [
      {
        ...wholeBrief,
        at: used.map(({ currency, asOf }) => `${currency} ${asOf}`).join(' '),
        factIds: least?.ids ?? [],
        sentence: `Amounts are converted at rates of different days: ${list(dated)}.`,
      },
    ];
  },
};
