import { useRef } from 'react';
import type { Marked } from '../parts/hall/ballot/ballot-content';
import { padBlind } from '../parts/hall/ballot/pad-blind';
import { newBlind } from '../platform/device/new-blind';

/** One blind for one ballot, however often it is sent: so that sending it again is recognised. Lives no longer than its form. */
export function useBallotBlind(): (content: Marked) => Promise<string> {
  const blind = useRef<Promise<string>>();
  return async (content) => padBlind(await (blind.current ??= newBlind()), content);
}
