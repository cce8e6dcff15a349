import { FileDown, ListChecks, PenLine, Users } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/brief.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { MoreMenu } from '../../parts/MoreMenu.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { useOwnActions } from '../../state/actions.ts';
import { useBrief } from '../../state/brief.ts';
import { useRoute } from '../../state/route.ts';
import { useTeam } from '../../state/team.ts';
import { sendBrief } from '../../state/travel.ts';
import { strings } from '../../strings.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { IssueDialog } from '../issued/IssueDialog.tsx';
import { ReviewDialog } from '../issued/ReviewDialog.tsx';
import styles from './Brief.module.css';
import { CheckStatus, useStanding } from './checks/CheckStatus.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { NameField } from './NameField.tsx';
import toggles from './Toggles.module.css';
import { LookMenu } from './Toggles.tsx';

type BriefHeadProps = {
  readonly brief: Brief;
  readonly view: BriefView;
  readonly checking: boolean;
  readonly onChecks: (isWanted: boolean) => void;
  readonly issuing: boolean;
  readonly onIssuing: (is: boolean) => void;
};

const NOBODY: readonly string[] = [];

/** Whose brief it is, which edition of it is in front, and the way out: the PDF. */
export const BriefHead = memo(function BriefHead(props: BriefHeadProps) {
  const { brief, view, checking, onChecks, issuing, onIssuing } = props;
  const { step } = useBrief.getState();
  const go = useRoute((state) => state.go);
  const [renaming, setRenaming] = useState(false);
  const [exporting, setExporting] = useState(false);
  const standing = useStanding();
  const open = standing === null ? null : standing.decide + standing.fixes;
  const [reviewing, setReviewing] = useState(false);
  const [duplicating, setDuplicating] = useState(false);
  const others = useTeam((state) => state.others) ?? NOBODY;
  const asked = useTeam((state) => state.history?.asked ?? 0);
  const acts = useMemo(
    () => ({
      export: () => setExporting(true),
      issue: () => onIssuing(true),
      rename: () => setRenaming(true),
      compare: () => go({ screen: 'compare', id: brief.id }),
      review: () => setReviewing(true),
      duplicate: () => setDuplicating(true),
      send: () => void sendBrief(brief.id),
      check: () => onChecks(!checking),
    }),
    [brief.id, checking, go, onChecks, onIssuing],
  );
  useOwnActions(acts);
  const { audience, delegation } = view;
  const about = [
    audience.name,
    // Most titles name the delegation already.
    ...(delegation && brief.title.toLowerCase().includes(delegation.name.toLowerCase())
      ? []
      : [delegation?.name ?? strings.home.generalVisit]),
    formatDay(brief.issueDate, audience.dates.long),
  ];
  return (
    <div className={styles.head} data-pane>
      <div className={styles.names}>
        {renaming ? (
          <NameField
            label={strings.brief.renameBrief}
            name={brief.title}
            onCancel={() => setRenaming(false)}
            onName={(given) => {
              setRenaming(false);
              const title = given.trim();
              if (title !== '' && title !== brief.title)
                step(strings.brief.steps.renameBrief, (it) => ({ ...it, title }));
            }}
          />
        ) : (
          <ScreenTitle className={styles.title} tip={brief.title}>
            {brief.title}
          </ScreenTitle>
        )}
        <div className={styles.about}>
          <p>{about.join(' · ')}</p>
          {others.length > 0 && (
            <p className={styles.others} role="status" dir="auto">
              <Users size={14} strokeWidth={1.75} aria-hidden="true" />
              {strings.team.alsoOpen(others.join(', '))}
            </p>
          )}
          {asked > 0 && (
            <Button weight="quiet" size="small" onPress={() => go({ screen: 'updates' })}>
              {strings.team.asked(asked)}
            </Button>
          )}
          <LookMenu brief={brief} />
        </div>
      </div>
      <Views checking={checking} open={open} onChecks={onChecks} />
      <div className={styles.actions}>
        {standing && <CheckStatus standing={standing} />}
        <Button weight="quiet" aria-label={strings.brief.export} onPress={acts.export}>
          <FileDown size={17} strokeWidth={1.75} aria-hidden="true" />
          <span className={styles.word}>{strings.brief.exportShort}</span>
        </Button>
        <MoreMenu
          label={strings.brief.moreActions}
          entries={[
            { id: 'rename', name: strings.brief.renameBrief, run: acts.rename },
            { id: 'compare', name: strings.compare.menu, run: acts.compare },
            { id: 'review', name: strings.handover.review, run: acts.review },
            { id: 'send', name: strings.brief.send, run: acts.send },
            { id: 'duplicate', name: strings.brief.duplicate, run: acts.duplicate },
          ]}
        />
        <Button weight={open === 0 ? 'primary' : 'plain'} onPress={acts.issue}>
          {strings.issued.issue}
        </Button>
      </div>
      <ExportDialog
        briefIds={[brief.id]}
        edition={brief.edition}
        open={exporting}
        onClose={() => setExporting(false)}
      />
      {issuing && <IssueDialog briefId={brief.id} onClose={() => onIssuing(false)} />}
      {reviewing && <ReviewDialog briefId={brief.id} onClose={() => setReviewing(false)} />}
      {duplicating && <DuplicateDialog brief={brief} onClose={() => setDuplicating(false)} />}
    </div>
  );
});

type ViewsProps = {
  readonly checking: boolean;
  /** What waits for a word; null until it was looked at. */
  readonly open: number | null;
  readonly onChecks: (isWanted: boolean) => void;
};

/** Writing, or what the brief must answer. */
const Views = ({ checking, open, onChecks }: ViewsProps) => (
  <ToggleButtonGroup
    aria-label={strings.checks.views}
    className={toggles.group ?? ''}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[checking ? 'check' : 'write']}
    onSelectionChange={(keys) => onChecks(keys.has('check'))}
  >
    <ToggleButton id="write" className={toggles.toggle ?? ''}>
      <PenLine size={16} strokeWidth={1.75} aria-hidden="true" />
      {strings.checks.write}
    </ToggleButton>
    <ToggleButton id="check" className={toggles.toggle ?? ''}>
      <ListChecks size={16} strokeWidth={1.75} aria-hidden="true" />
      {strings.checks.title}
      {open !== null && open > 0 && (
        <>
          {' '}
          <span className={styles.open} aria-hidden="true">
            {open}
          </span>
          <span className="unseen">, {strings.app.waits(open)}</span>
        </>
      )}
    </ToggleButton>
  </ToggleButtonGroup>
);
