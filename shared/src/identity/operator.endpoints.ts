import { endpoint } from '../endpoint';
import type * as schema from './operator.schema';

export const operatorEndpoints = {
  becomeOperator: endpoint<typeof schema.becomeOperator>('POST /api/identity/me/operator'),
  findOperators: endpoint<typeof schema.findOperators>('GET /api/identity/operators'),
};
