import { importColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';
import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import type { Database } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensureAllowed } from '../../platform/refusal';
import { writeWorkbook } from '../../platform/sheets';
import { canRunDirectory } from '../services/service.policy';
import { cellsOfService } from './cells-of-service';
import { pagesOfServices } from './pages-of-services';
import { columnWidths, XLSX } from './xlsx';

const columns = Object.keys(importColumns) as ImportColumn[];

/** Our circle as a sheet, in the columns of an import: it can be corrected there and brought in again. */
export async function exportServices(
  database: Database,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<FileAnswer> {
  ensureAllowed(canRunDirectory(actor, communityId), communityRoles);
  const rows: string[][] = [Object.values(importColumns)];
  for await (const page of pagesOfServices(database, communityId)) {
    for (const described of page) {
      const cells = cellsOfService(described);
      rows.push(columns.map((column) => cells[column]));
    }
  }
  return {
    contentType: XLSX,
    body: await writeWorkbook([{ name: '服务', rows, widths: columnWidths }]),
    fileName: '生活圈服务.xlsx',
  };
}
