import { escapeMarkup } from '../../../shared/format/escape-markup.ts';
import {
  type Block,
  type Evidence,
  type FactItem,
  type Inline,
  MARKS,
  type Mark,
  type Proof,
  type SourceEntry,
  type Table,
  type Tile,
  type TimelineStop,
  text,
} from '../../pdf/document.ts';
import { drawScene } from './draw-scene.ts';
import { citation, figureWords, inlinesOf, plainWords, type Writing } from './inlines.ts';
import { element, mark } from './markup.ts';
import { type Pictures, photographOf } from './photograph.ts';

/** What blocks need to know of the section that they stand in. */
export type Setting = Writing & {
  /** Headings never skip a level: the rank of one that is `level` deep, below what stands above it. */
  readonly rank: (level: number) => number;
  readonly words: { readonly chartData: string };
  readonly contents: () => string;
  readonly pictures: Pictures;
};

export const blocksOf = (blocks: readonly Block[], setting: Setting): string =>
  blocks.map((block) => blockOf(block, setting)).join('\n');

function blockOf(block: Block, setting: Setting): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, inlinesOf(block.inlines ?? [text(block.text)], setting), setting);
    case 'paragraph':
      return element(
        'p',
        { class: block.style === 'body' ? null : block.style },
        block.mark === undefined ? '' : drawnMark(block.mark),
        inlinesOf(block.inlines, setting),
      );
    case 'facts':
      return element(
        'ul',
        { class: 'facts', role: 'list' },
        ...block.items.map((item) => factOf(item, setting)),
      );
    case 'proofs':
      return element(
        'ul',
        { class: 'proofs', role: 'list' },
        ...block.items.map((item) => proofOf(item, setting)),
      );
    case 'band':
      return element(
        'div',
        { class: 'band' },
        ...block.parts.map(({ label, blocks }) =>
          element(
            'div',
            {},
            heading(2, plainWords(label, setting), setting, 'label'),
            blocksOf(blocks, setting),
          ),
        ),
      );
    case 'tiles':
      return tilesOf(block.tiles, block.form, setting);
    case 'figure':
      return figureOf(block, setting);
    case 'table':
      return tableOf(block.table, setting);
    case 'photograph':
      return photographOf(block.photograph, setting.pictures, setting);
    case 'timeline':
      return element('ol', { class: 'stops', role: 'list' }, ...block.stops.map((it) => stopOf(it, setting)));
    case 'contents':
      return setting.contents();
    case 'sources':
      return sourcesOf(block.entries, setting);
    case 'split':
      return element(
        'div',
        { class: block.ruled ? 'split ruled' : 'split' },
        element('div', {}, blocksOf(block.left, setting)),
        element('div', {}, blocksOf(block.right, setting)),
      );
  }
}

/** A heading of its rank; what it says is marked up already. */
const heading = (level: number, said: string, { rank }: Setting, look: string | null = null): string =>
  element(`h${rank(level)}`, { class: look }, said);

const INSIDE: Readonly<Record<Mark, readonly string[]>> = {
  counted: [mark('circle', { cx: 4, cy: 4, r: 3.4 })],
  done: [mark('rect', { x: 0.9, y: 0.9, width: 6.2, height: 6.2 })],
  estimated: [
    mark('circle', { cx: 4, cy: 4, r: 3.2, class: 'ring' }),
    mark('path', { d: 'M4 .8A3.2 3.2 0 0 0 4 7.2Z' }),
  ],
  planned: [mark('circle', { cx: 4, cy: 4, r: 3, class: 'ring' })],
  claimed: [0.5, 4.3].map((x) =>
    mark('path', { d: `M${x + 2.6} 1 Q${x} 2 ${x} 4.6V7h2.8V4.2H${x + 1.4}Q${x + 1.6} 2.8 ${x + 2.9} 2Z` }),
  ),
  rule: [2.2, 5].map((y) => mark('rect', { x: 0.6, y, width: 6.8, height: 1.3 })),
};

/** A mark of evidence; its words stand beside it, where it is heard at all. */
const drawnMark = (sign: Mark): string =>
  element('svg', { class: 'mark', viewBox: '0 0 8 8', 'aria-hidden': 'true' }, ...INSIDE[sign]);

