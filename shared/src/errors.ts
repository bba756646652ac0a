interface ErrorMeaning {
  /** HTTP status. */
  status: number;
  /** What happened, that nothing was lost, and what to do next. */
  message: string;
}

const table = {
  'request.invalid': { status: 422, message: '有些内容没填对，请检查后再试' },
  'request.unreadable': { status: 400, message: '这次提交没有读懂，请重试' },
  'request.too_large': { status: 413, message: '内容太大了，请换小一点的图片或文件' },
  'request.key_missing': { status: 400, message: '这次提交缺少编号，请重试' },
  'request.key_reused': { status: 409, message: '这次提交的编号已经用过，请重新提交' },
  'request.too_many': { status: 429, message: '操作太快了，请过几分钟再试' },
  'request.no_such_page': { status: 404, message: '没有找到这个页面' },
  'request.not_allowed': { status: 403, message: '您没有做这件事的权限，如有需要请联系社区' },
  'server.broken': { status: 500, message: '我们这边出了点问题，您填的内容还在，请稍后再试' },

  'session.required': { status: 401, message: '请先登录再继续' },
  'session.expired': { status: 401, message: '登录已过期，请重新登录' },
  'session.not_found': { status: 404, message: '没有找到这台设备' },

  'wechat.unavailable': { status: 502, message: '微信那边暂时没有回应，请稍后再试' },
  'wechat.code_invalid': { status: 400, message: '微信登录没有成功，请再点一次' },
  'wechat.login_blocked': { status: 403, message: '微信拦下了这次登录，请联系社区' },
  'wechat.push_forged': { status: 403, message: '消息签名不对' },

  'person.not_found': { status: 404, message: '没有找到这个人' },
  'person.phone_needed': { status: 403, message: '发布前请先绑定手机号' },
  'person.courtyard_needed': { status: 403, message: '请先选择您住的院子' },
  'person.has_open_matters': { status: 409, message: '您还有没办完的心愿，办完或退回后才能注销' },
  'person.phone_taken': { status: 409, message: '这个手机号已经绑在另一个微信上，如有疑问请联系社区' },

  'verification.no_match': { status: 404, message: '户册里没有对上您的手机号，可以用网格员给的验证码，或者提交给社区核对' },
  'verification.code_wrong': { status: 400, message: '验证码不对或已过期，请向网格员重新要一个' },
  'verification.already_verified': { status: 409, message: '您已经核实过住户身份了' },
  'verification.already_waiting': { status: 409, message: '您的申请正在核对，请等社区答复' },
  'verification.not_found': { status: 404, message: '没有找到这份申请' },
  'verification.already_decided': { status: 409, message: '这份申请已经有人处理了' },

  'appointment.not_found': { status: 404, message: '没有找到这项任命' },
  'appointment.already_held': { status: 409, message: '这个人已经有这项身份了' },
  'appointment.already_over': { status: 409, message: '这项任命已经结束了' },
  'appointment.dates_wrong': { status: 422, message: '结束日期要晚于开始日期' },

  'place.not_found': { status: 404, message: '没有找到这个地方' },
  'plate.not_found': { status: 404, message: '没有找到这块牌子，请核对牌子上的编号，或打电话问社区' },
  'household.not_found': { status: 404, message: '没有找到这一户' },
  'roll.unreadable': { status: 422, message: '文件没有读懂，请用模板填好后再传' },

  'picture.not_found': { status: 404, message: '没有找到这张图片' },
  'picture.not_a_picture': { status: 422, message: '这个文件不是图片，请选 JPG、PNG 或 WebP' },
  'picture.link_expired': { status: 403, message: '图片链接过期了，请刷新页面' },

  'wish.not_found': { status: 404, message: '没有找到这个心愿' },
  'wish.already_claimed': { status: 409, message: '这个心愿刚刚被别人认领了，看看别的心愿吧' },
  'wish.not_open': { status: 409, message: '这个心愿现在不能认领' },
  'wish.changed': { status: 409, message: '这个心愿的情况刚刚变了，请刷新看看' },
  'wish.own_wish': { status: 403, message: '这是您自己的心愿，请让别人来帮忙' },
  'wish.claimants_only': { status: 403, message: '认领心愿的是党员、志愿者和驻区单位，想帮忙请联系社区登记' },
  'wish.too_many_claims': { status: 409, message: '您手上的心愿已经够多了，完成或退回一个再来' },
  'wish.own_review': { status: 403, message: '自己发的、代发的或为您许的心愿，请另一位工作人员来看' },
  'wish.flagged_first': { status: 409, message: '内容检查对这个心愿有疑问，请先在待查内容里处理' },
  'wish.record_incomplete': { status: 422, message: '完成记录还没写全，请补上时间、地点、人员、过程和结果' },
  'wish.feedback_needed': { status: 422, message: '请写一句话或打个分，完成记录才算完整' },
  'wish.contact_closed': { status: 403, message: '联系方式已经收起来了，只在帮忙期间和完成后7天内能看' },

  'moderation.not_found': { status: 404, message: '没有找到这条内容' },
  'moderation.already_decided': { status: 409, message: '这条内容已经有人处理了' },

  'hold.already_held': { status: 409, message: '这个您已经有一份了，不用再要一次' },
  'hold.pool_too_small': { status: 409, message: '已经给出去的比这个数多，不能再减了' },

  'gift.not_found': { status: 404, message: '没有找到这件礼品' },
  'gift.not_offered': { status: 409, message: '这件礼品现在不能兑换，看看别的吧' },
  'gift.sold_out': { status: 409, message: '这件礼品刚刚换完了，积分没有扣，看看别的吧' },
  'gift.limit_reached': { status: 409, message: '这件礼品您已经换够了，留一些给邻居吧' },
  'gift.price_changed': { status: 409, message: '这件礼品的积分刚刚改了，请刷新看看再决定' },
  'gift.changed': { status: 409, message: '这件礼品的情况刚刚变了，请刷新看看' },
  'gift.redemption_not_found': { status: 404, message: '没有找到这次兑换' },
  'gift.code_unknown': { status: 404, message: '没有找到这个领取码，请和居民核对一下' },
  'gift.other_keeper': { status: 403, message: '这份礼品由另一位爱心商家发放' },
  'gift.already_collected': { status: 409, message: '这份礼品已经领走了，不要再给一次' },
  'gift.already_released': { status: 409, message: '这份礼品已经退回，积分也退了，请居民重新兑换' },

  'volunteer.already_registered': { status: 409, message: '您已经登记过志愿者了' },
  'volunteer.id_taken': { status: 409, message: '这个证件已经登记过志愿者了，如有疑问请联系社区' },
  'volunteer.not_found': { status: 404, message: '没有找到这位志愿者' },
  'volunteer.consent_not_awaited': { status: 409, message: '这位志愿者不需要监护人同意，或者已经登记过了' },
  'activity.not_found': { status: 404, message: '没有找到这个活动' },
  'activity.changed': { status: 409, message: '这个活动的情况刚刚变了，请刷新看看' },
  'activity.being_checked': { status: 409, message: '内容正在检查，请过几分钟再改' },
  'activity.no_shift': { status: 409, message: '请先加上岗位和还没开始的班次，再发布' },
  'activity.post_not_found': { status: 404, message: '没有找到这个岗位' },
  'activity.post_has_shifts': { status: 409, message: '这个岗位已经排了班次，不能删除，可以取消班次' },
  'activity.too_many_posts': { status: 409, message: '一个活动最多10个岗位' },
  'activity.own_activity': { status: 403, message: '这是您自己的活动，不用投诉' },
  'shift.not_found': { status: 404, message: '没有找到这个班次' },
  'shift.over': { status: 409, message: '这个班次已经开始或取消了' },
  'seat.not_found': { status: 404, message: '没有找到这次报名' },
  'seat.not_open': { status: 409, message: '这个班次现在不能报名，看看别的班次吧' },
  'seat.register_first': { status: 403, message: '报名前请先登记为志愿者，只要填一次' },
  'seat.guardian_needed': { status: 403, message: '未满18岁报名要监护人同意，社区会打电话给您的监护人，请等一等' },
  'seat.age_wrong': { status: 403, message: '您的年龄不符合这个活动的要求，看看别的活动吧' },
  'seat.training_needed': { status: 403, message: '这个活动需要先参加培训，请联系社区' },
  'seat.party_only': { status: 403, message: '这个活动仅限党员报名，看看别的活动吧' },
  'seat.overlaps': { status: 409, message: '您在这个时间已经报了别的班次' },
  'seat.full': { status: 409, message: '名额满了，您可以选择候补' },
  'seat.changed': { status: 409, message: '这次报名的情况刚刚变了，请刷新看看' },
  'seat.offer_over': { status: 409, message: '答复的时间过了，名额已经给了下一位' },
  'seat.already_started': { status: 409, message: '这个班次已经开始了，不能再取消，请联系社区' },

  'message.not_found': { status: 404, message: '没有找到这条消息' },
  'points.not_enough': { status: 409, message: '积分不够' },
  'points.transaction_not_found': { status: 404, message: '没有找到这笔积分' },
  'points.already_reversed': { status: 409, message: '这笔积分已经冲回了' },
  'points.not_reversible': { status: 409, message: '兑换、转赠和到期的积分不能冲回，请用积分调整' },
  'points.rule_changed': { status: 409, message: '这条规则刚刚被别人改过，请刷新看看再改' },
  'points.own_adjustment': { status: 403, message: '不能给自己调整积分，请另一位社区工作者来办' },
  'points.own_signature': { status: 403, message: '经办人和本人不能签字，请另一位监督委员来签' },
  'points.adjustment_not_found': { status: 404, message: '没有找到这笔积分调整' },
  'points.adjustment_decided': { status: 409, message: '这笔积分调整已经有人处理了' },
  'points.family_only': { status: 403, message: '积分只能转给核实过的同一户家人，而且要社区允许' },

  'party_book.branch_not_found': { status: 404, message: '没有找到这个支部' },
  'party_book.branch_name_taken': { status: 409, message: '社区里已经有这个名称的支部了，请换一个名称' },
  'party_book.party_members_only': { status: 409, message: '这个人还没有登记为本社区的党员，请先在“登记身份”里登记' },
  'party_book.already_in_branch': { status: 409, message: '这位党员已经在一个支部里了，请先从那个支部移出' },
  'party_book.member_not_found': { status: 404, message: '支部里没有这位党员，请刷新看看' },
  'party_book.not_oneself': { status: 403, message: '记账人要登记别人，请另一位社区工作者来登记您' },
  'party_book.own_page': { status: 403, message: '自己的积分请支部的另一位记账人来记' },
  'party_book.month_closed': { status: 409, message: '只能记最近12个月的积分，请换一个月份' },
  'party_book.month_full': { status: 409, message: '这个月这一类记不下这么多分了，请看看还能记几分' },
  'party_book.entry_not_found': { status: 404, message: '没有找到这笔记录' },
  'party_book.already_reversed': { status: 409, message: '这笔记录已经收回了' },
} as const satisfies Record<string, ErrorMeaning>;

export type ErrorCode = keyof typeof table;

/** Every "no" the server can say. The mini-program shows the message and branches on the code only. */
export const errors: Record<ErrorCode, ErrorMeaning> = table;
