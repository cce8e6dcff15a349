import { create } from 'zustand';
import type { Answer, ImportedFile } from '../../shared/contract.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { useRegion } from './region.ts';
import { useRoute } from './route.ts';
import { showToast } from './toasts.ts';
import { showOpened } from './travel.ts';

/** An imported file the officer must hear about: a pack with problems, an unknown file. */
export type RejectedFile = Extract<ImportedFile, { is: 'unknown' }> | Extract<ImportedFile, { is: 'pack' }>;

type ArrivalsState = {
  readonly looking: boolean;
  readonly unwelcome: readonly RejectedFile[];
  readonly dismiss: () => void;
};

/** Files imported by hand: dropped onto the window, or chosen with "Import…". */
export const useImports = create<ArrivalsState>()((set) => ({
  looking: false,
  unwelcome: [],
  dismiss: () => set({ unwelcome: [] }),
}));

/** Opens each file where it belongs. @returns the ones to report. */
async function openImported(arrivals: readonly ImportedFile[]): Promise<readonly RejectedFile[]> {
  const { go } = useRoute.getState();
  const unwelcome: RejectedFile[] = [];
  // Only one of them can be opened; the others are reported.
  let opened: string | null = null;
  const isShown = (name: string): boolean => {
    if (opened === null) {
      opened = name;
      return true;
    }
    unwelcome.push({
      is: 'unknown',
      name,
      sentence: strings.frame.notOpened(name),
      next: strings.frame.notOpenedNext(opened),
    });
    return false;
  };
  for (const arrival of arrivals) {
    switch (arrival.is) {
      case 'pack':
        if (arrival.outcome.result === 'installed') {
          const { title, version } = arrival.outcome.pack;
          await useRegion.getState().load();
          showToast(strings.frame.packDropped(title, version));
        } else if (arrival.outcome.result === 'refused') unwelcome.push(arrival);
        break;
      case 'delegation':
        if (isShown(arrival.name))
          go({ screen: 'delegations', letter: { text: arrival.text, name: arrival.name } });
        break;
      case 'pdf':
        if (isShown(arrival.name)) go({ screen: 'issued', path: arrival.path });
        break;
      case 'brief':
        // It is taken in already: where another file is shown, it waits on Home.
        if (opened === null) showOpened(arrival.opened);
        opened ??= arrival.name;
        break;
      case 'own-brief':
        if (isShown(arrival.name)) go({ screen: 'brief', id: arrival.briefId });
        break;
      case 'unknown':
        unwelcome.push(arrival);
    }
  }
  return unwelcome;
}

async function runImport(asked: Promise<Answer<readonly ImportedFile[]>>): Promise<void> {
  useImports.setState({ looking: true, unwelcome: [] });
  const answer = await asked;
  const unwelcome = answer.ok
    ? await openImported(answer.value)
    : [
        {
          is: 'unknown' as const,
          name: '',
          sentence: answer.refusal.sentence,
          next: answer.refusal.next ?? '',
        },
      ];
  useImports.setState({ looking: false, unwelcome });
}

/** Asks for a file. */
export const importFile = (): Promise<void> =>
  runImport(
    ask('importFile', {}).then((answer) =>
      answer.ok ? { ok: true, value: answer.value === null ? [] : [answer.value] } : answer,
    ),
  );

/** Opens what the system handed over: at the start without a word until something came, later as it arrives. */
export async function importNamed(): Promise<void> {
  const answer = await ask('openNamed', {});
  if (!answer.ok || answer.value.length > 0) await runImport(Promise.resolve(answer));
}

export const importDropped = (files: readonly File[]): Promise<void> =>
  runImport(window.attache.dropped(files));
