import { rollColumns } from '@yuanli/shared/places/roll-columns';
import type { FileAnswer } from '../../platform/http';

/** An empty roll to fill in. The BOM lets Excel and WPS read the titles as Chinese. */
export const getRollTemplate = async (): Promise<FileAnswer> => ({
  contentType: 'text/csv; charset=utf-8',
  body: `\uFEFF${Object.values(rollColumns).join(',')}\r\n`,
  fileName: '户册模板.csv',
});
