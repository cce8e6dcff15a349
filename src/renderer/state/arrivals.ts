import { create } from 'zustand';
import type { Answer, Arrival } from '../../shared/contract.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { useRegion } from './region.ts';
import { useRoute } from './route.ts';
import { showToast } from './toasts.ts';

/** An imported file the officer must hear about: a pack with problems, an unknown file. */
export type Unwelcome = Extract<Arrival, { is: 'unknown' }> | Extract<Arrival, { is: 'pack' }>;

type ArrivalsState = {
  readonly looking: boolean;
  readonly unwelcome: readonly Unwelcome[];
  readonly dismiss: () => void;
};

/** Files imported by hand: dropped onto the window, or chosen with "Import…". */
export const useArrivals = create<ArrivalsState>()((set) => ({
  looking: false,
  unwelcome: [],
  dismiss: () => set({ unwelcome: [] }),
}));

/** Opens each file where it belongs. @returns the ones to report. */
async function receive(arrivals: readonly Arrival[]): Promise<readonly Unwelcome[]> {
  const { go } = useRoute.getState();
  const unwelcome: Unwelcome[] = [];
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
      case 'unknown':
        unwelcome.push(arrival);
    }
  }
  return unwelcome;
}

async function bring(asked: Promise<Answer<readonly Arrival[]>>): Promise<void> {
  useArrivals.setState({ looking: true, unwelcome: [] });
  const answer = await asked;
  const unwelcome = answer.ok
    ? await receive(answer.value)
    : [
        {
          is: 'unknown' as const,
          name: '',
          sentence: answer.refusal.sentence,
          next: answer.refusal.next ?? '',
        },
      ];
  useArrivals.setState({ looking: false, unwelcome });
}

/** Asks for a file. */
export const bringIn = (): Promise<void> =>
  bring(
    ask('importFile', {}).then((answer) =>
      answer.ok ? { ok: true, value: answer.value === null ? [] : [answer.value] } : answer,
    ),
  );

export const dropIn = (files: readonly File[]): Promise<void> => bring(window.attache.dropped(files));
