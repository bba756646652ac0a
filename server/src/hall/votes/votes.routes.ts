import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import * as schema from '@yuanli/shared/hall/votes.schema';
import type { Routes } from '../../platform/http';
import { announceVote } from './announce-vote';
import { callOffVote } from './call-off-vote';
import { changeVote } from './change-vote';
import { checkElectorate } from './check-electorate';
import { findVotes } from './find-votes';
import { getVote } from './get-vote';
import { makeVote } from './make-vote';

export function addVoteRoutes({ anyone, signedIn }: Routes): void {
  anyone.read(voteEndpoints.findVotes, schema.findVotes, findVotes);
  anyone.read(voteEndpoints.getVote, schema.getVote, getVote);
  signedIn.read(voteEndpoints.checkElectorate, schema.checkElectorate, checkElectorate);
  signedIn.write(voteEndpoints.makeVote, schema.makeVote, makeVote);
  signedIn.write(voteEndpoints.changeVote, schema.changeVote, changeVote);
  signedIn.write(voteEndpoints.announceVote, schema.announceVote, announceVote);
  signedIn.write(voteEndpoints.callOffVote, schema.callOffVote, callOffVote);
}
