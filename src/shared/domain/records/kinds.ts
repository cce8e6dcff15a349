import { type Field, free, late, needed } from './field.ts';

/**
 * Every kind of record, and every field of it: the one table that schemas, the columns of a pack's files, forms, words,
 * comparing, merging and search follow. Fields stand in the order of the columns.
 */

/** What a fact is for. */
const ROLES = ['headline', 'proof', 'context', 'offer', 'rule', 'story', 'caution', 'retire'] as const;
export type Role = (typeof ROLES)[number];
/** How an investor would take it. */
const POLARITIES = ['strength', 'neutral', 'caution'] as const;
export type Polarity = (typeof POLARITIES)[number];

type Kind = {
  /** Its table in a pack: the file's name without `.csv`. */
  readonly table: string;
  /** Its list among a pack's records. */
  readonly list: string;
  /** In the trade's words. */
  readonly one: string;
  readonly many: string;
  /** What its table holds. */
  readonly about: string;
  /** A pack without the table is refused; or the table came after the first packs. */
  readonly need: 'needed' | 'free' | 'late';
  /** Fields that together name a record. */
  readonly key: readonly string[];
  /** Fields of which each alone names a record too. */
  readonly alsoUnique?: readonly string[];
  /** The fields that a person calls a record by. */
  readonly titled: readonly string[];
  /** It has a page of its own, and is found by search. */
  readonly page: boolean;
  /** `translations.csv` may name it. */
  readonly translated?: true;
  readonly fields: Readonly<Record<string, Field>>;
  /** Each row of the table is one member of `points`; rows of one key are one record. */
  readonly points?: Readonly<Record<string, Field>>;
  /** The fields that a form asks for first; the others follow. */
  readonly form?: readonly string[];
};

const SITE_KINDS = [
  'employment land',
  'logistics',
  'science park',
  'office',
  'lab',
  'studio',
  'test facility',
];

