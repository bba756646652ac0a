export { drainOutbox, type OutboxHandler, type OutboxHandlers } from './drain-outbox';
export { enqueue } from './enqueue';
export { isFirstDelivery } from './is-first-delivery';
export { purgeDelivered } from './purge-delivered.job';
export { OutboxMessage } from './outbox-message.entity';
