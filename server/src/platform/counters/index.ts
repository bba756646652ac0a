export { Counter } from './counter.entity';
export { nextNumber, type CounterKind } from './next-number';
