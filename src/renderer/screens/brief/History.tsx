import type { BriefHistory, BriefView } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/brief.ts';
import { whenOf } from '../../parts/when.ts';
import { useBrief } from '../../state/brief.ts';
import { useTeam } from '../../state/team.ts';
import { strings } from '../../strings.ts';
import styles from './Aside.module.css';
import { blockName, sectionName } from './part-names.ts';

/** So many parts of one turn are named. */
const MOST = 5;

type Turn = BriefHistory['turns'][number];
type Part = { readonly sectionId: string; readonly blockId: string | null; readonly name: string };

/** Who wrote what of the brief, and when, the newest first. */
export function History({ brief, view }: { readonly brief: Brief; readonly view: BriefView }) {
  const history = useTeam((state) => state.history);
  if (history === null || history.turns.length === 0)
    return <p className={styles.none}>{strings.team.noHistory}</p>;
  return (
    <ol className={styles.notes}>
      {history.turns.map((turn) => (
        <li key={`${turn.by} ${turn.at}`} className={styles.turn}>
          <p className={styles.where} dir="auto">
            {strings.team.wrote(turn.by ?? strings.team.you, whenOf(turn.at))}
          </p>
          <TurnParts turn={turn} brief={brief} view={view} />
        </li>
      ))}
    </ol>
  );
}

function TurnParts({ turn, brief, view }: { turn: Turn; brief: Brief; view: BriefView }) {
  const { choose } = useBrief.getState();
  const parts = partsOf(turn, brief, view);
  const gone = turn.blocks.length - parts.filter(({ blockId }) => blockId !== null).length;
  return (
    <>
      {parts.slice(0, MOST).map(({ sectionId, blockId, name }) => (
        <button
          key={blockId ?? sectionId}
          type="button"
          className={styles.part}
          onClick={() => choose({ sectionId, blockId }, 'pages')}
        >
          <span dir="auto">{name}</span>
        </button>
      ))}
      {parts.length > MOST && <p className={styles.where}>{strings.team.moreParts(parts.length - MOST)}</p>}
      {gone > 0 && <p className={styles.where}>{strings.team.partsGone(gone)}</p>}
      {turn.fields.includes('title') && <p className={styles.where}>{strings.team.changedTitle}</p>}
      {turn.fields.some((field) => field !== 'title') && (
        <p className={styles.where}>{strings.team.changedSettings}</p>
      )}
    </>
  );
}

/** The blocks of a turn that are still there; where it wrote in none, its sections. */
function partsOf({ blocks, sections }: Turn, brief: Brief, view: BriefView): readonly Part[] {
  const written = new Set(blocks);
  const found = brief.sections.flatMap((section) =>
    section.blocks
      .filter(({ id }) => written.has(id))
      .map((block): Part => ({ sectionId: section.id, blockId: block.id, name: blockName(block) })),
  );
  if (blocks.length > 0) return found;
  return brief.sections
    .filter(({ id }) => sections.includes(id))
    .map((section): Part => ({ sectionId: section.id, blockId: null, name: sectionName(section, view) }));
}
