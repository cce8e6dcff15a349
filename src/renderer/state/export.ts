import { create } from 'zustand';
import type { CallOutput, ExportChoice, ExportPart, PlannedFile, Progress } from '../../shared/contract.ts';
import { EDITIONS, type Edition } from '../../shared/domain/editions.ts';
import type { Format } from '../../shared/domain/formats.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';
import { saveNow, useSaveStatus } from './desk.ts';

export type ExportedFile = Extract<CallOutput<'exportFiles'>, { result: 'done' }>['files'][number];

/** The state of an export. */
type Exporting =
  | { readonly step: 'choosing' }
  | { readonly step: 'exists'; readonly folder: string; readonly names: readonly string[] }
  | { readonly step: 'blocked'; readonly sentences: readonly string[] }
  | { readonly step: 'writing'; readonly stopping: boolean }
  | { readonly step: 'done'; readonly folder: string; readonly files: readonly ExportedFile[] }
  | { readonly step: 'failed'; readonly refusal: Refusal };

type Choice = {
  readonly briefIds: readonly string[];
  readonly editions: readonly Edition[];
  readonly formats: readonly Format[];
  readonly paper: ExportChoice['paper'];
  readonly courtesy: ExportChoice['courtesy'];
  /** Where some files could not be written: those, to go elsewhere, and what was written already. */
  readonly rest: {
    readonly parts: readonly ExportPart[];
    readonly formats: readonly Format[];
    readonly done: readonly ExportedFile[];
  } | null;
};

type ExportState = Choice & {
  /** Null while the file names are being worked out. */
  readonly plan: readonly PlannedFile[] | null;
  readonly exporting: Exporting;
  /** The latest progress of each file. */
  readonly progress: Readonly<Record<string, Progress>>;
  readonly copied: number | null;
  readonly begin: (briefIds: readonly string[], edition: Edition) => Promise<void>;
  readonly choose: (choice: Partial<Omit<Choice, 'briefIds' | 'rest'>>) => Promise<void>;
  /** `despite` what the checks found. */
  readonly start: (
    where?: 'ask' | 'same',
    existing?: 'ask' | 'replace' | 'both',
    despite?: boolean,
  ) => Promise<void>;
  /** Writes what could not be written into another folder. */
  readonly startElsewhere: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly backToChoice: () => void;
  readonly report: (progress: Progress) => void;
  readonly copyCitations: () => Promise<void>;
};

/** Brief by brief, each with its editions in order of depth. */
const partsOf = ({ briefIds, editions }: Choice): ExportPart[] =>
  briefIds.flatMap((briefId) =>
    EDITIONS.filter((edition) => editions.includes(edition)).map((edition) => ({ briefId, edition })),
  );

function choiceOf(choice: Choice): ExportChoice {
  const { paper, courtesy, rest } = choice;
  const formats = rest?.formats ?? choice.formats;
  return {
    parts: rest?.parts ?? partsOf(choice),
    paper,
    courtesy,
    ...(formats.join() === 'pdf' ? {} : { formats }),
  };
}

const closed = {
  briefIds: [],
  editions: [],
  formats: ['pdf'],
  paper: 'own',
  courtesy: 'own',
  rest: null,
  plan: null,
  exporting: { step: 'choosing' },
  progress: {},
  copied: null,
} as const;

/** What is being exported, and the result. */
export const useExport = create<ExportState>()((set, get) => {
  const plan = async (): Promise<void> => {
    const choice = choiceOf(get());
    if (choice.parts.length === 0 || choice.formats?.length === 0) return set({ plan: [] });
    const answer = await ask('planExport', { choice });
    // The choice has changed; its own answer is on the way.
    if (JSON.stringify(choiceOf(get())) !== JSON.stringify(choice)) return;
    if (answer.ok) set({ plan: answer.value });
    else set({ plan: [], exporting: { step: 'failed', refusal: answer.refusal } });
  };

  return {
    ...closed,

    begin: async (briefIds, edition) => {
      set({ ...closed, briefIds, editions: [edition] });
      await plan();
    },

    choose: async (choice) => {
      set({ ...choice, rest: null, exporting: { step: 'choosing' }, copied: null });
      await plan();
    },

    start: async (where = 'ask', existing = 'ask', despite = false) => {
      // A second click meets nothing.
      if (get().exporting.step === 'writing') return;
      set({ exporting: { step: 'writing', stopping: false }, progress: {}, copied: null });
      // The export uses what is saved, so save the latest edits first.
      if (!(await saveNow())) {
        const keeping = useSaveStatus.getState();
        if (keeping.state === 'failed') set({ exporting: { step: 'failed', refusal: keeping.refusal } });
        return;
      }
      const answer = await ask('exportFiles', {
        choice: choiceOf(get()),
        where,
        existing,
        // What the checks found was answered before the first of the files was written.
        ...(despite || get().rest ? { despite: true } : {}),
      });
      if (!answer.ok) return set({ exporting: { step: 'failed', refusal: answer.refusal } });
      switch (answer.value.result) {
        case 'cancelled':
          return set({ exporting: { step: 'choosing' }, rest: null });
        case 'blocked':
          return set({ exporting: { step: 'blocked', sentences: answer.value.sentences } });
        case 'exists':
          return set({
            exporting: { step: 'exists', folder: answer.value.folder, names: answer.value.names },
          });
        case 'done':
          return set({
            exporting: {
              step: 'done',
              folder: answer.value.folder,
              files: [...(get().rest?.done ?? []), ...answer.value.files],
            },
            rest: null,
          });
      }
    },

    startElsewhere: async () => {
      const { exporting, start } = get();
      if (exporting.step !== 'done') return;
      const failed = exporting.files.filter(({ outcome }) => outcome.result === 'failed');
      const parts = new Map(failed.map((it) => [`${it.briefId} ${it.edition}`, it]));
      set({
        rest: {
          parts: [...parts.values()].map(({ briefId, edition }) => ({ briefId, edition })),
          formats: [...new Set(failed.map(({ format }) => format))],
          done: exporting.files.filter((it) => !failed.includes(it)),
        },
      });
      await start();
      // The dialogue was left: what came of it before still stands.
      if (get().exporting.step === 'choosing') set({ exporting });
    },

    stop: async () => {
      set({ exporting: { step: 'writing', stopping: true } });
      await ask('stopExport', {});
    },

    backToChoice: () => set({ exporting: { step: 'choosing' }, rest: null, progress: {} }),

    report: (progress) => {
      const { item } = progress;
      if (item !== undefined) set((state) => ({ progress: { ...state.progress, [item]: progress } }));
    },

    copyCitations: async () => {
      const [part] = partsOf(get());
      if (!part) return;
      if (!(await saveNow())) return;
      const answer = await ask('copyCitations', part);
      if (answer.ok) set({ copied: answer.value.sources });
      else set({ exporting: { step: 'failed', refusal: answer.refusal } });
    },
  };
});
