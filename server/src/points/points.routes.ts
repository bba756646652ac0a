import { pointsEndpoints as endpoints } from '@yuanli/shared/points/points.endpoints';
import * as schema from '@yuanli/shared/points/points.schema';
import type { Routes } from '../platform/http';
import { findMyStatement } from './find-my-statement';
import { getMyPoints } from './get-my-points';

export function addPointsRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.getMyPoints, schema.getMyPoints, getMyPoints);
  signedIn.read(endpoints.findMyStatement, schema.findMyStatement, findMyStatement);
}
