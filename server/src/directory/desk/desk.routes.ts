import type { Routes } from '../../platform/http';

export function addDeskRoutes(_routes: Routes): void {}
