export { exportGifts } from './export-gifts';
export { countGiftsWaiting } from './find-hand-overs';
export { findRedemptionTodos } from './find-redemption-todos';
export { eraseRedeemer } from './erase-redeemer';
export { giftPool } from './gift-pool';
export { addGiftRoutes } from './gifts.routes';
export { releaseRunOutGift } from './release-run-out-gift';
export { applyGiftModeration, type GiftVerdict } from './apply-gift-moderation';
