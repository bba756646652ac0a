export { HoldPool } from './hold-pool.entity';
export { Hold } from './hold.entity';
