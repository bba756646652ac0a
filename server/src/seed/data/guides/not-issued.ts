import type { GuideClass } from '@yuanli/shared/directory/guide-kinds';
import { type DemoGuide, inClass } from './demo-guide';

interface Certificate {
  guideClass?: GuideClass;
  /** Who issues it, or does without it. */
  at: string;
  how: string;
  phone?: string;
  keywords?: string;
}

/** The twenty of 2020: what residents used to be sent to the community for, and who answers instead. */
const certificates: Record<string, Certificate> = {
  亲属关系证明: {
    at: '公安派出所或公证处',
    how: '户口簿、结婚证、出生医学证明能说明的，不用再开。要公证的，带这些到公证处',
    phone: '12348',
    keywords: '母子 父子 夫妻',
  },
  居民身份信息证明: {
    at: '公安派出所',
    how: '身份证和户口簿就是证明。证件上没有的内容，到户籍地派出所问',
    keywords: '同一人 曾用名',
  },
  户口登记项目内容变更申请证明: {
    at: '公安派出所',
    how: '改姓名、出生日期、民族等，带能说明情况的材料，直接到户籍窗口申请',
    keywords: '改名 改年龄',
  },
  居民养犬证明: { at: '当地养犬登记机关', how: '多数地方是公安机关，按当地养犬规定办登记', keywords: '狗证 宠物' },
  无犯罪记录证明: {
    at: '公安派出所',
    how: '到户籍地或居住地派出所申请，不少地方可以在公安的网上服务里申请',
    keywords: '政审 入职',
  },
  社区戒毒社区康复人员情况证明: {
    at: '街道办事处和公安派出所',
    how: '社区戒毒、社区康复由街道和公安机关负责，向他们查询',
  },
  人员失踪证明: {
    at: '公安派出所或人民法院',
    how: '先到派出所报案，保留报案回执。要宣告失踪的，向人民法院申请',
    keywords: '走失 下落不明',
  },
  婚姻状况证明: {
    at: '婚姻登记机关',
    how: '结婚证、离婚证就是证明，丢了到婚姻登记处补领或查档。单身的，多数事情写书面声明就行',
    keywords: '单身证明 未婚',
  },
  出生证明: {
    guideClass: 'family_health',
    at: '孩子出生的医院',
    how: '《出生医学证明》由接生的医院签发，丢了也到那里或当地指定的机构补发',
    keywords: '准生 上户口',
  },
  健在证明: {
    guideClass: 'social_security',
    at: '要求认证的社保机构',
    how: '领养老金的，用“掌上12333”刷脸认证，不用开证明',
    phone: '12333',
    keywords: '生存证明 活着',
  },
  死亡证明: {
    guideClass: 'family_health',
    at: '医院、社区卫生服务中心或公安机关',
    how: '在医院去世的找医院，在家正常去世的找社区卫生服务中心，非正常去世的找公安机关',
    keywords: '去世 销户',
  },
  疾病状况证明: {
    guideClass: 'family_health',
    at: '看病的医院',
    how: '找主治医生开诊断证明，住过院的可以复印病历',
    keywords: '病假 诊断',
  },
  残疾状况证明: {
    guideClass: 'disability',
    at: '残联',
    how: '残疾人证就是证明，没有的先办残疾人证',
    phone: '12385',
    keywords: '残疾鉴定',
  },
  婚育状况证明: {
    guideClass: 'family_health',
    at: '婚姻登记机关或卫生健康部门',
    how: '婚姻情况看结婚证，生育情况问街道的卫生健康窗口',
    keywords: '计生证明 流动人口',
  },
  居民就业状况证明: {
    guideClass: 'employment',
    at: '工作单位或人社部门',
    how: '有工作的请单位开，没工作的看失业登记。参保记录可以在“掌上12333”打印',
    phone: '12333',
    keywords: '无业 在职',
  },
  居民个人档案证明: {
    guideClass: 'employment',
    at: '存放档案的单位或人才服务机构',
    how: '不知道档案在哪里，打12333查询',
    phone: '12333',
    keywords: '人事档案',
  },
  居民财产证明: {
    guideClass: 'relief',
    at: '不动产登记中心、银行或车管所',
    how: '房子找不动产登记中心，存款找银行，车找车管所',
    keywords: '房产 存款 收入',
  },
  遗产继承权证明: {
    at: '公证处或人民法院',
    how: '家人没有争议的，到公证处办继承公证；有争议的，向人民法院起诉',
    phone: '12348',
    keywords: '继承 过户',
  },
  市场主体住所证明: {
    guideClass: 'employment',
    at: '市场监管部门',
    how: '办营业执照时，按登记机关的要求交房屋产权或租赁材料，不用社区盖章',
    keywords: '营业执照 经营场所 开店',
  },
  证件遗失证明: { at: '原来发证的单位', how: '直接到发证的单位挂失、补办，不用先开遗失证明', keywords: '丢了 补办' },
};

const rule = {
  basis: '《关于改进和规范基层群众性自治组织出具证明工作的指导意见》（民发〔2020〕20号）所附清单（第一批）',
  source: '民政部网站',
  note: '当地的清单可能更长，以当地公布为准。别人还要您到社区开这个证明的，请打电话告诉社区。',
};

export const notIssued: DemoGuide[] = Object.entries(certificates).flatMap(
  ([name, { guideClass = 'housing_papers', at, how, phone = null, keywords = '' }]) =>
    inClass(guideClass, '居住证明和综合窗口', [
      {
        ...{ name, trip: 'not_issued' as const, keywords: `开证明 ${keywords}`.trim(), ...rule },
        ...{ elsewhereName: at, elsewhereHow: how, elsewherePhone: phone },
      },
    ]),
);
