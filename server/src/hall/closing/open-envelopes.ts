import { randomBytes } from 'node:crypto';
import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { contentText, hashLeaf, leavesOf } from '@yuanli/shared/hall/seal';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { Envelope } from '../casting/envelope.entity';
import { openContent } from '../casting/envelopes';
import { lockVote } from '../casting/lock-vote';
import { Vote } from '../votes/vote.entity';
import { CountStopped } from './count-stopped';
import type { Rooms } from './find-rooms';
import { markOf } from './mark-of';
import { SealedLeafRow } from './sealed-leaf.entity';

/** So many ballots at most in one transaction, a dozen leaves each at most: the progress is seen, and a crash loses none. */
const AT_ONCE = 2_000;
const ROWS = 500;

/**
 * Opens the next envelopes, in the order of their keyed digests, which says nothing of who came when; writes their ballots under
 * random nonces, each mark by itself where there can be several (leavesOf), in the order of these, so that no hidden row number
 * leads back or from one mark to another; and destroys them.
 * Says whether there may be more. A changed envelope does not open: nothing is counted then.
 */
export async function openEnvelopes(tx: Tx, voteId: string, rooms: Rooms | null, atOnce = AT_ONCE): Promise<boolean> {
  const vote = await lockVote(tx, voteId);
  if (vote.state !== 'counting') return false;
  const step = evenStep(vote.toOpen, atOnce);
  const envelopes = await tx.find(Envelope, { where: { voteId }, order: { envelopeId: 'ASC' }, take: step });
  if (envelopes.length === 0) return false;

  const leaves = envelopes
    .flatMap((envelope) => openOne(vote, rooms, envelope))
    .sort((a, b) => (a.nonce < b.nonce ? -1 : 1));
  for (let from = 0; from < leaves.length; from += ROWS)
    await tx.insert(SealedLeafRow, leaves.slice(from, from + ROWS));
  for (let from = 0; from < envelopes.length; from += ROWS) {
    await tx.delete(Envelope, {
      voteId,
      envelopeId: In(envelopes.slice(from, from + ROWS).map(({ envelopeId }) => envelopeId)),
    });
  }
  const openedMark = markOf(
    vote,
    vote.openedMark,
    leaves.map(({ leaf }) => leaf),
  );
  await tx.update(Vote, { id: voteId }, { opened: vote.opened + envelopes.length, openedMark });
  return envelopes.length === step;
}

/** Steps of one size: a single envelope in the last one could be told apart by two copies of the database, one from before it and one from after. */
const evenStep = (all: number, atOnce: number): number =>
  Math.max(1, Math.ceil(all / Math.max(1, Math.ceil(all / atOnce))));

function openOne(vote: Vote, rooms: Rooms | null, envelope: Envelope): SealedLeafRow[] {
  const content = unlock(vote, envelope);
  const home = rooms?.get(envelope.envelopeId);
  if (rooms && !home) throw new CountStopped('an envelope belongs to nobody on the roll');
  const where = { room: home?.label ?? null, area: home?.area ?? 0 };
  return leavesOf(vote, vote.isNamed, content).map((says) => {
    const leaf = { nonce: randomBytes(16).toString('hex'), content: says, ...where };
    return { voteId: vote.id, ...leaf, content: contentText(says), leaf: hashLeaf(leaf) };
  });
}

function unlock(vote: Vote, { envelopeId, locked }: Envelope): Content {
  try {
    return openContent(vote, envelopeId, locked);
  } catch {
    throw new CountStopped('an envelope does not open: it, or the key of the vote, was changed');
  }
}
