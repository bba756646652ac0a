import { motionEndpoints as endpoints } from '@yuanli/shared/hall/motions.endpoints';
import * as schema from '@yuanli/shared/hall/motions.schema';
import type { Routes } from '../../platform/http';
import { complainAboutEvaluation } from './complain-about-evaluation';
import { evaluateMotion } from './evaluate-motion';
import { findEvaluations } from './find-evaluations';
import { reportProgress } from './report-progress';

/** Generous for someone with much to say, tight for a script. */
const speaking = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addImplementationRoutes({ anyone, signedIn }: Routes): void {
  signedIn.write(endpoints.reportProgress, schema.reportProgress, reportProgress);
  signedIn.write(endpoints.evaluateMotion, schema.evaluateMotion, evaluateMotion);
  anyone.read(endpoints.findEvaluations, schema.findEvaluations, findEvaluations);
  signedIn.write(endpoints.complainAboutEvaluation, schema.complainAboutEvaluation, complainAboutEvaluation, speaking);
}
