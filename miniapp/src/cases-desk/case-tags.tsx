import {
  type CaseOutcome,
  caseOutcomes,
  type CaseStatus,
  type WhistleState,
  whistleStates,
} from '@yuanli/shared/cases/case-states';
import type { IconName } from '../ui/icon-names';
import { Tag } from '../ui/tag';
import type { Tone } from '../ui/tone';
import { formatCaseDue, formatListDue, formatStatus, isOverdue } from './format-case';

interface Look {
  icon: IconName;
  tone: Tone;
}

export const outcomeLooks: Record<CaseOutcome, Look> = {
  solved: { icon: 'ok', tone: 'jade' },
  planned: { icon: 'calendar', tone: 'indigo' },
  cannot: { icon: 'info', tone: 'amber' },
  passed_on: { icon: 'next', tone: 'indigo' },
};

const statusLooks: Record<CaseStatus, Look> = {
  submitted: { icon: 'clock', tone: 'amber' },
  accepted: { icon: 'hand', tone: 'indigo' },
  in_progress: { icon: 'tool', tone: 'indigo' },
  waiting_for_resident: { icon: 'clock', tone: 'amber' },
  answered: { icon: 'ok', tone: 'jade' },
  closed: { icon: 'box', tone: 'plain' },
  referred: { icon: 'next', tone: 'plain' },
  merged: { icon: 'list', tone: 'plain' },
  withdrawn: { icon: 'leave', tone: 'plain' },
};

export const CaseStatusTag = ({ status }: { status: CaseStatus }) => (
  <Tag {...statusLooks[status]}>{formatStatus(status)}</Tag>
);

interface StandingProps {
  status: CaseStatus;
  dueAt: string | null;
  acceptBy: string | null;
  outcome: CaseOutcome | null;
  /** In a list of many. */
  isShort?: boolean;
}

/** The one fact that decides: what is due and when, or how it ended. */
export function StandingTag({ status, outcome, isShort = false, ...times }: StandingProps) {
  const due = (isShort ? formatListDue : formatCaseDue)(times);
  if (due) {
    const isLate = isOverdue(times);
    return (
      <Tag icon={isLate ? 'alert' : 'clock'} tone={isLate || due.startsWith('今天') ? 'danger' : 'amber'}>
        {due}
      </Tag>
    );
  }
  if (status === 'waiting_for_resident') return <CaseStatusTag status={status} />;
  return outcome ? <Tag {...outcomeLooks[outcome]}>{caseOutcomes[outcome]}</Tag> : <CaseStatusTag status={status} />;
}

const whistleLooks: Record<WhistleState, Look> = {
  asked: { icon: 'clock', tone: 'amber' },
  will_do: { icon: 'tool', tone: 'indigo' },
  done: { icon: 'ok', tone: 'jade' },
  not_ours: { icon: 'close', tone: 'plain' },
};

export const WhistleTag = ({ state }: { state: WhistleState }) => (
  <Tag {...whistleLooks[state]}>{whistleStates[state]}</Tag>
);
