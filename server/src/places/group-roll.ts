import type { Roll, RowProblem } from './read-roll';
import type { RollLine } from './roll-row';

export interface RollMember {
  name: string;
  phone: string | null;
  isOwner: boolean;
  birthDate: string | null;
  livesHere: boolean;
}

/** A home as the file has it, with all its members. */
export interface RollHousehold {
  courtyardId: string;
  building: string;
  unit: string;
  room: string;
  areaHundredths: number;
  members: RollMember[];
}

interface Group {
  household: Omit<RollHousehold, 'areaHundredths'> & { areaHundredths: number | null };
  firstRow: number;
  areaRow: number;
  memberRows: Map<string, number>;
}

/** Puts the lines of one home together; lines that contradict one another are problems. */
export function groupRoll(
  { lines, problems }: Roll,
  courtyards: readonly { id: string; name: string }[],
): { households: RollHousehold[]; problems: RowProblem[] } {
  const found = [...problems];
  const groups = new Map<string, Group>();
  const only = courtyards.length === 1 ? courtyards[0] : undefined;

  for (const line of lines) {
    const courtyard = line.courtyard ? courtyards.find(({ name }) => name === line.courtyard) : only;
    const problem = courtyard ? addLine(groups, courtyard.id, line) : noCourtyard(line);
    if (problem) found.push({ row: line.row, problem });
  }
  for (const { household, firstRow } of groups.values()) {
    if (household.areaHundredths === null) found.push({ row: firstRow, problem: '请填写专有面积' });
  }
  const households = [...groups.values()].map(({ household }) => household).filter(hasArea);
  return { households, problems: found.sort((a, b) => a.row - b.row) };
}

const noCourtyard = ({ courtyard }: RollLine): string =>
  courtyard ? `本社区没有“${courtyard}”这个院落` : '请填写院落，本社区不止一个院落';

const hasArea = (household: Group['household']): household is RollHousehold => household.areaHundredths !== null;

function addLine(groups: Map<string, Group>, courtyardId: string, line: RollLine): string | null {
  const { row, building, unit, room, areaHundredths, name, phone, isOwner, birthDate, livesHere } = line;
  const key = JSON.stringify([courtyardId, building, unit, room]);
  const group = groups.get(key) ?? {
    household: { courtyardId, building, unit, room, areaHundredths: null, members: [] },
    firstRow: row,
    areaRow: row,
    memberRows: new Map<string, number>(),
  };
  groups.set(key, group);

  const { household, memberRows } = group;
  if (areaHundredths !== null && household.areaHundredths === null) {
    household.areaHundredths = areaHundredths;
    group.areaRow = row;
  }
  if (areaHundredths !== null && household.areaHundredths !== areaHundredths)
    return `同一户的面积和第${group.areaRow}行不一样`;
  if (!name) return null;
  const member = JSON.stringify([name, phone]);
  const earlier = memberRows.get(member);
  if (earlier !== undefined) return `和第${earlier}行是同一户的同一个人`;
  memberRows.set(member, row);
  household.members.push({ name, phone, isOwner, birthDate, livesHere });
  return null;
}
