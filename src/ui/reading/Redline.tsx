// What changed between two texts, for reading: weighty changes listed first, then every change in its place, told by
// marks as well as by colour, with the unchanged stretches folded and a way from change to change.
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { counted, directionOf, number, series, text } from '../../platform/locale.ts';
import { type RowDates, withoutWeightOfDates } from '../../words/redline/redated-rows.ts';
import { type Redline as Comparison, type RedlineRow, redline, weightyFirst } from '../../words/redline/redline.ts';
import { Change, wordsOfRow } from './Change.tsx';
import { Quoting } from './Quoting.tsx';
import { Rewritten } from './Rewritten.tsx';
import { drawnBlock, type Run, runsOf } from './redline-runs.ts';
import { snippetOf } from './snippets.ts';
import { TheirRun } from './TheirWords.tsx';
import { isWeighed, weightNames } from './weight-names.ts';

interface RedlineProps {
  readonly before: string;
  readonly after: string;
  /** What the two texts state as their dates. */
  readonly dates?: RowDates | undefined;
  readonly languageTag: string;
  /** Keeps the ids of two redlines on one screen apart. */
  readonly prefix: string;
}

export function Redline(props: RedlineProps): JSX.Element {
  const { before, after, dates, languageTag } = props;
  const found = useMemo(() => {
    const { isRewritten, rows } = redline(before, after);
    if (isRewritten) return { isRewritten, rows: [] };
    return { isRewritten, rows: dates ? withoutWeightOfDates(rows, dates, languageTag) : rows };
  }, [before, after, dates?.before.iso, dates?.after.iso, languageTag]);
  return found.isRewritten ? <Rewritten {...props} /> : <Marked {...props} compared={found} />;
}

interface MarkedProps extends Pick<RedlineProps, 'languageTag' | 'prefix'> {
  readonly compared: Comparison;
}

function Marked({ compared, languageTag, prefix }: MarkedProps): JSX.Element {
  const runs = useMemo(() => runsOf(compared), [compared]);
  const changes = runs.filter((run) => run.kind === 'change');
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  if (changes.length === 0) return <p>{text('changesOfDressOnly')}</p>;
  const goTo = (wanted: number) => {
    const next = ((wanted - 1 + changes.length) % changes.length) + 1;
    setAt(next);
    const target = frame.current?.querySelector<HTMLElement>(`#${prefix}-${next}`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  };
  const numberOf = new Map(changes.map(({ row, number: place }) => [row, place]));
  const weighty = weightyFirst(compared).filter(({ weights }) => weights.length > 0);
  return (
    <div class="redline" ref={frame}>
      <div class="redline-tools">
        {/* What is spoken stands below. */}
        <p aria-hidden={at > 0}>
          {at > 0 ? text('changePlace', number(at), number(changes.length)) : counted('changeCount', changes.length)}
        </p>
        <div class="row">
          <button type="button" class="quiet" id={`${prefix}-previous`} onClick={() => goTo(at === 0 ? 0 : at - 1)}>
            {text('previousChange')}
          </button>
          <button type="button" class="quiet" id={`${prefix}-next`} onClick={() => goTo(at + 1)}>
            {text('nextChange')}
          </button>
        </div>
        <p role="status" class="sr">
          {at > 0 && text('changePlace', number(at), number(changes.length))}
        </p>
      </div>
      {weighty.length > 0 && <Weighty rows={weighty} numberOf={numberOf} onGo={goTo} languageTag={languageTag} />}
      <div class="redline-words" lang={languageTag} dir={directionOf(languageTag)}>
        {runs.map((run, index) => (
          <RunView key={index} run={run} prefix={prefix} />
        ))}
      </div>
    </div>
  );
}

interface WeightyProps {
  readonly rows: readonly RedlineRow[];
  readonly numberOf: ReadonlyMap<RedlineRow, number>;
  readonly onGo: (change: number) => void;
  readonly languageTag: string;
}

/** So many weighty changes are listed; the others are found in their places. */
const LISTED = 8;

const Weighty = ({ rows, numberOf, onGo, languageTag }: WeightyProps): JSX.Element => (
  <div class="weighty">
    <p>
      <strong>{text('weightyFirst')}</strong>{' '}
      <span class="small">{text(isWeighed(languageTag) ? 'weightyNote' : 'weightyUnknown')}</span>
    </p>
    <ol>
      {rows.slice(0, LISTED).map((row) => (
        <li key={numberOf.get(row)}>
          <button type="button" class="link" onClick={() => onGo(numberOf.get(row) ?? 1)}>
            {series(weightNames(row.weights))}
          </button>
          <span class="snippet">
            <Quoting {...snippetOf(row)} languageTag={languageTag} />
          </span>
        </li>
      ))}
    </ol>
  </div>
);

function RunView({ run, prefix }: { readonly run: Run; readonly prefix: string }): JSX.Element {
  switch (run.kind) {
    case 'change':
      return <Change row={run.row} id={`${prefix}-${run.number}`} />;
    case 'place':
      return (
        <p class="place">
          <TheirRun words={wordsOfRow(run.row)} />
        </p>
      );
    case 'unchanged': {
      const words = run.rows.map((row, at) => (
        <p key={at} class={`same block-${drawnBlock(row).kind}`}>
          <TheirRun words={wordsOfRow(row)} />
        </p>
      ));
      return run.isFolded ? (
        <details class="unchanged">
          <summary>{counted('unchangedCount', run.rows.length)}</summary>
          {words}
        </details>
      ) : (
        <div>{words}</div>
      );
    }
    default:
      return run satisfies never;
  }
}
