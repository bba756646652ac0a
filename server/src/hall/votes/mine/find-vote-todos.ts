import { formatTimeLeft } from '@yuanli/shared/format-date';
import { clock } from '../../../platform/clock';
import type { Actor } from '../../../platform/actor';
import type { Reader } from '../../../platform/database';
import { Turnout } from '../../casting/turnout.entity';
import { findRollKeys } from '../roll/find-roll-keys';
import { VoteLink } from '../roll/vote-link.entity';
import { Vote } from '../vote.entity';

export interface VoteTodo {
  kind: 'vote_now';
  id: string;
  title: string;
  hint: string;
  dueAt: Date;
}

const MOST = 10;

/** Whoever has one vote and has used it for a line that is theirs no more is not asked for another. */
const hasVotedElsewhere = `vote.electorate <> 'owners' AND EXISTS (SELECT 1 FROM vote_turnout own WHERE own.byId = :me AND own.channel = 'phone' AND own.voteId = vote.id)`;

/** The open votes in which nobody has voted yet for this very person, their home or what they own; the one that ends first at the top. */
export async function findVoteTodos(db: Reader, { personId }: Actor): Promise<VoteTodo[]> {
  const now = clock.now();
  const votes = await db
    .createQueryBuilder(Vote, 'vote')
    .innerJoin(VoteLink, 'link', 'link.voteId = vote.id AND link.knownBy IN (:...knownBys)', {
      knownBys: await findRollKeys(db, personId),
    })
    .leftJoin(Turnout, 'turnout', 'turnout.voteId = vote.id AND turnout.entryId = link.entryId')
    .select(['vote.id', 'vote.title', 'vote.closesAt'])
    .where("vote.state = 'open' AND vote.closesAt > :now AND turnout.entryId IS NULL", { now })
    .andWhere(`NOT (${hasVotedElsewhere})`, { me: personId })
    .orderBy('vote.closesAt')
    .limit(MOST)
    .getMany();
  return votes.map(({ id, title, closesAt }) => ({
    kind: 'vote_now',
    id,
    title: `可以投票：${title}`,
    hint: formatTimeLeft(closesAt, now) ?? '',
    dueAt: closesAt,
  }));
}
