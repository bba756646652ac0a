import { voteEndpoints as endpoints } from '@yuanli/shared/consultation/votes.endpoints';
import * as schema from '@yuanli/shared/consultation/votes.schema';
import type { Routes } from '../../platform/http';
import type { ConsultationDeps } from '../consultation-deps';
import { getVoteNotice } from './get-vote-notice';

/** Drawing one takes the server longer than anything else that anybody may ask for. */
const noticeLimits = [{ name: 'vote-notice', seconds: 600, perPerson: 20, perAddress: 60 }];

export function addNoticeRoutes({ anyone }: Routes, deps: ConsultationDeps): void {
  anyone.download(endpoints.getVoteNotice, schema.getVoteNotice, (actor, input) => getVoteNotice(deps, actor, input), {
    limits: noticeLimits,
  });
}
