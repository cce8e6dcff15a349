import type { OwnText } from '../../shared/domain/index.ts';
import { sha256 } from '../storage/hash.ts';
import type { Shape } from './kinds.ts';
import { lettered, partName, unlettered } from './own-text.ts';

/**
 * A document as named values, none inside another: two computers that make the same document apart then make the same names.
 * A name is a path; what it ends in says what it holds.
 */
export type Flat = {
  /** One value each, as JSON. */
  readonly values: ReadonlyMap<string, string>;
  /** What merges by letters. */
  readonly texts: ReadonlyMap<string, string>;
  /** The order of a list, as the keys of its members. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
};

/** Behind a member's or the document's path: whether it is there. Removed content stays beneath it. */
export const THERE = '+';
/** Behind a text's path: the hash of what it says, put anew with each change, so that two changes apart are noticed. */
export const STAMP = '#';
const KIND = '*';
const PART = '/p/';
const ENTRY = '/=';
const ORDER = '>';

export const stampOf = (text: string): string => sha256(text).slice(7, 19);
const at = (path: string, name: string): string =>
  path === '' ? encodeURIComponent(name) : `${path}/${encodeURIComponent(name)}`;

type Json = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Blocks stand beside their sections, so that a block which moves is still the same. */
function hoisted(item: Json): Json {
  if (!Array.isArray(item.sections)) return item;
  const sections = item.sections as readonly (Json & { readonly blocks?: readonly Json[] })[];
  return {
    ...item,
    sections: sections.map(({ blocks: _, ...section }) => section),
    blocks: sections.flatMap(({ id, blocks = [] }) => blocks.map((block) => ({ ...block, in: id }))),
  };
}

function lowered(item: Json): Json {
  if (!Array.isArray(item.sections) || !Array.isArray(item.blocks)) return item;
  const { blocks, ...rest } = item as { blocks: readonly Json[]; sections: readonly Json[] };
  const known = new Set(rest.sections.map(({ id }) => id));
  const last = rest.sections.at(-1)?.id;
  return {
    ...rest,
    sections: rest.sections.map((section) => ({
      ...section,
      blocks: blocks
        .filter((block) => (known.has(block.in) ? block.in : last) === section.id)
        .map(({ in: _, ...block }) => block),
    })),
  };
}

export function flatten(item: unknown, shape: Shape): Flat {
  const values = new Map<string, string>();
  const texts = new Map<string, string>();
  const orders = new Map<string, readonly string[]>();
  const value = (path: string, it: unknown): void => void values.set(path, JSON.stringify(it));

  const text = (path: string, it: unknown): void => {
    if (typeof it === 'string') {
      texts.set(path, it);
      value(path + KIND, 'plain');
      return;
    }
    const own = Array.isArray(it) ? lettered(it as OwnText) : null;
    if (own === null) {
      value(path, it);
      return;
    }
    texts.set(path, own.text);
    value(path + KIND, 'own');
    for (const [letter, part] of own.parts) values.set(path + PART + partName(letter), part);
  };
  const list = (path: string, name: string, members: readonly unknown[]): void => {
    const isDeep = shape.members.includes(name);
    const keyFor = shape.lists[name] as ((member: unknown) => string) | undefined;
    const order: string[] = [];
    const taken = new Set<string>();
    for (const member of members) {
      const named = isDeep ? String((member as Json).id) : (keyFor?.(member) ?? '');
      const stem = isDeep ? named : stampOf(named);
      let key = stem;
      for (let count = 2; taken.has(key); count += 1) key = `${stem}~${count}`;
      taken.add(key);
      order.push(key);
      if (!isDeep) {
        value(path + ENTRY + encodeURIComponent(key), member);
        continue;
      }
      const own = at(path, key);
      value(own + THERE, true);
      walk(own, member as Json);
    }
    orders.set(path + ORDER, order);
  };
  const walk = (path: string, object: Json): void => {
    for (const [name, it] of Object.entries(object)) {
      if (it === undefined) continue;
      const own = at(path, name);
      if (shape.texts.includes(name)) text(own, it);
      else if (Array.isArray(it) && (shape.members.includes(name) || name in shape.lists))
        list(own, name, it);
      else if (isObject(it) && shape.deep.includes(name)) {
        value(own + KIND, 'object');
        walk(own, it);
      } else value(own, it);
    }
  };
  if (isObject(item)) walk('', hoisted(item));
  return { values, texts, orders };
}

/** What is there of a list: as ordered, each once, then what the order does not name. */
function membersOf(order: readonly string[], there: ReadonlySet<string>): readonly string[] {
  const named = [...new Set(order)].filter((key) => there.has(key));
  const known = new Set(named);
  return [...named, ...[...there].filter((key) => !known.has(key)).sort()];
}

/** The document that the named values are; it is for its schema to say whether it can be read. */
export function unflatten({ values, texts, orders }: Flat): unknown {
  type Node = { [name: string]: unknown };
  const root: Node = {};
  const children = new Map<string, string[]>();
  const names = new Set<string>();
  for (const path of [...values.keys(), ...texts.keys(), ...orders.keys()]) {
    if (path.includes(ENTRY) || path.includes(PART) || path.endsWith(STAMP)) continue;
    names.add(/[+*>]$/.test(path) ? path.slice(0, -1) : path);
  }
  const entries = new Map<string, Set<string>>();
  for (const path of values.keys()) {
    const cut = path.lastIndexOf(ENTRY);
    if (cut === -1) continue;
    const keys = entries.get(path.slice(0, cut)) ?? new Set();
    entries.set(path.slice(0, cut), keys.add(decodeURIComponent(path.slice(cut + ENTRY.length))));
  }
  for (const path of names) {
    for (let rest = path; rest !== ''; ) {
      const cut = rest.lastIndexOf('/');
      const parent = cut === -1 ? '' : rest.slice(0, cut);
      const list = children.get(parent) ?? [];
      if (list.includes(rest)) break;
      children.set(parent, [...list, rest]);
      rest = parent;
    }
  }
  const parse = (path: string): unknown => JSON.parse(values.get(path) ?? 'null');
  const nameOf = (path: string): string => decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const build = (path: string): unknown => {
    const order = orders.get(path + ORDER);
    if (order !== undefined) {
      const deep = (children.get(path) ?? []).filter((child) => values.get(child + THERE) === 'true');
      if (deep.length > 0) {
        const byKey = new Map(deep.map((child) => [nameOf(child), child]));
        return membersOf(order, new Set(byKey.keys())).map((key) => object(byKey.get(key) ?? ''));
      }
      const keys = entries.get(path) ?? new Set<string>();
      return membersOf(order, keys).map((key) => parse(path + ENTRY + encodeURIComponent(key)));
    }
    const text = texts.get(path);
    if (text !== undefined)
      return values.get(path + KIND) === '"own"'
        ? unlettered(text, (letter) => values.get(path + PART + partName(letter)) ?? null)
        : text;
    return values.get(path + KIND) === '"object"' ? object(path) : parse(path);
  };
  const object = (path: string): Node => {
    const made: Node = {};
    for (const child of children.get(path) ?? []) {
      const name = nameOf(child);
      Object.defineProperty(made, name, {
        value: build(child),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return made;
  };
  Object.assign(root, object(''));
  return lowered(root);
}
