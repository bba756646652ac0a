export { exportGifts, eraseRedeemer } from './redeemer-data';
export { countGiftsWaiting } from './find-hand-overs';
export { findRedemptionTodos } from './find-redemption-todos';
export { giftPool } from './gift-pool';
export { addGiftRoutes } from './gifts.routes';
export { releaseRunOutGift } from './release-run-out-gift';
export { applyGiftModeration } from './apply-gift-moderation';
