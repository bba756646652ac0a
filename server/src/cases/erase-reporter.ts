import { In, IsNull, Not } from 'typeorm';
import { caseStatesBefore } from '@yuanli/shared/cases/case-states';
import { kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { releasePictures } from '../pictures';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { releaseRecordings } from '../recordings';
import { CaseContact } from './case-contact.entity';
import { CaseJoin } from './case-join.entity';
import { CaseNote } from './case-note.entity';
import { Case } from './case.entity';
import { moveDuty } from './duty/leader-on-duty';
import { followCase, tryChangeCase } from './change-case';

/**
 * After 注销: their words, name, phone and photographs go. What concerns only them is withdrawn where it can be; a trouble of
 * shared space stays a trouble, and is answered to the neighbours.
 */
export async function eraseReporter(tx: Tx, personId: string): Promise<void> {
  for (const row of await tx.findBy(Case, { reporterId: personId })) {
    await tx.delete(CaseContact, { caseId: row.id });
    await releasePictures(tx, row.pictureIds);
    await releaseRecordings(tx, [row.recordingId]);
    const words = { text: '反映人已注销账号，原话不再保留。', pictureIds: [], recordingId: null };
    const gone = { ...words, alias: '一位居民', reporterId: null };
    const isSharedMatter = row.isShared && kindOfCase(row.kind).mayBePublic;
    if (!isSharedMatter && (await tryChangeCase(tx, row.id, { from: caseStatesBefore('withdrawn'), to: 'withdrawn' })))
      await recordAudit(tx, null, 'case.withdrawn', row.id);
    await tx.update(Case, { id: row.id }, gone);
    await followCase(tx, row.id);
  }
  for (const { id } of await tx.find(Case, { select: { id: true }, where: { beneficiaryId: personId } })) {
    await tx.update(Case, { id }, { beneficiaryId: null, alias: '一位居民' });
    await tx.delete(CaseContact, { caseId: id });
    await followCase(tx, id);
  }
  await eraseJoinsOf(tx, personId);
  await moveDuty(tx, { fromId: personId, toId: null });
  await eraseNotesOf(tx, personId);
}

async function eraseNotesOf(tx: Tx, writerId: string): Promise<void> {
  const where = { writerId, kind: In(['reply', 'feedback']) };
  const notes = await tx.findBy(CaseNote, where);
  await releasePictures(
    tx,
    notes.flatMap(({ pictureIds }) => pictureIds),
  );
  await releaseRecordings(
    tx,
    notes.map(({ recordingId }) => recordingId),
  );
  await tx.delete(CaseNote, where);
}

/** Neighbours who have gone are counted no longer. */
async function eraseJoinsOf(tx: Tx, personId: string): Promise<void> {
  for (const { id, caseId } of await tx.findBy(CaseJoin, { personId })) {
    await tx.delete(CaseJoin, { id });
    await tx.decrement(Case, { id: caseId }, 'joined', 1);
  }
}

/** The photographs someone gave with what they reported go. */
export async function erasePhotosOfCases(tx: Tx, reporterId: string): Promise<void> {
  for (const { id, pictureIds } of await tx.findBy(Case, { reporterId })) {
    if (pictureIds.length === 0) continue;
    await tx.update(Case, { id }, { pictureIds: [] });
    await releasePictures(tx, pictureIds);
  }
}

/** What someone said instead of typing it goes; where they typed nothing, it is said that there was something. */
export async function eraseRecordingsOfCases(tx: Tx, personId: string): Promise<void> {
  const isSpoken = { recordingId: Not(IsNull()) };
  for (const { id, text, recordingId } of await tx.findBy(Case, { reporterId: personId, ...isSpoken })) {
    await tx.update(Case, { id }, { recordingId: null, text: text || ERASED });
    await releaseRecordings(tx, [recordingId]);
  }
  for (const { id, text, recordingId } of await tx.findBy(CaseNote, { writerId: personId, ...isSpoken })) {
    await tx.update(CaseNote, { id }, { recordingId: null, text: text || ERASED });
    await releaseRecordings(tx, [recordingId]);
  }
}

const ERASED = '录音已按本人的意愿删除。';
