import { voteEndpoints as endpoints } from '@yuanli/shared/hall/votes.endpoints';
import * as schema from '@yuanli/shared/hall/results.schema';
import type { Routes } from '../../platform/http';
import type { HallDeps } from '../hall-deps';
import { getVoteNotice } from './get-vote-notice';

/** Drawing one takes the server longer than anything else that anybody may ask for. */
const noticeLimits = [{ name: 'vote-notice', seconds: 600, perPerson: 20, perAddress: 60 }];

export function addNoticeRoutes({ anyone }: Routes, deps: HallDeps): void {
  anyone.download(endpoints.getVoteNotice, schema.getVoteNotice, (actor, input) => getVoteNotice(deps, actor, input), {
    limits: noticeLimits,
  });
}
