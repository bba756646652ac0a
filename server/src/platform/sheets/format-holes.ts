import type { Hole } from './sheet-row';

const words: Record<Hole['why'], string> = {
  merged: '和别的单元格合并了，请拆开再填',
  formula: '是没有算出结果的公式，请改成文字',
  date: '被表格当成了日期，请改成文字',
  rounded: '显示的数字和实际存的不一样，请改成文字',
};

/** What a line of the sheet shows to people only, by the titles of its columns: taken as read it would wipe out what is known. */
export const formatHoles = (holes: readonly { title: string; why: Hole['why'] }[]): string[] =>
  (Object.keys(words) as Hole['why'][]).flatMap((why) => {
    const titles = holes.filter((hole) => hole.why === why).map(({ title }) => title);
    return titles.length > 0 ? `${titles.join('、')}${words[why]}` : [];
  });
