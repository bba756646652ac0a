import type { Actor } from '../platform/actor';
import type { Reader, Tx } from '../platform/database';
import type { PlateDeps } from './get-plate-image';
import type { VerifiedResident } from './roll/home-content';

/** What the roll asks of services that stand above places; the app hands them in. */
export interface RollDeps {
  /** Who was verified as living in one of these homes. */
  findVerifiedIn(db: Reader, householdIds: readonly string[]): Promise<VerifiedResident[]>;
  /** What others may call these people, by id. */
  findNicknames(db: Reader, personIds: readonly string[]): Promise<Map<string, string>>;
  maskPhone(phone: string): string;
  notify(tx: Tx, personId: string, news: { title: string; text: string }): Promise<void>;
}

/** What the places ask of the services that know who belongs to them. */
export interface PlacePeopleDeps {
  countMembers(db: Reader, courtyardIds: readonly string[]): Promise<number>;
  /** Who joined one courtyard has joined the other from now on. */
  moveMembers(tx: Tx, fromCourtyardId: string, toCourtyardId: string): Promise<void>;
  /** Who is verified in one home, asks to be, or has a code for it, is of the other from now on. */
  moveResidents(tx: Tx, fromHouseholdId: string, toHouseholdId: string): Promise<void>;
  /** Held, or still to begin, for this very place. */
  countAppointments(db: Reader, placeId: string): Promise<number>;
  /** Somebody may be voting in this community, by a roll that is fixed. */
  isVoteUnderWay(db: Reader, communityId: string): Promise<boolean>;
  endAppointments(tx: Tx, by: Actor | null, placeIds: readonly string[]): Promise<void>;
}

export type PlacesDeps = PlateDeps & { roll: RollDeps; people: PlacePeopleDeps };
