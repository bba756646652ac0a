import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import {
  importColumns,
  importColumnsAlsoCalled,
  requiredColumns,
  type ImportColumn,
} from '@yuanli/shared/directory/import-columns';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import type { FileImport, FileImportRow, ImportKind, LineReader, Outcome } from '../../platform/imports';
import { formatHoles, type NamedLine } from '../../platform/sheets';
import { callOffUnservedBookings } from '../desk/call-off-unserved-bookings';
import { tidyCell } from '../exports/tidy-cell';
import { Location } from '../services/location.entity';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';
import { canRunDirectory } from '../services/service.policy';
import { upsertService } from '../services/upsert-service';
import { type ComparedRow, compareRows } from './compare-rows';
import type { ImportedDetails } from './details-of-service';
import { externalIdOf } from './external-id-of';
import { lockKnown } from './find-known';
import { cellsOf, EXAMPLE, type Cells } from './import-cells';
import { readSpot } from './read-spot';
import { readYesNo } from './read-yes-no';
import { openSurroundings } from './surroundings';

/** Files of services: one line is one service at one place. */
export const servicesImport: ImportKind = {
  kind: 'services',
  columns: { titles: importColumns, alsoCalled: importColumnsAlsoCalled, required: requiredColumns },
  mostRows: directoryLimits.importRows,
  atOnce: { check: 500, keep: 100, undo: 100 },
  roles: communityRoles,
  may: async (_db, actor, communityId) => canRunDirectory(actor, communityId),
  openReader: async () => openServicesReader(),
  check: checkRows,
  keep: keepRows,
};

const columns = Object.keys(importColumns) as ImportColumn[];

function openServicesReader(): LineReader {
  const conflictOf = watchConflicts();
  let parts = 0;
  return {
    read(named) {
      const { cells, unclear } = readCells(named);
      if (!Object.values(cells).some(Boolean) && unclear.length === 0) return null;
      if (cells.externalId === EXAMPLE) return null;
      const problems = [...formatHoles(unclear), conflictOf(named.row, cells)].filter((one) => one !== null);
      return { cells, part: ++parts, problems, remarks: [] };
    },
    finish: () => ({ parts, questions: [], filled: [] }),
  };
}

/** A cell of which nobody can tell what it says is not there. */
function readCells({ cells: texts, holes }: NamedLine<string>) {
  const cells: Cells = {};
  for (const column of columns) if (texts[column] !== undefined) cells[column] = tidyCell(texts[column]);
  const unclear = holes.map(({ name, why }) => ({
    column: name as ImportColumn,
    title: importColumns[name as ImportColumn],
    why,
  }));
  for (const { column } of unclear) delete cells[column];
  return { cells, unclear };
}

/** Asked line by line, from the top: does one contradict an earlier one? The same 编号 twice, or one place at two spots. */
function watchConflicts(): (row: number, cells: Cells) => string | null {
  const firstOfId = new Map<string, number>();
  const firstOfPlace = new Map<string, { row: number; facts: string }>();
  return (row, cells) => {
    const externalId = externalIdOf(cells);
    const sameId = firstOfId.get(externalId);
    if (externalId && sameId === undefined) firstOfId.set(externalId, row);

    const { name = '', location, address = '', wheelchair } = cells;
    const place = JSON.stringify([address, location || name]);
    const facts = JSON.stringify([readSpot(cells), readYesNo(wheelchair ?? '')]);
    const samePlace = firstOfPlace.get(place);
    if (address && !samePlace) firstOfPlace.set(place, { row, facts });

    if (sameId !== undefined) return `编号和第${sameId}行重复`;
    return samePlace && samePlace.facts !== facts
      ? `和第${samePlace.row}行是同一地点，但纬度、经度或“轮椅可进”不一致`
      : null;
  };
}

/** The dry run. What is bad is named; what lies far away, or where nobody said, is remarked upon. */
async function checkRows(tx: Tx, { communityId }: FileImport, rows: readonly FileImportRow[]): Promise<Outcome> {
  const compared = await compareRows(tx, communityId, rows, await openSurroundings(tx, communityId));
  const count = (is: ComparedRow['is']) => compared.filter((one) => one.is === is).length;
  const problems = compared.flatMap(({ row, is, problem, remark }) => {
    if (is === 'bad' && problem) return [{ line: row.line, problem, isBad: true }];
    return remark ? [{ line: row.line, problem: remark, isBad: false }] : [];
  });
  const figures = { fresh: count('fresh'), changed: count('changed'), same: count('same'), closed: count('closed') };
  return { figures, problems };
}

/** Compared anew: someone may have changed a service by hand since the dry run. */
async function keepRows(tx: Tx, found: FileImport, rows: readonly FileImportRow[]): Promise<Outcome> {
  await lockKnown(tx, found.communityId, rows.map(cellsOf));
  const around = await openSurroundings(tx, found.communityId);
  const compared = await compareRows(tx, found.communityId, rows, around);
  const bad = compared.find((one) => one.is === 'bad');
  if (bad) {
    const failedBecause = `前面的行已经导入，第${bad.row.row}行现在无法识别，改好后请重新选择文件：${bad.problem}`;
    return { figures: {}, failedBecause };
  }
  const actor = { personId: found.byId, sessionId: found.byId, grants: [] };
  const news = compared.flatMap((one) => (one.is === 'fresh' || one.is === 'changed' ? [one] : []));
  const addresses = news.map(({ details }) => details!.address);
  const places = await tx.findBy(Location, { communityId: found.communityId, address: In(addresses) });
  for (const { row, details: read, known } of news) {
    const details = read!;
    const cells = cellsOf(row);
    const place = places.find(({ address, name }) => address === details.address && name === details.locationName);
    await upsertService(tx, {
      communityId: found.communityId,
      id: known?.service.id,
      externalId: externalIdOf(cells),
      plates: around.plates,
      details: {
        ...details,
        // What a file does not say about a place stays as it is.
        accessibility: place?.accessibility ?? null,
        isWheelchairAccessible:
          cells.wheelchair === undefined && place ? place.isWheelchairAccessible : details.isWheelchairAccessible,
      },
    });
    if (known) await followChange(tx, actor, known.service, details);
  }
  return { figures: {} };
}

/**
 * A file changed a service, which is locked: a form opened before must not write over it, and who booked a time at which
 * nobody is received any more is told. But a file has checked nothing: what neighbours said goes along into the new round.
 */
async function followChange(
  tx: Tx,
  actor: Parameters<typeof callOffUnservedBookings>[1],
  { id, round, slotMinutes, openingHours }: ServiceAtLocation,
  details: ImportedDetails,
): Promise<void> {
  await tx.update(ServiceAtLocation, { id }, { round: round + 1 });
  await tx.update(ServiceReport, { serviceId: id, round }, { round: round + 1 });
  if (slotMinutes !== null && details.openingHours !== openingHours) await callOffUnservedBookings(tx, actor, id);
}
