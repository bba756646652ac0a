/** In a browser the address line is the way to share. */
export const canShare = process.env.TARO_ENV === 'weapp';
