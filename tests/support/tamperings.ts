import { randomBytes } from 'node:crypto';
import { hashLeaf } from '@yuanli/shared/hall/seal';
import { SealedLeafRow } from '../../server/src/hall/closing/sealed-leaf.entity';
import { Turnout } from '../../server/src/hall/casting/turnout.entity';
import { VoteEntry } from '../../server/src/hall/votes/roll/vote-entry.entity';
import { VoteLink } from '../../server/src/hall/votes/roll/vote-link.entity';
import type { Vote } from '../../server/src/hall/votes/vote.entity';
import { clock } from '../../server/src/platform/clock';
import type { Tx } from '../../server/src/platform/database';
import { newId } from '../../server/src/platform/new-id';

/** False: there is nothing of this kind to tamper with. */
type Tampering = (tx: Tx, vote: Vote) => Promise<boolean>;

const oneOf = async (tx: Tx, { id: voteId }: Vote): Promise<SealedLeafRow | null> =>
  tx.findOne(SealedLeafRow, { where: { voteId } });

/** By somebody who may write to every table, works out hashes well, and does not know the server's secret. */
export const tamperings: Record<string, Tampering> = {
  'another choice': async (tx, vote) => {
    const ballot = await oneOf(tx, vote);
    if (!ballot) return false;
    const content = ballot.content === 'for' ? 'against' : 'for';
    const leaf = hashLeaf({ ...ballot, content: { choice: content } });
    return (await tx.update(SealedLeafRow, { voteId: vote.id, nonce: ballot.nonce }, { content, leaf })).affected === 1;
  },
  'a ballot fewer': async (tx, vote) => {
    const ballot = await oneOf(tx, vote);
    return ballot !== null && (await tx.delete(SealedLeafRow, { voteId: vote.id, nonce: ballot.nonce })).affected === 1;
  },
  'a ballot more': async (tx, { id: voteId }) => {
    const ballot = { nonce: randomBytes(16).toString('hex'), content: { choice: 'for' as const }, room: null, area: 0 };
    await tx.insert(SealedLeafRow, { voteId, ...ballot, content: 'for', leaf: hashLeaf(ballot) });
    return true;
  },
  'another receipt': async (tx, { id: voteId }) => {
    const turnout = await tx.findOne(Turnout, { where: { voteId } });
    return (
      turnout !== null &&
      (await tx.update(Turnout, { voteId, entryId: turnout.entryId }, { receipt: 'ZZZZZZZZZZ' })).affected === 1
    );
  },
  'a receipt fewer': async (tx, { id: voteId }) => {
    const turnout = await tx.findOne(Turnout, { where: { voteId } });
    return turnout !== null && (await tx.delete(Turnout, { voteId, entryId: turnout.entryId })).affected === 1;
  },
  'a receipt more': async (tx, { id: voteId }) => {
    await tx.insert(Turnout, {
      voteId,
      entryId: newId(),
      channel: 'phone',
      receipt: 'ZZZZZZZZZZ',
      byId: newId(),
      checkedById: null,
      knownBy: null,
      at: clock.now(),
    });
    return true;
  },
  'another line of the roll': async (tx, { id: voteId }) =>
    (await tx.update(VoteEntry, { voteId, position: 0 }, { area: 1 })).affected === 1,
  'a line of the roll fewer': async (tx, { id: voteId }) =>
    (await tx.delete(VoteEntry, { voteId, position: 0 })).affected === 1,
  'a line of the roll more': async (tx, { id: voteId }) => {
    await tx.insert(VoteEntry, {
      id: newId(),
      voteId,
      position: 999,
      label: '石榴院9号楼901',
      gridId: null,
      area: 0,
      standsFor: 'f'.repeat(64),
      homeIds: [],
    });
    return true;
  },
  'another grid of a line': async (tx, { id: voteId }) =>
    (await tx.update(VoteEntry, { voteId, position: 0 }, { gridId: newId() })).affected === 1,
  'other homes of a line': async (tx, { id: voteId }) =>
    (await tx.update(VoteEntry, { voteId, position: 0 }, { homeIds: [newId()] })).affected === 1,
  'somebody more who may vote for a line': async (tx, { id: voteId }) => {
    const { id: entryId } = await tx.findOneByOrFail(VoteEntry, { voteId, position: 0 });
    await tx.insert(VoteLink, { voteId, entryId, knownBy: `person:${newId()}` });
    return true;
  },
  'somebody fewer who may vote for a line': async (tx, { id: voteId }) => {
    const link = await tx.findOneBy(VoteLink, { voteId });
    return link !== null && (await tx.delete(VoteLink, link)).affected === 1;
  },
};
