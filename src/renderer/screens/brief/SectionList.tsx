import { Checkbox } from 'react-aria-components/Checkbox';
import type { SectionView } from '../../../shared/contract.ts';
import { Tick } from '../../parts/Tick.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import styles from './SectionList.module.css';

type SectionListProps = { readonly sections: readonly SectionView[]; readonly current: string | null };

/** The outline: what is printed, in order, and how many facts each section holds. */
export function SectionList({ sections, current }: SectionListProps) {
  const { choose, includeSection } = useBrief();
  return (
    <nav className={styles.outline} aria-label={strings.brief.sections}>
      <ol>
        {sections.map((section) => (
          <li key={section.id} className={styles.row}>
            <Checkbox
              className={styles.include ?? ''}
              aria-label={strings.brief.include(section.title)}
              isSelected={section.included}
              onChange={(included) => void includeSection(section.id, included)}
            >
              <Tick />
            </Checkbox>
            <button
              type="button"
              className={styles.section}
              data-printed={section.included}
              aria-current={section.id === current ? 'true' : undefined}
              onClick={() => choose(section.id)}
            >
              <span>{section.title}</span>
              {section.takesFacts && (
                <span className={styles.count}>
                  {section.facts.length}
                  <span className="unseen">
                    {' '}
                    {strings.brief.facts(section.facts.length).replace(/^\S+ /, '')}
                  </span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
