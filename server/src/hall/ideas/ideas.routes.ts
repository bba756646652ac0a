import { ideaEndpoints as endpoints } from '@yuanli/shared/hall/ideas.endpoints';
import * as schema from '@yuanli/shared/hall/ideas.schema';
import type { Routes } from '../../platform/http';
import { acceptIdea } from './accept-idea';
import { changeHallSettings, getHallSettings } from './hall-settings';
import { complainAboutIdea } from './complain-about-idea';
import { draftIdeaFromCases, getIdeaDraft } from './draft-idea-from-cases';
import { declineIdea } from './decline-idea';
import { findIdeas } from './find-ideas';
import { findIdeasToAnswer } from './find-ideas-to-answer';
import { findSimilarIdeas } from './find-similar-ideas';
import { getIdea } from './get-idea';
import { makeIdea } from './make-idea';
import { supportIdea, unsupportIdea } from './idea-support';
import { withdrawIdea } from './withdraw-idea';

/** Generous for a lively neighbour, tight for a script. */
const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addIdeaRoutes({ anyone, signedIn }: Routes): void {
  anyone.read(endpoints.findIdeas, schema.findIdeas, findIdeas);
  anyone.read(endpoints.findSimilarIdeas, schema.findSimilarIdeas, findSimilarIdeas);
  signedIn.read(endpoints.findIdeasToAnswer, schema.findIdeasToAnswer, findIdeasToAnswer);
  anyone.read(endpoints.getIdea, schema.getIdea, getIdea);
  anyone.read(endpoints.getHallSettings, schema.getHallSettings, getHallSettings);

  signedIn.write(endpoints.makeIdea, schema.makeIdea, makeIdea, posting);
  signedIn.read(endpoints.getIdeaDraft, schema.getIdeaDraft, getIdeaDraft);
  signedIn.write(endpoints.draftIdeaFromCases, schema.draftIdeaFromCases, draftIdeaFromCases, posting);
  signedIn.write(endpoints.supportIdea, schema.supportIdea, supportIdea);
  signedIn.write(endpoints.unsupportIdea, schema.unsupportIdea, unsupportIdea);
  signedIn.write(endpoints.withdrawIdea, schema.withdrawIdea, withdrawIdea);
  signedIn.write(endpoints.complainAboutIdea, schema.complainAboutIdea, complainAboutIdea, posting);
  signedIn.write(endpoints.acceptIdea, schema.acceptIdea, acceptIdea);
  signedIn.write(endpoints.declineIdea, schema.declineIdea, declineIdea);
  signedIn.write(endpoints.changeHallSettings, schema.changeHallSettings, changeHallSettings);
}
