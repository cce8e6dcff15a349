import { pinsOfSection } from '../../shared/briefs/printed.ts';
import { isNotForVisit } from '../../shared/delegations/visit-feedback.ts';
import { type Brief, type Fact, type Section, takesFacts } from '../../shared/domain/index.ts';
import { isOffered } from '../library/derived.ts';
import type { Library } from '../library/library.ts';
import { sectionTitle } from './brief-view.ts';
import { similarity } from './choose-diverse.ts';
import { isForOthers, type Reader, type ScoredFact } from './score-fact.ts';
import { candidateFacts, notMeantFor } from './section-facts.ts';

export type Verdict = { readonly reasons: readonly string[]; readonly addable: boolean };

/** Facts this similar are reported as such. */
const ALIKE = 0.45;
const short = (words: string): string => (words.length <= 70 ? words : `${words.slice(0, 68).trimEnd()}…`);

/** Why a fact is not in a section, the hardest reason first. */
export function whyNot(
  fact: Fact,
  section: Section,
  brief: Brief,
  library: Library,
  reader: Reader,
  score: (fact: Fact) => ScoredFact,
): Verdict {
  const { audience } = reader;
  const title = (it: Section): string => sectionTitle(it, library, audience);
  const holder = brief.sections.find((it) => pinsOfSection(it).some(({ factId }) => factId === fact.id));
  if (holder?.id === section.id) return { reasons: ['It is in this section.'], addable: false };
  if (holder) return { reasons: [`‘${title(holder)}’ prints it.`], addable: false };
  if (!takesFacts(section.kind))
    return { reasons: ['This section holds no facts of its own.'], addable: false };
  return {
    addable: true,
    reasons: [
      ...(brief.dismissed.some((it) => it.sectionId === section.id && it.factId === fact.id)
        ? ['You dismissed it here.']
        : []),
      ...(isNotForVisit(reader.delegation, 'fact', fact.id)
        ? ['You said that it is not for these visitors.']
        : []),
      ...disagreements(fact, brief, library, title),
      ...(isForOthers(fact, audience)
        ? [`It is meant for another market (${fact.markets.join(', ')}).`]
        : []),
      ...weighed(fact, section, library, reader, score),
      ...alike(fact, brief),
    ],
  };
}

function disagreements(
  fact: Fact,
  brief: Brief,
  library: Library,
  title: (section: Section) => string,
): readonly string[] {
  return library.conflictsOf(fact.id).flatMap((conflict) =>
    brief.sections.flatMap((section) =>
      pinsOfSection(section)
        .filter(({ factId }) => factId !== fact.id && conflict.factIds.includes(factId))
        .map(
          (pin) =>
            `It disagrees with “${short(pin.fact.statement)}”, which ‘${title(section)}’ prints (${conflict.topic}).`,
        ),
    ),
  );
}

/** Whether it could be chosen here at all, what speaks for and against it, and how it stands beside the last that was. */
function weighed(
  fact: Fact,
  section: Section,
  library: Library,
  reader: Reader,
  score: (fact: Fact) => ScoredFact,
): readonly string[] {
  if (!takesFacts(section.kind)) return [];
  const cluster = library.cluster(section.clusterId ?? '') ?? null;
  if (!isOffered(fact))
    return ['It is retired: kept so that whoever was given it can be told, and offered no more.'];
  const able = candidateFacts(score, section.kind, { cluster, library, audience: reader.audience });
  const own = able.find((it) => it.fact.id === fact.id);
  // For whom else it is meant is said already.
  if (!own) return isForOthers(fact, reader.audience) ? [] : [notMeantFor(section.kind)];
  const here = pinsOfSection(section).flatMap((pin) => able.find((it) => it.fact.id === pin.factId) ?? []);
  const [lowest] = [...here].sort((a, b) => a.score - b.score);
  if (!lowest) return own.reasons;
  return [
    ...own.reasons,
    own.score < lowest.score
      ? `All that this section prints suits these visitors better, the last of it too: “${short(lowest.fact.statement)}”.`
      : 'It would suit them as well as what this section prints: likeness or room decided.',
  ];
}

/** The fact of the brief that says most of the same. */
function alike(fact: Fact, brief: Brief): readonly string[] {
  const pins = brief.sections.flatMap(pinsOfSection);
  const [most] = pins
    .map((pin) => ({ pin, like: similarity(fact, pin.fact) }))
    .sort((a, b) => b.like - a.like || (a.pin.factId < b.pin.factId ? -1 : 1));
  if (!most || most.like < ALIKE) return [];
  return [`It says much of the same as “${short(most.pin.fact.statement)}”.`];
}
