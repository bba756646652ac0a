import { auditActions } from '@yuanli/shared/audit/audit-actions';
import { auditSubjects } from '../../server/src/app/audit-subjects';
import { AuditPlace } from '../../server/src/audit/audit-place.entity';
import { placeAudit } from '../../server/src/audit/place-audit.job';
import { AuditEntry } from '../../server/src/platform/audit';
import type { Database } from '../../server/src/platform/database';

/** What belongs to no community: people who work for none, places, departments, report forms and rosters above all communities, operators. */
const ofNone =
  /^(person|session|pc_login|private_export|operator_code|phone_code|party_points|place|places|department|absence|appointment|invitation|report|case_duty)\./;

/** Actions whose lines stand in no community's log, though somebody did them there: what the service says of its subjects is wrong then. */
export async function findUnplacedLines(database: Database): Promise<string[]> {
  await placeAudit(auditSubjects).run(database);
  const rows = await database.read((db) =>
    db
      .createQueryBuilder(AuditEntry, 'entry')
      .innerJoin(AuditPlace, 'place', 'place.entryId = entry.id')
      .select('DISTINCT entry.action', 'action')
      .where('place.communityId IS NULL AND entry.actorId IS NOT NULL')
      .getRawMany<{ action: keyof typeof auditActions }>(),
  );
  return rows.map(({ action }) => action).filter((action) => !ofNone.test(action));
}
