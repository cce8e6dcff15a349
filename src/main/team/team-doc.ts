import { randomBytes } from 'node:crypto';
import { diffArrays } from 'diff';
import { type Doc, type Heads, hashOfChange, newDoc, ROOT } from './automerge.ts';
import { type Flat, flatten, STAMP, stampOf, THERE, unflatten } from './flat.ts';
import type { Shape } from './kinds.ts';
import { changedSameWords } from './same-words.ts';

/** An actor is a desk and a stretch of its work: who made a change can be read from it. */
const DESK_DIGITS = 16;
export const deskOf = (actor: string): string => actor.slice(0, DESK_DIGITS);
export const actorOf = (desk: string): string => desk + randomBytes(4).toString('hex');

type Meta = { readonly hash: string; readonly deps: Heads; readonly actor: string; readonly time: number };

/** One of the two sides of a question. `value` is JSON. */
type Side = {
  readonly head: string;
  readonly desk: string;
  readonly at: number;
  readonly value: string;
};

/** Two values for one field, made apart. It is the same on every computer that has the same changes. */
export type Clash = {
  readonly path: string;
  readonly kind: 'field' | 'gone';
  readonly base: string | null;
  readonly sides: readonly [Side, Side];
  /** Members within a section that was removed by one and changed by the other: they go with it. */
  readonly also: readonly { readonly path: string; readonly heads: Heads }[];
};

/** A document as it is shown while questions wait. */
export type Reading = {
  readonly isGone: boolean;
  /** Null where nothing that this version knows can be made of it. */
  readonly item: unknown;
  readonly clashes: readonly Clash[];
  /** The changes whose side is shown, of what is in question, with spaces between: more of it belongs to that side. */
  readonly shownSide: ReadonlyMap<string, string>;
};

/** The changes of a document, for looking up who made a value and what two of them have in common. */
function historyOf(doc: Doc) {
  const metas = doc.getChangesMeta([]);
  const byHash = new Map(metas.map((meta) => [meta.hash, meta as Meta]));
  const ancestors = (head: string): Set<string> => {
    const found = new Set<string>();
    for (const stack = [head]; stack.length > 0; ) {
      const hash = stack.pop() ?? '';
      if (found.has(hash)) continue;
      found.add(hash);
      stack.push(...(byHash.get(hash)?.deps ?? []));
    }
    return found;
  };
  return {
    changeOf(op: string): Meta {
      const [counter = '0', actor] = op.split('@');
      const count = Number(counter);
      const found = metas.find((it) => it.actor === actor && it.startOp <= count && count <= it.maxOp);
      if (!found) throw new Error(`no change holds ${op}`);
      return found;
    },
    /** Where the two parted. */
    commonHeads(a: string, b: string): Heads {
      const [one, other] = [ancestors(a), ancestors(b)];
      const common = [...one].filter((hash) => other.has(hash));
      const before = new Set(common.flatMap((hash) => byHash.get(hash)?.deps ?? []));
      return common.filter((hash) => !before.has(hash));
    },
  };
}

type Found = { readonly type: string; readonly value: unknown; readonly op: string };

/** All values of a name that no later change replaced, the one that the library shows last. */
export const valuesAt = (doc: Doc, path: string, heads: Heads | undefined): readonly Found[] =>
  (doc.getAll(ROOT, path, heads as string[] | undefined) as unknown as [string, unknown, string?][]).map(
    ([type, value, op]) => ({ type, value, op: op ?? String(value) }),
  );

const textAt = (
  doc: Doc,
  path: string,
  heads: Heads,
): { readonly text: string | null; readonly id: string } => {
  const found = valuesAt(doc, path, heads).at(-1);
  return found?.type === 'text'
    ? { text: doc.text(String(found.value), heads as string[]), id: String(found.value) }
    : { text: null, id: '' };
};

type Asked = {
  readonly clash: Omit<Clash, 'also'> | null;
  readonly shown: string | null;
  readonly head: string | null;
};

