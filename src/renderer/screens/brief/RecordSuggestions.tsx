import { addRecord } from '../../../shared/briefs/edit-brief.ts';
import { recordName } from '../../../shared/briefs/printed.ts';
import type { PinnedRecord } from '../../../shared/domain/brief.ts';
import { Button } from '../../parts/Button.tsx';
import { useBrief } from '../../state/brief.ts';
import { giveFeedback } from '../../state/delegations.ts';
import { strings } from '../../strings.ts';
import { RecordBody } from './RecordBody.tsx';
import content from './SectionContent.module.css';

type RecordSuggestionsProps = {
  readonly sectionId: string;
  readonly records: readonly PinnedRecord[];
  /** Null where the brief is for nobody in particular. */
  readonly delegationId: string | null;
};

/** Records that the section could hold besides: contacts, sites, stories. */
export function RecordSuggestions({ sectionId, records, delegationId }: RecordSuggestionsProps) {
  const { step } = useBrief.getState();
  return (
    <details className={content.dismissed}>
      <summary>{strings.brief.moreRecords(records.length)}</summary>
      <ul>
        {records.map((pinned) => (
          <li key={`${pinned.type} ${pinned.record.id}`}>
            <div>
              <RecordBody pinned={pinned} />
            </div>
            {delegationId !== null && (
              <Button
                weight="quiet"
                aria-label={strings.brief.notForVisitNamed(recordName(pinned))}
                onPress={() =>
                  void giveFeedback(strings.brief.steps.notForVisit, delegationId, {
                    type: pinned.type,
                    id: pinned.record.id,
                    suits: false,
                  })
                }
              >
                {strings.brief.notForVisit}
              </Button>
            )}
            <Button
              weight="plain"
              aria-label={strings.brief.addNamed(recordName(pinned))}
              onPress={() =>
                step(strings.brief.steps.addRecord(recordName(pinned)), (it) =>
                  addRecord(it, sectionId, pinned),
                )
              }
            >
              {strings.brief.add}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
