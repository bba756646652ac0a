import { auditActions } from '@yuanli/shared/audit/audit-actions';
import { topicOfArea, type AuditArea } from '@yuanli/shared/audit/audit-topics';
import { AuditEntry, type AuditSubject, type FindSubjects } from '../platform/audit';
import type { Reader, Tx } from '../platform/database';
import { AuditAbout, AuditPlace } from './audit-place.entity';

/** Who finds what the lines of an area are about; handed in by the composition root. */
export type AuditSubjects = Record<AuditArea, FindSubjects>;

const areaOf = ({ action }: AuditEntry): AuditArea => action.split('.')[0] as AuditArea;
const ownershipOf = ({ action }: AuditEntry): 'act' | 'own' | 'look' => auditActions[action]?.[0] ?? 'act';

/** Writes where these lines belong and whom they concern; the lines themselves are not touched. */
export async function placeEntries(tx: Tx, entries: readonly AuditEntry[], subjects: AuditSubjects): Promise<void> {
  const subjectOf = await findSubjectsOf(tx, entries, subjects);
  await tx.insert(
    AuditPlace,
    entries.map((entry) => ({
      entryId: entry.id,
      communityId: subjectOf(entry)?.communityId ?? communityIn(entry),
      topic: topicOfArea[areaOf(entry)],
      isLook: entry.isLook,
      actorId: ownershipOf(entry) === 'own' ? null : entry.actorId,
    })),
  );
  const about = entries.flatMap((entry) =>
    concerned(entry, subjectOf(entry)).map((personId) => ({ personId, entryId: entry.id })),
  );
  if (about.length > 0) await tx.insert(AuditAbout, about);
}

/** What each line is about, as it is now: a name that may no longer be read is not. */
export async function findSubjectsOf(
  db: Reader,
  entries: readonly AuditEntry[],
  subjects: AuditSubjects,
): Promise<(entry: AuditEntry) => AuditSubject | undefined> {
  const found = new Map<AuditArea, Map<string, AuditSubject>>();
  for (const area of new Set(entries.map(areaOf))) {
    const ids = entries.filter((entry) => areaOf(entry) === area).map(({ subjectId }) => subjectId);
    found.set(area, await subjects[area](db, [...new Set(ids)]));
  }
  return (entry) => found.get(areaOf(entry))?.get(entry.subjectId);
}

/** Where the thing itself is gone or belongs to no community, the facts of the line may say for which one it was done. */
const communityIn = ({ detail: { communityId } }: AuditEntry): string | null =>
  typeof communityId === 'string' ? communityId : null;

/** Everybody it is about, unless they did it themselves, or the system did. */
function concerned(entry: AuditEntry, subject: AuditSubject | undefined): string[] {
  if (entry.actorId === null || ownershipOf(entry) === 'own') return [];
  const people = [subject?.personId, entry.detail['personId']].filter((id) => typeof id === 'string');
  return [...new Set(people)].filter((id) => id !== entry.actorId);
}
