import { allPins } from '../../../../shared/briefs/printed.ts';
import type { OwnText, Pin } from '../../../../shared/domain/brief.ts';
import { useBoundNames } from '../../../state/bound-names.ts';
import { useBrief } from '../../../state/brief.ts';
import { ask } from '../../../state/client.ts';
import { useDesk } from '../../../state/desk.ts';
import { type BoundPart, figureWords } from './bound-words.ts';

/**
 * Words on the clipboard, with what is bound into them. Only the name of a figure goes out and comes back, never its
 * value: any program may write on the clipboard, and nothing from there may print under a source's name. The name
 * stands in a link, for Word keeps links and drops attributes that it does not know.
 */
export type Reference =
  | { readonly kind: 'figure'; readonly factId: string; readonly hash: string }
  | { readonly kind: 'cite'; readonly sourceId: string };

/** What came from the clipboard: words, and the names of what was bound, with the words that stood for it. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'bound'; readonly reference: Reference; readonly shown: string };

const MARK = 'attache=';

const markOf = (reference: Reference): string =>
  reference.kind === 'figure' ? `figure.${reference.factId}~${reference.hash}` : `cite.${reference.sourceId}`;

/** What a link of ours names; `source` is what stands behind a figure for readers elsewhere. */
export function readMark(href: string): Reference | 'source' | null {
  const at = href.lastIndexOf(MARK);
  if (at === -1) return null;
  let mark = href.slice(at + MARK.length);
  try {
    mark = decodeURIComponent(mark);
  } catch {
    return null;
  }
  if (mark === 'source') return 'source';
  const [, kind, rest = ''] = /^(figure|cite)\.(.+)$/s.exec(mark) ?? [];
  if (kind === 'cite') return { kind, sourceId: rest };
  const [factId, hash] = rest.split('~');
  return kind === 'figure' && factId && hash ? { kind, factId, hash } : null;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '</p><p>');

/** A space at either end stays: words were copied out of a sentence, and HTML shows none there. */
export const keepEdges = (text: string): string => text.replace(/^ | $/g, '\u00a0');

/** A link to the source's page where there is one. */
function link(mark: string, url: string | null, shown: string): string {
  const page = url === null ? 'attache:#' : `${url}${url.includes('#') ? '&' : '#'}`;
  return `<a href="${escaped(`${page}${MARK}${encodeURIComponent(mark)}`)}">${escaped(shown)}</a>`;
}

/** The sources of a bound part, as far as the window knows their names. */
function sourcesOf(part: BoundPart) {
  const { facts, sources } = useBoundNames.getState();
  if (part.kind === 'cite') return [sources[part.sourceId]].flatMap((it) => it ?? []);
  return facts[part.pin.factId]?.sources ?? [];
}

/** Pins that were copied: a paragraph that was cut has left its brief, and comes back as it was. */
const copied = new Map<string, Pin>();

/** Words as other programs take them: each figure with its source behind it, and as links in HTML. */
export function forClipboard(text: OwnText): { readonly html: string; readonly plain: string } {
  let [html, plain] = ['', ''];
  for (const part of text) {
    if (part.kind === 'words') {
      html += escaped(keepEdges(part.text));
      plain += part.text;
      continue;
    }
    if (part.kind === 'figure') copied.set(part.pin.hash, part.pin);
    const from = sourcesOf(part);
    const url = from[0]?.url ?? null;
    const named = from.map(({ publisher, title }) => `${publisher}, ${title}`).join('; ');
    const reference: Reference =
      part.kind === 'figure'
        ? { kind: 'figure', factId: part.pin.factId, hash: part.pin.hash }
        : { kind: 'cite', sourceId: part.sourceId };
    const shown = part.kind === 'figure' ? figureWords(part.pin).figure : `[${named || part.sourceId}]`;
    html += link(markOf(reference), url, shown);
    plain += shown;
    if (part.kind === 'cite' || named === '') continue;
    html += link('source', url, ` [${named}]`);
    plain += ` [${named}]`;
  }
  return { html: `<meta charset="utf-8"><p>${html}</p>`, plain };
}

/** The fact as it was pinned, from what was copied or from a brief on the desk; else as the library has it. */
async function pinNamed(reference: Extract<Reference, { kind: 'figure' }>): Promise<Pin | null> {
  const { factId, hash } = reference;
  const { briefs } = useDesk.getState();
  const { id } = useBrief.getState();
  const brief = id === null ? null : briefs[id];
  if (!brief) return null;
  const known = [...copied.values(), ...Object.values(briefs).flatMap((it) => (it ? allPins(it) : []))];
  const own = known.find((pin) => pin.hash === hash && pin.factId === factId);
  if (own) return own.packName === brief.packName ? own : null;
  const answer = await ask('pinFacts', { packName: brief.packName, factIds: [factId] });
  return answer.ok ? (answer.value.find((pin) => pin.hash === hash) ?? null) : null;
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The part that a piece names. Null where it is not known here, where the library says otherwise by now, or where its
 * words were changed outside: then it is words like others.
 */
export async function boundPart({
  reference,
  shown,
}: Extract<Piece, { kind: 'bound' }>): Promise<BoundPart | null> {
  if (reference.kind === 'cite') {
    const { sourceId } = reference;
    return useBoundNames.getState().sources[sourceId] ? { kind: 'cite', sourceId } : null;
  }
  const pin = await pinNamed(reference);
  return pin && bare(figureWords(pin).figure) === bare(shown) ? { kind: 'figure', pin } : null;
}
