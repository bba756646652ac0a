import { In, IsNull } from 'typeorm';
import { findDanger } from '@yuanli/shared/cases/danger-words';
import { hotlineColumns, mostHotlineRows, requiredHotlineColumns } from '@yuanli/shared/cases/hotline-columns';
import { yearInChina } from '@yuanli/shared/china-time';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findPersonByPhoneDigest } from '../../identity';
import { Courtyard, getCourtyard } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { AuditEntry, recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { nextNumber } from '../../platform/counters';
import { digest } from '../../platform/crypto';
import type { Reader, Tx } from '../../platform/database';
import type { FileImport, FileImportRow, ImportKind, LineReader, Outcome } from '../../platform/imports';
import { newId } from '../../platform/new-id';
import { presentCaseNumber } from '../case-card.presenter';
import { CaseContact } from '../case-contact.entity';
import { dueOf } from '../case-due';
import { Case } from '../case.entity';
import { placeOfDesk } from '../case.policy';
import { followCase, tryChangeCase } from '../change-case';
import { titleOf } from '../report-case';
import { findRoute } from '../rules/find-case-rules';
import { openHotlineColumns } from './hotline-columns';
import { readHotlineLine, type HotlineLine } from './hotline-line';

/** Files of orders of the hotline 12345, as its system gives them: one line is one case. */
export const hotlineImport: ImportKind = {
  kind: 'hotline',
  columns: { titles: hotlineColumns, required: requiredHotlineColumns },
  openColumns: openHotlineColumns,
  mostRows: mostHotlineRows,
  atOnce: { check: 200, keep: 20, undo: 20 },
  roles: communityRoles,
  may: async (_db, actor, communityId) => hasRole(actor, communityRoles, [communityId]),
  openReader,
  check: checkRows,
  keep: keepRows,
  undo: takeBackCases,
};

async function openReader(db: Reader, { communityId }: FileImport): Promise<LineReader> {
  const courtyards = await db.findBy(Courtyard, { communityId, removedAt: IsNull() });
  const rowOf = new Map<string, number>();
  let parts = 0;
  return {
    read(named) {
      const read = readHotlineLine(named, courtyards);
      if (!read) return null;
      const { number } = read.line;
      const earlier = rowOf.get(number);
      if (number && earlier === undefined) rowOf.set(number, named.row);
      const repeated = earlier === undefined ? [] : [`工单编号：和第${earlier}行重复`];
      return { cells: read.line, part: ++parts, problems: [...read.problems, ...repeated], remarks: [] };
    },
    finish: () => ({ parts, questions: [], filled: [] }),
  };
}

const lineOf = ({ cells }: FileImportRow): HotlineLine => cells as HotlineLine;

/** The cases of these orders that are there already, by the number of the order. */
async function findKnown(db: Reader, communityId: string, rows: readonly FileImportRow[]): Promise<Map<string, Case>> {
  const externalNumber = In(rows.map((row) => lineOf(row).number));
  const known = await db.find(Case, {
    select: { id: true, externalNumber: true, year: true, number: true },
    where: { communityId, externalNumber },
  });
  return new Map(known.map((row) => [row.externalNumber!, row]));
}

/** The dry run: what is registered already stays as it is, and says under which number. */
async function checkRows(tx: Tx, { communityId }: FileImport, rows: readonly FileImportRow[]): Promise<Outcome> {
  const good = rows.filter(({ isBad }) => !isBad);
  const known = await findKnown(tx, communityId, good);
  const problems = good.flatMap((row) => {
    const there = known.get(lineOf(row).number);
    return there
      ? [{ line: row.line, problem: `已经登记过（${presentCaseNumber(there)}），不再导入`, isBad: false }]
      : [];
  });
  return { figures: { fresh: good.length - problems.length, same: problems.length }, problems };
}

async function keepRows(tx: Tx, found: FileImport, rows: readonly FileImportRow[]): Promise<Outcome> {
  const known = await findKnown(tx, found.communityId, rows);
  for (const row of rows) if (!known.has(lineOf(row).number)) await registerOrder(tx, found, lineOf(row));
  return { figures: {} };
}

/** An order becomes a case of the desk that the rules of the place say. Nobody wrote it here: what neighbours may read is decided when it is taken. */
async function registerOrder(tx: Tx, { id: importId, byId }: FileImport, line: HotlineLine): Promise<void> {
  const place = await getCourtyard(tx, line.courtyardId);
  const { gridId, communityId, streetId, districtId } = place;
  const { number: externalNumber, text, category, name, phone, address } = line;
  const id = newId();
  const now = clock.now();
  const madeAt = line.reportedAt ? new Date(line.reportedAt) : now;
  const isDanger = findDanger(text) !== null;
  const where = { courtyardId: place.id, gridId, communityId };
  const { desk, grade } = await findRoute(tx, { kind: 'appeal', category, isDanger, ...where });
  const timed = {
    ...{ kind: 'appeal' as const, category, isDanger, grade, promisedHours: null },
    ...{ countedFrom: madeAt, stoppedMinutes: 0, externalDueAt: line.dueAt ? new Date(line.dueAt) : null },
  };
  const contact = { contactName: name, contactPhone: phone, address };
  const beneficiary = phone ? await findPersonByPhoneDigest(tx, digest('phone', phone)) : null;
  const year = yearInChina(now);
  await tx.insert(Case, {
    ...{ id, courtyardId: place.id, gridId, communityId, streetId, districtId, spot: null },
    ...{ source: 'hotline' as const, externalNumber, importId, reporterId: null, alias: name },
    ...{ beneficiaryId: beneficiary?.id ?? null, proxyRelation: null, consentWay: null, consentAt: null },
    ...{
      title: titleOf({ kind: 'appeal', text }, category, place, contact),
      text,
      pictureIds: [],
      recordingId: null,
      guideId: null,
    },
    ...{ isHardship: false, isShared: false, checkedAt: null, publicView: null, isLineChecked: false },
    ...{
      status: 'submitted' as const,
      statusAt: now,
      madeAt,
      desk,
      ownerPlaceId: placeOfDesk(desk, { ...place, courtyardId: place.id }),
    },
    ...timed,
    ...dueOf(timed),
    ...{ openDueAt: null, reopenedTimes: 0, joined: 0, year, number: await nextNumber(tx, 'case', communityId, year) },
  });
  await tx.insert(CaseContact, { caseId: id, ...contact });
  await recordAudit(tx, actorOf(byId), 'case.reported', id, { importId });
  await followCase(tx, id);
}

const actorOf = (personId: string): Actor => ({ personId, sessionId: personId, grants: [] });

/** Cases of the file that nobody has touched are taken back; the others stay, and are counted. */
async function takeBackCases(tx: Tx, found: FileImport, atOnce: number): Promise<Outcome & { taken: number }> {
  const where = { importId: found.id };
  const rows = await tx.find(Case, { select: { id: true }, where, order: { id: 'ASC' }, take: atOnce });
  let undone = 0;
  for (const { id } of rows) if (await takeBackCase(tx, actorOf(found.byId), id)) undone++;
  return { figures: { undone, left: rows.length - undone }, taken: rows.length };
}

/** What stays of a case that was taken back, so that no number is missing: nothing of the order. */
const nothing = {
  ...{ importId: null, externalNumber: null, beneficiaryId: null, alias: '来电人', isDanger: false },
  ...{ title: '已撤销导入的工单', text: '导入已撤销。' },
};

/** False: somebody took it, looked at the contact or wrote something; it stays, and is not looked at again. */
async function takeBackCase(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const isUntouched = (await tx.countBy(AuditEntry, { subjectId: id })) === 1;
  if (!isUntouched || !(await tryChangeCase(tx, id, { from: ['submitted'], to: 'withdrawn', set: nothing }))) {
    await tx.update(Case, { id }, { importId: null });
    return false;
  }
  await tx.delete(CaseContact, { caseId: id });
  await recordAudit(tx, actor, 'case.import_undone', id);
  return true;
}
