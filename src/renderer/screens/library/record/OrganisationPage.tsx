import type { LinkView, RecordAbout } from '../../../../shared/contract.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { RecordLink, RecordNames } from './RecordLink.tsx';
import { Section } from './Section.tsx';

type Organisation = Extract<RecordAbout, { kind: 'organisation' }>;

/** An organisation: what it is and does, where, and its links in and out. */
export function OrganisationPage({
  organisation,
  title,
}: {
  readonly organisation: Organisation;
  readonly title: string;
}) {
  const { what, place, summary, clusters, links } = organisation;
  return (
    <>
      <h2 className={styles.name} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.soft}>
        {what}
        {place && (
          <>
            {' · '}
            <RecordLink to={place} />
          </>
        )}
      </p>
      <p className={styles.prose}>{summary}</p>
      {clusters.length > 0 && (
        <Section title={strings.library.clusters}>
          <RecordNames refs={clusters} />
        </Section>
      )}
      <Section title={strings.library.links} count={links.length}>
        {links.length === 0 ? (
          <p className={styles.quiet}>{strings.library.noLinks}</p>
        ) : (
          <ul className={styles.list}>
            {links.map((link) => (
              <li key={`${link.direction} ${link.relation} ${link.other.id}`}>
                <LinkLine link={link} title={title} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** A link as a sentence, read from the one that it starts at. */
function LinkLine({ link, title }: { readonly link: LinkView; readonly title: string }) {
  return (
    <>
      <span>
        {link.direction === 'from' ? (
          <>
            {link.relation} <RecordLink to={link.other} />
          </>
        ) : (
          <>
            <RecordLink to={link.other} /> {link.relation} {title}
          </>
        )}
      </span>
      <span className={styles.detail}>
        {link.sources.map((source) => (
          <span key={source.id} className={styles.separated}>
            <RecordLink to={source} />
          </span>
        ))}
      </span>
    </>
  );
}