export const KINDS = {
  source: {
    table: 'sources',
    list: 'sources',
    one: 'source',
    many: 'sources',
    about: 'Pages and documents that were read',
    need: 'needed',
    key: ['id'],
    titled: ['title'],
    page: true,
    fields: {
      id: needed.id({ facet: 'source' }),
      title: needed.line('title'),
      publisher: needed.line('publisher', { found: 'detail' }),
      author: free.line('author', { found: 'detail' }),
      published: free.date('published', { found: 'detail', dated: 'newest' }),
      url: needed.as('address', 'address'),
      accessed: needed.day('read on'),
      licence: free.name('licence'),
      kind: needed.word('kind', ['official', 'academic', 'industry', 'company', 'press'], { found: 'words' }),
    },
  },
  place: {
    table: 'places',
    list: 'places',
    one: 'place',
    many: 'places',
    about: 'Named areas and points',
    need: 'needed',
    key: ['id'],
    alsoUnique: ['name'],
    titled: ['name'],
    page: true,
    translated: true,
    fields: {
      id: needed.id(),
      name: needed.name('name', { facet: 'place' }),
      kind: needed.word(
        'kind',
        ['city', 'borough', 'town', 'district', 'site', 'region', 'country', 'airport'],
        {
          found: 'detail',
        },
      ),
      lat: free.number('latitude', 'latitude'),
      lon: free.number('longitude', 'longitude'),
      sourceIds: needed.sources(),
    },
  },
  cluster: {
    table: 'clusters',
    list: 'clusters',
    one: 'cluster',
    many: 'clusters',
    about: 'Networks of talent, businesses and institutions in one field',
    need: 'needed',
    key: ['id'],
    titled: ['name'],
    page: true,
    translated: true,
    fields: {
      id: needed.id({ facet: 'cluster' }),
      name: needed.line('name'),
      summary: needed.prose('summary', { found: 'detail' }),
      pitch: late.prose('pitch', { found: 'words' }),
      leadPlaces: free.places('lead places', { found: 'words' }),
      sourceIds: needed.sources(),
    },
  },
  organisation: {
    table: 'organisations',
    list: 'organisations',
    one: 'organisation',
    many: 'organisations',
    about: 'Businesses, institutions, programmes, sites, events and networks',
    need: 'needed',
    key: ['id'],
    titled: ['name'],
    page: true,
    translated: true,
    fields: {
      id: needed.id(),
      name: needed.line('name'),
      kind: needed.word(
        'kind',
        ['business', 'talent', 'institution', 'programme', 'site', 'event', 'network'],
        { found: 'detail' },
      ),
      place: free.place('place', { found: 'detail' }),
      clusterIds: free.clusters(),
      summary: needed.prose('summary', { found: 'detail' }),
      lat: free.number('latitude', 'latitude'),
      lon: free.number('longitude', 'longitude'),
      sourceIds: needed.sources(),
    },
    form: ['name', 'kind', 'summary', 'place', 'clusterIds'],
  },
  link: {
    table: 'network',
    list: 'links',
    one: 'link',
    many: 'links',
    about: 'Sourced relations between organisations',
    need: 'free',
    key: ['fromId', 'toId', 'relation'],
    titled: ['relation'],
    page: false,
    fields: {
      fromId: needed.record('organisation', 'from'),
      toId: needed.record('organisation', 'to'),
      relation: needed.word('relation', [
        'partner-of',
        'member-of',
        'owns',
        'located-at',
        'hosts',
        'funds',
        'researches-with',
        'supplies',
      ]),
      sourceIds: needed.sources(),
    },
    form: ['fromId', 'relation', 'toId'],
  },
  fact: {
    table: 'facts',
    list: 'facts',
    one: 'fact',
    many: 'facts',
    about: 'Statements, with their figures',
    need: 'needed',
    key: ['id'],
    titled: ['statement'],
    page: true,
    fields: {
      id: needed.id(),
      statement: needed.prose('statement'),
      metric: free.line('measure', { found: 'detail' }),
      value: free.number('figure', 'number'),
      unit: free.name('unit'),
      period: free.name('period', { found: 'detail', dated: 'newest' }),
      place: free.place('place', { found: 'detail' }),
      clusterIds: free.clusters(),
      markets: free.words('markets', { facet: 'market' }),
      themes: free.words('themes', { found: 'words', facet: 'theme' }),
      sourceIds: needed.sources({ found: 'names' }),
      quoteLocator: free.line('where it stands in the source'),
      confidence: free.word('confidence', ['high', 'medium', 'low', 'withdrawn'], { facet: 'confidence' }),
      geography: free.word('geography', [
        'region',
        'combined-authority',
        'local-authority',
        'site',
        'national',
        'international',
      ]),
      /** What the value rests on. */
      basis: free.word(
        'basis',
        ['measured', 'survey', 'estimate', 'forecast', 'target', 'claim', 'rule', 'event'],
        { found: 'words', facet: 'basis' },
      ),
      caveat: free.lines('caveat', { found: 'words' }),
      reviewBy: free.day('review date', { facet: 'review', dated: 'review' }),
      note: late.prose('note', { internal: true, found: 'words' }),
      polarity: late.oneOf('polarity', POLARITIES),
      role: late.oneOf('role', ROLES),
      short: late.short('short label', { found: 'words' }),
    },
    form: [
      'statement',
      'metric',
      'value',
      'unit',
      'period',
      'place',
      'geography',
      'basis',
      'confidence',
      'caveat',
      'reviewBy',
      'sourceIds',
      'quoteLocator',
      'clusterIds',
      'themes',
      'markets',
    ],
  },
  series: {
    table: 'series',
    list: 'series',
    one: 'series',
    many: 'series',
    about: 'Measures over time and places, one point a row',
    need: 'free',
    key: ['id'],
    titled: ['title'],
    page: true,
    fields: {
      id: needed.id({ column: 'series_id' }),
      title: needed.line('title'),
      unit: needed.name('unit'),
    },
    points: {
      period: needed.name('period'),
      value: needed.number('figure', 'number'),
      place: needed.place('place'),
      sourceIds: needed.sources(),
    },
  },
  'series-note': {
    table: 'series-notes',
    list: 'seriesNotes',
    one: 'note on a series',
    many: 'notes on series',
    about: 'For each series a neutral title, and what an honest headline may say',
    need: 'late',
    key: ['seriesId'],
    titled: ['title'],
    page: true,
    fields: {
      seriesId: needed.record('series', 'series'),
      title: needed.line('title'),
      findingRule: free.prose('rule for headlines', { internal: true, found: 'words' }),
      note: free.prose('note', { internal: true, found: 'words' }),
    },
  },
  conflict: {
    table: 'conflicts',
    list: 'conflicts',
    one: 'disagreement',
    many: 'disagreements',
    about: 'Facts that disagree, and the one to prefer',
    need: 'free',
    key: ['id'],
    titled: ['topic'],
    page: true,
    fields: {
      id: needed.id(),
      topic: needed.line('topic'),
      factIds: needed.records('fact', 'facts', { least: 2 }),
      /** In a pack of before `printed` it is what a reader sees. */
      note: late.prose('note', { internal: true, found: 'words' }),
      preferredFactId: needed.record('fact', 'preferred fact'),
      printed: late.prose('printed sentence', { found: 'words' }),
    },
    form: ['topic', 'factIds', 'preferredFactId', 'printed', 'note'],
  },
  rate: {
    table: 'fx',
    list: 'rates',
    one: 'exchange rate',
    many: 'exchange rates',
    about: 'Exchange rates: units for one pound sterling',
    need: 'free',
    key: ['currency'],
    titled: ['currency'],
    page: false,
    fields: {
      currency: needed.as('currency', 'currency'),
      ratePerGbp: needed.number('rate', 'rate'),
      asOf: needed.day('date of the rate'),
      sourceId: needed.record('source', 'source'),
      /** Printed with the rate: where it comes from. */
      note: free.prose('note'),
    },
  },
  translation: {
    table: 'translations',
    list: 'translations',
    one: 'translation',
    many: 'translations',
    about: 'Names in other languages',
    need: 'free',
    key: ['recordType', 'recordId', 'field', 'locale'],
    titled: ['text'],
    page: false,
    fields: {
      recordType: needed.name('kind of record'),
      recordId: needed.as('id', 'record'),
      field: needed.name('field'),
      locale: needed.as('locale', 'language'),
      text: needed.lines('text'),
      status: needed.name('status'),
    },
  },
  need: {
    table: 'needs',
    list: 'needs',
    one: 'need',
    many: 'needs',
    about: 'What an investor asks for, in the investor’s words, and what meets it',
    need: 'late',
    key: ['id'],
    titled: ['label'],
    page: true,
    translated: true,
    fields: {
      id: needed.id({ column: 'need_id' }),
      label: needed.line('name'),
      asks: free.words('asked as', { found: 'words' }),
      clusterIds: free.clusters(),
      organisationIds: free.records('organisation', 'organisations', { found: 'names' }),
      factIds: free.records('fact', 'facts'),
      placeNames: free.places('places'),
      why: free.prose('why here', { found: 'detail' }),
      caution: free.prose('honest limit', { found: 'words' }),
    },
  },
  story: {
    table: 'stories',
    list: 'stories',
    one: 'story',
    many: 'stories',
    about: 'Investors who came, why, and what came of it',
    need: 'late',
    key: ['id'],
    titled: ['company'],
    page: true,
    fields: {
      id: needed.id({ column: 'story_id' }),
      company: needed.line('company'),
      homeMarket: free.name('home market', { found: 'detail' }),
      arrived: free.date('arrived', { found: 'detail', dated: 'newest' }),
      place: free.place('place', { found: 'detail' }),
      clusterIds: free.clusters(),
      organisationId: free.record('organisation', 'organisation'),
      what: needed.prose('what it did', { found: 'detail' }),
      whyHere: free.prose('why here', { found: 'words' }),
      result: free.prose('what came of it', { found: 'words' }),
      sourceIds: needed.sources(),
      caveat: free.lines('caveat', { found: 'words' }),
    },
  },
  contact: {
    table: 'contacts',
    list: 'contacts',
    one: 'contact',
    many: 'contacts',
    about: 'Teams to ask and official inboxes, never private persons',
    need: 'late',
    key: ['id'],
    titled: ['team'],
    page: true,
    fields: {
      id: needed.id({ column: 'contact_id' }),
      organisationId: free.record('organisation', 'organisation', { found: 'names' }),
      role: free.name('role', { found: 'detail' }),
      team: needed.line('team'),
      url: free.as('address', 'address'),
      email: free.as('email', 'e-mail'),
      phone: free.line('telephone'),
      whatFor: needed.prose('what for', { found: 'detail' }),
      sourceIds: needed.sources(),
    },
    form: ['team', 'organisationId', 'role', 'whatFor'],
  },
  site: {
    table: 'sites',
    list: 'sites',
    one: 'site',
    many: 'sites',
    about: 'Land and premises',
    need: 'late',
    key: ['id'],
    titled: ['name'],
    page: true,
    fields: {
      id: needed.id({ column: 'site_id' }),
      organisationId: free.record('organisation', 'organisation', { found: 'names' }),
      name: needed.line('name'),
      place: free.place('place', { found: 'detail' }),
      kind: free.word('kind', SITE_KINDS, { found: 'detail' }),
      hectares: free.number('hectares', 'size'),
      floorSqm: free.number('floor area in square metres', 'size'),
      powerMva: free.number('power in MVA', 'size'),
      tenure: free.lines('tenure', { found: 'words' }),
      planning: free.lines('planning', { found: 'words' }),
      available: free.lines('what is available', { found: 'detail' }),
      ownerOrLead: free.line('owner or lead', { found: 'words' }),
      clusterIds: free.clusters({ column: 'clusters' }),
      access: free.lines('access', { found: 'words' }),
      incentives: free.lines('incentives', { found: 'words' }),
      asOf: free.date('as of', { dated: 'newest' }),
      sourceIds: needed.sources(),
      caveat: free.lines('caveat', { found: 'words' }),
      note: free.prose('note', { internal: true, found: 'words' }),
    },
    form: ['name', 'organisationId', 'place', 'kind'],
  },
  travel: {
    table: 'travel',
    list: 'travel',
    one: 'journey',
    many: 'journeys',
    about: 'Minutes and kilometres between places',
    need: 'late',
    key: ['fromPlace', 'toPlace', 'mode'],
    titled: ['fromPlace', 'toPlace'],
    page: true,
    fields: {
      fromPlace: needed.place('from', { found: 'detail' }),
      toPlace: needed.place('to', { found: 'detail' }),
      mode: needed.word('by', ['rail', 'road', 'air', 'straight line'], { found: 'detail' }),
      minutes: free.number('minutes', 'size'),
      km: free.number('kilometres', 'size'),
      asOf: free.date('as of', { dated: 'newest' }),
      sourceIds: free.sources(),
      caveat: free.lines('caveat', { found: 'words' }),
    },
  },
  school: {
    table: 'schools',
    list: 'schools',
    one: 'school',
    many: 'schools',
    about: 'Schools for the children of those who come',
    need: 'late',
    key: ['id'],
    titled: ['name'],
    page: true,
    fields: {
      id: needed.id(),
      name: needed.line('name'),
      place: free.place('place', { found: 'detail' }),
      sourceIds: needed.sources(),
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type RecordType = keyof typeof KINDS;
export const RECORD_TYPES = Object.keys(KINDS) as [RecordType, ...RecordType[]];

/** All kinds, these first. */
export const leading = (...first: readonly RecordType[]): readonly RecordType[] => [
  ...new Set([...first, ...RECORD_TYPES]),
];

type Paged = { [T in RecordType]: (typeof KINDS)[T]['page'] extends true ? T : never }[RecordType];

export const isPaged = (type: RecordType): type is Paged => KINDS[type].page;

/** Kinds of record that have a page of their own. */
export const PAGED_TYPES = RECORD_TYPES.filter(isPaged) as [Paged, ...Paged[]];
