import { motionEndpoints as endpoints } from '@yuanli/shared/hall/motions.endpoints';
import * as schema from '@yuanli/shared/hall/motions.schema';
import type { Routes } from '../../platform/http';
import { addAttachment } from './add-attachment';
import { advanceMotion } from './advance-motion';
import { changeMotion } from './change-motion';
import { complainAboutMotion } from './complain-about-motion';
import { findMotionsToRun } from './find-motions-to-run';
import { findMotions } from './find-motions';
import { getHallShare } from './get-hall-share';
import { getMotion } from './get-motion';
import { makeMotion } from './make-motion';
import { recordPartyFirst } from './record-party-first';
import { removeAttachment } from './remove-attachment';

/** Generous for staff who bring up many matters in a day, tight for a script. */
const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addMotionRoutes({ anyone, signedIn }: Routes): void {
  // The fixed paths before /motions/:id, which would take them for an id.
  signedIn.read(endpoints.findMotionsToRun, schema.findMotionsToRun, findMotionsToRun);
  anyone.read(endpoints.findMotions, schema.findMotions, findMotions);
  anyone.read(endpoints.getHallShare, schema.getHallShare, getHallShare);
  anyone.read(endpoints.getMotion, schema.getMotion, getMotion);

  signedIn.write(endpoints.complainAboutMotion, schema.complainAboutMotion, complainAboutMotion, posting);
  signedIn.write(endpoints.makeMotion, schema.makeMotion, makeMotion, posting);
  signedIn.write(endpoints.changeMotion, schema.changeMotion, changeMotion);
  signedIn.write(endpoints.addAttachment, schema.addAttachment, addAttachment, posting);
  signedIn.write(endpoints.removeAttachment, schema.removeAttachment, removeAttachment);
  signedIn.write(endpoints.recordPartyFirst, schema.recordPartyFirst, recordPartyFirst);
  signedIn.write(endpoints.advanceMotion, schema.advanceMotion, advanceMotion);
}
