/** What can be wrong with gifts and their redemption. */
export const giftErrors = {
  'gift.not_found': { status: 404, message: '没有找到这件礼品' },
  'gift.not_offered': { status: 409, message: '这件礼品现在不能兑换，请看看其他礼品' },
  'gift.sold_out': { status: 409, message: '这件礼品刚刚兑完，积分没有扣，看看别的吧' },
  'gift.limit_reached': { status: 409, message: '这件礼品您已兑换到上限，留一些给邻居吧' },
  'gift.price_changed': { status: 409, message: '这件礼品所需的积分刚刚调整，请刷新后再决定' },
  'gift.changed': { status: 409, message: '这件礼品的情况刚刚变了，请刷新看看' },
  'gift.redemption_not_found': { status: 404, message: '没有找到这次兑换' },
  'gift.code_unknown': { status: 404, message: '没有找到这个领取码，请和居民核对一下' },
  'gift.other_keeper': { status: 403, message: '这份礼品由另一位爱心商家发放' },
  'gift.already_collected': { status: 409, message: '这份礼品已领取，请不要重复发放' },
  'gift.already_released': { status: 409, message: '这次兑换已取消，积分已退回，请居民重新兑换' },
} as const;
