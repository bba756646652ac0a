import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import { clock } from '../platform/clock';
import { insertOrRefuse, isDuplicate, type Reader, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure, Refusal } from '../platform/refusal';

/** A row that a community edits: a rule, a promise, a template. No two of them have the same key. */
interface Setting {
  id: string;
  communityId: string;
  version: number;
  changedAt: Date;
}

type Target<Row extends Setting> = EntityTarget<Row>;
type Area = 'case_rule' | 'repair_promise' | 'case_template';

/** The row with this id; refused when it is gone (….not_found). */
export async function getSetting<Row extends Setting>(db: Reader, of: Target<Row>, area: Area, id: string) {
  const row = await db.findOneBy(of, { id } as FindOptionsWhere<Row>);
  ensure(row, `${area}.not_found`);
  return row;
}

/** Adds a row; refused when its key is taken (….taken), or the community has as many as it may (….too_many). */
export async function addSetting<Row extends Setting>(
  tx: Tx,
  of: Target<Row>,
  area: Area,
  row: Omit<Row, 'id' | 'version' | 'changedAt'>,
  most: number,
): Promise<string> {
  const { communityId } = row as Pick<Setting, 'communityId'>;
  const there = await tx.count(of, { where: { communityId } as FindOptionsWhere<Row> });
  ensure(there < most, `${area}.too_many`);
  const id = newId();
  const whole = { ...row, id, version: 1, changedAt: clock.now() } as QueryDeepPartialEntity<Row>;
  await insertOrRefuse(tx, of, whole, `${area}.taken`);
  return id;
}

/** Changes the version that was seen; refused when there is a newer one (….changed), or another row has the key (….taken). */
export async function changeSetting<Row extends Setting>(
  tx: Tx,
  of: Target<Row>,
  area: Area,
  { id, version }: Pick<Setting, 'id' | 'version'>,
  set: Partial<Row>,
): Promise<void> {
  const changed = { ...set, version: version + 1, changedAt: clock.now() } as QueryDeepPartialEntity<Row>;
  try {
    const { affected } = await tx.update(of, { id, version } as FindOptionsWhere<Row>, changed);
    ensure(affected === 1, `${area}.changed`);
  } catch (error) {
    throw isDuplicate(error) ? new Refusal(`${area}.taken`) : error;
  }
}

/** Removes a row; refused when somebody else has (….not_found). */
export async function removeSetting<Row extends Setting>(tx: Tx, of: Target<Row>, area: Area, id: string) {
  const { affected } = await tx.delete(of, { id } as FindOptionsWhere<Row>);
  ensure(affected === 1, `${area}.not_found`);
}
