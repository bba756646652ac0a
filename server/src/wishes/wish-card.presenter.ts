import type { z } from 'zod';
import type { wishCard } from '@yuanli/shared/wishes/wishes.schema';
import { presentPicture } from '../pictures';
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

export type WishCard = z.input<typeof wishCard>;

export function presentWishCard(row: CardRow, courtyardName: string): WishCard {
  const { id, kind, title, status, alias, proxyRelation, availability, wantedBefore, statusAt, pictureIds } = row;
  const [cover] = pictureIds;
  const thumbUrl = cover ? presentPicture(cover).thumbUrl : null;
  const number = presentNumber(row);
  return {
    id,
    number,
    kind,
    title,
    status,
    alias,
    courtyardName,
    proxyRelation,
    availability,
    wantedBefore,
    thumbUrl,
    at: statusAt,
  };
}

/** 2026-0146 */
export const presentNumber = ({ year, number }: Pick<Wish, 'year' | 'number'>): string =>
  `${year}-${String(number).padStart(4, '0')}`;
