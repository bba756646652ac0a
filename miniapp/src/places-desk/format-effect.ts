/** What a change of a home does, or did. */
export interface Effect {
  came: readonly string[];
  gone: readonly string[];
  altered: readonly string[];
  touched?: readonly { nickname: string; phoneMasked: string | null }[];
  areaBefore?: number | null;
  areaAfter?: number | null;
}

/** 8950 → 89.5㎡ */
export const formatArea = (hundredths: number): string => `${hundredths / 100}㎡`;

/** Line by line, in words; empty where nothing changes. */
export function formatEffect({ came, gone, altered, touched = [], areaBefore, areaAfter }: Effect): string[] {
  const lines = [
    came.length > 0 && `增加：${came.join('、')}`,
    gone.length > 0 && `删除：${gone.join('、')}`,
    altered.length > 0 && `修改：${altered.join('、')}`,
    areaBefore != null &&
      areaAfter != null &&
      areaBefore !== areaAfter &&
      `面积：${formatArea(areaBefore)}改为${formatArea(areaAfter)}`,
    touched.length > 0 &&
      `已核实的住户：${touched.map(({ nickname, phoneMasked }) => [nickname, phoneMasked].filter(Boolean).join(' ')).join('、')}`,
  ];
  return lines.filter((line): line is string => Boolean(line));
}
