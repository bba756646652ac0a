import type { Electorate } from '@yuanli/shared/hall/rule-cards';
import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import { digest } from '../../platform/crypto';
import type { Vote } from '../votes/vote.entity';

type Of = Pick<Vote, 'id' | 'electorate'>;

/**
 * Whoever votes by phone, where nobody has more than one vote: the same however the roll knows them by now, and whether or not
 * they left and came back in between. Of this vote alone, so that two votes cannot be laid beside each other, and gone with the
 * count. Null: an owner, who may speak alone for some homes and together with others for more.
 */
export const voterDigestOf = (openid: string | null, { id, electorate }: Of): string | null =>
  electorate === 'owners' || !openid ? null : digest('voter', `${id}\n${openid}`);

/** Why somebody who has voted for one line cannot vote for another. */
export const hasVotedElsewhere = (electorate: Electorate): SpokenCode =>
  electorate === 'households' ? 'vote.other_home_voted' : 'vote.voted_already';
