import { Entity, Index } from 'typeorm';
import type { GiftState } from '@yuanli/shared/gifts/gift-states';
import { Bool, Id, indexName, Instant, Int, Json, Ref, Text, Varchar } from '../platform/database';

/** What points are good for. How many pieces there are, and are taken, says its pool of holds. */
@Entity('gift')
@Index(indexName('gift', ['communityId', 'id']), ['communityId', 'id'])
@Index(indexName('gift', ['communityId', 'state', 'price', 'id']), ['communityId', 'state', 'price', 'id'])
@Index(indexName('gift', ['keeperId']), ['keeperId'])
export class Gift {
  @Id() id: string;
  @Ref() communityId: string;
  @Varchar(20) title: string;
  @Text() story: string;
  /** One taken off the gift is kept: those who redeemed it still see what they took. */
  @Json() pictureIds: string[];
  /** Points; what was redeemed before a change keeps its own price. */
  @Int() price: number;
  @Int() limitPerPerson: number;
  /** Days it is put aside for whoever redeemed it. */
  @Int() holdDays: number;
  @Varchar(60) pickUpPlace: string;
  @Varchar(40) pickUpHours: string;
  /** The only keeper who hands it out; null: any keeper of the community. */
  @Ref({ nullable: true }) keeperId: string | null;
  @Varchar(10) state: GiftState;
  /** Its words and pictures as they are now have passed content safety. */
  @Bool() isChecked: boolean;
  /** The check of the words and pictures as they are now. */
  @Ref() checkId: string;
  @Varchar(100, { nullable: true }) refusedBecause: string | null;
  /** Hears what became of the check: who wrote it, or changed it last. */
  @Ref() writerId: string;
  @Instant() madeAt: Date;

  get isOffered(): boolean {
    return this.state === 'offered';
  }
}

/** Its pieces are places in this pool: put aside is held, collected is used. */
export const poolOf = (giftId: string): string => `gift:${giftId}`;
