import type { ServiceCardData } from './service-data';

export type OpenState = ServiceCardData['openState'];

/** The server's word was true when it was asked: what it said would change by now has changed, and what came after nobody here knows. */
export function stateAt(
  { state, opensAt, closesAt }: Pick<OpenState, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
): OpenState['state'] {
  const isOver = (moment: string | null): boolean => moment !== null && Date.parse(moment) <= now;
  if (state === 'closed') return isOver(opensAt) ? 'unknown' : 'closed';
  return isOver(closesAt) ? 'closed' : state;
}
