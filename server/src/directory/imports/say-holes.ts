import { importColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';
import type { Hole } from '../../platform/sheets';

const words: Record<Hole['why'], string> = {
  merged: '和别的单元格合并了，请拆开再填',
  formula: '是没有算出结果的公式，请改成文字',
  date: '被表格当成了日期，请改成文字',
};

/** What a line of the sheet shows to people only: taken as read it would wipe out what is known. */
export const sayHoles = (holes: readonly { column: ImportColumn; why: Hole['why'] }[]): string[] =>
  (Object.keys(words) as Hole['why'][]).flatMap((why) => {
    const titles = holes.filter((hole) => hole.why === why).map(({ column }) => importColumns[column]);
    return titles.length > 0 ? `${titles.join('、')}${words[why]}` : [];
  });