/** What the marks mean. */
export const legendOf = (legend: Readonly<Record<Mark, string>>): string =>
  element(
    'ul',
    { class: 'legend', role: 'list' },
    ...MARKS.map((sign) => element('li', {}, drawnMark(sign), escapeMarkup(legend[sign]))),
  );

const NONE: Evidence = { mark: null, period: null, rest: [] };

/** What a statement rests on, and what limits it. */
function evidenceOf(
  { evidence = NONE, caveat }: Pick<FactItem, 'evidence' | 'caveat'>,
  cites: readonly number[],
  setting: Setting,
): string {
  const { mark: sign, period, rest } = evidence;
  const said = [period, ...rest].filter((part) => part !== null).map((part) => plainWords(part, setting));
  const line =
    sign === null && said.length === 0 && cites.length === 0
      ? ''
      : element(
          'p',
          { class: 'evidence' },
          sign === null
            ? ''
            : `${drawnMark(sign.sign)}${element('span', { class: 'heard' }, `${plainWords(sign.words, setting)}: `)}`,
          said.join(' · '),
          cites.length > 0 ? ` ${citation(cites, true, setting)}` : '',
        );
  return `${line}${caveat === null ? '' : element('p', { class: 'caveat' }, plainWords(caveat, setting))}`;
}

const factOf = (item: FactItem, setting: Setting): string =>
  element('li', {}, element('p', {}, inlinesOf(item.statement, setting)), evidenceOf(item, [], setting));

const proofOf = (item: Proof, setting: Setting): string =>
  element(
    'li',
    {},
    item.lead === null ? '' : element('p', { class: 'proof-lead' }, figureOrWords(item.lead, setting)),
    element('p', {}, inlinesOf(item.statement, setting)),
    evidenceOf(item, [], setting),
  );

const figureOrWords = (words: string, setting: Setting): string =>
  /\d/.test(words) ? figureWords(words) : plainWords(words, setting);

/** Key figures; rows of one group stand under its words. */
function tilesOf(tiles: readonly Tile[], form: 'rows' | 'grid', setting: Setting): string {
  const groups: { readonly group: string | undefined; readonly tiles: Tile[] }[] = [];
  for (const tile of tiles) {
    const last = groups.at(-1);
    if (last && last.group === tile.group) last.tiles.push(tile);
    else groups.push({ group: tile.group, tiles: [tile] });
  }
  return groups
    .map(({ group, tiles: some }) =>
      [
        group === undefined ? '' : heading(2, plainWords(group, setting), setting, 'label'),
        element(
          'ul',
          { class: `tiles ${form}`, role: 'list' },
          ...some.map((tile) => tileOf(tile, form, setting)),
        ),
      ].join(''),
    )
    .join('\n');
}

/** What the measure says already stands there once. */
const saysUnit = ({ unit, measure }: Tile): boolean =>
  unit !== null && measure.toLowerCase().includes(unit.toLowerCase());

function tileOf(tile: Tile, form: 'rows' | 'grid', setting: Setting): string {
  const { number, unit, measure, said, converted, drawing, cite } = tile;
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'amount' },
      element(
        'p',
        { class: 'number' },
        figureWords(number),
        unit === null || saysUnit(tile)
          ? ''
          : ` ${element('span', { class: 'unit' }, plainWords(unit, setting))}`,
      ),
      converted.length > 0 ? element('p', { class: 'converted' }, inlinesOf(converted, setting)) : '',
    ),
    element(
      'div',
      { class: 'said' },
      element('p', { class: said.length > 0 ? 'measure' : null }, plainWords(measure, setting)),
      said.length > 0 ? element('p', {}, inlinesOf(said, setting)) : '',
    ),
    drawing === null || form === 'grid'
      ? ''
      : element('div', { class: 'spark' }, drawScene(drawing, setting.tongue.direction)),
    element('div', { class: 'proof' }, evidenceOf(tile, cite, setting)),
  );
}

