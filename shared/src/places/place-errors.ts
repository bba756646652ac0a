/** What is refused about places and about who sets them up; part of the one table in ../errors.ts. */
export const placeErrors = {
  'place.not_found': { status: 404, message: '没有找到这个地方' },
  'place.closed': { status: 409, message: '这个地方已经撤销，不能再改，请刷新看看' },
  'place.changed_since': { status: 409, message: '这里刚刚被别人改过，您填的还在，请刷新看看再改' },
  'place.name_taken': { status: 409, message: '这里已经有一个同名的地方，请换一个名称，或直接改原来的那个' },
  'place.courtyard_name_taken': { status: 409, message: '那个社区已经有同名的院子，请先改好院子的名称，再移网格' },
  'place.has_places_inside': { status: 409, message: '里面还有没撤销的地方，请先把它们撤销或移到别处' },
  'place.has_homes': { status: 409, message: '住户名册上还有这里的住户，请先在“住户名册”里删除，再来办理' },
  'place.has_members': { status: 409, message: '还有人加入了这里，请他们先换到别的院子，再来办理' },
  'place.not_movable_there': { status: 422, message: '不能移到那里，请重新选择' },
  'place.already_there': { status: 409, message: '已经在那里了，不用再移' },
  'place.other_community': { status: 409, message: '两个院子不在同一个社区，不能合并，请先核对是不是同一个院子' },
  'place.same_courtyard': { status: 422, message: '请选择另一个院子来合并' },
  'place.vote_under_way': {
    status: 409,
    message: '本社区正有表决在进行，投票名册已经定了，请等表决结束再合并院子',
  },
  'plate.not_found': { status: 404, message: '没有找到这块牌子，请核对牌子上的编号，或打电话问社区' },
  'plate.taken': { status: 409, message: '这个牌子编号已经挂在别的院子，请核对编号' },
  'place.not_opened': {
    status: 409,
    message: '这个社区还没有开通，现在不能加入。社区正在准备，开通以后再扫牌子就能加入',
  },
  'opening.not_ready': { status: 409, message: '开通清单里必须完成的还没有全部完成，请先逐项办好' },
  'opening.already_open': { status: 409, message: '这个社区已经开通' },
  'operator.code_wrong': {
    status: 409,
    message: '开通码不对，或者已经用过、过期、被新的一个代替了，请核对后再输，或请部署的人重新生成一个',
  },
} as const;
