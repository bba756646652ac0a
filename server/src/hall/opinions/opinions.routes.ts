import { motionEndpoints as endpoints } from '@yuanli/shared/hall/motions.endpoints';
import * as schema from '@yuanli/shared/hall/motions.schema';
import type { Routes } from '../../platform/http';
import { complainAboutOpinion } from './complain-about-opinion';
import { complainAboutPosition } from './complain-about-position';
import { findOpinions } from './find-opinions';
import { giveOpinion } from './give-opinion';
import { removeOpinion } from './remove-opinion';
import { supportOpinion, unsupportOpinion } from './support-opinion';
import { addPosition } from './add-position';
import { withdrawOpinion } from './withdraw-opinion';

/** Generous for someone with much to say, tight for a script. */
const speaking = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addOpinionRoutes({ anyone, signedIn }: Routes): void {
  anyone.read(endpoints.findOpinions, schema.findOpinions, findOpinions);
  signedIn.write(endpoints.giveOpinion, schema.giveOpinion, giveOpinion, speaking);
  signedIn.write(endpoints.supportOpinion, schema.supportOpinion, supportOpinion);
  signedIn.write(endpoints.unsupportOpinion, schema.unsupportOpinion, unsupportOpinion);
  signedIn.write(endpoints.withdrawOpinion, schema.withdrawOpinion, withdrawOpinion);
  signedIn.write(endpoints.removeOpinion, schema.removeOpinion, removeOpinion);
  signedIn.write(endpoints.complainAboutOpinion, schema.complainAboutOpinion, complainAboutOpinion, speaking);
  signedIn.write(endpoints.addPosition, schema.addPosition, addPosition, speaking);
  signedIn.write(endpoints.complainAboutPosition, schema.complainAboutPosition, complainAboutPosition, speaking);
}
