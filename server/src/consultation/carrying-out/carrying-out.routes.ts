import { motionEndpoints as endpoints } from '@yuanli/shared/consultation/motions.endpoints';
import * as schema from '@yuanli/shared/consultation/motions.schema';
import type { Routes } from '../../platform/http';
import { evaluateMotion } from './evaluate-motion';
import { findEvaluations } from './find-evaluations';
import { reportProgress } from './report-progress';

export function addCarryingOutRoutes({ anyone, signedIn }: Routes): void {
  signedIn.write(endpoints.reportProgress, schema.reportProgress, reportProgress);
  signedIn.write(endpoints.evaluateMotion, schema.evaluateMotion, evaluateMotion);
  anyone.read(endpoints.findEvaluations, schema.findEvaluations, findEvaluations);
}
