import type { DemoPersonKey } from './people';

interface DemoGift {
  title: string;
  story: string;
  price: number;
  stock: number;
  limitPerPerson: number;
  /** A drawing in `data/gifts`, where the shop would take a photo. */
  picture: string;
}

/** On the shelf of 彭叔's shop. */
export const demoGiftShelf = {
  keeper: 'keeper',
  pickUpPlace: '彭叔便利店（梧桐院东门）',
  pickUpHours: '每天 8:00–20:00',
  holdDays: 7,
} as const;

export const demoGifts: DemoGift[] = [
  { title: '垃圾袋一卷', story: '加厚款，一卷三十只。', price: 5, stock: 40, limitPerPerson: 4, picture: 'bags' },
  { title: '毛巾一条', story: '纯棉，颜色随机。', price: 10, stock: 20, limitPerPerson: 2, picture: 'towel' },
  {
    title: '理发一次',
    story: '店里的师傅理，六十岁以上可以上门。',
    price: 20,
    stock: 10,
    limitPerPerson: 1,
    picture: 'scissors',
  },
  { title: '洗衣液一瓶', story: '两升装，无香。', price: 30, stock: 12, limitPerPerson: 2, picture: 'detergent' },
  {
    title: '保温杯一个',
    story: '半升，带提绳，适合出门散步。',
    price: 60,
    stock: 1,
    limitPerPerson: 1,
    picture: 'cup',
  },
];

/** Who redeemed what, and whether they have fetched it. */
export interface DemoRedemption {
  person: DemoPersonKey;
  title: string;
  isCollected: boolean;
}

export const demoRedemptions: DemoRedemption[] = [
  { person: 'sun', title: '毛巾一条', isCollected: true },
  { person: 'volunteer', title: '理发一次', isCollected: false },
];
