import { isServerUrl } from '../connection-options';
import { openEmbeddedWhole } from './embedded-whole';
import { openServerWhole } from './server-whole';
import type { WholeDatabase } from './whole-database';

export type { Cell, TableShape, WholeDatabase } from './whole-database';

/** Opens a connection of its own beside those of a running server. */
export function openWholeDatabase(url: string): Promise<WholeDatabase> {
  return isServerUrl(url) ? openServerWhole(url) : openEmbeddedWhole(url);
}
