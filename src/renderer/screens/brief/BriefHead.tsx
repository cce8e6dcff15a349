import { memo, useCallback, useState } from 'react';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/brief.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { useAction } from '../../state/actions.ts';
import { useBrief } from '../../state/brief.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { IssueDialog } from '../issued/IssueDialog.tsx';
import styles from './Brief.module.css';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { NameField } from './NameField.tsx';
import { PrintedLength, Toggles } from './Toggles.tsx';

type BriefHeadProps = {
  readonly brief: Brief;
  readonly view: BriefView;
  readonly checking: boolean;
  readonly onChecks: () => void;
  /** One came here to issue it. */
  readonly issue: boolean;
};

/** Whose brief it is, which edition of it is in front, and the way out: the PDF. */
export const BriefHead = memo(function BriefHead({ brief, view, checking, onChecks, issue }: BriefHeadProps) {
  const { step } = useBrief.getState();
  const go = useRoute((state) => state.go);
  const [renaming, setRenaming] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [issuing, setIssuing] = useState(issue);
  const [duplicating, setDuplicating] = useState(false);
  useAction(
    'export',
    useCallback(() => setExporting(true), []),
  );
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
    <div className={styles.head}>
      <div className={styles.headRow}>
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
            <PrintedLength />
          </div>
        </div>
        <MoreMenu
          label={strings.brief.moreActions}
          entries={[
            { id: 'rename', name: strings.brief.renameBrief, run: () => setRenaming(true) },
            {
              id: 'compare',
              name: strings.compare.menu,
              run: () => go({ screen: 'compare', id: brief.id }),
            },
            { id: 'duplicate', name: strings.brief.duplicate, run: () => setDuplicating(true) },
          ]}
        >
          {strings.brief.moreActions}
        </MoreMenu>
        <Button onPress={onChecks}>{checking ? strings.checks.close : strings.checks.open}</Button>
        <Button onPress={() => setIssuing(true)}>{strings.issued.issue}</Button>
        <Button weight="primary" onPress={() => setExporting(true)}>
          {strings.brief.export}
        </Button>
      </div>
      <div className={styles.look}>
        <Toggles brief={brief} />
      </div>
      <ExportDialog
        briefIds={[brief.id]}
        edition={brief.edition}
        open={exporting}
        onClose={() => setExporting(false)}
      />
      {issuing && <IssueDialog briefId={brief.id} onClose={() => setIssuing(false)} />}
      {duplicating && <DuplicateDialog brief={brief} onClose={() => setDuplicating(false)} />}
    </div>
  );
});
