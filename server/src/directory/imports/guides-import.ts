import { isDeepStrictEqual } from 'node:util';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import {
  guideColumns,
  guideColumnsAlsoCalled,
  requiredGuideColumns,
  type GuideColumn,
} from '@yuanli/shared/directory/guide-columns';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { IsNull, Not } from 'typeorm';
import { findByIds, type Reader, type Tx } from '../../platform/database';
import type { FileImport, FileImportRow, ImportKind, LineReader, Outcome } from '../../platform/imports';
import { formatHoles, type NamedLine } from '../../platform/sheets';
import { detailsOfGuide } from '../guides/guide.presenter';
import { lockCounter } from '../guides/lock-counter';
import { ServiceGuide } from '../guides/service-guide.entity';
import { type GuideDetails, upsertGuide } from '../guides/upsert-guide';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';
import { canRunDirectory } from '../services/service.policy';
import { externalIdOf } from './external-id-of';
import { findKnown, lockKnown } from './find-known';
import type { GuideCells } from './guide-cells';
import { EXAMPLE } from './import-cells';
import { readGuideLine } from './read-guide-line';

/** Files of guides: one line is one item of a counter. */
export const guidesImport: ImportKind = {
  kind: 'guides',
  columns: { titles: guideColumns, alsoCalled: guideColumnsAlsoCalled, required: requiredGuideColumns },
  mostRows: directoryLimits.guideImportRows,
  atOnce: { check: 500, keep: 100, undo: 100 },
  roles: communityRoles,
  may: async (_db, actor, communityId) => canRunDirectory(actor, communityId),
  openReader: async () => openGuidesReader(),
  check: checkRows,
  keep: keepRows,
};

const columns = Object.keys(guideColumns) as GuideColumn[];
/** Longer than any column may be, so that what is too long can still be told. */
const LONGEST_CELL = 1_500;

function openGuidesReader(): LineReader {
  const firstOfId = new Map<string, number>();
  let parts = 0;
  return {
    read(named) {
      const cells: GuideCells = {};
      for (const column of columns)
        if (named.cells[column] !== undefined) cells[column] = plainText(named.cells[column]).slice(0, LONGEST_CELL);
      const unclear = named.holes.map(({ name, why }) => ({ title: guideColumns[name as GuideColumn], why }));
      for (const { name } of named.holes) delete cells[name as GuideColumn];
      if (!Object.values(cells).some(Boolean) && unclear.length === 0) return null;
      if (cells.externalId === EXAMPLE) return null;
      const problems = [...formatHoles(unclear), ...conflictOf(firstOfId, named, cells)];
      return { cells, part: ++parts, problems, remarks: [] };
    },
    finish: () => ({ parts, questions: [], filled: [] }),
  };
}

function conflictOf(firstOfId: Map<string, number>, { row }: NamedLine<string>, cells: GuideCells): string[] {
  const externalId = externalIdOf(cells);
  const first = firstOfId.get(externalId);
  if (externalId && first === undefined) firstOfId.set(externalId, row);
  return first === undefined ? [] : [`编号和第${first}行重复`];
}

interface ComparedGuide {
  row: FileImportRow;
  is: 'bad' | 'fresh' | 'changed' | 'same' | 'closed';
  /** Of a fresh or changed one. */
  details?: GuideDetails;
  /** Of a changed one. */
  known?: ServiceAtLocation;
  problem?: string;
}

const cellsOf = ({ cells }: FileImportRow): GuideCells => cells as GuideCells;

/** What each line would do to the community's guides, in a fixed number of questions. */
async function compareRows(db: Reader, communityId: string, rows: readonly FileImportRow[]): Promise<ComparedGuide[]> {
  const services = await findKnown(db, communityId, rows.map(cellsOf));
  const known = new Map(services.map((one) => [one.externalId ?? one.id, one]));
  const guides = await findByIds(
    db,
    ServiceGuide,
    services.map(({ id }) => id),
  );
  const counters = await db.find(ServiceAtLocation, {
    select: { id: true, name: true },
    where: { communityId, category: 'government', counterId: IsNull(), status: Not('closed' as const) },
    order: { nameKey: 'ASC', id: 'ASC' },
  });
  return rows.map((row) => {
    const service = known.get(externalIdOf(cellsOf(row)));
    const guide = service && guides.get(service.id);
    if (service && !guide) return { row, is: 'bad', problem: '这个编号已经用于生活圈里的一项服务，请换一个' };
    const before = service && guide ? detailsOfGuide(service, guide) : null;
    const line = readGuideLine(cellsOf(row), before, counters);
    if ('problem' in line) return { row, is: 'bad', problem: line.problem };
    // What the reader found contradicts another line, and is said already.
    if (row.isBad) return { row, is: 'bad' };
    const { details } = line;
    if (!service || !before) return { row, is: 'fresh', details };
    if (service.status === 'closed') return { row, is: 'closed' };
    return isDeepStrictEqual(details, before) ? { row, is: 'same' } : { row, is: 'changed', details, known: service };
  });
}

async function checkRows(tx: Tx, { communityId }: FileImport, rows: readonly FileImportRow[]): Promise<Outcome> {
  const compared = await compareRows(tx, communityId, rows);
  const count = (is: ComparedGuide['is']) => compared.filter((one) => one.is === is).length;
  const problems = compared.flatMap(({ row, problem }) => (problem ? [{ line: row.line, problem, isBad: true }] : []));
  const figures = { fresh: count('fresh'), changed: count('changed'), same: count('same'), closed: count('closed') };
  return { figures, problems };
}

/** Compared anew: someone may have changed a guide by hand since the dry run. A file has checked nothing. */
async function keepRows(tx: Tx, { communityId }: FileImport, rows: readonly FileImportRow[]): Promise<Outcome> {
  await lockKnown(tx, communityId, rows.map(cellsOf));
  const compared = await compareRows(tx, communityId, rows);
  const bad = compared.find((one) => one.is === 'bad');
  if (bad) {
    const failedBecause = `前面的行已经导入，第${bad.row.row}行现在无法识别，改好后请重新选择文件：${bad.problem}`;
    return { figures: {}, failedBecause };
  }
  const news = compared.flatMap((one) => (one.is === 'fresh' || one.is === 'changed' ? [one] : []));
  const counters = new Map<string, ServiceAtLocation>();
  for (const id of [...new Set(news.map(({ details }) => details!.counterId))].sort())
    counters.set(id, await lockCounter(tx, communityId, id));
  for (const { row, details, known } of news) {
    const counter = counters.get(details!.counterId)!;
    await upsertGuide(tx, { counter, id: known?.id, externalId: externalIdOf(cellsOf(row)), details: details! });
    if (known) await beginRound(tx, known);
  }
  return { figures: {} };
}

/** A form opened before must not write over what the file changed; what neighbours said goes along. */
async function beginRound(tx: Tx, { id, round }: ServiceAtLocation): Promise<void> {
  await tx.update(ServiceAtLocation, { id }, { round: round + 1 });
  await tx.update(ServiceReport, { serviceId: id, round }, { round: round + 1 });
}
