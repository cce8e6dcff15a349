import type { z } from 'zod';
import { pinOfEarlierCopy, pinsOfBlock } from '../../../shared/briefs/block-kinds.ts';
import type { CallInput, Documents } from '../../../shared/contract.ts';
import { type Block, Brief, Delegation, Enquiry, Overlay } from '../../../shared/domain/index.ts';
import { storable } from '../../../shared/text/storable.ts';
import { isAsPinned } from '../../briefs/pin.ts';

/** A part that cannot be stored: kept in a file of its own, while the rest is saved. */
export type SetAside = { readonly of: string; readonly why: string; readonly content: unknown };

type Path = readonly PropertyKey[];
type Node = Record<PropertyKey, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), value);

function putAt(value: unknown, path: Path, found: unknown): void {
  const holder = at(value, path.slice(0, -1));
  const key = path.at(-1);
  if (isNode(holder) && key !== undefined) holder[key] = found;
}

/** The smallest part around a mistake that can be missing: a block, a row of a list, a field. */
function partAround(path: Path): Path {
  if (path[0] !== 'sections') return path.slice(0, typeof path[1] === 'number' ? 2 : 1);
  return path.slice(0, path[2] === 'blocks' && path.length > 3 ? 4 : 3);
}

const idOf = (value: unknown): unknown => (isNode(value) ? value.id : undefined);

/** What the disk holds in the part's place: the block with its id, the section's field, the document's field. */
function storedPart(stored: unknown, sent: unknown, part: Path): unknown {
  const sections = at(stored, ['sections']);
  const before = Array.isArray(sections) ? sections : [];
  if (part.length === 4) {
    const id = idOf(at(sent, part));
    return before.flatMap((it) => at(it, ['blocks'])).find((it) => id !== undefined && idOf(it) === id);
  }
  if (part.length === 3) {
    const id = idOf(at(sent, part.slice(0, 2)));
    return at(
      before.find((it) => idOf(it) === id),
      part.slice(2),
    );
  }
  return part.length === 1 ? at(stored, part) : undefined;
}

/** Text that the schema refuses goes through the gate, with as many lines as its field has. */
function gated(value: unknown, issues: readonly z.core.$ZodIssue[], lines: 'some-lines' | 'one-line'): void {
  for (const issue of issues) {
    const text = at(value, issue.path);
    const most = issue.code === 'too_big' ? Number(issue.maximum) : undefined;
    if (typeof text === 'string') putAt(value, issue.path, storable(text, lines, most).text);
  }
}

type Fitted<T> = { readonly document: T | null; readonly aside: readonly SetAside[] };

/** The document as its schema takes it; what it does not take is set aside, part by part. */
function fitted<T>(schema: z.ZodType<T>, sent: unknown, stored: unknown, of: string): Fitted<T> {
  const value: unknown = structuredClone(sent);
  const aside: SetAside[] = [];
  for (const round of ['some-lines', 'one-line', 'apart', 'whole'] as const) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { document: parsed.data, aside };
    const { issues } = parsed.error;
    if (round === 'some-lines' || round === 'one-line') gated(value, issues, round);
    if (round === 'whole') break;
    if (round !== 'apart') continue;
    const parts = new Map(
      issues.map(({ path, message }) => [partAround(path).join('\0'), { path, message }]),
    );
    const gone: Path[] = [];
    for (const { path, message } of parts.values()) {
      const part = partAround(path);
      aside.push({ of, why: `${path.join('.')} ${message}`, content: at(value, part) });
      const before = storedPart(stored, value, part);
      if (before !== undefined) putAt(value, part, structuredClone(before));
      else if (typeof part.at(-1) === 'number') gone.push(part);
      else putAt(value, part, null);
    }
    // From the last, so that the places of the others stay what they are.
    for (const part of gone.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)))) {
      const list = at(value, part.slice(0, -1));
      if (Array.isArray(list)) list.splice(Number(part.at(-1)), 1);
    }
  }
  return {
    document: null,
    aside: [{ of, why: 'it is in a form that Attaché does not know', content: sent }],
  };
}

/** What of a document can be saved, and whether that is all of it. Most are whole: those are not copied. */
function whatFits<T>(
  schema: z.ZodType<T>,
  sent: unknown,
  stored: unknown,
  of: string,
): Fitted<T> & { readonly isWhole: boolean } {
  const whole = schema.safeParse(sent);
  return whole.success
    ? { document: whole.data, aside: [], isWhole: true }
    : { ...fitted(schema, sent, stored, of), isWhole: false };
}

const isForged = (block: Block): boolean =>
  ![...pinsOfBlock(block), ...[pinOfEarlierCopy(block) ?? []].flat()].every(isAsPinned);

