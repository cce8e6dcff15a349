import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import {
  isGap,
  setAnswerFacts,
  setAnswerLines,
  setAnswerWords,
  setAskedOn,
} from '../../../../shared/briefs/answer-questions.ts';
import type { MatchedQuestion } from '../../../../shared/contract.ts';
import type { AnswerBlock, AnswerLine, Brief, Pin } from '../../../../shared/domain/brief.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { Tick } from '../../../parts/Tick.tsx';
import tone from '../../../parts/Tone.module.css';
import { useBrief } from '../../../state/brief.ts';
import { ask } from '../../../state/client.ts';
import { strings } from '../../../strings.ts';
import { today } from '../../../today.ts';
import { WordsEditor } from '../words/WordsEditor.tsx';
import styles from './Questions.module.css';

type AnswerBodyProps = { readonly brief: Brief; readonly block: AnswerBlock };

/** A question with what answers it: facts, other records, the officer's words, or the gap. */
export function AnswerBody({ brief, block }: AnswerBodyProps) {
  const { step } = useBrief.getState();
  const [near, setNear] = useState<MatchedQuestion | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id, question, pins, lines, words, askedOn, review } = block;

  const choose = (chosen: readonly Pin[]): void =>
    void step(strings.questions.answerStep, (it) => setAnswerFacts(it, id, chosen));
  const chooseLines = (chosen: readonly AnswerLine[]): void =>
    void step(strings.questions.answerStep, (it) => setAnswerLines(it, id, chosen));
  const setAsked = (day: string | null): void =>
    void step(strings.questions.askedStep, (it) => setAskedOn(it, id, day));
  const look = async (): Promise<void> => {
    const answer = await ask('matchQuestions', { brief, questions: [question] });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setNear(answer.value[0] ?? null);
  };

  return (
    <div className={styles.answer}>
      <h3 className={styles.question}>{question}</h3>
      {review && <p className={tone.tag}>{strings.questions.found}</p>}
      {words && (
        <WordsEditor
          text={words}
          label={strings.questions.ownWordsLabel}
          placeholder={strings.questions.ownWordsHint}
          onWrite={(text) =>
            step(strings.questions.wordStep, (it) => setAnswerWords(it, id, text), `answer ${id}`)
          }
        />
      )}
      {pins.length + lines.length > 0 && (
        <ul className={styles.facts}>
          {pins.map(({ factId, fact }) => (
            <Chosen
              key={factId}
              text={fact.statement}
              caveat={fact.caveat}
              onTakeAway={() => choose(pins.filter((pin) => pin.factId !== factId))}
            />
          ))}
          {lines.map((line) => (
            <Chosen
              key={`${line.type} ${line.key}`}
              text={line.text}
              caveat={line.caveat}
              onTakeAway={() => chooseLines(lines.filter((other) => other !== line))}
            />
          ))}
        </ul>
      )}
      {isGap(block) && !words && (
        <>
          <p className={tone.tag}>{strings.questions.gap}</p>
          <Checkbox
            className={styles.asked ?? ''}
            isSelected={askedOn !== null}
            onChange={(asked) => setAsked(asked ? today() : null)}
          >
            <Tick />
            {strings.questions.dataTeamAsked}
          </Checkbox>
        </>
      )}
      <div className={styles.choice}>
        <Button
          weight="quiet"
          aria-label={near ? undefined : strings.questions.othersNamed(question)}
          onPress={() => (near ? setNear(null) : void look())}
        >
          {near ? strings.questions.closeOthers : strings.questions.others}
        </Button>
        <Button
          weight="quiet"
          onPress={() => step(strings.questions.wordStep, (it) => setAnswerWords(it, id, words ? null : []))}
        >
          {words ? strings.questions.dropWords : strings.questions.ownWords}
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {near && (
        <Near
          candidates={near.candidates.filter((it) =>
            it.kind === 'fact'
              ? !pins.some(({ factId }) => factId === it.pin.factId)
              : !lines.some(({ type, key }) => type === it.line.type && key === it.line.key),
          )}
          onUse={(it) => (it.kind === 'fact' ? choose([...pins, it.pin]) : chooseLines([...lines, it.line]))}
        />
      )}
    </div>
  );
}

type ChosenProps = {
  readonly text: string;
  readonly caveat: string | null;
  readonly onTakeAway: () => void;
};

function Chosen({ text, caveat, onTakeAway }: ChosenProps) {
  return (
    <li className={styles.fact}>
      <div>
        <p>{text}</p>
        {caveat && <p className={tone.small}>{caveat}</p>}
      </div>
      <Button weight="quiet" aria-label={strings.questions.takeAwayNamed(text)} onPress={onTakeAway}>
        {strings.questions.takeAway}
      </Button>
    </li>
  );
}

type Candidate = MatchedQuestion['candidates'][number];
type NearProps = { readonly candidates: readonly Candidate[]; readonly onUse: (chosen: Candidate) => void };

/** What comes near, best first, with the words that it shares: the officer judges. */
function Near({ candidates, onUse }: NearProps) {
  if (candidates.length === 0) return <p className={tone.small}>{strings.questions.nothingNear}</p>;
  return (
    <ul className={styles.facts} aria-label={strings.questions.near}>
      {candidates.map((it) => {
        const text = it.kind === 'fact' ? it.card.statement : it.line.text;
        return (
          <li
            key={it.kind === 'fact' ? it.pin.factId : `${it.line.type} ${it.line.key}`}
            className={styles.fact}
          >
            <div>
              <p>{text}</p>
              <p className={tone.small}>{strings.questions.shares(it.shared.join(', '))}</p>
            </div>
            <Button weight="quiet" aria-label={strings.questions.takeNamed(text)} onPress={() => onUse(it)}>
              {strings.questions.takeIt}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
