// What many agreements and long records cost, beside few and short ones. Every figure is a median; what is compared is measured in
// turns.
import { type Size, Stage } from './stage.ts';
import { measureGrowth } from './standing-growth.ts';
import { inTurns } from './turns.ts';

/** With the entries of all agreements: some ten, a thousand, a hundred thousand. */
const SIZES: readonly Size[] = [
  { agreements: 1, entriesEach: 10 },
  { agreements: 100, entriesEach: 10 },
  { agreements: 1000, entriesEach: 100 },
];
const LONG_RECORD = 10_000;

interface Line {
  readonly what: string;
  readonly figures: string;
  readonly reach: string;
  readonly isMet: boolean;
}

const milliseconds = (values: readonly number[]): string => `${values.map((value) => value.toFixed(1)).join(' / ')} ms`;
const times = (value: number): string => `${value.toFixed(2)} ×`;
/** Of what no clock tells apart from nothing, a part of a millisecond is taken: it is no reason to call it many times more. */
const spread = (values: readonly number[]): number => Math.max(...values, 0.5) / Math.max(Math.min(...values), 0.5);

function tell({ what, figures, reach, isMet }: Line): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}\n        ${figures}\n        reach: ${reach}`);
}

async function measureWakes(stages: readonly Stage[], runs: number): Promise<Line> {
  const wakes = await inTurns(runs, ...stages.map((stage) => () => stage.wake()));
  return {
    what: 'Work of a wake with nothing due, 1 / 100 / 1,000 agreements',
    figures: `${milliseconds(wakes)}; largest ÷ smallest ${times(spread(wakes))}`,
    reach: '≤ 5 ms; ≤ 1.5 ×',
    isMet: Math.max(...wakes) <= 5 && spread(wakes) <= 1.5,
  };
}

async function measurePopups(stages: readonly Stage[], runs: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const state of ['asleep', 'awake'] as const) {
    const measured = await inTurns(
      runs,
      ...stages.flatMap((stage) =>
        state === 'asleep' ? [stage.popupAsleep, stage.staticAsleep] : [stage.popupAwake, stage.staticAwake],
      ),
    );
    const popups = measured.filter((_, index) => index % 2 === 0);
    const statics = measured.filter((_, index) => index % 2 === 1);
    const ratios = popups.map((popup, index) => popup / (statics[index] ?? Number.NaN));
    lines.push({
      what: `Popup until one sees where one stands, worker ${state}, 1 / 100 / 1,000 agreements`,
      figures: `${milliseconds(popups)}, static ${milliseconds(statics)} → ${ratios.map(times).join(' / ')}; largest ÷ smallest ${times(spread(popups))}`,
      reach: '≤ 1.2 × a static popup; ≤ 1.15 ×',
      isMet: Math.max(...ratios) <= 1.2 && spread(popups) <= 1.15,
    });
  }
  return lines;
}

async function measureAnswers(few: Stage, many: Stage, runs: number): Promise<Line> {
  const [one = 0, thousand = 0] = await inTurns(
    runs,
    () => few.answerAnew(),
    () => many.answerAnew(),
  );
  return {
    what: 'An answer, from the click until it is recorded and the site is asked for, 1 / 1,000 agreements',
    figures: `${milliseconds([one, thousand])} → ${times(thousand / one)}`,
    reach: '≤ 1.5 ×',
    isMet: thousand / one <= 1.5,
  };
}

async function measureRebuild(many: Stage): Promise<Line> {
  const { longest, most, usual, total } = await many.deriveAnew();
  return {
    what: 'The derived table deleted, until all is derived again, 1,000 agreements with 100,000 entries',
    figures: `${(total / 1000).toFixed(1)} s; a request meanwhile waits ${usual.toFixed(1)} ms, 99 of 100 up to ${most.toFixed(1)} ms, the longest ${longest.toFixed(1)} ms`,
    reach: 'no click waits longer than 50 ms',
    isMet: longest <= 50,
  };
}

async function measureLongRecord(stage: Stage, runs: number): Promise<Line> {
  await stage.lengthenOwn(LONG_RECORD);
  const [popup = 0, still = 0] = await inTurns(runs, stage.popupAsleep, stage.staticAsleep);
  return {
    what: 'Popup of an agreement whose own record has 10,000 entries, worker asleep',
    figures: `${milliseconds([popup])}, static ${milliseconds([still])} → ${times(popup / still)}`,
    reach: '≤ 1.5 × a static popup',
    isMet: popup / still <= 1.5,
  };
}

function growthLine(runs: number): Line {
  const points = measureGrowth(runs);
  const judging = points.map(({ judging: each }) => each);
  const growth = Math.max(...judging) / (judging[0] ?? Number.NaN);
  const told = (values: readonly number[]) => values.map((value) => value.toFixed(2)).join(' / ');
  return {
    what: 'Standing of one record of 100 / 1,000 / 10,000 / 100,000 entries, judged, per entry',
    figures: `${told(judging)} µs → grows by ${times(growth)} (verified: ${told(points.map(({ verifying }) => verifying))} µs)`,
    reach: 'linear: time ÷ entries grows by no more than 1.5 ×',
    isMet: growth <= 1.5,
  };
}

const PARTS = ['wake', 'popup', 'answer', 'rebuild', 'long', 'standing'] as const;

/** `only`: some of the parts, for whoever looks for the cause of one figure. */
export async function measureScale(assent: string, runs: number, only: readonly string[] = PARTS): Promise<void> {
  const wants = (part: (typeof PARTS)[number]): boolean => only.includes(part);
  if (wants('standing')) tell(growthLine(3));
  if (!PARTS.some((part) => part !== 'standing' && wants(part))) return;
  const stages: Stage[] = [];
  try {
    for (const size of SIZES) stages.push(await Stage.set(assent, size));
    const [few] = stages;
    const many = stages.at(-1);
    if (!few || !many) return;
    if (wants('wake')) tell(await measureWakes(stages, runs * 3));
    if (wants('popup')) for (const line of await measurePopups(stages, runs)) tell(line);
    if (wants('answer')) tell(await measureAnswers(few, many, runs));
    if (wants('rebuild')) tell(await measureRebuild(many));
    if (wants('long')) tell(await measureLongRecord(few, runs));
  } finally {
    for (const stage of stages) await stage.clear();
  }
}
