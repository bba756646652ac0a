import type Router from '@koa/router';
import type { Context } from 'koa';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { Refusal } from '../platform/refusal';
import { askStandIn } from './ask-stand-in';

interface DemoOrder {
  description: string;
  amountFen: number;
  state: string;
}

/** What the page tells the mini-program, as wx.requestPayment would. */
type PayResult = 'ok' | 'cancelled' | 'shut' | 'failed';

/** The page that takes the place of WeChat's own sheet in the browser: nothing is paid, and it says so. */
export function addDemoPayRoutes(router: Router, standInUrl: string): void {
  router.get('/demo/pay', async (ctx) => {
    const prepayId = String(ctx.query['prepayId'] ?? '');
    const order = await askStandIn<DemoOrder>(standInUrl, 'payment-of-prepay', { prepayId });
    ctx.type = 'html';
    ctx.set('Cache-Control', 'no-store');
    ctx.body = writePage(order, prepayId);
  });

  router.get('/demo/pay.js', (ctx) => {
    ctx.type = 'js';
    ctx.body = SCRIPT;
  });

  router.post('/demo/pay', async (ctx) => {
    const { prepayId, act } = bodyOf(ctx);
    ctx.body = { result: await pay(standInUrl, prepayId, act) };
  });
}

function bodyOf({ request }: Context): { prepayId: string; act: string } {
  const { prepayId, act } = ((request as { body?: unknown }).body ?? {}) as Record<string, unknown>;
  if (typeof prepayId !== 'string' || typeof act !== 'string') throw new Refusal('request.invalid');
  return { prepayId, act };
}

async function pay(standInUrl: string, prepayId: string, act: string): Promise<PayResult> {
  if (act !== 'pay') {
    await askStandIn(standInUrl, 'fail-payment', { prepayId, reason: act === 'fail' ? 'bank' : 'cancel' });
    return act === 'fail' ? 'failed' : 'cancelled';
  }
  const answer = await askStandIn<{ result: string; errno?: number }>(standInUrl, 'pay-order', { prepayId });
  if (answer.errno === 102) return 'shut';
  return answer.result === 'ok' ? 'ok' : 'failed';
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const writePage = ({ description, amountFen }: DemoOrder, prepayId: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>微信支付（演示）</title>
<style>
  body { margin: 0; padding: 24px; font: 18px/1.6 system-ui, sans-serif; color: #2a2520; text-align: center; }
  .demo { margin: 0 0 24px; padding: 12px; border-radius: 12px; background: #f8ecd3; color: #8a5a0b; font-weight: 600; }
  .what { margin: 0; color: #665c52; overflow-wrap: anywhere; }
  .sum { margin: 8px 0 32px; font-size: 40px; font-weight: 700; }
  button { display: block; width: 100%; min-height: 60px; margin: 12px 0; border: 1px solid #665c52; border-radius: 14px;
    background: #fff; color: inherit; font: inherit; font-weight: 600; }
  button.first { border-color: #2a6f52; background: #2a6f52; color: #fff; }
</style>
<main data-prepay="${escapeHtml(prepayId)}">
  <p class="demo">这是演示，不会真的付钱</p>
  <p class="what">${escapeHtml(description)}</p>
  <p class="sum">${formatYuan(amountFen)}</p>
  <button class="first" data-act="pay">演示付款</button>
  <button data-act="cancel">先不付</button>
  <button data-act="fail">演示付款失败</button>
</main>
<script src="/demo/pay.js"></script>
</html>
`;

const SCRIPT = `const main = document.querySelector('main');
const buttons = [...main.querySelectorAll('button')];
for (const button of buttons)
  button.addEventListener('click', async () => {
    for (const each of buttons) each.disabled = true;
    const body = JSON.stringify({ prepayId: main.dataset.prepay, act: button.dataset.act });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/demo/pay', { method: 'POST', headers, body }).then((it) => it.json()).catch(() => ({}));
    parent.postMessage({ yuanliPay: answer.result ?? 'failed' }, location.origin);
  });
`;
