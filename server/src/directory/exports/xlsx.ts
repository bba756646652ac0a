import { importColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const wide: Partial<Record<ImportColumn, number>> = {
  name: 20,
  organization: 20,
  location: 20,
  address: 28,
  openingHours: 32,
  description: 40,
};

export const columnWidths = (Object.keys(importColumns) as ImportColumn[]).map((column) => wide[column] ?? 13);
