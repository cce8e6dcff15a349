import { Fragment } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { FactCard } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import { breakable } from '../../../shared/format/number.ts';
import { FactBody } from '../../parts/FactBody.tsx';
import { strings } from '../../strings.ts';
import styles from './FactLine.module.css';
import { placeOfFigure } from './figure-place.ts';

type FactLineProps = {
  readonly fact: FactCard;
  readonly dates: Audience['dates'];
  /** Its source is not the next stop of Tab. */
  readonly skipped?: boolean;
};

/** A fact as the page prints it: the statement with its figure marked, what it covers, its limit, and its source at hand. */
export function FactLine({ fact, dates, skipped = false }: FactLineProps) {
  const scope = [fact.basis, fact.period, fact.place, fact.geography, fact.converted].filter(
    (it) => it !== null,
  );
  return (
    <>
      <p className={styles.statement}>
        <Statement fact={fact} />
      </p>
      <div className={styles.scope}>
        {scope.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && ' · '}
            <span>{part}</span>
          </Fragment>
        ))}
        <SourceCard fact={fact} dates={dates} skipped={skipped} />
        {fact.reviewPassed && <span className={styles.due}>{strings.fact.due}</span>}
      </div>
      {fact.caveat !== null && <p className={styles.limit}>{fact.caveat}</p>}
    </>
  );
}

/** The figure is marked where the statement says it, and stands before it where it does not. */
function Statement({ fact }: { readonly fact: FactCard }) {
  const statement = breakable(fact.statement);
  if (fact.figure === null) return statement;
  const [from, to] = placeOfFigure(statement, breakable(fact.figure)) ?? [0, 0];
  if (to === 0)
    return (
      <>
        <span className={styles.figure}>{fact.figure}</span> {statement}
      </>
    );
  return (
    <>
      {statement.slice(0, from)}
      <span className={styles.figure}>{statement.slice(from, to)}</span>
      {statement.slice(to)}
    </>
  );
}

/** Where it was read, and everything else that is known of it. */
function SourceCard({ fact, dates, skipped }: Required<FactLineProps>) {
  const sources = strings.brief.sourcesOf(fact.sources.length);
  const name = strings.brief.sourcesNamed(sources, fact.statement);
  return (
    <DialogTrigger>
      <AriaButton className={styles.source ?? ''} excludeFromTabOrder={skipped} aria-label={name}>
        {sources}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.card ?? ''} aria-label={name}>
          <FactBody fact={fact} dates={dates} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
