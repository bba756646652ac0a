import { seatStates, type SeatState } from '@yuanli/shared/volunteering/seat-states';
import type { RosterRow } from '../activity-data';
import { formatChecks } from './format-checks';
import { stageOf } from './stage-of';

/** The states are worded for the volunteer; the coordinator reads of somebody else. */
const ofOthers: Partial<Record<SeatState, string>> = { offered: '轮到了候补，等本人答复' };

/** Where someone of the roster stands: their checks, or why they have none. */
export const formatStanding = (person: RosterRow): string =>
  stageOf(person) === 'gone' ? (ofOthers[person.state] ?? seatStates[person.state]) : formatChecks(person);
