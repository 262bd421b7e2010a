// Measures which steps in the histories of real agreements would be put to the person. The data stands beside the project
// and is not part of it.
import { type Difference, difference, isAsked } from '../../src/words/difference/difference.ts';
import { identify } from '../../src/words/text.ts';
import type { CorpusRow } from './dates.ts';
import { type History, histories } from './version-histories.ts';

/** Steps whose label "noise" is wrong: the words of the agreement itself are others. */
export const WRONG_LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [1, 2, 3, 5, 6, 8, 10].map((step) => [
      `instagram-terms-of-service:${step}`,
      'the licensor goes by another company name or a paragraph of the contract reads otherwise, back and forth between wordings',
    ]),
  ),
  ...Object.fromEntries(
    [1, 3, 4, 5, 6, 7, 8, 9, 12, 13, 15].map((step) => [
      `veepee-trackers-policy:${step}`,
      'the policy names other cookies and hosts than before, which is what a policy on trackers is about',
    ]),
  ),
  'national-geographic-privacy-policy:2': 'whole sections of the policy are missing, children’s privacy among them',
};

export interface JudgedStep {
  readonly id: string;
  readonly label: string | undefined;
  readonly returnsToEarlier: boolean;
  readonly isSeenBefore: boolean;
  readonly found: Difference;
  readonly isAnnounced: boolean;
}

/** Each step as a watcher meets it: a text whose identity or words the track has shown before is no news. */
export function judgeSteps({ id, language, versions }: History): JudgedStep[] {
  const identities = new Set<string>();
  const wordings = new Set<string>();
  const texts = versions.map(({ markdown, date }) => ({
    markdown,
    ...identify(markdown, { language, readOn: date.slice(0, 10) }),
  }));
  return texts.flatMap((text, at) => {
    const before = texts[at - 1];
    const version = versions[at];
    const isSeenBefore = identities.has(text.identity) || wordings.has(text.words);
    identities.add(text.identity);
    wordings.add(text.words);
    if (!before || !version) return [];
    const found = difference(before, text, language);
    const { label, returnsToEarlier } = version;
    const isAnnounced = !isSeenBefore && isAsked(found.class);
    return [{ id: `${id}:${at}`, label, returnsToEarlier, isSeenBefore, found, isAnnounced }];
  });
}

export function measureHistories(corpus: string): CorpusRow[] {
  const steps = histories(corpus).flatMap(judgeSteps);
  const labelled = (label: string): JudgedStep[] => steps.filter((step) => step.label === label);
  const returns = steps.filter((step) => step.returnsToEarlier);
  const announced = returns.filter((step) => step.isAnnounced).length;
  const substantive = labelled('substantive');
  const asked = substantive.filter((step) => step.isAnnounced).length;
  const noise = labelled('noise').filter(({ id }) => !(id in WRONG_LABELS));
  const disputed = labelled('noise').length - noise.length;
  const disturbed = noise.filter((step) => step.isAnnounced).length;
  const dressed = [...labelled('links_only'), ...labelled('markup_or_punctuation')];
  const dressedAsked = dressed.filter((step) => step.isAnnounced).length;
  const dated = labelled('date_only');
  const datedAsked = dated.filter((step) => step.isAnnounced).length;
  const set = 'histories';
  return [
    {
      set,
      measure: 'returns to earlier words announced as new',
      value: `${announced} of ${returns.length}`,
      reach: '0',
      isReached: announced === 0,
    },
    {
      set,
      measure: 'labelled substantive, asked',
      value: `${asked} of ${substantive.length}`,
      reach: 'all',
      isReached: asked === substantive.length,
    },
    {
      set,
      measure: `labelled noise, asked (${disputed} wrong labels listed apart)`,
      value: `${disturbed} of ${noise.length}`,
      reach: '≤ 5 %',
      isReached: disturbed <= 0.05 * noise.length,
    },
    {
      set,
      measure: 'labelled links or markup only, asked',
      value: `${dressedAsked} of ${dressed.length}`,
      reach: '0',
      isReached: dressedAsked === 0,
    },
    {
      set,
      measure: 'labelled date only, asked',
      value: `${datedAsked} of ${dated.length}`,
      reach: '–',
      isReached: true,
    },
  ];
}
