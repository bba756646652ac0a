import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { contentIn, contentText } from '@yuanli/shared/hall/seal';
import { digest, openUnder, sealUnder } from '../../platform/crypto';
import type { Vote } from '../votes/vote.entity';

type Key = Pick<Vote, 'id' | 'envelopeKey'>;

/** Longer than any content: twelve shares of ten digits. All envelopes are of one length, so that it says nothing. */
const LENGTH = 192;

/** Under which an entry's envelope lies: nobody without the server's secret can tell whose it is. */
export const envelopeIdOf = (voteId: string, entryId: string): string => digest('envelope', `${voteId}\n${entryId}`);

/** Needs the server's secret and the vote's own key, which is destroyed after the count. */
function keyOf({ id, envelopeKey }: Key): Buffer {
  if (envelopeKey === null) throw new Error(`the envelopes of ${id} are not locked, or have been opened already`);
  return Buffer.from(digest('envelope-lock', `${id}\n${envelopeKey}`), 'hex');
}

/** Bound to its envelope: moved into another, it does not open. */
export const lockContent = (vote: Key, envelopeId: string, content: Content): string =>
  sealUnder(keyOf(vote), contentText(content).padEnd(LENGTH), `${vote.id}\n${envelopeId}`);

/** Throws if a single bit was changed. */
export const openContent = (vote: Key, envelopeId: string, locked: string): Content =>
  contentIn(openUnder(keyOf(vote), locked, `${vote.id}\n${envelopeId}`).trimEnd());
