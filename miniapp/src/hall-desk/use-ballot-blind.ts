import { useRef } from 'react';
import { newBlind } from '../platform/new-blind';

/** One blind for one ballot, however often it is sent: so that sending it again is recognised. Lives no longer than its form. */
export function useBallotBlind(): () => Promise<string> {
  const blind = useRef<Promise<string>>();
  return () => (blind.current ??= newBlind());
}
