/** 1,234.50, and 100 where there are no fen: the figure of a sum, without its unit. Whole fen. */
export function groupFen(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return fen % 100 === 0 ? whole : `${whole}.${String(fen % 100).padStart(2, '0')}`;
}

/** 1,234.50元, as residents read it in a sentence. */
export const formatYuan = (fen: number): string => `${groupFen(fen)}元`;

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];

/** Up to 9,999 as it is written on cheques: 壹仟零伍; empty for 0. */
function writeGroup(group: number): string {
  const digits = String(group).padStart(4, '0');
  return [...digits]
    .map((digit, index) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[3 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

/** The sum in capital figures, as banks write it (正确填写票据和结算凭证的基本规定): 10050 is 壹佰元伍角整. Fen, from 1 to 999,999,999,999. */
export function writeFenInWords(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, rest] = [Math.floor((fen % 100) / 10), fen % 10];
  return `${yuan > 0 ? `${writeYuan(yuan)}元` : ''}${writeCents(jiao, rest, yuan > 0)}`;
}

function writeYuan(yuan: number): string {
  const groups = [Math.floor(yuan / 100_000_000), Math.floor(yuan / 10_000) % 10_000, yuan % 10_000];
  const names = ['亿', '万', ''];
  let words = '';
  let hasGap = false;
  for (const [index, group] of groups.entries()) {
    if (group === 0) {
      hasGap = words !== '';
      continue;
    }
    const needsZero = words !== '' && (hasGap || group < 1_000);
    words += `${needsZero ? '零' : ''}${writeGroup(group)}${names[index]}`;
    hasGap = false;
  }
  return words;
}

function writeCents(jiao: number, fen: number, hasYuan: boolean): string {
  if (jiao === 0 && fen === 0) return '整';
  const tens = jiao > 0 ? `${DIGITS[jiao]}角` : hasYuan ? '零' : '';
  return fen === 0 ? `${tens}整` : `${tens}${DIGITS[fen]}分`;
}
