import type { Routes } from '../../platform/http';

export function addBookingRoutes(_routes: Routes): void {}
