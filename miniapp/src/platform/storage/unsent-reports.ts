import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { asAppError } from '../net/app-error';
import type { InputOf } from '../net/endpoint-types';
import { signsInByCode } from '../net/pc-session';
import { call } from '../net/request';
import { ensureSignedIn, useSession } from '../net/session';
import { createOfflineQueue, isTryLater, type QueuedItem, type Settled } from './offline-queue';

export type ReportInput = InputOf<typeof caseEndpoints.reportCase>;

/** What somebody reported while the server could not be reached. */
export interface UnsentReport extends QueuedItem {
  input: ReportInput;
  /** The form as it was filled in, to be put right where the report is refused. */
  draft: object;
  /** Written down for somebody who called. */
  isStaff: boolean;
  writtenAt: string;
}

async function settle({ key, input }: UnsentReport): Promise<Settled> {
  // A computer asks for a phone to sign in: nobody who only opens a page expects that.
  if (!useSession.getState().me && signsInByCode()) return 'later';
  const send = () => call(caseEndpoints.reportCase, input, { idempotencyKey: key });
  const refusal = await ensureSignedIn()
    .then(send)
    .then(() => undefined, asAppError);
  if (!refusal) return 'taken';
  return isTryLater(refusal) ? 'later' : { refusedBecause: refusal.message };
}

/** Reports the server does not have yet; each goes by the key of its first attempt, so that it arrives once. */
const queue = createOfflineQueue<UnsentReport>('reports', settle);
export const useUnsentReports = queue.useQueue;
export const storeUnsentReport = queue.add;
export const removeUnsentReport = queue.remove;
export const sendUnsentReports = queue.send;
export const watchUnsentReports = queue.watch;
