import type { RollColumn } from '@yuanli/shared/places/roll-columns';
import { parseArea } from './parse-area';
import { readDay } from './read-day';

/** One line of the roll: a home, and one of its members if the line names one. */
export interface RollLine {
  row: number;
  courtyard: string;
  building: string;
  unit: string;
  room: string;
  /** Null: not on this line. */
  areaHundredths: number | null;
  name: string;
  phone: string | null;
  isOwner: boolean;
  birthDate: string | null;
  livesHere: boolean;
}

export type RollCells = Record<RollColumn, string>;

const LONGEST = 20;

/** Reads one line; what is wrong with it is said in words. */
export function readRollRow(row: number, cells: RollCells): RollLine | { row: number; problem: string } {
  const line = {
    row,
    courtyard: cells.courtyard,
    building: numbered(cells.building, '号楼'),
    unit: numbered(cells.unit, '单元'),
    room: cells.room.replace(/室$/, ''),
    areaHundredths: cells.area ? parseArea(cells.area) : null,
    name: cells.name,
    phone: cells.phone.replace(/^\+86|[\s-]/g, '') || null,
    isOwner: cells.isOwner === '是',
    birthDate: cells.birthDate ? readDay(cells.birthDate) : null,
    livesHere: cells.livesHere !== '否',
  };
  const problems = [
    !line.building && '请填写楼栋',
    !line.room && '请填写房号',
    [line.building, line.unit, line.room].some(({ length }) => length > LONGEST) &&
      `楼栋、单元、房号最多写${LONGEST}个字`,
    cells.area && line.areaHundredths === null && '专有面积应是大于0的数字，最多两位小数，例如89.50',
    line.name.length > LONGEST && `姓名最多写${LONGEST}个字`,
    !line.name && line.phone && '填了手机号，请也填姓名',
    line.phone && !/^1[3-9]\d{9}$/.test(line.phone) && '手机号应是11位数字',
    cells.birthDate && line.birthDate === null && '出生日期请写成1958-03-07这样',
    !['', '是', '否'].includes(cells.isOwner) && '是否业主请填“是”或“否”',
    !['', '是', '否'].includes(cells.livesHere) && '是否在住请填“是”或“否”，不填就是在住',
  ].filter(Boolean);
  return problems.length > 0 ? { row, problem: problems.join('；') } : line;
}

/** People write 2 for 2号楼; both must be the same building. */
const numbered = (name: string, suffix: string): string => (/^\d+$/.test(name) ? `${name}${suffix}` : name);
