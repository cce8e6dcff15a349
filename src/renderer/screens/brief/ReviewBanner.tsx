import { markReviewed } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/brief.ts';
import { Button } from '../../parts/Button.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import styles from './Brief.module.css';
import { toReview } from './part-names.ts';

/** What came along from another audience's brief and has to be looked at; gone when all of it was. */
export function ReviewBanner({ brief, view }: { readonly brief: Brief; readonly view: BriefView }) {
  const { step, choose } = useBrief.getState();
  const parts = toReview(brief, view);
  if (brief.madeFrom === null || parts.length === 0) return null;
  return (
    <section className={styles.review} aria-label={strings.brief.review}>
      <p>{strings.brief.madeFrom(brief.madeFrom.title, parts.length)}</p>
      <ul>
        {parts.map(({ id, sectionId, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button
              weight="quiet"
              aria-label={strings.brief.goToNamed(name)}
              onPress={() => choose({ sectionId, blockId: id === sectionId ? null : id }, 'outline')}
            >
              {strings.brief.goTo}
            </Button>
            <Button
              weight="quiet"
              aria-label={strings.brief.reviewedNamed(name)}
              onPress={() => step(strings.brief.steps.reviewed, (it) => markReviewed(it, id))}
            >
              {strings.brief.reviewed}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
