import Router from '@koa/router';
import { readSmallBody } from '../platform/http';
import { PayError, type PayNotice } from '../wechat/pay';
import { recordPaid } from './orders/record-paid';
import type { PaymentDeps } from './payments-deps';
import { recordRefund } from './refunds/record-refund';

const FAILED = (message: string) => ({ code: 'FAIL', message });

/**
 * Where WeChat Pay tells what became of payments and refunds. The signature is verified over the raw body, so this stands before any
 * body parser. Whatever is not answered by 204 comes again, for a day.
 */
export function createPayNoticeRouter(deps: PaymentDeps, onCommit: () => void): Router {
  const router = new Router();
  router.post('/wechat/pay/notice', async (ctx) => {
    const { pay, database, purposes } = deps;
    const body = await readSmallBody(ctx.req);
    if (!pay) {
      ctx.status = 404;
      ctx.body = FAILED('没有开通');
      return;
    }
    let notice: PayNotice;
    try {
      notice = await pay.openNotice(ctx.headers, body);
    } catch (error) {
      deps.log.warn({ code: error instanceof PayError ? error.code : 'unreadable' }, 'a pay notice was refused');
      ctx.status = 401;
      ctx.body = FAILED('签名不对');
      return;
    }
    await database.inTransaction(async (tx) => {
      if (notice.kind === 'paid') {
        const { outTradeNo, transactionId, amountFen, openid, paidAt, state } = notice.order;
        if (state !== 'SUCCESS' || transactionId === null || amountFen === null) return;
        await recordPaid(tx, purposes, { outTradeNo, transactionId, amountFen, openid, paidAt });
      }
      if (notice.kind === 'refund') await recordRefund(tx, notice.refund);
    });
    onCommit();
    ctx.status = 204;
  });
  return router;
}
