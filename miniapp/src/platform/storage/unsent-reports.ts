import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { AppError, asAppError } from '../net/app-error';
import type { InputOf } from '../net/endpoint-types';
import { signsInByCode } from '../net/pc-session';
import { call } from '../net/request';
import { ensureSignedIn, useSession } from '../net/session';
import { uploadPicture, uploadRecording } from '../net/upload';
import { dropUnneededFiles, isThere } from './kept-files';
import { createOfflineQueue, isTryLater, type QueuedItem, type Settled } from './offline-queue';

export type ReportInput = InputOf<typeof caseEndpoints.reportCase>;

/** A photo or a recording that goes before the report it belongs to. */
export interface UnsentFile {
  kind: 'photo' | 'recording';
  path: string;
  /** Of its first attempt. */
  key: string;
  /** Once the server has it. */
  id?: string;
}

/** What somebody reported while the server could not be reached. */
export interface UnsentReport extends QueuedItem {
  input: ReportInput;
  /** What the server does not have yet; those it has are named in the input. */
  files: readonly UnsentFile[];
  /** The form as it was filled in, to be put right where the report is refused. */
  draft: object;
  /** Written down for somebody who called. */
  isStaff: boolean;
  writtenAt: string;
}

async function sendFile({ kind, path, key }: UnsentFile): Promise<string> {
  if (!isThere(path))
    throw new AppError('app.failed', '有照片或录音已经不在这部手机上，请打开看看，补上后再提交。其他内容都在。');
  return (await (kind === 'photo' ? uploadPicture : uploadRecording)(path, key)).id;
}

/** Sends its files one after the other; what has arrived is noted at once, so that the report always names the same. */
async function sendFiles({ key, input, files }: UnsentReport): Promise<ReportInput> {
  const sent = [...files];
  for (const [n, file] of files.entries()) {
    if (file.id) continue;
    sent[n] = { ...file, id: await sendFile(file) };
    queue.update(key, { files: [...sent] });
  }
  const idsOf = (wanted: UnsentFile['kind']) => sent.flatMap(({ kind, id }) => (kind === wanted && id ? [id] : []));
  const [recordingId = input.recordingId] = idsOf('recording');
  return { ...input, pictureIds: [...(input.pictureIds ?? []), ...idsOf('photo')], recordingId };
}

async function settle(report: UnsentReport): Promise<Settled> {
  // A computer asks for a phone to sign in: nobody who only opens a page expects that.
  if (!useSession.getState().me && signsInByCode()) return 'later';
  const refusal = await ensureSignedIn()
    .then(() => sendFiles(report))
    .then((input) => call(caseEndpoints.reportCase, input, { idempotencyKey: report.key }))
    .then(() => undefined, asAppError);
  if (!refusal) return 'taken';
  return isTryLater(refusal) ? 'later' : { refusedBecause: refusal.message };
}

/** Reports the server does not have yet; each goes by the key of its first attempt, so that it arrives once. */
const queue = createOfflineQueue<UnsentReport>('reports', settle);
export const useUnsentReports = queue.useQueue;
export const storeUnsentReport = queue.add;
export const sendUnsentReports = queue.send;

/** The report goes from this phone, and its files with it. */
export function removeUnsentReport(key: string): void {
  queue.remove(key);
  dropUnneededFiles();
}

/** Called once when the app starts: what is kept goes as soon as there is network, and its files from the phone with it. */
export function watchUnsentReports(): void {
  dropUnneededFiles();
  queue.watch();
  queue.useQueue.subscribe((now, before) => {
    if (now.items.length < before.items.length) dropUnneededFiles();
  });
}
