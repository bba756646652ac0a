export { giftSubjects } from './gift-audit';
export { exportGifts, eraseRedeemer } from './redeemer-data';
export { giftPool } from './gift-pool';
export { addGiftRoutes } from './gifts.routes';
export { releaseRunOutGift } from './release-run-out-gift';
export { applyGiftModeration } from './apply-gift-moderation';
export { giftTasks } from './gift-tasks';
