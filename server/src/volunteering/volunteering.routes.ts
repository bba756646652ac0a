import type { Routes } from '../platform/http';

export function addVolunteeringRoutes(_routes: Routes): void {}