/** A block with a pin that is not the fact which its hash says is set aside: nothing may print under a fact's name. */
function withoutForged(brief: Brief, stored: Brief | undefined): Fitted<Brief> {
  const aside: SetAside[] = [];
  const sections = brief.sections.map((section) => {
    const blocks = section.blocks.flatMap((block) => {
      if (!isForged(block)) return [block];
      aside.push({ of: brief.title, why: 'a fact in it is not as it was pinned', content: block });
      const before = stored?.sections.flatMap((it) => it.blocks).find(({ id }) => id === block.id);
      return before && !isForged(before) ? [before] : [];
    });
    return blocks.every((block, index) => block === section.blocks[index]) &&
      blocks.length === section.blocks.length
      ? section
      : { ...section, blocks };
  });
  return { document: aside.length === 0 ? brief : { ...brief, sections }, aside };
}

export type Stored = {
  readonly briefs: readonly Brief[];
  readonly delegations: readonly Delegation[];
  readonly enquiries: readonly Enquiry[];
};

type Sent<K extends 'briefs' | 'delegations' | 'overlays' | 'enquiries'> = NonNullable<Documents[K]>[number];

const nameOf = (value: unknown, id: string): string => {
  const named = isNode(value) ? (value.title ?? value.name ?? value.subject) : null;
  return typeof named === 'string' && named !== '' ? named.slice(0, 200) : id;
};

/**
 * What the window sent, as it can be saved. `saved` has the documents that are stored otherwise than they were sent;
 * a document of which nothing can be saved is not in `documents`, and the disk keeps what it has.
 */
export function savable(sent: CallInput<'saveDocuments'>, stored: Stored) {
  const aside: SetAside[] = [];
  const documents = { briefs: [], delegations: [], overlays: [], enquiries: [] } as {
    -readonly [K in keyof Required<Documents>]: Sent<K>[];
  };
  const saved: {
    briefs: Sent<'briefs'>[];
    delegations: Sent<'delegations'>[];
    enquiries: Sent<'enquiries'>[];
  } = {
    briefs: [],
    delegations: [],
    enquiries: [],
  };
  for (const { id, brief } of sent.briefs) {
    if (brief === null) {
      documents.briefs.push({ id, brief });
      continue;
    }
    const before = stored.briefs.find((it) => it.id === id);
    const fit = whatFits(Brief, brief, before, nameOf(brief, id));
    const pinned = fit.document && withoutForged(fit.document, before);
    aside.push(...fit.aside, ...(pinned?.aside ?? []));
    const kept = pinned?.document ?? null;
    if (kept !== null) documents.briefs.push({ id, brief: kept });
    if (!fit.isWhole || kept !== fit.document) saved.briefs.push({ id, brief: kept ?? before ?? null });
  }
  for (const { id, delegation } of sent.delegations) {
    if (delegation === null) {
      documents.delegations.push({ id, delegation });
      continue;
    }
    const before = stored.delegations.find((it) => it.id === id);
    const fit = whatFits(Delegation, delegation, before, nameOf(delegation, id));
    aside.push(...fit.aside);
    if (fit.document !== null) documents.delegations.push({ id, delegation: fit.document });
    if (!fit.isWhole) saved.delegations.push({ id, delegation: fit.document ?? before ?? null });
  }
  for (const { id, enquiry } of sent.enquiries ?? []) {
    if (enquiry === null) {
      documents.enquiries.push({ id, enquiry });
      continue;
    }
    const before = stored.enquiries.find((it) => it.id === id);
    const fit = whatFits(Enquiry, enquiry, before, nameOf(enquiry, id));
    aside.push(...fit.aside);
    if (fit.document !== null) documents.enquiries.push({ id, enquiry: fit.document });
    if (!fit.isWhole) saved.enquiries.push({ id, enquiry: fit.document ?? before ?? null });
  }
  for (const { key, overlay } of sent.overlays) {
    const gate = overlay && gatedOverlay(overlay);
    if (overlay === null || gate) documents.overlays.push({ key, overlay: gate });
    else
      aside.push({
        of: `${key.recordType} ${key.recordId}`,
        why: 'it is in a form that Attaché does not know',
        content: overlay,
      });
  }
  return { documents: documents satisfies Documents, saved, aside };
}

/** Fields of an edit are for the record's own schema to judge; text in them goes through the gate. */
function gatedOverlay(overlay: unknown): Overlay | null {
  const parsed = Overlay.safeParse(overlay);
  if (parsed.success) return parsed.data;
  return fitted<Overlay>(Overlay, overlay, undefined, '').document;
}
