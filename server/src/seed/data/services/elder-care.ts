import { hours, inCategory, inHuaiyin, inLiuxi } from './demo-service';
import { elderStation, huaiyinCentre, liuxiElderStation } from './places';

export const elderCare = inCategory('elder_care', [
  {
    name: '老人日间照料', place: elderStation, facility: 'elder_day_care', tel: '1001', openingHours: 'Mo-Fr 08:00-17:00; PH off',
    cost: '每天25元，含午餐', eligibility: '60岁以上、能自己走动的老人', documents: ['身份证', '近半年体检报告'],
    description: '白天来，晚上回家。有午休床位、量血压、棋牌和手工。', keywords: '托老 白天看老人',
  },
  {
    name: '上门助浴', place: elderStation, tel: '1001', openingHours: 'Tu-Su 09:00-16:00; PH off', isHomeVisit: true,
    cost: '每次60元，低保老人免费', eligibility: '70岁以上或行动不便的老人', documents: ['身份证'],
    description: '两位护理员带折叠浴床上门，提前一天打电话约。', keywords: '洗澡 擦身',
  },
  {
    name: '康复器材借用', place: elderStation, tel: '1001', openingHours: 'Mo-Fr 08:30-11:30,14:00-17:00; PH off', cost: '押金200元，用完退',
    eligibility: '本街道居民', documents: ['身份证'], description: '轮椅、拐杖、助行架、坐便椅，最长借三个月。', keywords: '轮椅 拐杖',
  },
  {
    name: '独居老人每日问安', place: huaiyinCentre, tel: '1002', openingHours: hours.office, isFree: true, isHomeVisit: true,
    eligibility: '75岁以上独居老人', description: '每天一个电话，没人接就上门看看。', keywords: '探访 关爱',
  },
  {
    name: '老人日间照料', place: liuxiElderStation, facility: 'elder_day_care', tel: '1003', openingHours: 'Mo-Sa 08:00-17:30; PH off',
    cost: '每天22元，含午餐', eligibility: '60岁以上老人', documents: ['身份证'], description: '有二十张午休床，周三下午有理疗。',
  },
  {
    name: '居家适老化改造咨询', place: liuxiElderStation, organization: '柳溪养老服务中心', tel: '1003', openingHours: 'We,Fr 09:00-11:30', isFree: true, isHomeVisit: true,
    eligibility: '有65岁以上老人的家庭', description: '看看家里哪里容易摔，装扶手、换淋浴凳怎么申请补贴。', keywords: '扶手 防滑',
  },
  {
    name: '养老院入住与短住', place: inHuaiyin('松鹤养老院', '槐荫路48号', [430, -690], '全楼无障碍，有电梯'), facility: 'nursing_home', tel: '1004', openingHours: 'Mo-Su 09:00-17:00',
    cost: '每月2600元起，按护理等级', eligibility: '60岁以上老人，短住不少于七天', documents: ['身份证', '户口簿', '三个月内体检报告', '家属联系方式'],
    description: '探望时间为上午九点到下午五点，参观请先打电话。', keywords: '敬老院 喘息',
  },
  {
    name: '家庭照护者培训', place: huaiyinCentre, organization: '青石街道老年协会', openingHours: 'Sa 14:00-16:00', isFree: true,
    description: '教家里人怎么翻身、喂饭、防压疮，每月换一个题目。', keywords: '护理 学习',
  },
  {
    name: '老年用品租售', place: inLiuxi('康颐老年用品店', '柳溪路20号', [1240, -160]), tel: '1005', openingHours: hours.shop, cost: '租轮椅每天8元',
    description: '护理垫、助听器电池、坐便椅，可以送到家。', isHomeVisit: true,
  },
]);
