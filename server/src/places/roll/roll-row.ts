import { readBuilding, readRoom, readUnit } from '@yuanli/shared/places/door';
import { readPhone } from '@yuanli/shared/phone';
import { rollLimits, type RollColumn } from '@yuanli/shared/places/roll-columns';
import { hasUnwritten } from '@yuanli/shared/plain-text';
import { parseArea } from './parse-area';
import { readDay } from './read-day';

/** One line of the roll: a home, and one of its members if the line names one. A type, not an interface: it is kept as JSON. */
export type RollLine = {
  courtyardId: string;
  /** The building as it is called where it is new, and by its key. */
  building: string;
  buildingKey: string;
  unit: string;
  room: string;
  doorKey: string;
  /** Null: not on this line. */
  areaHundredths: number | null;
  name: string;
  phone: string | null;
  isOwner: boolean;
  birthDate: string | null;
  livesHere: boolean;
};

export type RollCells = Record<RollColumn, string>;

/** What a line says by itself, before it is known which building it means. */
export type PlainLine = Omit<RollLine, 'courtyardId' | 'building' | 'buildingKey'>;

const yes = ['是', '有', '对', 'y', 'yes', '1', '√', '✓', '✔'];
const no = ['否', '无', '不是', 'n', 'no', '0', '×', '✗'];
const answerOf = (cell: string): boolean | null => {
  const word = cell.toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : null;
};

/** 89.50㎡ and 1,234.5: the unit and the commas are no part of the figure. */
const plainArea = (cell: string): string =>
  cell
    .replace(/(㎡|m2|m²|平方米|平米|平方|平)$/i, '')
    .replace(/,(?=\d{3}\b)/g, '')
    .trim();

/** Reads one line; what is wrong with it, and what should be looked at, is said in words. */
export function readRollRow(cells: RollCells): { line: PlainLine; problems: string[]; remarks: string[] } {
  const { doorLength, nameLength } = rollLimits;
  const [unit, room] = [readUnit(cells.unit), readRoom(cells.room)];
  const phone = cells.phone ? readPhone(cells.phone) : null;
  const line: PlainLine = {
    unit: unit.name,
    room: room.name,
    doorKey: `${room.key}/${unit.key}`,
    areaHundredths: cells.area ? parseArea(plainArea(cells.area.normalize('NFKC'))) : null,
    name: cells.name,
    phone: phone?.number ?? null,
    isOwner: answerOf(cells.isOwner) ?? false,
    birthDate: cells.birthDate ? readDay(cells.birthDate) : null,
    livesHere: answerOf(cells.livesHere) ?? true,
  };
  const building = readBuilding(cells.building).name;
  const problems = [
    !building && '请填写楼栋',
    !line.room && '请填写房号',
    [building, line.unit, line.room].some(({ length }) => length > doorLength) &&
      `楼栋、单元、房号最多写${doorLength}个字`,
    cells.area && line.areaHundredths === null && '专有部分面积应是大于0的数字，最多两位小数，比如89.50',
    line.name.length > nameLength && `姓名最多写${nameLength}个字`,
    !line.name && cells.phone && '填了电话，请也填姓名',
    cells.phone && !phone && '电话应是11位手机号，或者带区号的固定电话，比如0731-55550101',
    cells.birthDate && line.birthDate === null && '出生日期请写成1958-03-07这样，不能晚于今天',
    cells.isOwner && answerOf(cells.isOwner) === null && '是否业主请填“是”或“否”',
    cells.livesHere && answerOf(cells.livesHere) === null && '是否在住请填“是”或“否”，不填就是在住',
  ].filter((problem): problem is string => Boolean(problem));
  const remarks = hasUnwritten(line.name) ? [`姓名“${line.name}”里有没写出来的字，请核对`] : [];
  return { line, problems, remarks };
}
