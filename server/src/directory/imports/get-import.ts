import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { presentImport } from './import.presenter';
import { loadImport } from './load-import';

/** How far the file is, and what it would change. */
export const getImport = async (db: Reader, actor: Actor, { id }: { id: string }): Promise<schema.GetImportAnswer> =>
  presentImport(await loadImport(db, actor, id));
