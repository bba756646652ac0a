import { patternOf, squeeze } from './word-pattern';

/** How soon somebody must have come: danger within 2 hours, urgent within 24, else 5 working days. */
export type CaseUrgency = 'danger' | 'urgent' | 'ordinary';

interface CategoryOfCase {
  name: string;
  urgency: Exclude<CaseUrgency, 'danger'>;
  /** About other people: never shown to neighbours, whatever was ticked. */
  isPersonal?: true;
}

/** What a trouble is about. The guess is confirmed by a tap and is never a must. */
export const caseCategories = {
  lighting: { name: '路灯照明', urgency: 'ordinary' },
  water: { name: '停水漏水', urgency: 'urgent' },
  power: { name: '停电用电', urgency: 'urgent' },
  heating: { name: '供暖', urgency: 'urgent' },
  gas: { name: '燃气', urgency: 'urgent' },
  lift: { name: '电梯', urgency: 'urgent' },
  sewage: { name: '下水堵塞', urgency: 'ordinary' },
  building: { name: '房屋楼道', urgency: 'ordinary' },
  rubbish: { name: '垃圾环卫', urgency: 'ordinary' },
  road: { name: '道路设施', urgency: 'ordinary' },
  parking: { name: '停车', urgency: 'ordinary' },
  ebike: { name: '电动车充电', urgency: 'ordinary' },
  fire_safety: { name: '消防通道', urgency: 'urgent' },
  greenery: { name: '绿化树木', urgency: 'ordinary' },
  illegal_building: { name: '私搭乱建', urgency: 'ordinary', isPersonal: true },
  noise: { name: '噪声扰民', urgency: 'ordinary', isPersonal: true },
  pets: { name: '养犬宠物', urgency: 'ordinary', isPersonal: true },
  elder_care: { name: '养老助残', urgency: 'ordinary', isPersonal: true },
  property_service: { name: '物业服务', urgency: 'ordinary' },
  facilities: { name: '健身休闲设施', urgency: 'ordinary' },
  other: { name: '其他', urgency: 'ordinary' },
} as const satisfies Record<string, CategoryOfCase>;

export type CaseCategory = keyof typeof caseCategories;
export const caseCategoryNames = Object.keys(caseCategories) as [CaseCategory, ...CaseCategory[]];
export const categoryOfCase = (category: CaseCategory): CategoryOfCase => caseCategories[category];

/** Words by which it is guessed, the most telling first; null: whatever else is said, nobody can tell. */
const signs: readonly (readonly [CaseCategory | null, string])[] = [
  [null, '(电[动瓶单]车|电瓶|电池)…(被偷|偷走|偷了|丢了|不见)|抽烟'],
  ['fire_safety', '消防|灭火器|消[火防]栓|安全(通道|出口)|疏散|防火门'],
  ['pets', '[狗犬]|宠物|[野流浪养喂]猫|猫…叫|遛|养鸡'],
  ['ebike', '充电|飞线|电池…上楼|电[动瓶单]车'],
  ['heating', '暖气|供暖|采暖|取暖费|供热|地暖'],
  ['gas', '燃气|煤[气汽]|天[然燃]气|液化气|灶台|灶具|没气了'],
  ['rubbish', '垃圾'],
  ['greenery', '(树(?!立)|草|枝)…(挡|修剪|碰|枯|高|倒|断|砍)|枯[树枝]|修剪'],
  ['power', '停电|断电|没有?电(?![梯话视影])|(没|时候)…来电(?![话显人])|跳闸|电线|电闸|电压|电表|电路'],
  ['fire_safety', '(楼道|过道|楼梯[口间])…[堆放](?!水)|(楼道|楼梯[口间])…(杂物|纸箱|鞋柜|占用)|堆物|杂物'],
  ['illegal_building', '违建|违章建|私搭|乱建|搭棚|圈地|种菜|加盖|砌墙'],
  ['parking', '停车|车位|地锁|挪车|乱停|车停|(车|门口|路)…被?…车?堵[住在死]|挡车|占道|僵尸车'],
  ['lift', '电梯'],
  ['lighting', '灯(?!笼)|照明|看不清台阶|黑漆漆|黑咕隆咚|没个亮'],
  ['sewage', '下水|马桶|[厕卫]…堵|化粪池|污水|粪水|[返反]水|阴沟|返味|地漏|臭水|井盖|管…堵'],
  ['building', '(屋顶|楼顶|顶楼|房顶)…(漏|渗)|漏雨|外墙|墙皮|单元门|门禁|门铃|大门(坏|关|锁)|墙…裂'],
  ['noise', '噪[声音]|吵|扰民|装修|音响|广场舞|电钻|跳绳|蹦蹦跳跳|麻将|咚咚|半夜…(唱|跑|跳|敲|拖)|声音…大|施工'],
  ['water', '停水|没有?水(?!平)|漏水|水管|水压|跑水|渗水|滴水|爆管|水龙头|自来水|水上不来'],
  ['road', '路面|道路|路不平|人行道|坑[坑洼]|[个水大深]坑|路[牙沿]|地砖|盲道|护栏|积水|积雪|下雪…路|减速带'],
  ['facilities', '健身|座椅|长椅|凉亭|亭子|(广场|公园)…椅|器材|滑梯|秋千|单杠|乒乓球台'],
  ['elder_care', '轮椅|无障碍|残疾|养老|老年(食堂|饭桌|证|卡)|高龄|助餐|护理|瘫痪|老人…(没人|送饭|照顾|一个人住)'],
  ['rubbish', '清运|脏(?!话)|异味|老鼠|蟑螂|苍蝇|没人扫|卫生(?![间服所站院])'],
  ['building', '楼道|台阶|扶手|窗户|屋顶|楼顶'],
  ['greenery', '绿化|草坪|落叶|花坛|树(?!立|大招)'],
  ['property_service', '物业|门卫|保安|保洁|门岗'],
];
const patterns = signs.map(([category, words]) => ({ category, pattern: patternOf([words]) }));

/** What the words are most likely about; null where nobody can tell. */
export function guessCaseCategory(text: string): CaseCategory | null {
  const read = squeeze(text);
  return patterns.find(({ pattern }) => read.search(pattern) >= 0)?.category ?? null;
}
