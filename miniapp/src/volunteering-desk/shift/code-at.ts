import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';

interface TimedCode {
  code: string;
  from: string;
  until: string;
}

/** How far the server's clock was ahead of the phone's when the codes arrived, ms: phones may go wrong. */
export const clockAhead = (serverNow: string, arrivedAt: number): number => Date.parse(serverNow) - arrivedAt;

/** The code of this moment by the server's clock; none once all that were fetched have run out. */
export function codeAt(codes: readonly TimedCode[], at: number): { code: string; secondsLeft: number } | undefined {
  const current = codes.find(({ from, until }) => Date.parse(from) <= at && at < Date.parse(until));
  return current && { code: current.code, secondsLeft: Math.ceil((Date.parse(current.until) - at) / 1000) };
}

/** How long the fetched codes go on without network, ms; 0 when they have run out. */
export const codesLast = (codes: readonly TimedCode[], at: number): number =>
  Math.max(0, Date.parse(codes.at(-1)?.until ?? '1970-01-01') - at);

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
