import { escapePattern } from '../../shared/format/escape-pattern.ts';
import { withoutTitle } from '../briefs/read-text/names.ts';
import { type Doc, type Heads, hashOfChange, newDoc, ROOT } from './automerge.ts';
import type { Origin } from './batch.ts';
import { type Flat, flatten } from './flat.ts';
import type { Shape } from './kinds.ts';
import {
  type Author,
  actorOf,
  answer,
  asKnown,
  type Clash,
  deskOf,
  emptyDoc,
  flagAt,
  isOfTexts,
  make,
  type Reading,
  readDoc,
  stepsBetween,
  stepsToGone,
  valuesAt,
} from './team-doc.ts';

/**
 * A history keeps whatever was ever written. To take a person’s name out of it, it is begun anew from what the document is
 * without the name, and the earlier one goes, here and wherever this history arrives.
 */

/** Takes a name out of a document, or out of any part of one. */
export type Redact = <T>(item: T) => T;

/** Whether any state that a document ever had says it. */
export function historySays(doc: Doc, isSaid: (text: string) => boolean): boolean {
  const textsSay = (ids: Iterable<string>, heads: Heads): boolean =>
    [...ids].some((id) => doc.objInfo(id, [...heads]).type === 'text' && isSaid(doc.text(id, [...heads])));
  const texts = new Set<string>();
  for (const { hash } of doc.getChangesMeta([])) {
    const touched = new Set<string>();
    for (const { obj, key, value } of doc.getDecodedChangeByHash(hash)?.ops ?? []) {
      if ((typeof value === 'string' && isSaid(value)) || (typeof key === 'string' && isSaid(key)))
        return true;
      if (obj !== ROOT) touched.add(obj);
    }
    if (textsSay(touched, [hash])) return true;
    for (const id of touched) texts.add(id);
  }
  return textsSay(texts, doc.getHeads());
}

/** How many changes of each actor a document has. */
function countsOf(doc: Doc, isCounted: (actor: string) => boolean = () => true): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { actor, seq } of doc.getChangesMeta([]))
    if (isCounted(actor)) counts[actor] = Math.max(counts[actor] ?? 0, seq);
  return counts;
}

/** The document without the name and without its history; its open questions stay open. */
export function beginAnew(
  doc: Doc,
  shape: Shape,
  redact: Redact,
  token: string,
  author: Author,
): { readonly doc: Doc; readonly origin: Origin } {
  const reading = readDoc(doc, shape);
  const fresh = emptyDoc(author.desk);
  const origin = { covers: countsOf(doc), token };
  const nothing = flatten(null, shape);
  const before = flatten(reading.item, shape);
  const flat = flatten(redact(reading.item), shape);
  const isLeft = (path: string): boolean =>
    flat.values.has(path) || flat.texts.has(path) || !(before.values.has(path) || before.texts.has(path));
  const clashes = reading.clashes.filter(({ path }) => isLeft(path));
  const start = clashes.reduce((state, clash) => atBase(state, clash, redact), flat);
  const steps =
    reading.isGone && clashes.length === 0 ? goneFromStart() : stepsBetween(nothing, start, new Map());
  make(fresh, [], steps, author);
  const root = fresh.getHeads();
  for (const clash of clashes)
    for (const [index, { head, desk, at, value }] of clash.sides.entries()) {
      const isText = isOfTexts(doc, clash);
      const also = clash.also.map(({ path, heads }) =>
        answer(path, flagAt(valuesAt(doc, path, [heads[index] ?? head]).at(-1)?.value), false),
      );
      const one = answer(clash.path, sideValue(clash, value, redact), isText);
      make(fresh, root, [one, ...also], { desk, time: at }, true);
    }
  return { doc: fresh, origin };
}

const goneFromStart = () => stepsToGone({ isGone: false, item: null, clashes: [], shownSide: new Map() });

const redactedJson = (json: string, redact: Redact): string => JSON.stringify(redact(JSON.parse(json)));

/** A flag is no value that could say a name; it is put as it reads. */
const sideValue = ({ kind }: Clash, value: string, redact: Redact): string =>
  kind === 'gone' ? flagAt(value) : redactedJson(value, redact);

/** The state with what was there before the two sides of a question parted. */
function atBase({ values, texts, orders }: Flat, { path, kind, base }: Clash, redact: Redact): Flat {
  const [changedValues, changedTexts] = [new Map(values), new Map(texts)];
  const json = base === null ? null : kind === 'gone' ? flagAt(base) : redactedJson(base, redact);
  const text: unknown = json === null ? null : JSON.parse(json);
  if (texts.has(path) && typeof text === 'string') changedTexts.set(path, text);
  else {
    changedTexts.delete(path);
    if (json === null || json === 'null') changedValues.delete(path);
    else changedValues.set(path, json);
  }
  return { values: changedValues, texts: changedTexts, orders };
}

