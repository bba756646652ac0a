export { stateOf, type RequestState } from './app-context';
export { authenticate, type KnownSession, type ResolveSession } from './authenticate';
export { explainProblems } from './explain-problems';
export { describeApi } from './openapi';
export { requestLog } from './request-log';
export { createRoutes, type PrivateExport, type Routes } from './routes';
export type { Caller, RoutesFor } from './routes-for';
export { keepNothing, type FileAnswer } from './send-file';
export { writeErrors } from './write-errors';
