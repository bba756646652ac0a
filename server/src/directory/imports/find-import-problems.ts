import { page } from '../../platform/list';
import { MoreThan } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ImportRow } from './import-row.entity';
import { loadImport } from './load-import';

interface Question {
  id: string;
  cursor?: string | undefined;
}

const PAGE = 50;

/** Every line that could not be read, from the top of the file, and why. */
export async function findImportProblems(
  db: Reader,
  actor: Actor,
  { id, cursor }: Question,
): Promise<schema.FindImportProblemsAnswer> {
  const { id: importId } = await loadImport(db, actor, id);
  const where = { importId, isBad: true, row: MoreThan(Number(cursor ?? 0)) };
  const found = await db.find(ImportRow, {
    select: { row: true, problem: true },
    where,
    order: { row: 'ASC' },
    take: PAGE + 1,
  });
  const { items, nextCursor } = page(found, ({ row }) => String(row), PAGE);
  return { items: items.map(({ row, problem }) => ({ row, problem: problem ?? '' })), nextCursor };
}
