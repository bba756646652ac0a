import { create } from 'zustand';

export type WishView = 'open' | 'ongoing' | 'fulfilled' | 'mine';

/** Which wishes the list shows; a tab page takes no query, so other pages choose it here. */
export const useWishView = create<{ view: WishView }>(() => ({ view: 'open' }));

export const chooseWishView = (view: WishView): void => useWishView.setState({ view });