const wordOf = (path: string): string =>
  decodeURIComponent(path.slice(path.lastIndexOf('/') + 1).replace(/[+*#>]$/, ''));
const sideOf = ({ hash, actor, time }: Meta, value: string): Side => ({
  head: hash,
  desk: deskOf(actor),
  at: time,
  value,
});

/** @param heads where the document is read; its newest state where they are missing */
export function readDoc(doc: Doc, shape: Shape, heads?: Heads): Reading {
  let history: ReturnType<typeof historyOf> | null = null;
  const past = (): ReturnType<typeof historyOf> => {
    history ??= historyOf(doc);
    return history;
  };
  const values = new Map<string, string>();
  const texts = new Map<string, string>();
  const orders = new Map<string, readonly string[]>();
  const shownSide = new Map<string, string>();
  const clashes: Omit<Clash, 'also'>[] = [];
  const isSilent = (path: string): boolean =>
    path.split('/').some((part) => shape.silent.includes(wordOf(part)));

  const scalar = (path: string, raw: readonly Found[]): void => {
    const found = path.endsWith(THERE) ? raw.map((it) => ({ ...it, value: flagAt(it.value) })) : raw;
    const shown = String(found.at(-1)?.value ?? 'null');
    if (found.length === 1) return void values.set(path, shown);
    const distinct = new Map(found.map((it) => [String(it.value), it]));
    if (distinct.size === 1) return void values.set(path, shown);
    if (isSilent(path)) return void values.set(path, [...distinct.keys()].sort().at(-1) ?? shown);
    const isFlag = path.endsWith(THERE);
    const value = isFlag ? 'true' : shown;
    values.set(path, value);
    const [one, other] = [...distinct.values()].sort((a, b) => (a.op < b.op ? -1 : 1));
    if (!one || !other) return;
    const changes = [past().changeOf(one.op), past().changeOf(other.op)] as const;
    const before = valuesAt(doc, path, past().commonHeads(changes[0].hash, changes[1].hash)).at(-1);
    shownSide.set(path, past().changeOf((distinct.get(value) ?? one).op).hash);
    clashes.push({
      path,
      kind: isFlag ? 'gone' : 'field',
      base: before ? (isFlag ? flagAt(before.value) : String(before.value)) : null,
      sides: [sideOf(changes[0], String(one.value)), sideOf(changes[1], String(other.value))],
    });
  };

  /** A text that was changed in several places at once: by letters, unless the same words were changed. */
  const apart = (path: string, stamps: readonly Found[]): Asked => {
    const sides = stamps.map(({ op }) => {
      const change = past().changeOf(op);
      return { change, ...textAt(doc, path, [change.hash]) };
    });
    const [first] = sides;
    if (sides.every(({ text }) => text === first?.text))
      return { clash: null, shown: first?.text ?? null, head: null };
    const sorted = sides.toSorted((a, b) => (a.change.hash < b.change.hash ? -1 : 1));
    type TextSide = (typeof sides)[number];
    const clash = (one: TextSide, other: TextSide): boolean => {
      if (one.text === other.text) return false;
      if (one.text === null || other.text === null || one.id !== other.id) return true;
      const base = past().commonHeads(one.change.hash, other.change.hash);
      return changedSameWords(textAt(doc, path, base).text ?? '', one.text, other.text);
    };
    for (const [i, one] of sorted.entries())
      for (const other of sorted.slice(i + 1)) {
        if (!clash(one, other)) continue;
        const before = textAt(doc, path, past().commonHeads(one.change.hash, other.change.hash)).text;
        // One side whole, with what others wrote elsewhere in it.
        const shown = [sides.at(-1) ?? one];
        for (const side of sorted)
          if (shown.every((it) => it.text !== side.text && !clash(it, side))) shown.push(side);
        const at = shown.map(({ change }) => change.hash);
        return {
          clash: {
            path,
            kind: 'field',
            base: JSON.stringify(before),
            sides: [
              sideOf(one.change, JSON.stringify(one.text)),
              sideOf(other.change, JSON.stringify(other.text)),
            ],
          },
          shown: textAt(doc, path, at).text,
          head: at.join(' '),
        };
      }
    return { clash: null, shown: textAt(doc, path, heads ?? doc.getHeads()).text, head: null };
  };

  for (const path of doc.keys(ROOT, heads as string[] | undefined)) {
    const found = valuesAt(doc, path, heads);
    if (path.endsWith('>')) {
      const lists = found.filter(({ type }) => type === 'list').reverse();
      orders.set(
        path,
        lists.flatMap(({ value }) =>
          (doc.materialize(String(value), heads as string[] | undefined) as unknown[]).map(String),
        ),
      );
      continue;
    }
    if (path.endsWith(STAMP)) continue;
    const stamps = valuesAt(doc, path + STAMP, heads);
    const winner = found.at(-1);
    if (stamps.length <= 1) {
      if (winner?.type === 'text')
        texts.set(path, doc.text(String(winner.value), heads as string[] | undefined));
      else scalar(path, found);
      continue;
    }
    const { clash, shown, head } = apart(path, stamps);
    if (shown === null) values.set(path, 'null');
    else texts.set(path, shown);
    if (clash) clashes.push(clash);
    if (head !== null) shownSide.set(path, head);
  }
  const flat = { values, texts, orders };
  return {
    isGone: values.get(THERE) === 'false',
    item: unflatten(flat),
    clashes: together(clashes, values).sort((a, b) => (a.path < b.path ? -1 : 1)),
    shownSide,
  };
}

/** A block that goes with its section is not asked about by itself. */
function together(clashes: readonly Omit<Clash, 'also'>[], values: ReadonlyMap<string, string>): Clash[] {
  const sectionOf = (path: string): string => {
    const [list, id] = path.slice(0, -1).split('/');
    return list === 'blocks'
      ? `sections/${encodeURIComponent(JSON.parse(values.get(`blocks/${id}/in`) ?? '""'))}+`
      : '';
  };
  const gone = clashes.filter(({ kind }) => kind === 'gone');
  const whole = gone.some(({ path }) => path === THERE) ? THERE : null;
  const leader = (it: Omit<Clash, 'also'>): string | null => {
    if (it.kind !== 'gone' || it.path === THERE) return null;
    if (whole !== null) return whole;
    const section = sectionOf(it.path);
    return gone.some(({ path }) => path === section) ? section : null;
  };
  return clashes
    .filter((it) => leader(it) === null)
    .map((it) => ({
      ...it,
      also: clashes
        .filter((other) => leader(other) === it.path)
        .map(({ path, sides }) => ({ path, heads: sides.map(({ head }) => head) })),
    }));
}

/** What it does to a document: first it looks, then it writes, for a look ends what is being written. */
type Apply = (doc: Doc) => () => void;
type Step = {
  readonly path: string;
  readonly head: string | null;
  readonly apply: Apply;
  /** How much it changes: of two states that something may have been made from, the nearer is likelier. */
  readonly cost: number;
};

/** Letters between what both have at their start and at their end. */
function lettersChanged(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return a.length + b.length - 2 * (start + end);
}

const costOf = (steps: readonly Step[]): number => steps.reduce((sum, { cost }) => sum + cost, 0);

/** Put anew it is another value, or the library would not write it down. */
const flagOf = (json: string): string => (json === 'true' ? `${randomBytes(4).toString('hex')}` : 'false');
export const flagAt = (value: unknown): string => (value === 'false' ? 'false' : 'true');

const holder = (doc: Doc, path: string, type: string): string | null => {
  const found = doc.getWithType(ROOT, path) as [string, unknown] | null;
  return found?.[0] === type ? String(found[1]) : null;
};

const putValue =
  (path: string, json: string): Apply =>
  (doc) =>
  () =>
    doc.put(ROOT, path, path.endsWith(THERE) ? flagOf(json) : json);

const removeValue =
  (path: string): Apply =>
  (doc) =>
  () =>
    doc.delete(ROOT, path);

const putText =
  (path: string, text: string): Apply =>
  (doc) => {
    const id = holder(doc, path, 'text');
    return () => {
      if (id === null) doc.putObject(ROOT, path, text);
      else doc.updateText(id, text);
      doc.put(ROOT, path + STAMP, stampOf(text));
    };
  };

const putOrder =
  (path: string, keys: readonly string[]): Apply =>
  (doc) => {
    const found = holder(doc, path, 'list');
    const before = found === null ? [] : (doc.materialize(found) as unknown[]).map(String);
    return () => {
      const id = found ?? doc.putObject(ROOT, path, []);
      let at = 0;
      for (const { added, removed, value } of diffArrays(before, [...keys])) {
        if (removed) for (const _ of value) doc.delete(id, at);
        else if (added) for (const key of value) doc.insert(id, at++, key);
        else at += value.length;
      }
    };
  };

/** What leads from one state to another, name by name. */
export function stepsBetween(old: Flat, next: Flat, shownSide: Reading['shownSide']): readonly Step[] {
  const steps: Step[] = [];
  const step = (path: string, apply: Step['apply'], cost = 10): void => {
    steps.push({ path, head: shownSide.get(path) ?? null, apply, cost });
  };
  const put = (path: string, json: string): void => step(path, putValue(path, json));
  const removed = [...old.values.keys()].filter((path) => path.endsWith(THERE) && !next.values.has(path));
  const beneath = (path: string): boolean =>
    removed.some((flag) => path === flag || path.startsWith(`${flag.slice(0, -1)}/`));

  for (const flag of removed) put(flag, 'false');
  for (const [path, json] of next.values) if (old.values.get(path) !== json) put(path, json);
  for (const [path, text] of next.texts) {
    const before = old.texts.get(path);
    if (before !== text) step(path, putText(path, text), 10 + lettersChanged(before ?? '', text));
  }
  for (const [path, keys] of next.orders)
    if (old.orders.get(path)?.join('\0') !== keys.join('\0')) step(path, putOrder(path, keys));
  for (const path of old.values.keys())
    if (!next.values.has(path) && !beneath(path) && !path.includes('/p/')) step(path, removeValue(path));
  for (const path of old.texts.keys()) {
    if (next.texts.has(path) || beneath(path)) continue;
    if (!next.values.has(path)) step(path, removeValue(path));
    step(path, putValue(path + STAMP, 'none'));
  }
  for (const path of old.orders.keys())
    if (!next.orders.has(path) && !beneath(path)) step(path, removeValue(path));
  // Whoever changes a part says that it is there: a removal elsewhere is then noticed.
  const touched = new Set<string>();
  for (const { path } of steps) {
    const [list = '', id] = path.split('/');
    if (id === undefined) continue;
    const flag = `${list}/${id.replace(/\+$/, '')}${THERE}`;
    if (!next.values.has(flag)) continue;
    touched.add(flag);
    const section = next.values.get(`${list}/${id.replace(/\+$/, '')}/in`);
    const above = section && `sections/${encodeURIComponent(JSON.parse(section))}${THERE}`;
    if (list === 'blocks' && above && next.values.has(above)) touched.add(above);
  }
  const said = new Set(steps.map(({ path }) => path));
  for (const flag of touched) if (!said.has(flag)) put(flag, 'true');
  if (steps.length > 0) put(THERE, 'true');
  return steps;
}

/** As this version writes it, so that what only a newer one knows is neither changed nor removed. */
export const asKnown = (item: unknown, shape: Shape): Flat => {
  const parsed = shape.schema.safeParse(item);
  return flatten(parsed.success ? parsed.data : item, shape);
};

export type Author = { readonly desk: string; readonly time: number };

/**
 * Makes the steps at these heads; what belongs to one side of a question is made there. `isApart` where more will be made at the
 * same heads. @returns the new changes.
 */
export function make(
  doc: Doc,
  heads: Heads,
  steps: readonly Step[],
  { desk, time }: Author,
  isApart = false,
): readonly Uint8Array[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const where = step.head ?? '';
    groups.set(where, [...(groups.get(where) ?? []), step]);
  }
  const made: Uint8Array[] = [];
  const isNewest =
    !isApart && heads.length > 0 && [...heads].sort().join() === [...doc.getHeads()].sort().join();
  for (const [head, group] of groups) {
    // A desk that goes on from the newest state goes on under its own name; one beside it needs another.
    const actor = head === '' && isNewest ? doc.getActorId() : actorOf(desk);
    const target = doc.fork(actor, head === '' ? [...heads] : head.split(' '));
    const before = target.getHeads();
    const writes = group.map(({ apply }) => apply(target));
    for (const write of writes) write();
    target.commit(null, time);
    made.push(...target.getChanges(before));
    target.free();
  }
  doc.applyChanges(made);
  return made;
}

/** A document of the workspace as it is now. Null: it was removed. */
export type Item = {
  readonly key: string;
  readonly item: unknown;
  /** What it may have been made from; the first is what the workspace holds. */
  readonly from: readonly Heads[];
};

/** A killed process leaves a change or two. */
const MOST_BEYOND = 8;

export type Committed = {
  readonly changes: readonly Uint8Array[];
  /** Where the document in its history is just as it was given. */
  readonly at: Heads;
};

/**
 * Brings a document as it is kept here into its history. `from` is what it may have been made from, the likeliest last: the
 * nearest counts, and work of this desk beyond it that a killed process did not finish. No changes where all is there already.
 */
export function commit(
  doc: Doc,
  shape: Shape,
  { from, item, desk, time }: Author & { readonly from: readonly Heads[]; readonly item: unknown },
): Committed {
  const isNew = doc.getHeads().length === 0;
  const known = from.map((heads) => {
    const here = heads.filter((head) => doc.getChangeMetaByHash(head) !== null);
    // Made from a history that was begun anew since: from the state that took its place.
    return heads.length > 0 && here.length === 0 ? doc.getHeads() : here;
  });
  const beyond = doc
    .getChangesMeta([...(known[0] ?? [])])
    .filter(({ actor }) => deskOf(actor) === desk)
    .slice(-MOST_BEYOND);
  const candidates = [...beyond.map(({ hash }) => [hash]), ...known].reverse();
  let best: { readonly at: Heads; readonly steps: readonly Step[] } | null = null;
  for (const at of candidates) {
    const before = isNew ? null : readDoc(doc, shape, at);
    const steps = item === null ? stepsToGone(before) : stepsTo(item, before, shape);
    if (best === null || costOf(steps) < costOf(best.steps)) best = { at, steps };
  }
  if (best === null || best.steps.length === 0) return { changes: [], at: best?.at ?? [] };
  const changes = make(doc, best.at, best.steps, { desk, time });
  const isAside = best.steps.every(({ head }) => head !== null);
  return { changes, at: [...(isAside ? best.at : []), ...changes.map(hashOfChange)] };
}

export const stepsToGone = (before: Reading | null): readonly Step[] =>
  before === null || before.isGone
    ? []
    : [{ path: THERE, head: null, apply: putValue(THERE, 'false'), cost: 10 }];

const stepsTo = (item: unknown, before: Reading | null, shape: Shape): readonly Step[] =>
  stepsBetween(
    before && !before.isGone ? asKnown(before.item, shape) : flatten(null, shape),
    asKnown(item, shape),
    before?.shownSide ?? new Map(),
  );

/** Whether the question is about words. */
export const isOfTexts = (doc: Doc, { sides, path }: Clash): boolean =>
  sides.some(({ head }) => textAt(doc, path, [head]).text !== null);

/** Puts one of the values of a question, as JSON. */
export function answer(path: string, value: string, isText: boolean): Step {
  const text: unknown = isText ? JSON.parse(value) : null;
  const noText: Apply = (doc) => () => {
    doc.put(ROOT, path, value);
    doc.put(ROOT, path + STAMP, 'none');
  };
  const apply = !isText ? putValue(path, value) : typeof text === 'string' ? putText(path, text) : noText;
  return { path, head: null, apply, cost: 0 };
}

/** Answers a question: the value stands over both of its sides, and over nothing else. */
export function settle(doc: Doc, clash: Clash, value: string, author: Author): readonly Uint8Array[] {
  const isText = isOfTexts(doc, clash);
  const one = (path: string, heads: Heads): readonly Uint8Array[] =>
    make(doc, heads, [answer(path, value, isText && path === clash.path)], author);
  return [
    ...one(
      clash.path,
      clash.sides.map(({ head }) => head),
    ),
    ...clash.also.flatMap(({ path, heads }) => one(path, heads)),
  ];
}

/** Who changed what, the newest last; `at` in seconds. A member of a list goes by `blocks/ID`, all else by its path. */
export type Turn = { readonly desk: string; readonly at: number; readonly parts: readonly string[] };

export function turnsOf(doc: Doc, shape: Shape, most: number): readonly Turn[] {
  const partOf = (path: string): string | null => {
    const [first = '', second] = path.replace(/[+*#>]$/, '').split('/');
    if (path === THERE || path.endsWith('>') || shape.silent.includes(wordOf(first))) return null;
    if (second !== undefined && shape.members.includes(first)) return `${first}/${second}`;
    return path.replace(/(?:\/[=p]|[+*#]$).*/, '');
  };
  return doc
    .getChangesMeta([])
    .toSorted((a, b) => a.time - b.time)
    .slice(-most)
    .map(({ hash, actor, time }) => ({
      desk: deskOf(actor),
      at: time,
      parts: [
        ...new Set(
          (doc.getDecodedChangeByHash(hash)?.ops ?? []).flatMap(({ key, obj }) =>
            typeof key === 'string' && obj === ROOT ? (partOf(key) ?? []) : [],
          ),
        ),
      ],
    }));
}

/** Who made the newest of the changes that nothing follows. */
export function lastOf(doc: Doc, heads: Heads): Pick<Turn, 'desk' | 'at'> {
  const metas = heads.flatMap((head) => doc.getChangeMetaByHash(head) ?? []);
  const last = metas.toSorted((a, b) => a.time - b.time).at(-1);
  return { desk: last ? deskOf(last.actor) : '', at: last?.time ?? 0 };
}

export const emptyDoc = (desk: string): Doc => newDoc(actorOf(desk));
