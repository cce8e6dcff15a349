import { useEffect } from 'react';
import { create } from 'zustand';
import { repin } from '../../shared/briefs/edit-brief.ts';
import {
  answerTo,
  applyFix,
  factsForFix,
  keepPin,
  unkeepPin,
  unwaive,
  waive,
} from '../../shared/briefs/fix-brief.ts';
import type { DriftView } from '../../shared/contract.ts';
import type { Brief, Finding, Fix, PreflightReport } from '../../shared/domain/index.ts';
import { type Refusal, Refused, refusalOf } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { ask } from './client.ts';
import { editBrief, useDesk } from './desk.ts';

/** The checks of the brief on the desk, always of its newest state. */
type Checks = {
  readonly briefId: string | null;
  readonly report: PreflightReport | null;
  readonly drifts: readonly DriftView[];
  readonly checking: boolean;
  readonly refusal: Refusal | null;
  /** What the last mend could not do. */
  readonly actionError: Refusal | null;
};

const closed: Checks = {
  briefId: null,
  report: null,
  drifts: [],
  checking: false,
  refusal: null,
  actionError: null,
};

export const useChecks = create<Checks>()(() => closed);

/** A brief is looked at when the typing rests, and its pages when the work does. */
const REST_MS = 200;
const PAGES_REST_MS = 1500;

/** What only finished pages show stands until the pages were laid out again. */
function withPagesOf(
  report: PreflightReport,
  before: PreflightReport | null,
  { waivers }: Brief,
): PreflightReport {
  const groups = (before?.groups ?? [])
    .filter(({ needsPages }) => needsPages)
    .map((group) => ({
      ...group,
      findings: group.findings.map((finding) => ({
        ...finding,
        waived: group.severity === 'warning' ? answerTo(finding, waivers) : null,
      })),
    }));
  if (groups.length === 0) return report;
  const open = groups.flatMap(({ findings }) => findings.filter(({ waived }) => waived === null));
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const counts = {
    ...report.counts,
    errors: report.counts.errors + errors,
    warnings: report.counts.warnings + open.length - errors,
    decide: report.counts.decide + open.length,
    waived: report.counts.waived + groups.flatMap(({ findings }) => findings).length - open.length,
  };
  const ready = report.ready && open.length === 0;
  return { groups: [...groups, ...report.groups], counts, ready };
}

/** What says the same stays the same object: nothing that shows it is drawn again. */
const reuseIfEqual = <T>(before: T, now: T): T =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;

let round = 0;

async function check(brief: Brief, pages: boolean): Promise<void> {
  round += 1;
  const mine = round;
  useChecks.setState({ checking: true });
  const [report, drifts] = await Promise.all([ask('preflight', { brief, pages }), ask('drift', { brief })]);
  if (mine !== round || useChecks.getState().briefId !== brief.id) return;
  const refused = [report, drifts].flatMap((answer) => (answer.ok ? [] : answer.refusal));
  useChecks.setState((before) => ({
    checking: false,
    refusal: refused[0] ?? null,
    report: report.ok
      ? reuseIfEqual(before.report, pages ? report.value : withPagesOf(report.value, before.report, brief))
      : before.report,
    drifts: drifts.ok ? reuseIfEqual(before.drifts, drifts.value) : before.drifts,
  }));
}

let watchers = 0;
let end = (): void => {};

function watch(id: string): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let seen: Brief | null = null;
  const rest = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const notice = (): void => {
    const brief = useDesk.getState().briefs[id] ?? null;
    if (brief === seen || brief === null) return;
    const first = seen === null;
    seen = brief;
    rest();
    timers = [
      setTimeout(() => void check(brief, false), first ? 0 : REST_MS),
      setTimeout(() => void check(brief, true), PAGES_REST_MS),
    ];
  };
  useChecks.setState({ ...closed, briefId: id });
  const stop = useDesk.subscribe(notice);
  end = () => {
    rest();
    stop();
  };
  notice();
}

/** Keeps the checks of a brief up to date while any part of its screen shows them. */
export function useChecking(briefId: string): void {
  useEffect(() => {
    watchers += 1;
    if (useChecks.getState().briefId !== briefId || watchers === 1) {
      end();
      watch(briefId);
    }
    return () => {
      watchers -= 1;
      if (watchers > 0) return;
      end();
      useChecks.setState(closed);
    };
  }, [briefId]);
}

/** Nothing may be done to a brief that is not on the desk. */
const briefOnDesk = (id: string): Brief => {
  const brief = useDesk.getState().briefs[id];
  if (!brief) throw new Refused('not-found', strings.checks.gone, strings.checks.goneNext);
  return brief;
};

async function runAction(act: () => Promise<void> | void): Promise<void> {
  useChecks.setState({ actionError: null });
  try {
    await act();
  } catch (cause) {
    useChecks.setState({ actionError: refusalOf(cause) });
  }
}

/** Makes a mend as one step, which can be undone. */
export const applyFinding = (briefId: string, { act, words }: Fix): Promise<void> =>
  runAction(async () => {
    const needed = factsForFix(act);
    const pins =
      needed.length === 0
        ? ({ ok: true, value: [] } as const)
        : await ask('pinFacts', { packName: briefOnDesk(briefId).packName, factIds: [...needed] });
    if (!pins.ok) throw new Refused(pins.refusal.code, pins.refusal.sentence, pins.refusal.next);
    editBrief(words, briefId, (brief) => applyFix(brief, act, pins.value));
  });

export const waiveFinding = (briefId: string, finding: Finding, reason: string): Promise<void> =>
  runAction(() =>
    editBrief(strings.checks.keepStep, briefId, (brief) =>
      waive(brief, finding, reason, new Date().toISOString()),
    ),
  );

export const unwaiveFinding = (briefId: string, finding: Finding): Promise<void> =>
  runAction(() => editBrief(strings.checks.takeBackStep, briefId, (brief) => unwaive(brief, finding)));

export const acceptDrift = (briefId: string, { now }: DriftView): Promise<void> =>
  runAction(() => {
    if (now) editBrief(strings.checks.acceptStep, briefId, (brief) => repin(brief, now));
  });

export const acceptAllDrifts = (briefId: string, drifts: readonly DriftView[]): Promise<void> =>
  runAction(() =>
    editBrief(strings.checks.acceptAllStep, briefId, (brief) =>
      drifts.reduce((edited, { now, kept }) => (now && !kept ? repin(edited, now) : edited), brief),
    ),
  );

export const keepPinnedFact = (
  briefId: string,
  { factId, against }: DriftView,
  reason: string,
): Promise<void> =>
  runAction(() =>
    editBrief(strings.checks.keepOldStep, briefId, (brief) =>
      keepPin(brief, { factId, against, reason, at: new Date().toISOString() }),
    ),
  );

export const releasePinnedFact = (briefId: string, { factId }: DriftView): Promise<void> =>
  runAction(() => editBrief(strings.checks.takeBackStep, briefId, (brief) => unkeepPin(brief, factId)));

/** The findings of a block that nobody answered for. */
export function findingsOfBlock(report: PreflightReport | null, blockId: string): readonly Finding[] {
  return (report?.groups ?? []).flatMap(({ findings }) =>
    findings.filter(
      ({ blockId: at, items, waived }) =>
        waived === null && (at === blockId || items.some((item) => item.blockId === blockId)),
    ),
  );
}
