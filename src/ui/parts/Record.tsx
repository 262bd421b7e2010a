// What happened, the newest first, in plain words: the record as people see it.
import type { JSX } from 'preact';
import { counted, dateTime, ownZone, text } from '../../platform/locale.ts';
import { useSteps } from '../hooks/use-steps.ts';
import { TheirWords } from '../reading/TheirWords.tsx';
import type { Situation } from '../situation/situation.ts';
import { entryWords } from '../wording/entry-words.ts';

/** So many entries at first; a record of years is not drawn at once. */
const STEP = 25;

export interface RecordProps {
  readonly situation: Situation;
}

export function Record({ situation }: RecordProps): JSX.Element {
  const { record, declaration } = situation;
  const { limit, more, frame } = useSteps<HTMLDivElement>(STEP, 'ol');
  const newest = record.toReversed().slice(0, limit);
  if (record.length === 0) return <p>{text('recordEmpty')}</p>;
  return (
    <div class="record" ref={frame}>
      <ol reversed start={record.length}>
        {newest.map((entry) => {
          const { sentence, details } = entryWords(entry, declaration);
          return (
            <li key={entry.position}>
              <time dateTime={new Date(entry.at).toISOString()}>{dateTime(entry.at, ownZone())}</time>
              <p>{sentence}</p>
              {details.length > 0 && (
                <details>
                  <summary>{text('entryDetails')}</summary>
                  <ul>
                    {details.map((detail) => (
                      <li key={detail}>
                        <TheirWords words={detail} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ol>
      {record.length > limit && (
        <button type="button" class="quiet" onClick={more}>
          {counted('showMore', Math.min(STEP, record.length - limit))}
        </button>
      )}
    </div>
  );
}
