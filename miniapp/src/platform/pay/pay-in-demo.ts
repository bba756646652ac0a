import { useScaleStore, scales } from '../a11y/scale';
import { readPayResult, type PayResult } from './pay-result';

/** In a browser: shows the demo's pay page over everything, and waits for what is tapped there. Closing it is a change of mind. */
export function payInDemo(prepayId: string): Promise<PayResult> {
  const { dialog, frame } = drawDialog(`${API_BASE}/demo/pay?prepayId=${encodeURIComponent(prepayId)}`);
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
    ...{ width: 'min(420px, 94vw)', height: 'min(640px, 88vh)', padding: '0', border: '0', borderRadius: '14px' },
    ...{ background: '#fff', color: '#2a2520', fontSize: `${16 * factor}px`, overflow: 'hidden' },
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '关闭，不付款';
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
