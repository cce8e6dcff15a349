import { isShare } from '../../../../shared/format/units.ts';
import { firstPlaces, shorten } from '../checked.ts';
import { atBlock, leaveOutFix, type Rule } from '../rule.ts';

/** A change with a size: "grew 14.6%", "up by a third", "doubled". */
const CHANGED =
  /\b(?:rose|risen|grew|grown|fell|fallen|dropped|declined|increased|decreased|climbed|jumped|(?<!\b(?:make|makes|made|making|take|takes|took|taken) )up|down|growth of)\b[^.;]{0,40}?\d+(?:\.\d+)?\s?%|\d+(?:\.\d+)?\s?%\s+(?:more|fewer|less|higher|lower|up|down|growth|rise|fall|increase|decrease)\b|\b(?:doubled|trebled|tripled|halved|quadrupled)\b/i;
const OUTDID = /\b(?:outperform\w*|outpac\w*|outstrip\w*|ahead of the pack|bucked the trend)\b/i;
/** What it is compared with. */
const BASE =
  /\b(?:than|from|since|versus|against|compared|over the|over (?:five|ten|\d+)|on the (?:year|previous|same)|on (?:its|a year)|on (?:the \d+ |20\d\d)|a year (?:earlier|before|ago)|year[- ]on[- ]year|in (?:a|the|one) year|in the (?:ten|five|\d+) years|after|between|the year before|on 20\d\d|down on|up on|in (?:19|20)\d\d)\b/i;

export const noBase: Rule = {
  id: 'no-base',
  name: 'Comparison without its base',
  clause: 'context',
  severity: 'warning',
  when: 'A rise, a fall or a “better than” is printed without what it is measured from: no earlier figure, year or peer, in the words or in the period.',
  fix: 'Say “than …”, “since …” or “on the year before” in your own words; or leave it out.',
  together: (count) => `${count} comparisons do not say what they are measured from.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact, words } = place;
      const said = place.as === 'tile' ? `${words} ${fact.period ?? ''}` : words;
      const change =
        place.as === 'tile' ? isShare(fact.unit) && /^change|growth/i.test(words) : CHANGED.test(said);
      const based = BASE.test(said) || /\d{4}\D+\d{4}/.test(fact.period ?? '');
      const vague = OUTDID.test(said) && !/\d/.test(said.replace(/\b(?:19|20)\d\d\b/g, ''));
      if (!(change && !based) && !vague) return [];
      return [
        {
          ...atBlock(place),
          at: `${place.block.id} ${fact.id}`,
          factIds: [fact.id],
          sentence: vague
            ? `“${shorten(words)}” compares without a figure or a named peer.`
            : `“${shorten(words)}” gives a change and does not say from what.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};
