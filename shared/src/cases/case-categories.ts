/** How soon somebody must have come: danger within 2 hours, urgent within 24, else 5 working days. */
export type CaseUrgency = 'danger' | 'urgent' | 'ordinary';

interface CategoryOfCase {
  name: string;
  urgency: Exclude<CaseUrgency, 'danger'>;
  /** Words by which it is guessed. */
  words: readonly string[];
  /** About other people: never shown to neighbours, whatever was ticked. */
  isPersonal?: true;
}

/** What a trouble is about. The guess is confirmed by a tap and is never a must. */
export const caseCategories = {
  lighting: { name: '路灯照明', urgency: 'ordinary', words: ['灯', '照明', '感应灯', '黑灯', '看不清台阶'] },
  water: {
    name: '停水漏水',
    urgency: 'urgent',
    words: ['停水', '没水', '漏水', '水管', '水压', '跑水', '渗水', '滴水', '爆管'],
  },
  power: { name: '停电用电', urgency: 'urgent', words: ['停电', '没电', '跳闸', '电线', '电表', '电路'] },
  heating: { name: '供暖', urgency: 'urgent', words: ['暖气', '供暖', '不热', '采暖', '暖气片'] },
  gas: { name: '燃气', urgency: 'urgent', words: ['燃气', '煤气', '天然气', '灶'] },
  lift: { name: '电梯', urgency: 'urgent', words: ['电梯'] },
  sewage: { name: '下水堵塞', urgency: 'ordinary', words: ['下水', '堵', '化粪池', '污水', '返水', '臭水', '井盖'] },
  building: {
    name: '房屋楼道',
    urgency: 'ordinary',
    words: ['楼道', '单元门', '门禁', '墙皮', '屋顶', '楼顶', '外墙', '台阶', '扶手', '窗户'],
  },
  rubbish: { name: '垃圾环卫', urgency: 'ordinary', words: ['垃圾', '卫生', '清运', '脏', '异味', '老鼠', '蟑螂'] },
  road: {
    name: '道路设施',
    urgency: 'ordinary',
    words: ['路面', '道路', '坑', '路牙', '盲道', '护栏', '积水', '积雪'],
  },
  parking: { name: '停车', urgency: 'ordinary', words: ['停车', '车位', '占道', '堵路', '地锁', '挡车'] },
  ebike: {
    name: '电动车充电',
    urgency: 'ordinary',
    words: ['电动车', '电瓶车', '充电', '飞线', '电池上楼', '电单车'],
  },
  fire_safety: {
    name: '消防通道',
    urgency: 'urgent',
    words: ['消防', '灭火器', '消防栓', '安全通道', '楼道堆物', '堆放'],
  },
  greenery: { name: '绿化树木', urgency: 'ordinary', words: ['树', '绿化', '草坪', '修剪', '落叶', '枯枝', '花坛'] },
  illegal_building: {
    name: '私搭乱建',
    urgency: 'ordinary',
    words: ['违建', '私搭', '乱建', '圈地', '占用'],
    isPersonal: true,
  },
  noise: {
    name: '噪声扰民',
    urgency: 'ordinary',
    words: ['噪声', '噪音', '吵', '扰民', '装修', '音响', '广场舞'],
    isPersonal: true,
  },
  pets: { name: '养犬宠物', urgency: 'ordinary', words: ['狗', '犬', '宠物', '猫', '遛'], isPersonal: true },
  elder_care: {
    name: '养老助残',
    urgency: 'ordinary',
    words: ['老人', '养老', '助餐', '轮椅', '残疾', '无障碍'],
    isPersonal: true,
  },
  property_service: { name: '物业服务', urgency: 'ordinary', words: ['物业', '物业费', '保安', '保洁', '门岗'] },
  facilities: {
    name: '健身休闲设施',
    urgency: 'ordinary',
    words: ['健身', '座椅', '长椅', '凉亭', '器材', '滑梯', '秋千'],
  },
  other: { name: '其他', urgency: 'ordinary', words: [] },
} as const satisfies Record<string, CategoryOfCase>;

export type CaseCategory = keyof typeof caseCategories;
export const caseCategoryNames = Object.keys(caseCategories) as [CaseCategory, ...CaseCategory[]];
export const categoryOfCase = (category: CaseCategory): CategoryOfCase => caseCategories[category];

/** What the words are most likely about: the category with the most letters found in them; null when none is. */
export function guessCaseCategory(text: string): CaseCategory | null {
  const scoreOf = (category: CaseCategory): number =>
    categoryOfCase(category).words.reduce((sum, word) => sum + (text.includes(word) ? word.length : 0), 0);
  const best = caseCategoryNames.reduce((one, other) => (scoreOf(other) > scoreOf(one) ? other : one));
  return scoreOf(best) > 0 ? best : null;
}
