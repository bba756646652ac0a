export { KeptKey } from './kept-key.entity';
export { loadKeptKey } from './load-kept-key';
