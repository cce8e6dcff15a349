/** As much of React's own record of what it drew as is read here. */
type Fibre = { readonly type: unknown; readonly child: Fibre | null; readonly sibling: Fibre | null };

/** What React keeps on an element under a name that changes with each page: "__reactFiber$x1". */
const fibreOf = (element: Element): Fibre | null => {
  const key = Object.keys(element).find((it) => /^__react(Fiber|Container)\$/.test(it));
  return key === undefined ? null : Reflect.get(element, key);
};

const files = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/renderer/parts/*.tsx', {
  eager: true,
});
const parts = Object.values(files).flatMap((file) =>
  Object.entries(file).filter(([name, it]) => /^[A-Z]/.test(name) && typeof it === 'function'),
);

/** The components of the folder of parts that are not drawn in the place that is named for them. */
export const partsNotDrawn = (placeOf: (name: string) => Element | null): readonly string[] =>
  parts.filter(([name, it]) => !componentsUnder(placeOf(name)).has(it)).map(([name]) => name);

/** Every component that is drawn within an element, wherever its elements lie: dialogues hang at the end of the body. */
function componentsUnder(element: Element | null): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const left = [element && fibreOf(element)?.child];
  for (let fibre = left.pop(); left.length > 0 || fibre; fibre = left.pop()) {
    if (!fibre) continue;
    found.add(fibre.type);
    left.push(fibre.sibling, fibre.child);
  }
  return found;
}
