import Taro from '@tarojs/taro';
import type { PayCall } from '@yuanli/shared/payments/payments.schema';
import { scales, useScaleStore } from '../a11y/scale';
import { AppError } from '../net/app-error';
import { prepayIdOf, readPayResult, type PayResult } from './pay-result';

/** A browser has no WeChat to pay with; only a demo server plays it. */
export async function ensureDemo(): Promise<void> {
  const { statusCode } = await Taro.request<unknown>({ url: `${API_BASE}/demo/personas` });
  if (statusCode !== 200) throw new AppError('wechat.needed', '请在微信里打开付款');
}

/** Shows the demo's pay page over everything, and waits for what is tapped there. Closing it is a change of mind. */
export async function payInDemo(call: PayCall): Promise<PayResult> {
  await ensureDemo();
  const { dialog, frame } = drawDialog(`${API_BASE}/demo/pay?prepayId=${encodeURIComponent(prepayIdOf(call))}`);
  return new Promise((resolve) => {
    const end = (result: PayResult) => {
      removeEventListener('message', hear);
      dialog.remove();
      resolve(result);
    };
    const hear = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== location.origin || source !== frame.contentWindow) return;
      const result = readPayResult((data as { yuanliPay?: unknown } | null)?.yuanliPay);
      if (result) end(result);
    };
    addEventListener('message', hear);
    // Escape closes it too.
    dialog.addEventListener('close', () => end('cancelled'));
    dialog.showModal();
  });
}

function drawDialog(address: string) {
  const factor = scales.find(({ name }) => name === useScaleStore.getState().name)?.factor ?? 1;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', '微信支付（演示）');
  Object.assign(dialog.style, {
    ...{ width: 'min(420px, 94vw)', height: 'min(640px, 88vh)', padding: '0', border: '0', margin: 'auto' },
    ...{ borderRadius: '14px', background: '#fff', color: '#2a2520', fontSize: `${16 * factor}px`, overflow: 'hidden' },
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '关闭，不付款';
  // Escape is heard by the dialog as long as the focus is not within the frame.
  close.autofocus = true;
  Object.assign(close.style, {
    ...{ display: 'block', width: '100%', minHeight: '60px', border: '0', background: '#f1ebe1' },
    ...{ color: 'inherit', font: 'inherit', fontWeight: '600' },
  });
  close.addEventListener('click', () => dialog.close());
  const frame = document.createElement('iframe');
  frame.title = '微信支付（演示）';
  frame.src = address;
  Object.assign(frame.style, { display: 'block', width: '100%', height: 'calc(100% - 60px)', border: '0' });
  dialog.append(frame, close);
  document.body.append(dialog);
  return { dialog, frame };
}
