import { In } from 'typeorm';
import { type Reader, startingWith } from '../../platform/database';
import type { FileImportRow } from '../../platform/imports';
import { Building } from '../building.entity';
import { Household, labelOf } from '../household.entity';
import { contentOf, findMembersOf, isSameContent, type HomeContent } from './home-content';
import type { HouseholdMember } from './household-member.entity';
import type { RollLine } from './roll-row';

/** A home of the file beside the one on the roll. */
export interface ComparedHome {
  line: RollLine;
  /** Lines of the file it stands on. */
  rows: FileImportRow[];
  /** Null: nobody has said how large it is. */
  content: HomeContent | null;
  buildingId: string | null;
  /** Null: there was never such a home. */
  household: Household | null;
  members: HouseholdMember[];
  /** On the roll now; null where it is new or was taken off. */
  before: HomeContent | null;
  is: 'fresh' | 'changed' | 'same' | 'bad';
  problem?: string;
}

/** Puts the lines of each home together and looks it up, in a fixed number of questions. Homes the file does not name stay as they are. */
export async function compareHomes(db: Reader, rows: readonly FileImportRow[]): Promise<ComparedHome[]> {
  const byPart = new Map<number, FileImportRow[]>();
  for (const row of rows.filter(({ isBad }) => !isBad)) byPart.set(row.part, [...(byPart.get(row.part) ?? []), row]);
  const groups = [...byPart.values()].map((some) => ({
    rows: some,
    lines: some.map(({ cells }) => cells as RollLine),
  }));
  if (groups.length === 0) return [];

  const all = groups.map(({ lines }) => lines[0]!);
  const buildings = await db.findBy(Building, {
    courtyardId: In([...new Set(all.map(({ courtyardId }) => courtyardId))]),
    nameKey: In([...new Set(all.map((line) => line.buildingKey))]),
  });
  const buildingIds = new Map(buildings.map(({ id, courtyardId, nameKey }) => [`${courtyardId}/${nameKey}`, id]));
  const households = await db.findBy(Household, {
    buildingId: In(buildings.map(({ id }) => id)),
    doorKey: In([...new Set(all.map((line) => line.doorKey))]),
  });
  const known = new Map(households.map((home) => [`${home.buildingId}/${home.doorKey}`, home]));
  const members = await findMembersOf(
    db,
    households.map(({ id }) => id),
  );

  const compared = groups.map((group): ComparedHome => {
    const line = group.lines[0]!;
    const buildingId = buildingIds.get(`${line.courtyardId}/${line.buildingKey}`) ?? null;
    const household = known.get(`${buildingId}/${line.doorKey}`) ?? null;
    return compare(group, buildingId, household, (household && members.get(household.id)) ?? []);
  });
  await refuseUnsureUnits(db, compared);
  return compared;
}

function compare(
  { rows, lines }: { rows: FileImportRow[]; lines: RollLine[] },
  buildingId: string | null,
  household: Household | null,
  members: HouseholdMember[],
): ComparedHome {
  const line = lines[0]!;
  const isThere = household !== null && household.removedAt === null;
  const before = isThere ? contentOf(household.areaHundredths, members) : null;
  // Who only names the people of a home that is known leaves its area as it is.
  const area =
    lines.find(({ areaHundredths }) => areaHundredths !== null)?.areaHundredths ?? before?.areaHundredths ?? null;
  const people = lines.filter(({ name }) => name !== '');
  const base = { line, rows, buildingId, household, members, before };
  if (area === null) return { ...base, content: null, is: 'bad', problem: '请填写专有部分面积' };
  const content = contentOf(area, people);
  const is = before === null ? 'fresh' : isSameContent(before, content) ? 'same' : 'changed';
  return { ...base, content, is };
}

/** 2号楼501 where the roll has 2号楼1单元501, or the other way round: nobody can know whether it is the same home. */
async function refuseUnsureUnits(db: Reader, compared: ComparedHome[]): Promise<void> {
  const fresh = compared.filter(({ is, household, buildingId }) => is === 'fresh' && !household && buildingId);
  if (fresh.length === 0) return;
  const others = await db.find(Household, {
    where: fresh.map(({ buildingId, line: { doorKey } }) => {
      const [room = '', unit] = doorKey.split('/');
      return { buildingId: buildingId!, doorKey: unit ? `${room}/` : startingWith(`${room}/`, 1) };
    }),
    take: 500,
  });
  for (const home of fresh) {
    const [room] = home.line.doorKey.split('/');
    const other = others.find(
      ({ buildingId, doorKey, removedAt }) =>
        buildingId === home.buildingId && removedAt === null && doorKey.split('/')[0] === room,
    );
    if (!other) continue;
    home.is = 'bad';
    home.problem = `和住户名册上的${home.line.building}${labelOf(other)}可能是同一户，请写成一样的单元`;
  }
}
