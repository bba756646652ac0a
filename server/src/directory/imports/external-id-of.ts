import { unguardCell } from '../../platform/sheets';
import type { Cells } from './import-cells';

/** Full-width letters and digits come from Chinese keyboards, and mean the same number. */
export const externalIdOf = ({ externalId = '' }: Pick<Cells, 'externalId'>): string =>
  unguardCell(externalId.normalize('NFKC').trim());
