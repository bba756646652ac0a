import { toHalfWidth } from '@yuanli/shared/half-width';

/** ¥1,280.50, and ¥1,280 where there are no fen. */
export function formatFen(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return rest === 0 ? `¥${yuan}` : `¥${yuan}.${String(rest).padStart(2, '0')}`;
}

/** Yuan as they are typed, in fen; null: nothing was spent, undefined: no amount of money. By digits, never by floating point. */
export function readFen(typed: string): number | null | undefined {
  const text = toHalfWidth(typed).replace(/[\s,，¥元]/g, '');
  if (text === '') return null;
  const [, yuan, fen = ''] = /^(\d{1,8})(?:\.(\d{0,2}))?$/.exec(text) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
}
