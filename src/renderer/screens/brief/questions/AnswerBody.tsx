import { useState } from 'react';
import { setAnswerFacts, setAnswerWords } from '../../../../shared/briefs/answer-questions.ts';
import type { MatchedQuestion } from '../../../../shared/contract.ts';
import type { AnswerBlock, Brief, Pin } from '../../../../shared/domain/brief.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { useBrief } from '../../../state/brief.ts';
import { ask } from '../../../state/client.ts';
import { strings } from '../../../strings.ts';
import { WordsEditor } from '../words/WordsEditor.tsx';
import styles from './Questions.module.css';

type AnswerBodyProps = { readonly brief: Brief; readonly block: AnswerBlock };

/** A question with what answers it: facts, the officer's words, or the gap. */
export function AnswerBody({ brief, block }: AnswerBodyProps) {
  const { step } = useBrief.getState();
  const [near, setNear] = useState<MatchedQuestion | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id, question, pins, words, review } = block;

  const choose = (chosen: readonly Pin[]): void =>
    void step(strings.questions.answerStep, (it) => setAnswerFacts(it, id, chosen));
  const look = async (): Promise<void> => {
    const answer = await ask('matchQuestions', { brief, questions: [question] });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setNear(answer.value[0] ?? null);
  };

  return (
    <div className={styles.answer}>
      <h3 className={styles.question}>{question}</h3>
      {review && <p className={styles.found}>{strings.questions.found}</p>}
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
      {pins.length > 0 && (
        <ul className={styles.facts}>
          {pins.map(({ factId, fact }) => (
            <li key={factId} className={styles.fact}>
              <div>
                <p>{fact.statement}</p>
                {fact.caveat && <p className={styles.quiet}>{fact.caveat}</p>}
              </div>
              <Button
                weight="quiet"
                aria-label={strings.questions.takeAwayNamed(fact.statement)}
                onPress={() => choose(pins.filter((pin) => pin.factId !== factId))}
              >
                {strings.questions.takeAway}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {pins.length === 0 && !words && <p className={styles.gap}>{strings.questions.gap}</p>}
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
      {near && <Near matched={near} pins={pins} onUse={(pin) => choose([...pins, pin])} />}
    </div>
  );
}

type NearProps = {
  readonly matched: MatchedQuestion;
  readonly pins: readonly Pin[];
  readonly onUse: (pin: Pin) => void;
};

/** What comes near, best first, with the words that it shares: the officer judges. */
function Near({ matched, pins, onUse }: NearProps) {
  const others = matched.candidates.filter(({ pin }) => !pins.some(({ factId }) => factId === pin.factId));
  if (others.length === 0) return <p className={styles.quiet}>{strings.questions.nothingNear}</p>;
  return (
    <ul className={styles.facts} aria-label={strings.questions.near}>
      {others.map(({ pin, card, shared }) => (
        <li key={pin.factId} className={styles.fact}>
          <div>
            <p>{card.statement}</p>
            <p className={styles.quiet}>{strings.questions.shares(shared.join(', '))}</p>
          </div>
          <Button
            weight="quiet"
            aria-label={strings.questions.takeNamed(card.statement)}
            onPress={() => onUse(pin)}
          >
            {strings.questions.takeIt}
          </Button>
        </li>
      ))}
    </ul>
  );
}
