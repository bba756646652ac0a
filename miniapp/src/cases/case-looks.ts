import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseOutcomes, caseStatuses, type CaseOutcome, type CaseStatus } from '@yuanli/shared/cases/case-states';
import type { IconName } from '../ui/icon-names';
import type { Tone } from '../ui/tone';

interface Look {
  icon: IconName;
  tone: Tone;
  words: string;
}

const ofOutcome: Record<CaseOutcome, Omit<Look, 'words'>> = {
  solved: { icon: 'ok', tone: 'jade' },
  planned: { icon: 'calendar', tone: 'amber' },
  cannot: { icon: 'cancel', tone: 'plain' },
  passed_on: { icon: 'share', tone: 'indigo' },
};
const ofStatus: Record<CaseStatus, Omit<Look, 'words'>> = {
  submitted: { icon: 'clock', tone: 'amber' },
  accepted: { icon: 'hand', tone: 'indigo' },
  in_progress: { icon: 'tool', tone: 'indigo' },
  waiting_for_resident: { icon: 'edit', tone: 'amber' },
  answered: { icon: 'talk', tone: 'jade' },
  closed: { icon: 'flag', tone: 'plain' },
  referred: { icon: 'info', tone: 'indigo' },
  merged: { icon: 'people', tone: 'indigo' },
  withdrawn: { icon: 'leave', tone: 'plain' },
};

/** Only whoever reported it is the one who is asked. */
const forOthers: Partial<Record<CaseStatus, string>> = { waiting_for_resident: '等反映人补充' };

/** The outcome once there is one; until then the state. An answer alone is never called a solution. */
export function caseLook(
  { status, outcome }: { status: CaseStatus; outcome: CaseOutcome | null },
  isMine: boolean,
): Look {
  const isAnswered = status === 'answered' || status === 'closed';
  if (isAnswered && outcome) return { ...ofOutcome[outcome], words: caseOutcomes[outcome] };
  return { ...ofStatus[status], words: (!isMine && forOthers[status]) || caseStatuses[status] };
}

export const categoryIcons: Record<CaseCategory, IconName> = {
  lighting: 'sun',
  water: 'bowl',
  power: 'device',
  heating: 'home',
  gas: 'alert',
  lift: 'up',
  sewage: 'down',
  building: 'home',
  rubbish: 'trash',
  road: 'walk',
  parking: 'pin',
  ebike: 'device',
  fire_safety: 'alert',
  greenery: 'sprout',
  illegal_building: 'box',
  noise: 'bell',
  pets: 'heart',
  elder_care: 'elder',
  property_service: 'tool',
  facilities: 'people',
  other: 'tag',
};
