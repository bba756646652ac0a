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

export type PlacesDeps = PlateDeps & { roll: RollDeps };
