import type { Tx } from '../platform/database';
import { notifyWishers, type WishTold } from './wish-notifications';

export const notifyGivenBack = (tx: Tx, wish: WishTold): Promise<void> =>
  notifyWishers(tx, wish, {
    title: '帮忙的人退回了心愿',
    text: `「${wish.title}」帮忙的人这次办不了，心愿已经重新放出来，等别的邻居来帮。`,
    state: '继续等人',
    hint: '心愿已重新放出来',
  });
