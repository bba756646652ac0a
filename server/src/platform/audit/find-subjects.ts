import { In, type EntityTarget, type FindOptionsSelect, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { Reader } from '../database';

/** What a line of the log is about: in which community, concerning whom, and its name where others may read it. */
export interface AuditSubject {
  communityId: string | null;
  personId?: string | null;
  title?: string;
}

/** Finds the things with these ids; one that is gone, or never was, is left out. */
export type FindSubjects = (db: Reader, ids: readonly string[]) => Promise<Map<string, AuditSubject>>;

type Columns<Row, Shown extends keyof Row> = Record<'communityId', keyof Row & string> &
  Partial<Record<'id' | 'personId' | 'title', keyof Row & string>> & {
    /** When the title may be read by others, and the columns that say so; left out where it may from the start. */
    isShown?: { from: readonly Shown[]; when: (row: Pick<Row, Shown>) => boolean };
  };

/** Reads the subjects from the columns of one table. */
export const subjectsIn =
  <Row extends ObjectLiteral, Shown extends keyof Row & string = never>(
    entity: EntityTarget<Row>,
    columns: Columns<Row, Shown>,
  ): FindSubjects =>
  async (db, ids) => {
    const { id = 'id', communityId, personId, title, isShown } = columns;
    const wanted = [id, communityId, personId, title, ...(isShown?.from ?? [])].flatMap((column) =>
      column ? [[column, true]] : [],
    );
    const select = Object.fromEntries(wanted) as FindOptionsSelect<Row>;
    const rows = await db.find(entity, { select, where: { [id]: In([...ids]) } as FindOptionsWhere<Row> });
    const read = (row: Row, column: string | undefined) => (column ? (row[column] as string | null) : null);
    return new Map(
      rows.map((row) => [
        String(row[id]),
        {
          communityId: read(row, communityId),
          personId: read(row, personId),
          title: isShown && !isShown.when(row) ? '' : (read(row, title) ?? ''),
        },
      ]),
    );
  };

/** Asks one source after the other for what is not found yet. */
export const eitherOf =
  (...sources: readonly FindSubjects[]): FindSubjects =>
  async (db, ids) => {
    const found = new Map<string, AuditSubject>();
    for (const find of sources) {
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) break;
      for (const [id, subject] of await find(db, missing)) found.set(id, subject);
    }
    return found;
  };
