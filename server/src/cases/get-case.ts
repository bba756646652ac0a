import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { findGuideName } from '../directory';
import { findNicknames, findStandIn } from '../identity';
import { findPlaceNames, getCourtyard } from '../places';
import type { Actor } from '../platform/actor';
import { findTrail } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { findRecordings } from '../recordings';
import { CaseAnswer } from './case-answer.entity';
import { CaseNote } from './case-note.entity';
import { caseStepActions } from './case-steps.presenter';
import { Case } from './case.entity';
import { presentCase } from './case.presenter';
import { loadCase } from './change-case';

/** One case with its thread, as this person may see it. */
export async function getCase(db: Reader, actor: Actor | null, { id }: { id: string }): Promise<CaseDetail> {
  const { row, ties } = await loadCase(db, actor, id);
  const place = await getCourtyard(db, row.courtyardId);
  const trail = await findTrail(db, id, caseStepActions);
  const notes = await db.find(CaseNote, { where: { caseId: id }, order: { id: 'ASC' }, take: 200 });
  const answer = row.answerId ? await db.findOneBy(CaseAnswer, { id: row.answerId }) : null;
  const mergedInto = row.mergedIntoId ? await db.findOneBy(Case, { id: row.mergedIntoId }) : null;
  const named = trail.flatMap(({ actorId, detail }) => [
    actorId,
    ...['leaderId', 'helperId'].map((name) => (detail[name] as string | undefined) ?? null),
  ]);
  const people = [...named, row.contactPersonId, row.leaderId, row.helperId, answer?.writerId ?? null];
  const recordings = await findRecordings(db, [row.recordingId, ...notes.map(({ recordingId }) => recordingId)]);
  const standIn = row.contactPersonId ? await findStandIn(db, row.contactPersonId) : null;
  return presentCase(
    {
      ...{
        row,
        ties,
        place,
        trail,
        answer,
        notes,
        mergedInto,
        standIn,
        recordings,
        guideName: row.guideId && (await findGuideName(db, row.guideId)),
      },
      nicknames: await findNicknames(
        db,
        people.flatMap((one) => one ?? []),
      ),
      departmentNames: await findPlaceNames(
        db,
        ties.whistles.map(({ departmentId }) => departmentId),
      ),
    },
    actor,
    clock.now(),
  );
}
