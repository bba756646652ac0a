/** 11010519491231002X → 1****************X: enough to tell two documents of one's own apart, too little for anybody else. */
export const maskIdNumber = (number: string): string =>
  `${number.slice(0, 1)}${'*'.repeat(number.length - 2)}${number.slice(-1)}`;
