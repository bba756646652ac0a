import type { ImportColumn } from '@yuanli/shared/directory/import-columns';
import type { FileImportRow } from '../../platform/imports';

/** What a file says, column by column. A column it does not have is not there, nor a cell of which nobody can tell what it says. */
export type Cells = Partial<Record<ImportColumn, string>>;

/** In the template, to show how a line is filled in; never brought in. */
export const EXAMPLE = '示例';

export const cellsOf = ({ cells }: Pick<FileImportRow, 'cells'>): Cells => cells as Cells;
