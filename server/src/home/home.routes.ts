import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import * as schema from '@yuanli/shared/home/home.schema';
import type { Routes } from '../platform/http';
import { getHome } from './get-home';

export function addHomeRoutes({ anyone }: Routes): void {
  anyone.read(homeEndpoints.getHome, schema.getHome, getHome);
}
