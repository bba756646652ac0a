import type { Routes } from '../../platform/http';
import type { DirectoryDeps } from '../directory-deps';

export function addImportRoutes(_routes: Routes, _deps: DirectoryDeps): void {}
