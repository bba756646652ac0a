export { drainOutbox, type OutboxHandler, type OutboxHandlers } from './drain-outbox';
export { enqueue, hasEnqueued } from './enqueue';
export { isFirstDelivery } from './is-first-delivery';
export { forgetDelivered } from './forget-delivered.job';
export { OutboxMessage } from './outbox-message.entity';
