import { suitsVisit } from '../../../shared/delegations/visit-feedback.ts';
import type { RecordOf } from '../../../shared/domain/index.ts';
import { type CompanyRoom, lineOfRecord } from '../../library/companies.ts';
import type { Library } from '../../library/library.ts';
import { askedSegments } from '../tailoring/asked-segments.ts';
import { tellingWords } from '../tailoring/word-stems.ts';
import { type Asked, bestFirst, inChapters, meetsNeeds } from './asked.ts';

type Site = RecordOf<'site'>;

const MOST = 8;
const OF_EACH_KIND = 2;
/** A site of a kind that nobody asked for is not shown. */
const LEAST = 2;

/** What people say who ask for premises of a kind. */
const SAID: Readonly<Record<string, string>> = {
  'employment land': 'land site plot acre hectare factory greenfield brownfield gigafactory megawatt power',
  logistics: 'warehouse warehousing logistics distribution fulfilment shed depot hub',
  'science park': 'incubator incubation science park innovation centre coworking',
  office: 'office headquarters desk coworking',
  lab: 'lab laboratory wetlab bench cleanroom',
  studio: 'studio stage soundstage',
  'test facility': 'proving testbed',
};
const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SAID).map(([kind, words]) => [kind, new Set(tellingWords(words))]),
);

/** Land or premises of the kinds, size and power that were asked for, side by side; none where nobody asked for space. */
export function chooseSites(library: Library, asked: Asked, room: CompanyRoom): readonly Site[] {
  const texts = [
    ...askedSegments(asked.delegation).map(({ text }) => text),
    ...asked.needs.filter((need) => need.asked.length > 0).map(({ need }) => need.label),
  ];
  const said = new Set(texts.flatMap(tellingWords));
  const kinds = new Set(
    [...WORDS].filter(([, words]) => [...words].some((word) => said.has(word))).map(([kind]) => kind),
  );
  const wanted = wantedSize(texts.join('; '));
  const places = new Set(asked.needs.flatMap(({ need }) => need.placeNames));
  const ranked = bestFirst(
    library.records.sites.filter(
      (site) => isLargeEnough(site, wanted) && suitsVisit(asked.delegation, 'site')(site),
    ),
    (site) => {
      if (site.kind === null || !kinds.has(site.kind)) return 0;
      return (
        2 +
        inChapters(site.clusterIds, asked) +
        meetsNeeds(site.organisationId, asked) +
        (site.place !== null && places.has(site.place) ? 0.3 : 0) +
        (wanted.hectares !== null && site.hectares !== null ? 0.7 : 0) +
        (wanted.floorSqm !== null && site.floorSqm !== null ? 0.7 : 0) +
        (wanted.mva !== null && site.powerMva !== null ? 1 : 0) +
        // Of two alike the one that was read about later.
        0.02 * Math.max(0, Number(site.asOf?.slice(0, 4) ?? 2010) - 2010)
      );
    },
    LEAST,
  );
  return ofEachKind(ranked.filter((site) => room.has(lineOfRecord('site', site)))).filter((site) =>
    room.take(lineOfRecord('site', site)),
  );
}

/** The best of each kind that was asked for, then the best of all, kind by kind. */
function ofEachKind(ranked: readonly Site[]): readonly Site[] {
  const kinds = [...new Set(ranked.map(({ kind }) => kind))];
  const firsts = kinds.flatMap((kind) => ranked.filter((it) => it.kind === kind).slice(0, OF_EACH_KIND));
  const chosen = [...new Set([...firsts, ...ranked])].slice(0, MOST);
  return kinds.flatMap((kind) => chosen.filter((it) => it.kind === kind));
}

type Wanted = {
  readonly hectares: number | null;
  readonly floorSqm: number | null;
  readonly mva: number | null;
};

const NUMBER = '(\\d[\\d,.]*)[\\s-]*';
const UNITS = {
  hectares: [
    [new RegExp(`${NUMBER}(?:acres?)\\b`, 'i'), 0.404686],
    [new RegExp(`${NUMBER}(?:hectares?|ha)\\b`, 'i'), 1],
  ],
  floorSqm: [
    [new RegExp(`${NUMBER}(?:sq\\.?\\s*ft|square[\\s-]f(?:ee|oo)t)\\b`, 'i'), 0.092903],
    [new RegExp(`${NUMBER}(?:sq\\.?\\s*m|m²|square[\\s-]met(?:re|er)s?)(?![\\p{L}])`, 'iu'), 1],
  ],
  mva: [[new RegExp(`${NUMBER}(?:MW|MVA|megawatts?)\\b`, 'i'), 1]],
} as const satisfies Readonly<Record<keyof Wanted, readonly (readonly [RegExp, number])[]>>;

/** The size and power that the visitors name, in hectares, square metres and MVA. */
export function wantedSize(text: string): Wanted {
  const first = (of: keyof Wanted): number | null => {
    for (const [pattern, factor] of UNITS[of]) {
      const value = Number(pattern.exec(text)?.[1]?.replaceAll(',', ''));
      if (Number.isFinite(value) && value > 0) return value * factor;
    }
    return null;
  };
  return { hectares: first('hectares'), floorSqm: first('floorSqm'), mva: first('mva') };
}

/** "About 50 acres" takes 45; what is not known is to be asked. */
const NEARLY = 0.8;

const isLargeEnough = ({ hectares, floorSqm, powerMva }: Site, wanted: Wanted): boolean =>
  enough(hectares, wanted.hectares) && enough(floorSqm, wanted.floorSqm) && enough(powerMva, wanted.mva);

const enough = (held: number | null, wanted: number | null): boolean =>
  held === null || wanted === null || held >= NEARLY * wanted;
