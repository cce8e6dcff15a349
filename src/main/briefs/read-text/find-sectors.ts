import type { Cluster } from '../../../shared/domain/index.ts';
import { escapePattern } from '../../../shared/format/escape-pattern.ts';
import type { Sureness } from '../../../shared/views/index.ts';
import { stems } from '../words.ts';

export type FoundSector = {
  /** A cluster's id, or the word itself if no cluster matches. */
  readonly sector: string;
  readonly sureness: Sureness;
  readonly words: string;
  readonly why: string;
};

/**
 * Common words for fields of business, and telling words by which a pack may call them. Matched with clusters' names
 * first and their summaries second; what no cluster answers to stays a word.
 */
const FIELDS: readonly { readonly said: RegExp; readonly called: readonly string[] }[] = [
  {
    said: /automotive|auto[ -]?(?:components?|parts|makers?|tech)|car ?makers?|vehicle manufactur\w+|two-wheelers?/,
    called: ['vehicles', 'mobility', 'automotive'],
  },
  {
    said: /electric vehicles?|\bevs?\b|e-mobility|electric two-wheelers?|batter(?:y|ies)|gigafactor(?:y|ies)|e-rickshaws?|batterie\w*/,
    called: ['batteries', 'electric'],
  },
  {
    said: /med(?:ical)?[ -]?tech(?:nology)?|medical (?:devices?|supplies|textiles?)|life sciences?|health[ -]?(?:tech|care)|hospitals?|clinical|surgical|dialysis|catheters?|diagnostics?|telehealth|genomics|gene therap(?:y|ies)|sterile services|pharma\w*|biotech\w*|digital health/,
    called: ['health', 'medtech', 'med', 'life'],
  },
  {
    said: /aerospace|aviation|aircraft|aerostructures?|flight controls?|mro|turbine blades?|landing gear(?: parts)?/,
    called: ['aerospace'],
  },
  { said: /space(?: tech\w*| sector| industry)|satellites?/, called: ['space'] },
  {
    said: /fintech|financial services?|banking|insurance|asset management|payments?(?: \w+)?|regtech|insurtech|digital wallets?|fraud analytics|venture capital|series [abc]|wealth management/,
    called: ['financial'],
  },
  { said: /legal services?|professional services?|consult(?:ing|ancy)/, called: ['professional'] },
  {
    said: /logistics|supply chains?|warehous\w+|freight|ports?\b|cold (?:chain|stor(?:e|es|age))|air cargo|parcel \w+/,
    called: ['logistics', 'distribution'],
  },
  {
    said: /clean (?:energy|tech)|cleantech|net[ -]zero|low[ -]carbon|renewables?|(?:green )?hydrogen(?: storage)?|wasserstoff\w*|electroly[sz]ers?|solar|wind power|ammonia cracking|decarboni[sz]ation/,
    called: ['carbon', 'energy'],
  },
  {
    said: /creative industr\w+|video games?|gaming|esports?(?: arenas?)?|film(?: and tv)?|createch|animation|virtual production/,
    called: ['creative', 'gaming'],
  },
  {
    said: /advanced manufacturing|precision (?:engineering|castings?|parts)|industry 4\.0|robotics|machine tools?|additive manufacturing|(?:die )?castings?|die casting|forgings?|fasteners?|bearings?|machining|maschinenbau|cnc/,
    called: ['manufacturing'],
  },
  { said: /\b5g\b|telecoms?|digital infrastructure/, called: ['5g', 'digital'] },
  { said: /artificial intelligence|\bai\b(?!\s*\d)|cyber ?security|digital tech\w*/, called: ['digital'] },
  { said: /quantum|gravity sens\w+|cold atoms?/, called: ['quantum'] },
  { said: /rail(?:ways?)?|light rail|trams?/, called: ['rail'] },
  { said: /e-?commerce(?: fulfil\w+)?|online retail|selling online/, called: ['ecommerce'] },
  {
    said: /(?:modern|off-?site|modular) (?:construction|housing)|houses off site|housing|retrofit|precast(?: concrete)?/,
    called: ['housing', 'construction'],
  },
  {
    said: /autonomous vehicles?|connected (?:and autonomous )?vehicles?|future mobility|\bcavs?\b/,
    called: ['mobility'],
  },
  {
    said: /food(?: and drink)? (?:processing|manufactur\w+|tech)|agri-?(?:tech|food)|agriculture/,
    called: ['food', 'agritech'],
  },
  { said: /textiles?|apparel|fashion|jewell?ery/, called: ['textile', 'jewellery'] },
  { said: /universit(?:y|ies) partnerships?|higher education|edtech|skills training/, called: ['education'] },
  {
    said: /defen[cs]e|semiconductors?|tourism|steel|chemicals?|software|data cent(?:re|er)s?|proptech/,
    called: [],
  },
];

const wholeWord = (said: RegExp): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${said.source})(?![\\p{L}\\p{N}])`, 'giu');
const PATTERNS = FIELDS.map(({ said, called }) => ({
  said: wholeWord(said),
  called: new Set(called.flatMap((it) => [...stems(it), it])),
}));

type Known = { readonly cluster: Cluster; readonly name: RegExp; readonly nameStems: ReadonlySet<string> };

const knownOf = new WeakMap<readonly Cluster[], readonly Known[]>();
function knownClusters(clusters: readonly Cluster[]): readonly Known[] {
  const made =
    knownOf.get(clusters) ??
    clusters.map((cluster) => ({
      cluster,
      name: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${escapePattern(cluster.name)}|${escapePattern(cluster.id)})(?![\\p{L}\\p{N}])`,
        'iu',
      ),
      nameStems: new Set([
        ...stems(`${cluster.name} ${cluster.id}`),
        ...`${cluster.name} ${cluster.id}`.toLowerCase().split(/[^\p{L}\p{N}]+/u),
      ]),
    }));
  knownOf.set(clusters, made);
  return made;
}

/** Fields of business that a line names: clusters by their own names, and common words for them. */
export function findSectors(text: string, clusters: readonly Cluster[]): readonly FoundSector[] {
  const found = new Map<string, FoundSector>();
  const add = (it: FoundSector): void => {
    if (!found.has(it.sector)) found.set(it.sector, it);
  };
  for (const { cluster, name } of knownClusters(clusters)) {
    const words = name.exec(text)?.[0];
    if (words) add({ sector: cluster.id, sureness: 'sure', words, why: 'The cluster’s own name.' });
  }
  for (const { said, called } of PATTERNS) {
    for (const [words] of text.matchAll(said)) {
      const answers = knownClusters(clusters).filter(({ nameStems }) =>
        [...called].some((word) => nameStems.has(word)),
      );
      for (const { cluster } of answers) {
        add({ sector: cluster.id, sureness: 'likely', words, why: `“${words}” belongs to ${cluster.name}.` });
      }
      if (answers.length === 0) {
        add({
          sector: words.toLowerCase(),
          sureness: 'likely',
          words,
          why: 'No cluster of the pack answers to this word; it steers the choice all the same.',
        });
      }
    }
  }
  return [...found.values()];
}
