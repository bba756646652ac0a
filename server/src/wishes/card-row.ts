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

/** As the drivers give it: the embedded database keeps moments as text, both keep lists as JSON. */
export type RawCardRow = Omit<CardRow, 'statusAt' | 'wantedBefore' | 'pictureIds'> & {
  statusAt: Date | string;
  wantedBefore: Date | string | null;
  pictureIds: string;
};

export const readCardRow = (raw: RawCardRow): CardRow => ({
  ...raw,
  statusAt: readInstant(raw.statusAt),
  wantedBefore: raw.wantedBefore === null ? null : readInstant(raw.wantedBefore),
  pictureIds: JSON.parse(raw.pictureIds) as string[],
});

const readInstant = (value: Date | string): Date =>
  typeof value === 'string' ? new Date(`${value.replace(' ', 'T')}Z`) : value;
