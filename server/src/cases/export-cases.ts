import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { positionOf, presentCaseNumber } from './case-card.presenter';
import { CaseContact } from './case-contact.entity';
import { CaseJoin } from './case-join.entity';
import { CaseNote } from './case-note.entity';
import { Case } from './case.entity';

/** All that is kept of what a person reported, had reported for them, joined, helped with and wrote, for the person. */
export async function exportCases(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const found = new Map<string, Case>();
  for (const where of [{ reporterId: personId }, { beneficiaryId: personId }])
    for (const row of await db.findBy(Case, where)) found.set(row.id, row);
  const rows = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const contacts = await db.findBy(CaseContact, { caseId: In(rows.map(({ id }) => id)) });
  const contactOf = new Map(contacts.map((contact) => [contact.caseId, contact]));
  const notes = await db.find(CaseNote, { where: { writerId: personId, kind: In(['reply', 'help', 'feedback']) } });
  const helped = await db.find(Case, { where: { helperId: personId }, order: { id: 'ASC' } });
  const joined = await db.find(CaseJoin, { where: { personId }, order: { id: 'ASC' } });
  return {
    cases: rows.map((row) => exportCase(row, isOwn(row, personId) ? contactOf.get(row.id) : undefined)),
    caseWords: notes.map(({ caseId, kind, text, pictureIds, recordingId, at }) => ({
      ...{ caseId, kind, text, pictureIds, recordingId, at },
    })),
    casesHelped: helped.map((row) => ({ caseId: row.id, number: presentCaseNumber(row), title: row.title })),
    casesJoined: joined.map(({ caseId, at }) => ({ caseId, at })),
  };
}

/** The name and phone of who called belong to them, not to the staff who wrote them down. */
const isOwn = ({ source, beneficiaryId }: Case, personId: string): boolean =>
  source === 'app' || beneficiaryId === personId;

/** What was given with it and what became of it; not who handled it, nor whom else it is for. */
function exportCase(row: Case, contact: CaseContact | undefined): Record<string, unknown> {
  const { id, kind, courtyardId, spot, category, title, text, pictureIds, recordingId, isShared } = row;
  const {
    isDanger,
    alias,
    promiseItem,
    promisedHours,
    proxyRelation,
    consentWay,
    consentAt,
    status,
    statusAt,
    madeAt,
    outcome,
    outcomeLine,
    closing,
  } = row;
  return {
    ...{ id, number: presentCaseNumber(row), kind, courtyardId, spot, category, title, text, pictureIds, alias },
    position: positionOf(row),
    recordingId,
    ...{ isShared, isDanger, proxyRelation, consentWay, consentAt, status, statusAt, madeAt },
    ...{ promiseItem, promisedHours, outcome, outcomeLine, closing },
    contact: contact ? { name: contact.contactName, phone: contact.contactPhone, address: contact.address } : null,
  };
}
