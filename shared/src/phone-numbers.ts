/** Phone numbers as people write them, for the forms and for the schemas alike. Source: the numbering plan of the PRC (工信部《电信网编号计划》). */

/** Country code, spaces, hyphens and brackets away: `+86 138-0001-0001` and `(028) 8512 3456` are their digits. */
export const bareNumber = (typed: string): string =>
  typed.replace(/[\s()（）\-－—‐‑–]/g, '').replace(/^(\+|00)86(?=[01])/, '');

const MOBILE = /^1[3-9]\d{9}$/;
/** An area code begins with 0 and has three or four digits, the number behind it seven or eight. */
const LANDLINE = /^0(10|2\d|[3-9]\d{2})\d{7,8}$/;

/** A mobile number without spaces, 11 digits: what binds an account and gets messages. */
export const isMobileNumber = (bare: string): boolean => MOBILE.test(bare);

/** Where a person can be called: a mobile number, or a landline with its area code. */
export const isCallableNumber = (bare: string): boolean => MOBILE.test(bare) || LANDLINE.test(bare);

export const phoneWords = {
  mobile: '手机号应是11位数字，请检查',
  callable: '请填写11位手机号，或带区号的座机号',
} as const;
