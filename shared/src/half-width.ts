/**
 * Full-width signs of a Chinese keyboard (０-９, Ａ-Ｚ, ．) as the ordinary ones. Phones whose engine comes without ICU
 * leave them as they are in `normalize('NFKC')`, so nothing that runs on a phone relies on that.
 */
export const toHalfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
