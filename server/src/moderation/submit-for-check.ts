import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { enqueue } from '../platform/outbox';
import { CheckPart } from './check-part.entity';
import { ModerationCheck, type SubjectKind } from './moderation-check.entity';

export interface Submission {
  subjectKind: SubjectKind;
  subjectId: string;
  authorId: string;
  communityId: string | null;
  gridId: string | null;
  text: string;
  pictureIds: readonly string[];
  recordingId?: string | null;
}

/**
 * Text and pictures wait until they are known to be safe; `moderation.decided` tells. A recording is asked about too, and decides
 * nothing: only those who have to act on it hear it. Returns the id of the check.
 */
export async function submitForCheck(tx: Tx, { pictureIds, recordingId, ...submission }: Submission): Promise<string> {
  const id = newId();
  const state = { origin: 'check', state: 'waiting', because: null, complaints: 0, createdAt: clock.now() } as const;
  await tx.insert(ModerationCheck, { id, ...submission, ...state });
  await addParts(tx, id, [
    ...(submission.text.trim() ? [{}] : []),
    ...pictureIds.map((pictureId) => ({ pictureId })),
    ...(recordingId ? [{ recordingId }] : []),
  ]);
  await enqueue(tx, 'moderation.check', { checkId: id });
  return id;
}

/** What each is about; nothing stands for the text. */
export async function addParts(
  tx: Tx,
  checkId: string,
  about: readonly { pictureId?: string; recordingId?: string }[],
): Promise<void> {
  const unanswered = { traceId: null, suggest: null, label: null };
  const parts = about.map(({ pictureId = null, recordingId = null }) => ({
    ...{ id: newId(), checkId, pictureId, recordingId },
    ...unanswered,
  }));
  if (parts.length > 0) await tx.insert(CheckPart, parts);
}
