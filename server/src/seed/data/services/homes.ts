import { hours, inCategory, inHuaiyin, inLiuxi } from './demo-service';
import { huaiyinCentre, huaiyinProperty, liuxiProperty } from './places';

const homeHelp = inHuaiyin('巧手家政', '青石街33号', [210, 30]);
const movers = inLiuxi('顺风搬家', '柳溪路27号', [1330, -190]);

export const homeServices = inCategory('home_services', [
  { name: '钟点保洁', place: homeHelp, tel: '1301', openingHours: 'Mo-Su 08:00-18:00', isHomeVisit: true, cost: '每小时45元，两小时起', keywords: '打扫 擦玻璃' },
  { name: '月嫂和育儿嫂', place: homeHelp, tel: '1301', openingHours: 'Mo-Su 08:00-18:00', isHomeVisit: true, cost: '面谈', documents: ['雇主身份证'], description: '都有健康证，可以先试三天。' },
  { name: '病人陪护', place: homeHelp, tel: '1302', openingHours: hours.always, isHomeVisit: true, cost: '每天220元', description: '医院和家里都去，夜里也接电话。', keywords: '护工' },
  { name: '空调和油烟机清洗', place: inHuaiyin('净家电器清洗', '槐荫路22号', [300, -330]), tel: '1303', openingHours: 'Mo-Sa 09:00-18:00', isHomeVisit: true, cost: '空调一台90元，油烟机120元' },
  { name: '家电维修', place: inHuaiyin('老曲家电维修', '银杏巷3号', [-150, 260]), tel: '1304', openingHours: 'Mo-Sa 09:00-12:00,14:00-18:30', isHomeVisit: true, cost: '上门费20元，修好抵工钱', keywords: '修电视 修洗衣机 修冰箱' },
  { name: '搬家和搬重物', place: movers, tel: '1305', openingHours: 'Mo-Su 07:00-19:00', isHomeVisit: true, cost: '小车一趟180元起', keywords: '拉货' },
  { name: '开锁换锁', place: inHuaiyin('青石开锁', '青石街35号', [235, 20]), tel: '1306', openingHours: hours.always, isHomeVisit: true, cost: '白天80元，夜里120元', documents: ['身份证或户口簿'], description: '在派出所备过案，开门前要看证件。' },
  { name: '疏通下水道', place: inLiuxi('大李管道疏通', '柳溪路19号', [1260, -130]), tel: '1307', isHomeVisit: true, cost: '每次60元起' },
  { name: '志愿者帮做家务', place: huaiyinCentre, organization: '槐荫志愿服务队', tel: '0101', openingHours: 'Sa,Su 09:00-11:30', isFree: true, isHomeVisit: true, eligibility: '独居、高龄和残疾居民', description: '换灯泡、擦窗、理药盒，提前三天说。' },
]);

export const property = inCategory('property', [
  { name: '公共部位报修', place: huaiyinProperty, facility: 'property_service', tel: '1311', openingHours: hours.always, isFree: true, description: '楼道灯、单元门、电梯、下水主管，夜里也有人值班。', keywords: '修灯 修门 电梯' },
  { name: '入户水电维修', place: huaiyinProperty, tel: '1311', openingHours: 'Mo-Su 08:00-20:00', isHomeVisit: true, cost: '工时30元起，材料另算', keywords: '水管 跳闸 马桶' },
  { name: '物业费和停车登记', place: huaiyinProperty, tel: '1312', openingHours: 'Mo-Sa 08:30-12:00,13:30-17:30; PH off', documents: ['身份证', '行驶证'], keywords: '缴费 车位' },
  { name: '装修备案和大件垃圾预约', place: huaiyinProperty, tel: '1312', openingHours: 'Mo-Fr 08:30-12:00,13:30-17:30; PH off', cost: '大件垃圾每车50元', documents: ['房产证或租房合同'] },
  { name: '电动车充电棚', place: inHuaiyin('石榴院充电棚', '青石街18号西侧', [-40, 10]), openingHours: hours.always, cost: '一元充四小时', description: '充满自动断电，请不要把电池带上楼。', keywords: '充电' },
  { name: '柳溪物业报修', place: liuxiProperty, facility: 'property_service', tel: '1313', openingHours: 'Mo-Su 08:00-22:00', isHomeVisit: true, keywords: '维修 水电' },
  { name: '物业费缴纳', place: liuxiProperty, tel: '1313', openingHours: 'Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00; PH off' },
  { name: '业主委员会接待', place: huaiyinCentre, organization: '槐荫社区业主委员会联合会', openingHours: 'Sa 09:30-11:30', isFree: true, description: '维修资金怎么用、物业合同怎么签，来说说您的意见。' },
]);
