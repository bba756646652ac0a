import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

type ReadMethods =
  | 'find'
  | 'findBy'
  | 'findOne'
  | 'findOneBy'
  | 'findOneOrFail'
  | 'findOneByOrFail'
  | 'exists'
  | 'existsBy'
  | 'count'
  | 'countBy'
  | 'sum';

/** What a read is given: it finds and counts, and the compiler refuses it every write. A transaction is a reader too. */
export interface Reader extends Pick<EntityManager, ReadMethods> {
  createQueryBuilder<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, alias: string): SelectOnly<Entity>;
}

/** A query builder that stays a SELECT, and takes no lock, which only a transaction could keep. */
interface SelectOnly<Entity extends ObjectLiteral> extends SelectQueryBuilder<Entity> {
  insert: never;
  update: never;
  delete: never;
  softDelete: never;
  restore: never;
  setLock: never;
}

/** What an act is given: every read and write of one transaction goes through it. */
export type Tx = EntityManager & Reader;
