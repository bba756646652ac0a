import { seatStates, type SeatState } from '@yuanli/shared/volunteering/seat-states';
import { formatTime } from '../../ui/format-date';
import type { RosterRow } from '../activity-data';
import { stageOf } from './stage-of';

type Check = NonNullable<RosterRow['checkedIn']>;

/** 上午8:55签到, with what sets it apart: ticked on the roster, or scanned without network and sent later. */
const formatCheck = ({ at, way, isLate }: Check, what: string): string => {
  const marks = [way === 'roster' && '补签', isLate && '补传'].filter(Boolean).join('，');
  return `${formatTime(at)}${what}${marks && `（${marks}）`}`;
};

/** 上午8:55签到 · 上午11:02签退（补签） */
export function formatChecks({ checkedIn, checkedOut }: Pick<RosterRow, 'checkedIn' | 'checkedOut'>): string {
  return (
    [checkedIn && formatCheck(checkedIn, '签到'), checkedOut && formatCheck(checkedOut, '签退')]
      .filter(Boolean)
      .join(' · ') || '还没有签到'
  );
}

/** The states are worded for the volunteer; the coordinator reads of somebody else. */
const coordinatorWords: Partial<Record<SeatState, string>> = { offered: '候补已有名额，待本人答复' };

/** Where someone of the roster stands: their checks, or why they have none. */
export const formatStanding = (person: RosterRow): string =>
  stageOf(person) === 'gone' ? (coordinatorWords[person.state] ?? seatStates[person.state]) : formatChecks(person);
