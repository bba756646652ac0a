import { motionEndpoints as endpoints } from '@yuanli/shared/consultation/motions.endpoints';
import * as schema from '@yuanli/shared/consultation/motions.schema';
import type { Routes } from '../../platform/http';
import { getMotion } from './get-motion';
import { makeMotion } from './make-motion';

/** Generous for staff who bring up many matters in a day, tight for a script. */
const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addMotionRoutes({ anyone, signedIn }: Routes): void {
  anyone.read(endpoints.getMotion, schema.getMotion, getMotion);
  signedIn.write(endpoints.makeMotion, schema.makeMotion, makeMotion, posting);
}
