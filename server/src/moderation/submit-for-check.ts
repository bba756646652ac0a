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
}

/** Text and pictures wait until they are known to be safe; `moderation.decided` tells. Returns the id of the check. */
export async function submitForCheck(tx: Tx, { pictureIds, ...submission }: Submission): Promise<string> {
  const id = newId();
  const state = { origin: 'check', state: 'waiting', because: null, complaints: 0, createdAt: clock.now() } as const;
  await tx.insert(ModerationCheck, { id, ...submission, ...state });
  await addParts(tx, id, submission.text.trim() ? [null, ...pictureIds] : pictureIds);
  await enqueue(tx, 'moderation.check', { checkId: id });
  return id;
}

/** Null stands for the text. */
export async function addParts(tx: Tx, checkId: string, pictureIds: readonly (string | null)[]): Promise<void> {
  const parts = pictureIds.map((pictureId) => ({
    id: newId(),
    checkId,
    pictureId,
    traceId: null,
    suggest: null,
    label: null,
  }));
  if (parts.length > 0) await tx.insert(CheckPart, parts);
}
