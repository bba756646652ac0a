import { RefundFields } from './order-fields';
import type { PayEndpoint } from './pay-endpoint';
import { fieldsOf, PayRefusal } from './pay-refusal';
import { refundOf } from './refunds';

const REFUNDS = '/v3/refund/domestic/refunds';

const ask: PayEndpoint = {
  method: 'POST',
  path: REFUNDS,
  answer: (pay, { body }) => refundOf(pay.refunds.ask(fieldsOf(RefundFields, body))),
};

const query: PayEndpoint = {
  method: 'GET',
  path: `${REFUNDS}/:outRefundNo`,
  answer(pay, { params }) {
    const refund = pay.refunds.find(params.outRefundNo);
    if (!refund) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    return refundOf(refund);
  },
};

export const refundEndpoints = [ask, query];
