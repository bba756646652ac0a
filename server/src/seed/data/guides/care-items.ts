import { bankCard, bookOfHome, bring, idCard, inClass, laws, noLonger, stateRules } from './demo-guide';

const desk = '居住证明和综合窗口';
const elderLaw = '《中华人民共和国老年人权益保障法》';
const twoSubsidies = '《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》（国发〔2015〕52号）';

/** For the old, the poor and the disabled. Amounts differ from place to place: none is named. */
export const careItems = [
  ...inClass('elder', desk, [
    {
      name: '高龄津贴申请',
      eligibility: '达到规定年龄的本地户籍老人，年龄以当地公布为准',
      materials: [idCard, bookOfHome, bankCard, noLonger('健在证明')],
      result: '津贴按月或按季打到银行卡，标准以当地公布为准',
      ...{ basis: elderLaw, source: laws, isFrequent: true, keywords: '老人补贴 高龄补贴 尊老金' },
    },
    {
      name: '老年优待证办理',
      eligibility: '年满60周岁的老人',
      materials: [idCard, bring('一寸照片', 0, '照相馆')],
      result: '老年优待证',
      note: '不少地方出示身份证就能享受优待，不用再办证，以当地公布为准。',
      ...{ basis: elderLaw, source: laws, keywords: '老年证 敬老卡 公交卡' },
    },
    {
      name: '老年助餐卡办理',
      eligibility: '60岁以上的居民，优惠对象以当地公布为准',
      materials: [idCard],
      workingDays: 0,
      result: '助餐卡，或在身份证、社保卡上开通助餐',
      ...{ basis: '《积极发展老年助餐服务行动方案》', source: '民政部网站' },
      ...{ isFrequent: true, keywords: '老年食堂 吃饭 饭卡' },
    },
    {
      name: '养老服务补贴申请',
      eligibility: '经济困难的高龄、失能老人',
      materials: [idCard, bookOfHome, bring('低保证或困难家庭认定材料', 1)],
      result: '养老服务补贴或服务时间，标准以当地公布为准',
      note: '受理后会有人上门评估老人的自理能力。',
      ...{ basis: elderLaw, source: laws, keywords: '居家养老 护理补贴 评估' },
    },
    {
      name: '老人家庭适老化改造申请',
      eligibility: '有改造需要的老人家庭，补助对象以当地公布为准',
      materials: [idCard, bring('房屋产权证或租房合同', 1)],
      result: '上门评估后安装扶手、坐便椅等',
      note: '租的房子要先得到房东同意。',
      ...{ basis: elderLaw, source: laws, keywords: '扶手 防滑 改造' },
    },
  ]),
  ...inClass('relief', '低保和临时救助申请', [
    {
      name: '低保申请',
      eligibility: '家庭人均收入低于当地低保标准、财产符合规定的家庭',
      materials: [
        ...[idCard, bookOfHome, bring('申请和授权书', 0, '窗口领取，当场填写')],
        ...[bring('银行卡', 1), noLonger('居委会收入证明')],
      ],
      workingDays: 30,
      result: '低保金按月打到银行卡，标准以当地公布为准',
      note: '情况复杂的，审核时间可以延长。家庭收入和财产由部门核对，不用自己开证明。',
      ...{ basis: '《社会救助暂行办法》《最低生活保障审核确认办法》', source: stateRules },
      ...{ isFrequent: true, keywords: '最低生活保障 困难' },
    },
    {
      name: '临时救助申请',
      eligibility: '因火灾、车祸、重病等突然遇到困难的家庭和个人',
      materials: [idCard, bookOfHome, bring('能说明困难的材料', 1, '如出院小结、事故认定书')],
      result: '救助金或物资，标准以当地公布为准',
      note: '情况紧急的可以先救助，材料后补。',
      ...{ basis: '《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）', source: stateRules },
      keywords: '困难补助 大病 救急',
    },
    {
      name: '特困人员供养申请',
      eligibility: '无劳动能力、无生活来源、没有人赡养抚养的老人、残疾人和未成年人',
      materials: [idCard, bookOfHome, bring('申请和授权书', 0, '窗口领取，当场填写')],
      result: '基本生活和照料护理，标准以当地公布为准',
      note: '本人来不了，可以请亲属、社区代为申请。',
      ...{ basis: '《特困人员认定办法》（民发〔2021〕43号）', source: '民政部网站', keywords: '五保 三无' },
    },
  ]),
  ...inClass('disability', '残疾人证和补贴', [
    {
      name: '残疾人证办理',
      eligibility: '视力、听力、言语、肢体、智力、精神和多重残疾的居民',
      materials: [idCard, bookOfHome, bring('两寸照片', 0, '照相馆'), noLonger('残疾状况证明')],
      result: '残疾人证',
      note: '窗口受理后，到指定医院评定残疾类别和等级。走不了的可以预约上门评定。',
      ...{ basis: '《中华人民共和国残疾人证管理办法》', source: '中国残联网站', isFrequent: true },
      keywords: '残疾证 评残',
    },
    {
      name: '困难残疾人生活补贴申请',
      eligibility: '低保家庭中的残疾人，范围以当地公布为准',
      materials: [idCard, bring('残疾人证', 1), bring('低保证', 1), bankCard],
      result: '补贴按月打到银行卡，标准以当地公布为准',
      note: '不在户籍地也可以申请，全国通办。',
      ...{ basis: twoSubsidies, source: stateRules, keywords: '两项补贴 残补' },
    },
    {
      name: '重度残疾人护理补贴申请',
      eligibility: '残疾等级为一级、二级，需要长期照护的残疾人',
      materials: [idCard, bring('残疾人证', 1), bankCard],
      result: '补贴按月打到银行卡，标准以当地公布为准',
      note: '不在户籍地也可以申请，全国通办。',
      ...{ basis: twoSubsidies, source: stateRules, keywords: '两项补贴 护理费' },
    },
    {
      name: '残疾人家庭无障碍改造申请',
      eligibility: '有改造需要的残疾人家庭，补助对象以当地公布为准',
      materials: [idCard, bring('残疾人证', 1), bring('房屋产权证或租房合同', 1)],
      result: '上门评估后改造门口、厨房、卫生间',
      ...{ basis: '《中华人民共和国无障碍环境建设法》', source: laws, keywords: '坡道 扶手 轮椅' },
    },
  ]),
];
