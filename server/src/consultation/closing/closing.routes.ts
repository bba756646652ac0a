import type { Routes } from '../../platform/http';
import type { ConsultationDeps } from '../consultation-deps';

export function addClosingRoutes(_routes: Routes, _deps: ConsultationDeps): void {}
