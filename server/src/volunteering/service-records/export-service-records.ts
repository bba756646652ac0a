import type { Reader } from '../../platform/database';
import { Attendance } from '../attendance/attendance.entity';
import { unpackPaper } from '../certificates/certificate-paper';
import { Certificate } from '../certificates/certificate.entity';
import { decreeColumns, decreeFields } from './decree-columns';
import { findAllRecords } from './export-my-records';
import { RecordObjection } from './record-objection.entity';

/** All that is kept about a person's service, for the person (PIPL Art. 45). */
export async function exportServiceRecords(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const facts = await findAllRecords(db, personId);
  const attendance = await db.find(Attendance, { where: { personId }, order: { seatId: 'ASC' } });
  const objections = await db.find(RecordObjection, { where: { personId }, order: { id: 'ASC' } });
  const certificates = await db.find(Certificate, { where: { personId }, order: { id: 'ASC' } });
  return {
    serviceRecords: facts.map((one) =>
      Object.fromEntries(decreeFields.map((field) => [field, decreeColumns[field].value(one)])),
    ),
    attendance: attendance.map(({ seatId, inAt, inWay, isInLate, outAt, outWay, isOutLate, metresAway }) => ({
      seatId,
      inAt,
      inWay,
      isInLate,
      outAt,
      outWay,
      isOutLate,
      metresAway,
    })),
    recordObjections: objections.map(({ recordId, reason, at, state, decision, decidedAt }) => ({
      recordId,
      reason,
      at,
      state,
      decision,
      decidedAt,
    })),
    certificates: certificates.map(({ state, askedAt, code, paper, declinedBecause }) => ({
      state,
      askedAt,
      code,
      paper: paper && unpackPaper(paper),
      declinedBecause,
    })),
  };
}
