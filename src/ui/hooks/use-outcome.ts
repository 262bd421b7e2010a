// What came of a press, in words: of what was done, or that it failed and why.
import { useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';

type Outcome = readonly [
  outcome: string,
  /** Begins at once, within the press, and says what the work resolves to, or why it failed. Never rejects. */
  attempt: (work: () => Promise<string>) => Promise<void>,
  setOutcome: (outcome: string) => void,
];

export function useOutcome(): Outcome {
  const [outcome, setOutcome] = useState('');
  const attempt: Outcome[1] = (work) =>
    work()
      .catch((error: unknown) => text('requestFailed', String(error)))
      .then(setOutcome);
  return [outcome, attempt, setOutcome];
}
