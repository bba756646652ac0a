import { getMetadataArgsStorage } from 'typeorm';
import { isSealed } from '../platform/database';

export interface SealedTable {
  name: string;
  /** Columns of the primary key, in their order. */
  key: string[];
  /** Columns with something sealed. */
  columns: string[];
}

/** Every table in which something is sealed, as the entities of the schema say it: a new `@Sealed()` column is found by itself. */
export function findSealedTables(): SealedTable[] {
  const { tables, columns } = getMetadataArgsStorage();
  return tables.flatMap(({ name, target: entity }) => {
    const own = columns.filter(({ target }) => target === entity);
    const sealed = own.filter(({ options }) => isSealed(options)).map(({ propertyName }) => propertyName);
    const key = own.filter(({ options }) => options.primary).map(({ propertyName }) => propertyName);
    return name && sealed.length > 0 ? [{ name, key, columns: sealed }] : [];
  });
}
