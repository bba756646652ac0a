import type { castingEndpoints } from '@yuanli/shared/consultation/casting.endpoints';
import type { voteEndpoints } from '@yuanli/shared/consultation/votes.endpoints';
import type { Endpoint } from '@yuanli/shared/endpoint';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type VoteData = AnswerOf<typeof voteEndpoints.getVote>;
export type VoteBriefData = AnswerOf<typeof voteEndpoints.findVotes>['items'][number];
export type ElectorateData = AnswerOf<typeof voteEndpoints.checkElectorate>;
export type EntryData = AnswerOf<typeof castingEndpoints.findEntries>['items'][number];
export type PaperData = AnswerOf<typeof castingEndpoints.findPapersToCheck>['items'][number];
export type ObjectionData = AnswerOf<typeof castingEndpoints.findObjections>['items'][number];
