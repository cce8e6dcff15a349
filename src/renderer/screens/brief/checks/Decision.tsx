import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import type { DriftView } from '../../../../shared/contract.ts';
import { Button } from '../../../parts/Button.tsx';
import control from '../../../parts/Control.module.css';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';
import type { CheckItem, GoThere } from './check-items.ts';
import { type CheckOption, optionsOf } from './check-options.ts';
import { useCheckKeys } from './use-check-keys.ts';

type DecisionProps = {
  readonly briefId: string;
  readonly item: CheckItem;
  /** Which it is, and of how many. */
  readonly place: readonly [number, number];
  readonly onStep: (by: 1 | -1) => void;
  readonly onGo: GoThere;
  /** It is being settled: what follows takes its place. */
  readonly onSettle: () => void;
};

/** One thing to decide: what it is, the ways to settle it, and one button. */
export function Decision({ briefId, item, place, onStep, onGo, onSettle }: DecisionProps) {
  const words = strings.checks;
  const options = optionsOf(briefId, item);
  const [chosenId, setChosenId] = useState(options[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const said = reason.replace(/\s+/g, ' ').trim();
  const chosen = options.find(({ id }) => id === chosenId) ?? options[0];
  const isReady = chosen !== undefined && (!chosen.needsReason || said !== '');
  const heading = useRef<HTMLHeadingElement>(null);
  // What was settled is gone, and the button with it: the next key goes on from here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const apply = (): void => {
    if (!chosen || !isReady) return;
    onSettle();
    void chosen.apply(said);
  };
  const choose = (at: number): void => {
    const option = options[at - 1];
    if (option) setChosenId(option.id);
  };
  useCheckKeys({ choose, apply, skip: () => onStep(1) });
  const { sectionId, blockId } = item;
  return (
    <div className={styles.one}>
      <div className={styles.place}>
        <span>{words.place(...place)}</span>
        {place[1] > 1 && (
          <span className={styles.steps}>
            <button
              type="button"
              className={control.sign}
              aria-label={words.before}
              onClick={() => onStep(-1)}
            >
              <ChevronUp size={17} aria-hidden="true" />
            </button>
            <button type="button" className={control.sign} aria-label={words.after} onClick={() => onStep(1)}>
              <ChevronDown size={17} aria-hidden="true" />
            </button>
          </span>
        )}
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.question}>
        {item.name}
      </h2>
      <p className={styles.lead} dir="auto">
        {item.sentence}
      </p>
      {item.kind === 'drift' ? (
        <Sides drift={item.drift} />
      ) : (
        !options.some(({ detail }) => detail !== null) && <Places item={item} onGo={onGo} />
      )}
      <RadioGroup
        className={styles.options ?? ''}
        aria-label={words.choices}
        value={chosen?.id ?? null}
        onChange={setChosenId}
      >
        {options.map((option, index) => (
          <Option key={option.id} option={option} at={index + 1} />
        ))}
      </RadioGroup>
      {chosen?.needsReason && <Reason reason={reason} onReason={setReason} onApply={apply} />}
      <div className={styles.acts}>
        {chosen && (
          <Button weight="primary" size="large" isDisabled={!isReady} onPress={apply}>
            {chosen.needsReason ? words.standIt : words.apply}
          </Button>
        )}
        {place[1] > 1 && (
          <Button weight="quiet" onPress={() => onStep(1)}>
            {words.skip}
          </Button>
        )}
        {sectionId !== null && (
          <span className={styles.there}>
            <Button
              weight="quiet"
              aria-label={words.goThereNamed(item.sentence)}
              onPress={() => onGo(sectionId, blockId)}
            >
              {words.goThere}
            </Button>
          </span>
        )}
      </div>
      {item.kind === 'finding' && <p className={styles.clause}>{item.clause}</p>}
    </div>
  );
}

const Option = ({ option, at }: { readonly option: CheckOption; readonly at: number }) => (
  <Radio value={option.id} className={styles.option ?? ''}>
    <span className={styles.dot} aria-hidden="true" />
    <span className={styles.words}>
      <span className={styles.does} dir="auto">
        {option.words}
      </span>
      {option.detail !== null && (
        <span className={styles.gist} dir="auto">
          {option.detail}
        </span>
      )}
    </span>
    {at <= 9 && (
      <span className={control.key} aria-hidden="true">
        {at}
      </span>
    )}
  </Radio>
);

type ReasonProps = {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onApply: () => void;
};

/** A reason, offered as sentences or in the officer’s own words; without one nothing stands. */
function Reason({ reason, onReason, onApply }: ReasonProps) {
  const words = strings.checks;
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
    >
      <div className={styles.offered}>
        {Object.values(words.reasons).map((sentence) => (
          <Button key={sentence} size="small" onPress={() => onReason(sentence)}>
            {sentence}
          </Button>
        ))}
      </div>
      <TextField className={control.field ?? ''} value={reason} onChange={onReason} maxLength={2000}>
        <Label className={control.label ?? ''}>{words.reason}</Label>
        <Input className={control.line ?? ''} dir="auto" />
        <Text slot="description" className={styles.clause ?? ''}>
          {words.standHint}
        </Text>
      </TextField>
    </form>
  );
}

/** Each place of a finding that stands in several. */
function Places({ item, onGo }: { readonly item: CheckItem; readonly onGo: GoThere }) {
  if (item.kind !== 'finding' || item.finding.items.length === 0) return null;
  return (
    <ul className={styles.places}>
      {item.finding.items.map(({ key, sentence, sectionId, blockId }) => (
        <li key={key}>
          {sectionId === null ? (
            sentence
          ) : (
            <button type="button" className={control.link} onClick={() => onGo(sectionId, blockId)}>
              {sentence}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The fact as it was put in beside the library’s. */
function Sides({ drift }: { readonly drift: DriftView }) {
  const words = strings.checks;
  const { what, fields, pinnedVersion, libraryVersion } = drift;
  return (
    <>
      <p className={styles.clause}>{words.versions(pinnedVersion, libraryVersion)}</p>
      {what === 'withdrawn' ? (
        <p className={styles.blocks}>{words.withdrawnNow}</p>
      ) : (
        <table className={styles.sides}>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.was}</th>
              <th scope="col">{words.is}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, word, from, to }) => (
              <tr key={field}>
                <th scope="row">{word}</th>
                <td>{from ?? words.nothing}</td>
                <td>{to ?? words.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Every decision is made. */
export function NothingLeft({ onIssue }: { readonly onIssue: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.one}>
      <CircleCheck className={styles.done} size={32} strokeWidth={1.5} aria-hidden="true" />
      <h2 ref={heading} tabIndex={-1} className={styles.question}>
        {strings.checks.nothingLeft}
      </h2>
      <p className={styles.lead}>{strings.checks.nothingLeftHint}</p>
      <div className={styles.acts}>
        <Button weight="primary" size="large" onPress={onIssue}>
          {strings.checks.issue}
        </Button>
      </div>
    </div>
  );
}
