import type { z } from 'zod';
import type { voteBrief } from '@yuanli/shared/consultation/votes.schema';
import { voteStateNow } from '../votes/vote-state-now';
import type { Vote } from '../votes/vote.entity';
import { sayVoting } from './say-voting';

export const presentVoteBrief = (vote: Vote): z.input<typeof voteBrief> => ({
  id: vote.id,
  motionId: vote.motionId,
  title: vote.title,
  card: vote.card,
  state: voteStateNow(vote),
  opensAt: vote.opensAt,
  closesAt: vote.closesAt,
  isPassed: vote.judgement?.isPassed ?? null,
  nowWords: sayVoting(vote),
});
