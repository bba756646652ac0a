import { toHalfWidth } from '@yuanli/shared/half-width';

/** Yuan as they are typed, in fen; null: nothing was spent, undefined: no amount of money. By digits, never by floating point. */
export function readFen(typed: string): number | null | undefined {
  const text = toHalfWidth(typed).replace(/[\s,，¥元]/g, '');
  if (text === '') return null;
  const [, yuan, fen = ''] = /^(\d{1,8})(?:\.(\d{0,2}))?$/.exec(text) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
}
