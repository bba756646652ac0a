import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import * as casting from '@yuanli/shared/hall/casting.schema';
import { voteEndpoints as endpoints } from '@yuanli/shared/hall/votes.endpoints';
import * as schema from '@yuanli/shared/hall/results.schema';
import type { Routes } from '../../platform/http';
import type { HallDeps } from '../hall-deps';
import { getBlankBallots } from './get-blank-ballots';
import { getDoorList } from './get-door-list';
import { getVoteNotice } from './get-vote-notice';

/** Drawing one takes the server longer than anything else that anybody may ask for. */
const noticeLimits = [{ name: 'vote-notice', seconds: 600, perPerson: 20, perAddress: 60 }];
const staffLimits = { limits: [{ name: 'vote-papers', seconds: 600, perPerson: 20, perAddress: 60 }] };

export function addNoticeRoutes({ anyone, signedIn }: Routes, deps: HallDeps): void {
  anyone.download(endpoints.getVoteNotice, schema.getVoteNotice, (actor, input) => getVoteNotice(deps, actor, input), {
    limits: noticeLimits,
  });
  signedIn.download(
    castingEndpoints.getBlankBallots,
    casting.getBlankBallots,
    (actor, input) => getBlankBallots(deps, actor, input),
    { ...staffLimits, privateExport: '纸质票' },
  );
  signedIn.download(
    castingEndpoints.getDoorList,
    casting.getDoorList,
    (actor, input) => getDoorList(deps, actor, input),
    { ...staffLimits, privateExport: '上门名单' },
  );
}
