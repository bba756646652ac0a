import type { Routes } from '../platform/http';
import { addImplementationRoutes } from './implementation/implementation.routes';
import { addCastingRoutes } from './casting/casting.routes';
import { addClosingRoutes } from './closing/closing.routes';
import type { HallDeps } from './hall-deps';
import { addIdeaRoutes } from './ideas/ideas.routes';
import { addMotionRoutes } from './motions/motions.routes';
import { addOpinionRoutes } from './opinions/opinions.routes';
import { addNoticeRoutes } from './print/print.routes';
import { addVoteRoutes } from './votes/votes.routes';

export function addHallRoutes(routes: Routes, deps: HallDeps): void {
  addIdeaRoutes(routes);
  addMotionRoutes(routes);
  addOpinionRoutes(routes);
  addImplementationRoutes(routes);
  addVoteRoutes(routes);
  addCastingRoutes(routes);
  addClosingRoutes(routes);
  addNoticeRoutes(routes, deps);
}
