import { z } from 'zod';
import { startOfDay } from './china-time';
import type { PayEndpoint } from './pay-endpoint';
import { fieldsOf } from './pay-refusal';

const BillDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, '账单日期格式须为yyyy-MM-DD')
  .refine((day) => !Number.isNaN(startOfDay(day)), '没有这一天');
const TarType = z.literal('GZIP').optional();
const TradeQuery = z.object({
  bill_date: BillDate,
  bill_type: z.enum(['ALL', 'SUCCESS', 'REFUND']).default('ALL'),
  tar_type: TarType,
});
const FundQuery = z.object({
  bill_date: BillDate,
  account_type: z.enum(['BASIC', 'OPERATION', 'FEES']).default('BASIC'),
  tar_type: TarType,
});
const ONLY = { ALL: undefined, SUCCESS: 'payment', REFUND: 'refund' } as const;

const tradebill: PayEndpoint = {
  method: 'GET',
  path: '/v3/bill/tradebill',
  answer(pay, { query, origin }) {
    const { bill_date: date, bill_type, tar_type } = fieldsOf(TradeQuery, query, 'query');
    return pay.bills.order({ bill: 'trade', date, only: ONLY[bill_type], isGzip: tar_type === 'GZIP' }, origin);
  },
};

const fundflowbill: PayEndpoint = {
  method: 'GET',
  path: '/v3/bill/fundflowbill',
  answer(pay, { query, origin }) {
    const { bill_date: date, tar_type } = fieldsOf(FundQuery, query, 'query');
    return pay.bills.order({ bill: 'fund', date, isGzip: tar_type === 'GZIP' }, origin);
  },
};

const download: PayEndpoint = {
  method: 'GET',
  path: '/v3/billdownload/file',
  answer: (pay, { query }) => pay.bills.fetch(query.token),
};

export const billEndpoints = [tradebill, fundflowbill, download];
