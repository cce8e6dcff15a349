import { allPins, pinsSaidThen } from '../../../shared/briefs/printed.ts';
import type { Contract, deskCalls } from '../../../shared/contract.ts';
import { type Brief, type Overlay, Refused } from '../../../shared/domain/index.ts';
import { hashOfFact } from '../../briefs/pin.ts';
import type { AppContext } from '../stores/context.ts';

/** The list with one member replaced, added at the end, or removed. */
function put<T>(list: readonly T[], is: (it: T) => boolean, document: T | null): readonly T[] {
  if (document === null) return list.filter((it) => !is(it));
  return list.some(is) ? list.map((it) => (is(it) ? document : it)) : [...list, document];
}

/** A pin must be the fact that its hash says: nothing that the window sends may print under a fact's name. */
function checkPins(brief: Brief): void {
  const forged = [...allPins(brief), ...pinsSaidThen(brief)].find(
    (pin) => pin.hash !== hashOfFact(pin.fact) || pin.fact.id !== pin.factId,
  );
  if (!forged) return;
  throw new Refused(
    'bad-input',
    `The fact ${forged.factId} in “${brief.title}” is not as it was pinned, so the brief was not kept.`,
    'Leave the fact out and add it again from the library.',
  );
}

/** Answers the contract about keeping what the window edits. */
export function answerDesk({
  ports,
  workspace,
  libraryStore,
}: AppContext): Pick<Contract, keyof typeof deskCalls> {
  return {
    async keep({ briefs, delegations, overlays }) {
      for (const { brief } of briefs) if (brief) checkPins(brief);
      const at = ports.now().toISOString();
      await workspace.update((file) => {
        let next = file;
        for (const { id, brief } of briefs) {
          const kept = brief && { ...brief, id, changedAt: at };
          next = { ...next, briefs: [...put(next.briefs, (it) => it.id === id, kept)] };
        }
        for (const { id, delegation } of delegations) {
          const kept = delegation && { ...delegation, id };
          next = { ...next, delegations: [...put(next.delegations, (it) => it.id === id, kept)] };
        }
        for (const { key, overlay } of overlays) {
          const is = (it: Overlay): boolean =>
            it.packName === key.packName && it.recordType === key.recordType && it.recordId === key.recordId;
          next = { ...next, overlays: [...put(next.overlays, is, overlay && { ...overlay, ...key })] };
          const pack = libraryStore.data.packs.find(({ name }) => name === key.packName);
          if (pack && overlay && !next.bases[key.packName])
            next = {
              ...next,
              bases: { ...next.bases, [key.packName]: { version: pack.version, hash: pack.hash } },
            };
        }
        return next;
      });
      return {};
    },
  };
}
