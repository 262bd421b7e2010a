// The words of the summary: what each of its points says, and under which heading it stands.

import { GLANCES } from '../../agreements/bundled.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import { counted, type TextKey, text } from '../../platform/locale.ts';
import type { Glance } from '../../standing/glance.ts';

export type GlanceGroup = 'may' | 'must-not' | 'change' | 'end' | 'cost' | 'law';

const POINTS = {
  'personal-use': ['may', 'glancePersonalUse'],
  'several-devices': ['may', 'glanceSeveralDevices'],
  'against-the-law': ['must-not', 'glanceAgainstTheLaw'],
  republishing: ['must-not', 'glanceRepublishing'],
  'foreign-programs': ['must-not', 'glanceForeignPrograms'],
  'marks-and-protection': ['must-not', 'glanceMarksAndProtection'],
  'passing-on': ['must-not', 'glancePassingOn'],
  'taking-apart': ['must-not', 'glanceTakingApart'],
  attacks: ['must-not', 'glanceAttacks'],
  'infringing-content': ['must-not', 'glanceInfringingContent'],
  'altered-commands': ['must-not', 'glanceAlteredCommands'],
  'any-other-misuse': ['must-not', 'glanceAnyOtherMisuse'],
  'notice-and-days': ['change', 'glanceNoticeAndDays'],
  transfer: ['change', 'glanceTransfer'],
  'ending-at-discretion': ['end', 'glanceEndingAtDiscretion'],
  'stop-and-destroy': ['end', 'glanceStopAndDestroy'],
  damages: ['cost', 'glanceDamages'],
  'governing-law': ['law', 'glanceGoverningLaw'],
  court: ['law', 'glanceCourt'],
  'prevailing-text': ['law', 'glancePrevailingText'],
} as const satisfies Record<string, readonly [GlanceGroup, TextKey | 'glanceNoticeAndDays']>;

export type GlancePoint = keyof typeof POINTS;

const GROUPS = {
  may: 'glanceMay',
  'must-not': 'glanceMustNot',
  change: 'glanceChange',
  end: 'glanceEnd',
  cost: 'glanceCost',
  law: 'glanceLaw',
} as const satisfies Record<GlanceGroup, TextKey>;

export interface GlanceLines {
  readonly group: GlanceGroup;
  readonly heading: string;
  readonly lines: readonly { readonly words: string; readonly clause: number }[];
}

export function glanceLines(
  glance: Glance<GlancePoint>,
  { declaration }: { readonly declaration: Declaration },
): GlanceLines[] {
  const { name, amendment } = declaration;
  return (Object.keys(GROUPS) as GlanceGroup[]).flatMap((group) => {
    const lines = glance.points.flatMap(({ about, clause }) => {
      const [of, key] = POINTS[about];
      if (of !== group) return [];
      if (key !== 'glanceNoticeAndDays') return [{ words: text(key, name), clause }];
      return amendment.rule === 'counted' ? [{ words: counted(key, amendment.days, name), clause }] : [];
    });
    return lines.length > 0 ? [{ group, heading: text(GROUPS[group], name), lines }] : [];
  });
}

const isKnown = (point: {
  readonly about: string;
  readonly clause: number;
}): point is Glance<GlancePoint>['points'][number] => Object.hasOwn(POINTS, point.about);

/** The summary that comes with an agreement, if one does; a point that no words are known for is left out. */
export function glanceOf(agreement: string): Glance<GlancePoint> | undefined {
  const written = GLANCES.get(agreement);
  if (!written) return undefined;
  const statedDate = { ...written.statedDate, precision: 'day', role: 'updated' } as const;
  return { ...written, statedDate, points: written.points.filter(isKnown) };
}
