import { hours, inCategory, inHuaiyin, inLiuxi } from './demo-service';
import { healthCentre, healthStation, huaiyinCentre } from './places';

const pharmacy = inHuaiyin('益民药房', '青石街26号', [150, 40], '门口有坡道');
const dentist = inHuaiyin('白果口腔门诊部', '银杏巷12号', [-260, 420]);

export const medical = inCategory('medical', [
  {
    name: '常见病门诊', place: healthStation, facility: 'health_station', tel: '1201', openingHours: 'Mo-Fr 08:00-12:00,14:00-17:30; Sa 08:00-12:00; PH 08:00-12:00',
    cost: '诊查费按医保，自付1元', documents: ['身份证', '医保卡'], description: '感冒发烧、高血压、糖尿病复诊开药，输液到下午四点。', keywords: '看病 开药',
  },
  {
    name: '老年人体检', place: healthStation, tel: '1201', openingHours: 'Tu,Th 08:00-11:00; PH off', isFree: true, eligibility: '65岁以上常住居民，每年一次',
    documents: ['身份证', '医保卡'], description: '抽血、心电图、腹部彩超和中医体质。请空腹来，带一杯温水。', keywords: '抽血 心电图',
  },
  {
    name: '家庭医生签约与上门巡诊', place: healthStation, tel: '1202', openingHours: 'Mo-Fr 14:00-17:00; PH off', isFree: true, isHomeVisit: true,
    eligibility: '老人、孕产妇、儿童、慢病和残疾居民优先', documents: ['身份证'], description: '签约后由张医生的小组负责，行动不便的每月上门一次。',
  },
  {
    name: '预防接种', place: healthCentre, organization: '青石街道社区卫生服务中心预防保健科', tel: '1203', openingHours: 'Mo,We,Fr 08:00-11:30; Sa 08:00-11:00; PH off',
    cost: '免疫规划疫苗免费，其他自费', documents: ['接种本', '孩子的户口簿'], description: '打完在留观区坐满半小时再走。', keywords: '打疫苗 打针',
  },
  {
    name: '全科门诊与住院', place: healthCentre, facility: 'health_centre', tel: '1204', openingHours: 'Mo-Su 08:00-12:00,14:00-17:30', cost: '按医保结算',
    documents: ['身份证', '医保卡'], description: '内科、外科、妇科、口腔、中医，有三十张床位。', keywords: '医院 看病',
  },
  { name: '夜间急诊', place: healthCentre, tel: '1205', openingHours: hours.always, cost: '按医保结算，另收夜诊费', description: '晚上走东侧小门，按门铃。', keywords: '急诊 晚上' },
  { name: '中医针灸与推拿', place: healthCentre, organization: '青石街道社区卫生服务中心中医馆', tel: '1206', openingHours: 'Mo-Sa 08:30-11:30,14:30-17:00; PH off', cost: '每次35元起，可用医保', keywords: '针灸 拔罐 理疗' },
  { name: '药品零售', place: pharmacy, tel: '1207', openingHours: 'Mo-Su 08:00-21:30', description: '可刷医保卡，量血压不收钱。', keywords: '药店 买药' },
  { name: '夜间售药窗口', place: pharmacy, tel: '1207', openingHours: hours.always, description: '晚上九点半以后按窗口的铃，处方药要带处方。', keywords: '药店 晚上买药' },
  { name: '口腔门诊', place: dentist, facility: 'clinic', tel: '1208', openingHours: 'Tu-Su 09:00-12:00,13:30-18:00', cost: '检查免费，治疗按价目表', description: '补牙、拔牙、镶牙。', keywords: '牙科 看牙' },
  { name: '血压血糖自助测量', place: huaiyinCentre, openingHours: hours.everyDay, isFree: true, description: '一楼大厅靠窗，有人教。', keywords: '量血压' },
  { name: '柳溪卫生室', place: inLiuxi('柳溪社区卫生服务站', '柳溪路15号', [1190, -40], '门口有坡道'), facility: 'health_station', tel: '1209', openingHours: 'Mo-Fr 08:00-12:00,14:30-17:30; PH off', cost: '诊查费按医保', documents: ['医保卡'] },
  { name: '康民药房', place: inLiuxi('康民药房柳溪店', '柳溪路2号', [800, 130]), tel: '1210', openingHours: 'Mo-Sa 08:30-20:30; Su 09:00-18:00; PH 09:00-18:00', keywords: '药店 买药' },
  { name: '换药拆线上门', place: healthStation, organization: '槐荫社区卫生服务站护理组', tel: '1202', openingHours: 'Mo-Fr 15:00-17:00; PH off', isHomeVisit: true, cost: '每次30元，材料另算', eligibility: '刚出院或行动不便的居民', documents: ['出院小结'] },
]);
