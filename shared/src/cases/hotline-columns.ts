/** What a 12345 order says. The titles are those of the file that we write; other systems call them otherwise. */
export const hotlineColumns = {
  number: '工单编号',
  reportedAt: '来电时间',
  text: '诉求内容',
  name: '联系人',
  phone: '联系电话',
  address: '地址',
  courtyard: '院子',
  due: '办理时限',
  category: '类别',
} as const;

export type HotlineColumn = keyof typeof hotlineColumns;
export const hotlineColumnNames = Object.keys(hotlineColumns) as [HotlineColumn, ...HotlineColumn[]];
export const requiredHotlineColumns = ['number', 'text'] as const satisfies HotlineColumn[];

/** What the systems of cities and districts call them. */
const alsoCalled: Record<HotlineColumn, readonly string[]> = {
  number: [
    '工单号',
    '工单编码',
    '工单流水号',
    '诉求编号',
    '受理编号',
    '案件编号',
    '事件编号',
    '热线编号',
    '编号',
    '单号',
  ],
  reportedAt: ['受理时间', '诉求时间', '反映时间', '登记时间', '来电日期', '创建时间', '提交时间', '派单时间'],
  text: ['诉求描述', '问题描述', '反映内容', '来电内容', '工单内容', '诉求详情', '事项描述', '主要内容', '内容'],
  name: ['联系人姓名', '来电人', '来电人姓名', '诉求人', '诉求人姓名', '反映人', '市民姓名', '姓名'],
  phone: ['联系人电话', '来电号码', '来电电话', '联系方式', '手机号码', '手机号', '回访电话', '电话'],
  address: ['诉求地址', '事发地址', '事发地点', '问题地址', '发生地址', '事件地址', '详细地址', '地点'],
  courtyard: ['院落', '小区', '小区名称', '所属小区'],
  due: ['办结时限', '处理时限', '办理期限', '办结期限', '要求办结时间', '截止时间', '到期时间', '回复时限'],
  category: ['诉求类别', '诉求类型', '问题类别', '问题分类', '事项分类', '事项类别', '工单分类', '分类', '类型'],
};

/** Lines one file may have. */
export const mostHotlineRows = 2_000;

/** Titles a file may have, in signs and in all. */
export const hotlineTitleLength = 30;
export const mostHotlineTitles = 80;

/** Which column is likely which, by its place in the head: the more exact name goes first. */
export function proposeHotlineColumns(titles: readonly string[]): Partial<Record<HotlineColumn, number>> {
  const plain = titles.map((title) => title.normalize('NFKC').replace(/\s|\(.*$|\*|[:：]$/g, ''));
  const proposed: Partial<Record<HotlineColumn, number>> = {};
  for (const column of hotlineColumnNames) {
    const names: readonly string[] = [hotlineColumns[column], ...alsoCalled[column]];
    const place = names.map((name) => plain.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) proposed[column] = place;
  }
  return proposed;
}
