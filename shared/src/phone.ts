import { plainText } from './plain-text';

/** A phone as it is kept: 13855551001, or 0731-55550101 with an extension behind a second hyphen. */
export interface Phone {
  number: string;
  /** Only a mobile phone can be bound in WeChat, and so tell who somebody is. */
  isMobile: boolean;
}

export const phoneWords = {
  mobile: '手机号应是11位数字',
  anyNumber: '请填写电话号码，比如0731-55550101、13855551001，或12345、95598这样的服务电话',
  contact: '请填写11位手机号，或者带区号的固定电话，比如0731-55550101',
} as const;

/** Area codes of three figures: 010 and 02x; all others have four. */
const landline = /^(0(?:10|2\d)|0[3-9]\d{2})(\d{7,8})$/;
const extension = /(?:转|分机|ext\.?|[-*#])(\d{1,6})$/i;

/** Reads a phone of China as people write it, +86, spaces, hyphens and brackets included. Null: no phone, or a landline without its area code. */
export function readPhone(text: string): Phone | null {
  const written = plainText(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―－]/g, '-');
  const bare = written.replace(/^(\+|00)86-?/, '').replace(/^86-?(?=1[3-9][\d-]{9,}$)/, '');
  const digits = bare.replace(/[-()]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { number: digits, isMobile: true };
  const plus = /^(\+|00)86/.test(written) && !bare.startsWith('0') && !bare.startsWith('(0') ? `0${bare}` : bare;
  return readLandline(plus, '') ?? readLandline(plus.replace(extension, ''), extension.exec(plus)?.[1] ?? '');
}

function readLandline(written: string, more: string): Phone | null {
  const [, area, local] = landline.exec(written.replace(/[-()]/g, '')) ?? [];
  return area ? { number: [area, local, more].filter(Boolean).join('-'), isMobile: false } : null;
}
