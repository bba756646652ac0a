import { In } from 'typeorm';
import { eitherOf, type FindSubjects } from '../platform/audit';
import { placeSubjects } from '../places';
import { presentCaseNumber } from './case-card.presenter';
import { Case } from './case.entity';

/** A case concerns the one it is for before the one who wrote it; where neighbours may not read its title, the log has its number. */
const findCases: FindSubjects = async (db, ids) => {
  const rows = await db.find(Case, { select: columns, where: { id: In([...ids]) } });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        communityId: row.communityId,
        personId: row.beneficiaryId ?? row.reporterId,
        title: row.publicView === null ? presentCaseNumber(row) : row.title,
      },
    ]),
  );
};

const columns = {
  ...{ id: true, communityId: true, beneficiaryId: true, reporterId: true },
  ...{ publicView: true, title: true, year: true, number: true },
} as const;

/** What the lines of the log about cases are about. */
export const caseSubjects = {
  case: eitherOf(findCases, placeSubjects),
  case_duty: placeSubjects,
  case_rule: placeSubjects,
  case_template: placeSubjects,
  department: placeSubjects,
  hotline: placeSubjects,
  repair_promise: placeSubjects,
};
