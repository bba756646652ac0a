import type { Attendance, CheckWay } from './attendance.entity';

interface CheckAnswer {
  at: Date;
  way: CheckWay;
  isLate: boolean;
}

/** When and how someone came and went, as contracts show it; for a seat without attendance both are null. */
export function presentChecks(attendance: Attendance | undefined): {
  checkedIn: CheckAnswer | null;
  checkedOut: CheckAnswer | null;
} {
  if (!attendance) return { checkedIn: null, checkedOut: null };
  const { inAt, inWay, isInLate, outAt, outWay, isOutLate } = attendance;
  return {
    checkedIn: { at: inAt, way: inWay, isLate: isInLate },
    checkedOut: outAt && outWay && { at: outAt, way: outWay, isLate: isOutLate },
  };
}
