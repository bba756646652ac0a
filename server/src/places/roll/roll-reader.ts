import { In } from 'typeorm';
import { buildingKey, readBuilding, type BuildingName } from '@yuanli/shared/places/door';
import { rollColumns, type RollColumn } from '@yuanli/shared/places/roll-columns';
import type { Reader } from '../../platform/database';
import type { ImportQuestion, LineReader, ReadRow } from '../../platform/imports';
import { formatHoles, type NamedLine } from '../../platform/sheets';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { readRollRow, type RollCells, type RollLine } from './roll-row';

const columns = Object.keys(rollColumns) as RollColumn[];

/** A merged cell of these stands for all the lines beside it; a merged name does not. */
const fillable: readonly RollColumn[] = ['courtyard', 'building', 'unit', 'room', 'area'];

interface Home {
  part: number;
  firstRow: number;
  area: { value: number; row: number } | null;
  people: Map<string, number>;
}

/** What is known of a courtyard while the file is read. */
interface CourtyardLines {
  courtyard: Courtyard;
  /** By number: the ways it is written, on the roll and in the file. */
  words: Map<string, Set<'号楼' | '栋'>>;
  /** By key: as it is called. */
  names: Map<string, string>;
  /** How a bare number is called. */
  bareWord: '号楼' | '栋';
}

/** Reads a file of the roll line by line: which home a line belongs to, whether it contradicts an earlier one, and what must be asked. */
export async function openRollReader(db: Reader, communityId: string): Promise<LineReader> {
  const courtyards = await openCourtyards(db, communityId);
  const homes = new Map<string, Home>();
  /** By room of a building: the units it was seen in. */
  const unitsOfRoom = new Map<string, { unit: string; row: number }>();
  const filled = new Set<string>();
  let parts = 0;

  const join = (line: RollLine, { sheet, row }: NamedLine<string>): { part: number; problem?: string } => {
    const where = sheet ? `“${sheet}”第` : '第';
    const place = `${line.courtyardId}/${line.buildingKey}`;
    const [room = '', unit = ''] = line.doorKey.split('/');
    const other = unitsOfRoom.get(`${place}/${room}`);
    unitsOfRoom.set(`${place}/${room}`, other ?? { unit, row });
    // 2号楼501 and 2号楼1单元501 may be one home.
    if (other && (other.unit === '') !== (unit === ''))
      return { part: 0, problem: `和${where}${other.row}行可能是同一户，请都写上单元，或者都不写` };

    const key = `${place}/${line.doorKey}`;
    const home = homes.get(key) ?? { part: ++parts, firstRow: row, area: null, people: new Map<string, number>() };
    homes.set(key, home);
    if (line.areaHundredths !== null) {
      home.area ??= { value: line.areaHundredths, row };
      if (home.area.value !== line.areaHundredths)
        return { part: home.part, problem: `同一户的面积和第${home.area.row}行不一样` };
    }
    if (!line.name) return { part: home.part };
    const person = JSON.stringify([line.name, line.phone]);
    const earlier = home.people.get(person);
    if (earlier !== undefined) return { part: home.part, problem: `和第${earlier}行是同一户的同一个人` };
    home.people.set(person, row);
    return { part: home.part };
  };

  return {
    read(named) {
      const { cells, unclear } = readCells(named, filled);
      if (columns.every((column) => cells[column] === '') && unclear.length === 0) return null;
      if (unclear.length > 0) return bad(formatHoles(unclear));
      const { line, problems, remarks } = readRollRow(cells);
      const found = findCourtyard(courtyards, cells.courtyard);
      if (typeof found === 'string') return bad([found, ...problems]);
      if (problems.length > 0) return bad(problems);
      const building = readBuilding(cells.building);
      const unsure = noteWord(found, building);
      if (unsure) return bad([unsure]);
      const key = buildingKey(building, found.courtyard.hasTwoWords ?? false);
      const whole: RollLine = {
        ...line,
        courtyardId: found.courtyard.id,
        building: nameOf(found, key, building),
        buildingKey: key,
      };
      const { part, problem } = join(whole, named);
      return { cells: whole, part, problems: problem ? [problem] : [], remarks };
    },
    finish: () => ({ parts, questions: questionsOf(courtyards), filled: [...filled] }),
  };
}

