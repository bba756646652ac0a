import { endpoint } from '../endpoint';
import type * as schema from './payments.schema';

export const paymentEndpoints = {
  findMyPayments: endpoint<typeof schema.findMyPayments>('GET /api/payments/mine'),
  getMerchant: endpoint<typeof schema.getMerchant>('GET /api/payments/merchant'),
  findPayments: endpoint<typeof schema.findPayments>('GET /api/payments'),
  findPaymentIssues: endpoint<typeof schema.findPaymentIssues>('GET /api/payments/issues'),
  settlePaymentIssue: endpoint<typeof schema.settlePaymentIssue>('POST /api/payments/issues/:id/settle'),
  getSpending: endpoint<typeof schema.getSpending>('GET /api/payments/spendings/:id'),
  approveSpending: endpoint<typeof schema.approveSpending>('POST /api/payments/spendings/:id/approve'),
  refuseSpending: endpoint<typeof schema.refuseSpending>('POST /api/payments/spendings/:id/refuse'),
  getPayment: endpoint<typeof schema.getPayment>('GET /api/payments/:id'),
  prepay: endpoint<typeof schema.prepay>('POST /api/payments/:id/prepay'),
  checkPayment: endpoint<typeof schema.checkPayment>('POST /api/payments/:id/check'),
  cancelPayment: endpoint<typeof schema.cancelPayment>('POST /api/payments/:id/cancel'),
  reportShutPayment: endpoint<typeof schema.reportShutPayment>('POST /api/payments/:id/shut'),
};
