import type { Marked } from './ballot-content';

/** The longest thing a ballot can say: twelve shares of a budget with ten digits each. */
const longest = 160;

/** As long as its ballot is short: so that the length of what is sent over the network is the same whatever was marked. */
export const padBlind = (blind: string, content: Marked): string =>
  blind.padEnd(blind.length + Math.max(0, longest - JSON.stringify(content).length), '-');
