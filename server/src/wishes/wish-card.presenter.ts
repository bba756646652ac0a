import type { z } from 'zod';
import type { wishCard } from '@yuanli/shared/wishes/wishes.schema';
import { presentPicture } from '../pictures';
import type { CardRow } from './card-row';
import { presentNumber } from './wish-number.presenter';

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
