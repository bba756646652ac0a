import { bankCard, bookOfHome, bring, idCard, inClass, laws, noLonger, stateRules } from './demo-guide';

const desk = '居住证明和综合窗口';
const work = '招工和技能培训登记';
const employmentLaw = '《中华人民共和国就业促进法》';
const populationLaw = '《中华人民共和国人口与计划生育法》';
const insuranceLaw = '《中华人民共和国社会保险法》';

/** Insurance, families, work and homes. */
export const lifeItems = [
  ...inClass('social_security', '社保和医保业务', [
    {
      name: '养老金领取资格认证',
      trip: 'online',
      eligibility: '领取养老金的退休人员和老年居民',
      materials: [noLonger('健在证明')],
      workingDays: 0,
      ...{ elsewhereName: '掌上12333', elsewherePhone: '12333', elsewhereUrl: 'https://si.12333.gov.cn' },
      elsewhereHow: '在手机应用市场下载“掌上12333”，点“养老待遇资格认证”，对着手机刷脸',
      result: '一年内养老金正常发放',
      note: '走不动、不会用手机的，打电话给窗口，工作人员上门办。',
      ...{ basis: insuranceLaw, source: laws, isFrequent: true, keywords: '生存认证 刷脸 养老认证' },
    },
    {
      name: '城乡居民医保参保缴费',
      trip: 'online',
      eligibility: '没有参加职工医保的居民，包括老人、孩子和学生',
      ...{ elsewhereName: '国家医保服务平台', elsewherePhone: '12393', elsewhereUrl: 'https://fuwu.nhsa.gov.cn' },
      elsewhereHow: '微信搜索“国家医保服务平台”小程序办参保登记，再到微信“城市服务”里缴费',
      materials: [bring('身份证'), bring('户口簿或居住证')],
      result: '按规定享受居民医保待遇',
      note: '缴费标准和集中缴费的日期以当地公布为准。',
      ...{ basis: insuranceLaw, source: laws, isFrequent: true, keywords: '医保 新农合 交医保' },
    },
    {
      name: '异地就医备案',
      trip: 'online',
      eligibility: '要到外地看病、长期住在外地的参保人',
      ...{ elsewhereName: '国家异地就医备案', elsewherePhone: '12393' },
      elsewhereHow: '微信搜索“国家异地就医备案”小程序，选参保地和就医地',
      workingDays: 0,
      result: '在备案地医院直接结算',
      ...{ basis: insuranceLaw, source: laws, keywords: '外地看病 跨省 医保报销' },
    },
    {
      name: '城乡居民养老保险参保',
      eligibility: '年满16周岁、没有参加职工养老保险的居民，学生除外',
      materials: [idCard, bookOfHome, bankCard],
      result: '按年缴费，到龄后按月领取养老金',
      note: '缴费档次和补贴以当地公布为准。',
      ...{ basis: '《国务院关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8号）', source: stateRules },
      keywords: '居保 农保 养老保险',
    },
  ]),
  ...inClass('social_security', '退役军人服务站', [
    {
      name: '退役军人优待证申领',
      eligibility: '退役军人，烈士、因公牺牲和病故军人的家属',
      materials: [idCard, bring('退役证', 1), bring('近期证件照', 0, '照相馆')],
      result: '优待证',
      ...{ basis: '《中华人民共和国退役军人保障法》', source: laws, keywords: '老兵 军人 优抚' },
    },
  ]),
  ...inClass('family_health', desk, [
    {
      name: '生育登记',
      trip: 'online',
      eligibility: '准备生育或已经怀孕的居民',
      ...{ elsewhereName: '国家政务服务平台', elsewhereUrl: 'https://gjzwfw.www.gov.cn' },
      elsewhereHow: '微信搜索“国家政务服务平台”小程序，搜“生育登记”，选本地办理',
      materials: [bring('身份证'), noLonger('婚育状况证明')],
      workingDays: 0,
      result: '生育登记凭证',
      ...{ basis: populationLaw, source: laws, keywords: '准生证 怀孕 生孩子' },
    },
    {
      name: '独生子女父母奖励申请',
      eligibility: '领取过独生子女父母光荣证的父母，条件以当地公布为准',
      materials: [idCard, bookOfHome, bring('独生子女父母光荣证', 1), bankCard],
      result: '奖励金，标准以当地公布为准',
      ...{ basis: populationLaw, source: laws, keywords: '独生子女费 光荣证 奖扶' },
    },
    {
      name: '居民健康档案登记',
      eligibility: '在本社区住满半年的居民，不论户籍',
      materials: [bring('身份证')],
      workingDays: 0,
      result: '社区卫生服务站建立健康档案，并联系您体检',
      ...{ basis: '《国家基本公共卫生服务规范》', source: '国家卫生健康委网站', keywords: '体检 家庭医生 建档' },
    },
  ]),
  ...inClass('employment', work, [
    {
      name: '失业登记',
      eligibility: '有劳动能力、有就业要求、没有工作的劳动者',
      materials: [idCard, noLonger('居委会失业证明')],
      workingDays: 0,
      result: '登记后可以享受就业服务，符合条件的可以申领失业保险金',
      ...{ basis: employmentLaw, source: laws, isFrequent: true, keywords: '下岗 没工作 失业金' },
    },
    {
      name: '就业困难人员认定和就业援助',
      eligibility: '大龄、残疾、低保家庭等难找工作的失业人员，范围以当地公布为准',
      materials: [idCard, bring('能说明情况的材料', 1, '如残疾人证、低保证')],
      result: '认定后介绍岗位，符合条件的安排公益性岗位',
      ...{ basis: employmentLaw, source: laws, keywords: '4050 公益岗 找工作' },
    },
    {
      name: '灵活就业社保补贴申请',
      eligibility: '认定为就业困难人员、灵活就业并缴纳社保的居民',
      materials: [idCard, bring('缴费记录', 1, '“掌上12333”里打印'), bankCard],
      result: '补贴打到银行卡，标准和期限以当地公布为准',
      ...{ basis: employmentLaw, source: laws, keywords: '4050 社保补助' },
    },
    {
      name: '职业技能培训报名',
      eligibility: '想学一门手艺的失业人员和在职人员',
      materials: [bring('身份证')],
      workingDays: 0,
      result: '开班前电话通知',
      note: '培训项目和补贴以当地公布为准。',
      ...{ basis: employmentLaw, source: laws, keywords: '学技术 月嫂 电工' },
    },
  ]),
  ...inClass('housing_papers', desk, [
    {
      name: '居住证申领',
      eligibility: '离开户籍地，在本地住满半年，有合法稳定住所、工作或正在上学的居民',
      materials: [...[idCard, bring('证件照', 0, '照相馆')], bring('租房合同、房屋产权证、工作或在读的材料之一', 1)],
      result: '居住证',
      note: '受理后15日内制证。每年要签注一次。',
      ...{ basis: '《居住证暂行条例》', source: laws, isFrequent: true, keywords: '暂住证 外地人' },
    },
    {
      name: '公租房申请',
      eligibility: '住房困难的本地家庭、新就业职工和外来务工人员，条件以当地公布为准',
      materials: [
        ...[idCard, bookOfHome, bring('租房合同或单位住宿材料', 1)],
        bring('申请和授权书', 0, '窗口领取，当场填写'),
      ],
      result: '审核公示后轮候配租，或领取租赁补贴',
      ...{ basis: '《公共租赁住房管理办法》', source: stateRules, keywords: '廉租房 保障房 租房补贴' },
    },
  ]),
];