const bad = (problems: readonly string[]): ReadRow => ({ cells: {}, part: 0, problems, remarks: [] });

/** Merged cells are filled from the one that is shown, where they say which home it is. */
function readCells(
  { cells, holes }: NamedLine<string>,
  filled: Set<string>,
): { cells: RollCells; unclear: Parameters<typeof formatHoles>[0][number][] } {
  const read = Object.fromEntries(columns.map((column) => [column, cells[column] ?? ''])) as RollCells;
  const unclear: Parameters<typeof formatHoles>[0][number][] = [];
  for (const { name, why, fill } of holes) {
    const column = name as RollColumn;
    const title = rollColumns[column];
    if (why === 'merged' && fillable.includes(column) && fill) {
      read[column] = fill;
      filled.add(title);
    } else if (!(why === 'date' && column === 'birthDate')) unclear.push({ title, why });
  }
  return { cells: read, unclear };
}

async function openCourtyards(db: Reader, communityId: string): Promise<CourtyardLines[]> {
  const courtyards = (await db.findBy(Courtyard, { communityId })).filter(({ removedAt }) => removedAt === null);
  const buildings = await db.findBy(Building, { courtyardId: In(courtyards.map(({ id }) => id)) });
  return courtyards.map((courtyard) => {
    const ours = buildings.filter(({ courtyardId, removedAt }) => courtyardId === courtyard.id && removedAt === null);
    const read = ours.map(({ name }) => readBuilding(name));
    const lines: CourtyardLines = {
      courtyard,
      words: new Map(),
      names: new Map(ours.map(({ nameKey, name }) => [nameKey, name])),
      bareWord: read.filter(({ word }) => word === '栋').length * 2 > read.length ? '栋' : '号楼',
    };
    for (const building of read) noteWord(lines, building);
    return lines;
  });
}

function findCourtyard(courtyards: readonly CourtyardLines[], name: string): CourtyardLines | string {
  const [only, ...others] = courtyards;
  if (!only) return '本社区还没有院子，请先登记院子';
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
  if (!name) return others.length === 0 ? only : '请填写院子，本社区不止一个院子';
  return (
    courtyards.find(({ courtyard }) => plain(courtyard.name) === plain(name)) ??
    `本社区没有“${name.slice(0, 20)}”这个院子`
  );
}

/** Remembers how a number is written here; where the community said that both words are in use, a bare number says too little. */
function noteWord({ courtyard, words }: CourtyardLines, { number, word }: BuildingName): string | null {
  const known = words.get(number) ?? new Set();
  if (!word && courtyard.hasTwoWords && known.has('栋')) return `请写明是${number}号楼还是${number}栋`;
  words.set(number, word ? known.add(word) : known);
  return null;
}

function nameOf({ names, bareWord }: CourtyardLines, key: string, { number, word, name }: BuildingName): string {
  const known = names.get(key);
  if (known) return known;
  const called = !word && bareWord === '栋' && name === `${number}号楼` ? `${number}栋` : name;
  names.set(key, called);
  return called;
}

/** Are 3栋 and 3号楼 one building? Asked once for a courtyard, where both are written. */
const questionsOf = (courtyards: readonly CourtyardLines[]): ImportQuestion[] =>
  courtyards.flatMap(({ courtyard: { id, name, hasTwoWords }, words }) => {
    const [number] = [...words].find(([, used]) => used.size > 1) ?? [];
    if (hasTwoWords !== null || number === undefined) return [];
    const both = `${number}号楼和${number}栋`;
    return [
      {
        subjectId: id,
        title: `${name}的${both}是同一栋楼吗？`,
        options: [
          { value: 'one', label: '是同一栋，两种写法' },
          { value: 'two', label: '是两栋不同的楼' },
        ],
      },
    ];
  });
