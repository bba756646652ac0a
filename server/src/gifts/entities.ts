export { Gift } from './gift.entity';
export { Redemption } from './redemption.entity';
