import type { Wish } from './wish.entity';

/** The columns a list needs, and not one more. */
export const cardColumns = [
  'id',
  'year',
  'number',
  'kind',
  'title',
  'status',
  'statusAt',
  'alias',
  'courtyardId',
  'proxyRelation',
  'availability',
  'wantedBefore',
  'pictureIds',
] as const satisfies (keyof Wish)[];

export type CardRow = Pick<Wish, (typeof cardColumns)[number]>;
