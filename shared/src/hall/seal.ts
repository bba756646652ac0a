import type { Content } from './ballot-kinds';
import { leafHash } from './merkle';

/** A ballot as it is published: in the order of its nonce, which is random. Room and area in named votes only. */
export interface SealedBallot {
  nonce: string;
  content: Content;
  room: string | null;
  area: number;
}

/** One text for one ballot, whoever writes it: keys in this order, nothing else. */
export const ballotText = ({ nonce, content, room, area }: SealedBallot): string =>
  JSON.stringify([nonce, contentText(content), room, area]);

export function contentText(content: Content): string {
  if ('invalid' in content) return 'invalid';
  if ('choice' in content) return content.choice;
  return 'chosen' in content ? `chosen:${content.chosen.join(',')}` : `shares:${content.shares.join(',')}`;
}

/** The other way round. Throws at anything that contentText does not write. */
export function contentIn(text: string): Content {
  if (text === 'invalid') return { invalid: true };
  if (text === 'for' || text === 'against' || text === 'abstain') return { choice: text };
  const [, kind, numbers] = /^(chosen|shares):((?:\d+(?:,\d+)*)?)$/.exec(text) ?? [];
  if (numbers === undefined) throw new Error(`no ballot says ${text}`);
  const list = numbers === '' ? [] : numbers.split(',').map(Number);
  return kind === 'chosen' ? { chosen: list } : { shares: list };
}

export const ballotLeaf = (ballot: SealedBallot): string => leafHash(ballotText(ballot));

export interface Sealed {
  voteId: string;
  rollHash: string;
  ballots: number;
  ballotsRoot: string;
  receiptsRoot: string;
}

/** The one number that is printed on the notice: it changes if anything of the roll, the ballots or the receipts does. */
export const sealOf = ({ voteId, rollHash, ballots, ballotsRoot, receiptsRoot }: Sealed): string =>
  leafHash(JSON.stringify([voteId, rollHash, ballots, ballotsRoot, receiptsRoot]));
