import { In } from 'typeorm';
import { readPhone } from '@yuanli/shared/phone';
import { digest } from '../../platform/crypto';
import { inChunks, type Reader } from '../../platform/database';
import { HouseholdMember } from './household-member.entity';

/** Someone the roll names in a home. */
export type RollMember = Pick<HouseholdMember, 'name' | 'phone' | 'isOwner' | 'birthDate' | 'livesHere'>;

/** Everything the roll says of a home. A type, not an interface: it is kept as sealed JSON. */
export type HomeContent = { areaHundredths: number; members: RollMember[] };

/** A verified resident of a home, as staff may see them. */
export interface VerifiedResident {
  personId: string;
  householdId: string;
  nickname: string;
  phoneDigest: string | null;
  phoneMasked: string | null;
}

const textOf = ({ name, phone, isOwner, birthDate, livesHere }: RollMember): string =>
  JSON.stringify([name, phone, isOwner, birthDate, livesHere]);

export const isSameContent = (one: HomeContent, other: HomeContent): boolean =>
  one.areaHundredths === other.areaHundredths &&
  JSON.stringify(one.members.map(textOf).sort()) === JSON.stringify(other.members.map(textOf).sort());

export interface Difference<Before extends RollMember = RollMember, After extends RollMember = RollMember> {
  came: After[];
  gone: Before[];
  altered: { before: Before; after: After }[];
  same: { before: Before; after: After }[];
}

/** Who comes, who goes, and of whom something else is said: the same name is the same person where nobody else has it. */
export function compareMembers<Before extends RollMember, After extends RollMember>(
  before: readonly Before[],
  after: readonly After[],
): Difference<Before, After> {
  const [gone, came] = [[...before], [...after]];
  const pair = (isOne: (one: RollMember, other: RollMember) => boolean) => {
    const found: { before: Before; after: After }[] = [];
    for (const one of [...gone]) {
      const at = came.findIndex((other) => isOne(one, other));
      if (at < 0) continue;
      found.push({ before: one, after: came[at]! });
      gone.splice(gone.indexOf(one), 1);
      came.splice(at, 1);
    }
    return found;
  };
  const same = pair((one, other) => textOf(one) === textOf(other));
  const altered = [
    ...pair((one, other) => one.name === other.name && one.phone === other.phone),
    ...pair((one, other) => one.name === other.name),
  ];
  return { came, gone, altered, same };
}

const digestsOfPhones = (members: readonly RollMember[]): Set<string> =>
  new Set(members.flatMap(({ phone }) => (phone && readPhone(phone)?.isMobile ? digest('phone', phone) : [])));

/**
 * Whose verification a change touches: those whose phone the roll named in this home and does not any more, and all whom it
 * does not name where nobody of those before is left.
 */
export function findTouched(
  before: readonly RollMember[],
  after: readonly RollMember[],
  verified: readonly VerifiedResident[],
): VerifiedResident[] {
  const [named, stillNamed] = [digestsOfPhones(before), digestsOfPhones(after)];
  const { same, altered } = compareMembers(before, after);
  const isOtherFamily = before.length > 0 && same.length + altered.length === 0;
  return verified.filter(({ phoneDigest }) => {
    if (phoneDigest !== null && stillNamed.has(phoneDigest)) return false;
    return isOtherFamily || (phoneDigest !== null && named.has(phoneDigest));
  });
}

/** Is this verified resident's phone in the home's roll? */
export const isNamed = (members: readonly RollMember[], { phoneDigest }: VerifiedResident): boolean =>
  phoneDigest !== null && digestsOfPhones(members).has(phoneDigest);

/** The members of these homes, by home. */
export async function findMembersOf(
  db: Reader,
  householdIds: readonly string[],
): Promise<Map<string, HouseholdMember[]>> {
  const byHome = new Map<string, HouseholdMember[]>();
  for (const ids of inChunks(householdIds)) {
    const members = await db.find(HouseholdMember, { where: { householdId: In([...ids]) }, order: { id: 'ASC' } });
    for (const member of members) {
      const together = byHome.get(member.householdId);
      if (together) together.push(member);
      else byHome.set(member.householdId, [member]);
    }
  }
  return byHome;
}

export const contentOf = (areaHundredths: number, members: readonly RollMember[]): HomeContent => ({
  areaHundredths,
  members: members.map(({ name, phone, isOwner, birthDate, livesHere }) => ({
    ...{ name, phone, isOwner, birthDate, livesHere },
  })),
});

/** What changed of people, in words for staff: 陈桂兰, 陈小满（电话、是否业主）. */
export function formatDifference(before: HomeContent | null, after: HomeContent | null) {
  const { came, gone, altered } = compareMembers(before?.members ?? [], after?.members ?? []);
  const names = (members: readonly RollMember[]) => members.map(({ name }) => name);
  return {
    came: names(came),
    gone: names(gone),
    altered: altered.map(({ before: was, after: is }) => `${is.name}（${alteredFields(was, is).join('、')}）`),
  };
}

const fields = { phone: '电话', isOwner: '是否业主', birthDate: '出生日期', livesHere: '是否在住' } as const;

const alteredFields = (was: RollMember, is: RollMember): string[] =>
  (Object.keys(fields) as (keyof typeof fields)[]).filter((key) => was[key] !== is[key]).map((key) => fields[key]);
