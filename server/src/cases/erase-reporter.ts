import { In, IsNull, Not } from 'typeorm';
import { caseStatesBefore } from '@yuanli/shared/cases/case-states';
import { kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { releasePictures } from '../pictures';
import { getCourtyard } from '../places';
import { recordAudit } from '../platform/audit';
import { findByIds, type Tx } from '../platform/database';
import { releaseRecordings } from '../recordings';
import { renameEndedTasks } from '../tasks';
import { CaseContact } from './case-contact.entity';
import { CaseJoin } from './case-join.entity';
import { CaseNote } from './case-note.entity';
import { caseTasks } from './case-tasks';
import { Case } from './case.entity';
import { moveDuty } from './duty/leader-on-duty';
import { helperLeaves } from './helpers/helper-leaves';
import { noHelper, releaseHelper } from './helpers/release-helper';
import { followCase, tryChangeCase } from './change-case';
import { namesSomebody } from './names-somebody';
import { titleByPlace } from './report-case';

/**
 * After 注销: their words, name, phone and photographs go. What concerns only them is withdrawn where it can be; a trouble of
 * shared space stays a trouble, and is answered to the neighbours. What they wrote for somebody else stays with that one.
 */
export async function eraseReporter(tx: Tx, personId: string): Promise<void> {
  await eraseNotesOf(tx, personId);
  for (const row of await tx.findBy(Case, { reporterId: personId })) {
    if (isForAnother(row, personId)) {
      await tx.update(Case, { id: row.id }, { reporterId: null });
      await followCase(tx, row.id);
    } else await eraseOwn(tx, row);
  }
  for (const { id } of await tx.find(Case, { select: { id: true }, where: { beneficiaryId: personId } })) {
    await tx.update(Case, { id }, { beneficiaryId: null, alias: '一位居民' });
    await tx.delete(CaseContact, { caseId: id });
    await releaseHelper(tx, id, LEFT);
    await followCase(tx, id);
  }
  await eraseJoinsOf(tx, personId);
  await moveDuty(tx, { fromId: personId, toId: null });
  await eraseHelper(tx, personId);
}

const LEFT = '居民已经注销账号';

/** What they had in hand goes back to the desk; of what they have done nothing names them. */
async function eraseHelper(tx: Tx, helperId: string): Promise<void> {
  for (const row of await tx.findBy(Case, { helperId })) await helperLeaves(tx, row, '请来帮忙的志愿者已注销账号');
  await tx.update(Case, { helperId }, noHelper);
}

/** Staff took a call, an order came in, or a neighbour wrote for somebody who agreed. */
const isForAnother = ({ source, proxyRelation, beneficiaryId }: Case, personId: string): boolean =>
  beneficiaryId !== personId && (source !== 'app' || proxyRelation !== null || beneficiaryId !== null);

async function eraseOwn(tx: Tx, row: Case): Promise<void> {
  const { id, pictureIds, category, courtyardId } = row;
  await tx.delete(CaseContact, { caseId: id });
  await releasePictures(tx, pictureIds);
  await releaseRecordings(tx, [row.recordingId]);
  const { mayBePublic, isPrivate } = kindOfCase(row.kind);
  const isSharedMatter = row.isShared && mayBePublic;
  // Who has to mend it still reads where; a title that nobody may read is the person's own sentence.
  const spot = isSharedMatter && row.spot && !namesSomebody(row.spot) ? row.spot : null;
  const keepsTitle = row.publicView !== null || isPrivate;
  const title = keepsTitle ? row.title : titleByPlace(category, (await getCourtyard(tx, courtyardId)).name);
  const words = { text: '反映人已注销账号，原话不再保留。', pictureIds: [], recordingId: null };
  await releaseHelper(tx, id, LEFT);
  await tx.update(Case, { id }, { ...words, alias: '一位居民', reporterId: null, title, spot });
  await followCase(tx, id);
  if (!keepsTitle) await renameEndedTasks(tx, caseTasks, id, title);
  const toWithdraw = { from: caseStatesBefore('withdrawn'), to: 'withdrawn', where: { joined: 0 } } as const;
  if (isSharedMatter || !(await tryChangeCase(tx, id, toWithdraw))) return;
  await recordAudit(tx, null, 'case.withdrawn', id);
}

/** Their own words go with their photographs; what somebody else had them write down is kept without their name. */
async function eraseNotesOf(tx: Tx, writerId: string): Promise<void> {
  const notes = await tx.findBy(CaseNote, { writerId, kind: In(['reply', 'help', 'feedback']) });
  const rows = await findByIds(
    tx,
    Case,
    notes.map(({ caseId }) => caseId),
  );
  for (const { id, caseId, kind, pictureIds, recordingId } of notes) {
    const row = rows.get(caseId);
    if (row && kind !== 'help' && isForAnother(row, writerId)) await tx.update(CaseNote, { id }, { writerId: null });
    else {
      await tx.delete(CaseNote, { id });
      await releasePictures(tx, pictureIds);
      await releaseRecordings(tx, [recordingId]);
    }
  }
}

/** Neighbours who have gone are counted no longer. */
async function eraseJoinsOf(tx: Tx, personId: string): Promise<void> {
  for (const { id, caseId } of await tx.findBy(CaseJoin, { personId })) {
    await tx.delete(CaseJoin, { id });
    await tx.decrement(Case, { id: caseId }, 'joined', 1);
  }
}

/** The photographs someone gave with what they reported, or added to it, go. */
export async function erasePhotosOfCases(tx: Tx, reporterId: string): Promise<void> {
  for (const { id, pictureIds } of await tx.findBy(Case, { reporterId })) {
    if (pictureIds.length === 0) continue;
    await tx.update(Case, { id }, { pictureIds: [] });
    await releasePictures(tx, pictureIds);
  }
  for (const { id, pictureIds } of await tx.findBy(CaseNote, { writerId: reporterId, kind: 'reply' })) {
    if (pictureIds.length === 0) continue;
    await tx.update(CaseNote, { id }, { pictureIds: [] });
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