/** A chart; its figures as a table too, for whoever cannot see it or wants to copy them. */
function figureOf({ scene, source }: Extract<Block, { kind: 'figure' }>, setting: Setting): string {
  const { columns, rows } = scene.data;
  const chart = element(
    'div',
    { class: 'chart', tabindex: 0, role: 'group', 'aria-label': scene.alt },
    drawScene(scene, setting.tongue.direction),
  );
  const data =
    rows.length === 0
      ? ''
      : element(
          'details',
          {},
          element('summary', {}, plainWords(setting.words.chartData, setting)),
          scrolling(
            scene.alt,
            element(
              'table',
              {},
              headRow(
                columns.map((label) => ({ label, align: 'start' })),
                setting,
              ),
              element(
                'tbody',
                {},
                ...rows.map((row) =>
                  bodyRow(
                    row.map((cell) => plainWords(cell, setting)),
                    [],
                  ),
                ),
              ),
            ),
          ),
        );
  return element(
    'figure',
    {},
    chart,
    source.length > 0 ? element('figcaption', {}, inlinesOf(source, setting)) : '',
    data,
  );
}

/** What may be wider than a narrow screen: it is moved by itself, by keyboard too. */
const scrolling = (name: string, inside: string): string =>
  element('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': name }, inside);

type Column = Pick<Table['columns'][number], 'label' | 'align'>;

const headRow = (columns: readonly Column[], setting: Setting): string =>
  element(
    'thead',
    {},
    element(
      'tr',
      {},
      ...columns.map(({ label, align }) =>
        label === ''
          ? element('td', {})
          : element(
              'th',
              { scope: 'col', class: align === 'end' ? 'end' : null },
              plainWords(label, setting),
            ),
      ),
    ),
  );

/** The first cell of a row is its header. */
const bodyRow = (cells: readonly string[], columns: readonly Column[]): string =>
  element(
    'tr',
    {},
    ...cells.map((cell, index) => {
      const look = { class: columns[index]?.align === 'end' ? 'end' : null };
      const said = cell === '' ? '–' : cell;
      return index === 0 ? element('th', { scope: 'row', ...look }, said) : element('td', look, said);
    }),
  );

function tableOf({ caption, columns, rows, dense }: Table, setting: Setting): string {
  const named = [...caption, ...columns.map(({ label }) => text(` ${label}`))];
  const name = named
    .flatMap((it) => (it.kind === 'cite' ? [] : [it.text]))
    .join('')
    .trim();
  return scrolling(
    name,
    element(
      'table',
      { class: `c${Math.min(columns.length, 5)}${dense ? ' dense' : ''}` },
      caption.length > 0 ? element('caption', {}, inlinesOf(caption, setting)) : '',
      headRow(columns, setting),
      element(
        'tbody',
        {},
        ...rows.map((cells) =>
          bodyRow(
            cells.map((cell) => inlinesOf(cell, setting)),
            columns,
          ),
        ),
      ),
    ),
  );
}

const stopOf = ({ number, time, day, title, place, way }: TimelineStop, setting: Setting): string =>
  element(
    'li',
    {},
    element('span', { class: 'number' }, `${number}`),
    way.length > 0 ? element('p', { class: 'way' }, inlinesOf(way, setting)) : '',
    element('p', { class: 'when' }, whenOf([time, day], setting)),
    element('p', { class: 'stop' }, plainWords(title, setting)),
    place === '' ? '' : element('p', { class: 'place' }, plainWords(place, setting)),
  );

const whenOf = (parts: readonly string[], setting: Setting): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => plainWords(part, setting))
    .join(' · ');

/** Every source with its number, its groups under their words; each entry stands for itself. */
function sourcesOf(entries: readonly SourceEntry[], setting: Setting): string {
  const groups: SourceEntry[][] = [];
  for (const entry of entries) {
    if (entry.group !== undefined || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(entry);
  }
  return groups
    .map((some) =>
      [
        some[0]?.group === undefined ? '' : heading(2, plainWords(some[0].group, setting), setting, 'label'),
        element('ol', { class: 'sources', role: 'list' }, ...some.map((entry) => sourceOf(entry, setting))),
      ].join(''),
    )
    .join('\n');
}

function sourceOf({ number, publisher, inlines }: SourceEntry, setting: Setting): string {
  const whole: readonly Inline[] = publisher === undefined ? inlines : [text(`${publisher} `), ...inlines];
  const isCited = !setting.firstCited(number);
  return element(
    'li',
    { id: `source-${number}`, value: number },
    isCited
      ? element(
          'a',
          {
            class: 'back',
            href: `#cite-${number}`,
            'aria-label': `Back to the first citation of source ${number}`,
          },
          `${number}`,
        )
      : element('span', { class: 'back' }, `${number}`),
    ' ',
    inlinesOf(whole, setting),
  );
}