/**
 * Makes again, in a history that was begun anew elsewhere, what this desk wrote in the one before and is not in it. The name that
 * was taken out is taken out of that too. @returns the new changes, and what the new history covers with them.
 */
export function makeAgain(
  old: Doc,
  fresh: Doc,
  shape: Shape,
  origin: Origin,
  redactOf: (names: readonly string[]) => Redact,
  author: Author,
): {
  readonly changes: readonly Uint8Array[];
  readonly origin: Origin;
  readonly at: ReadonlyMap<string, Heads>;
} {
  const isOwn = (actor: string): boolean => deskOf(actor) === author.desk;
  const metas = old.getChangesMeta([]);
  const isCovered = ({ actor, seq }: { readonly actor: string; readonly seq: number }): boolean =>
    seq <= (origin.covers[actor] ?? 0);
  const beyond = metas.filter((meta) => isOwn(meta.actor) && !isCovered(meta));
  const roots = fresh.getChangesMeta([]).flatMap(({ hash, deps }) => (deps.length === 0 ? [hash] : []));
  const covered = metas.filter(isCovered);
  const inner = new Set(covered.flatMap(({ deps }) => deps));
  const ends = covered.map(({ hash }) => hash).filter((hash) => !inner.has(hash));
  const stateOf = (reading: Reading): Flat => flatten(reading.isGone ? null : reading.item, shape);
  const names = namesTakenOut(
    stateOf(readDoc(old, shape, ends)),
    stateOf(readDoc(fresh, shape, roots)),
    origin.token,
  );
  const redact = names.length > 0 ? redactOf(names) : <T>(item: T): T => item;
  const knownAs = (reading: Reading): Flat =>
    reading.isGone ? flatten(null, shape) : asKnown(redact(reading.item), shape);
  const made: Uint8Array[] = [];
  const at = new Map<string, Heads>();
  for (const { hash, deps, time } of beyond) {
    const [before, after] = [readDoc(old, shape, deps), readDoc(old, shape, [hash])];
    const [was, is] = [knownAs(before), knownAs(after)];
    const images = deps.flatMap((dep) => at.get(dep) ?? []);
    const heads = images.length > 0 ? images : roots;
    const there = flatten(readDoc(fresh, shape, heads).item, shape);
    const steps = after.isGone ? stepsToGone(before) : stepsBetween(was, onto(was, is, there), new Map());
    if (steps.length === 0) {
      at.set(hash, heads);
      continue;
    }
    const changes = make(fresh, heads, steps, { desk: author.desk, time }, true);
    made.push(...changes);
    at.set(hash, changes.map(hashOfChange));
  }
  const covers = { ...origin.covers, ...countsOf(old, isOwn) };
  return { changes: made, origin: { ...origin, covers }, at };
}

/** The new state with each text changed as it was, from what stands there now. */
function onto(was: Flat, is: Flat, there: Flat): Flat {
  const texts = new Map(is.texts);
  for (const [path, text] of is.texts) {
    const [before, now] = [was.texts.get(path), there.texts.get(path)];
    if (before !== undefined && now !== undefined && before !== text && before !== now)
      texts.set(path, mergedText(before, text, now));
  }
  return { ...is, texts };
}

/** By letters, as the library does it. */
function mergedText(base: string, one: string, other: string): string {
  const doc = newDoc(actorOf('0'.repeat(16)));
  const id = doc.putObject(ROOT, 'text', base);
  doc.commit(null, 0);
  const apart = doc.fork(actorOf('1'.repeat(16)));
  apart.updateText(id, one);
  apart.commit(null, 0);
  doc.updateText(id, other);
  doc.commit(null, 0);
  doc.merge(apart);
  const text = doc.text(id);
  apart.free();
  doc.free();
  return text;
}

/** The name as it stood where the token stands now, and as the people are called who are gone. */
function namesTakenOut(before: Flat, after: Flat, token: string): readonly string[] {
  const names = new Set<string>();
  const compare = (was: string | undefined, is: string): void => {
    if (was === undefined || !is.includes(token)) return;
    const pieces = is.split(token).map(escapePattern);
    for (const name of new RegExp(`^${pieces.join('([\\s\\S]+?)')}$`).exec(was)?.slice(1) ?? [])
      if (name !== token) names.add(name.trim());
  };
  for (const [path, text] of after.texts) compare(before.texts.get(path), text);
  for (const [path, json] of after.values) compare(before.values.get(path), json);
  for (const [path, json] of before.values) {
    if (!path.startsWith('people/=') || after.values.has(path)) continue;
    const { name } = JSON.parse(json) as { readonly name?: unknown };
    if (typeof name === 'string') names.add(withoutTitle(name));
  }
  return [...names].filter((name) => name !== '');
}
