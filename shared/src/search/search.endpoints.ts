import { endpoint } from '../endpoint';
import type * as schema from './search.schema';

export const searchEndpoints = {
  search: endpoint<typeof schema.search>('GET /api/search'),
  revealPerson: endpoint<typeof schema.revealPerson>('GET /api/search/people/:personId/phone'),
};
