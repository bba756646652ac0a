import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';

interface Period {
  startsAt: string;
  endsAt: string;
}

/** When the first can check in, ms. */
export const opensAt = ({ startsAt }: Period): number => Date.parse(startsAt) - limits.earlyMinutes * 60_000;
const closesAt = ({ endsAt }: Period): number => Date.parse(endsAt) + limits.lateMinutes * 60_000;

/** Whether codes are taken at this moment of the server's clock, not yet, or not any more. */
export function codePhase(shift: Period, at: number): 'early' | 'open' | 'over' {
  if (at < opensAt(shift)) return 'early';
  return at <= closesAt(shift) ? 'open' : 'over';
}
