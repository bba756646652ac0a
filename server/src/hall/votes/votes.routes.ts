import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import * as schema from '@yuanli/shared/hall/votes.schema';
import type { Routes } from '../../platform/http';
import { announceVote } from './setup/announce-vote';
import { callOffVote } from './setup/call-off-vote';
import { changeVote } from './setup/change-vote';
import { checkElectorate } from './setup/check-electorate';
import { findVotes } from './find-votes';
import { lookAtUnclearNames } from './same-person/find-unclear-names';
import { saySamePerson, takeBackSamePerson } from './same-person/say-same-person';
import { getVote } from './get-vote';
import { makeVote } from './setup/make-vote';

export function addVoteRoutes({ anyone, signedIn }: Routes): void {
  anyone.read(voteEndpoints.findVotes, schema.findVotes, findVotes);
  anyone.read(voteEndpoints.getVote, schema.getVote, getVote);
  signedIn.read(voteEndpoints.checkElectorate, schema.checkElectorate, checkElectorate);
  signedIn.readRecorded(voteEndpoints.findUnclearNames, schema.findUnclearNames, lookAtUnclearNames);
  signedIn.write(voteEndpoints.saySamePerson, schema.saySamePerson, saySamePerson);
  signedIn.write(voteEndpoints.takeBackSamePerson, schema.takeBackSamePerson, takeBackSamePerson);
  signedIn.write(voteEndpoints.makeVote, schema.makeVote, makeVote);
  signedIn.write(voteEndpoints.changeVote, schema.changeVote, changeVote);
  signedIn.write(voteEndpoints.announceVote, schema.announceVote, announceVote);
  signedIn.write(voteEndpoints.callOffVote, schema.callOffVote, callOffVote);
}
