import { inCategory, inHuaiyin, inLiuxi } from './demo-service';
import { elderStation, huaiyinCentre, liuxiElderStation } from './places';

export const elderCanteen = inCategory('elder_canteen', [
  {
    name: '槐荫社区食堂', place: inHuaiyin('槐荫社区食堂', '槐荫路7号', [30, -210], '门口有坡道，桌子之间能过轮椅'), facility: 'community_canteen', tel: '1101',
    openingHours: 'Mo-Sa 07:00-09:00,11:00-13:00,17:00-18:30', cost: '午餐15元，60岁以上12元，80岁以上10元', description: '两荤两素一汤，少油少盐，可以打包。', keywords: '午饭 老年饭',
  },
  {
    name: '送餐到家', place: inHuaiyin('槐荫社区食堂', '槐荫路7号', [30, -210], '门口有坡道，桌子之间能过轮椅'), tel: '1101', openingHours: 'Mo-Sa 08:00-10:30', isHomeVisit: true,
    cost: '餐费另加2元，行动不便的老人不加', eligibility: '60岁以上老人', description: '上午十点半前打电话订，十二点前送到。', keywords: '外卖 送饭',
  },
  {
    name: '长者早餐点', place: elderStation, tel: '1102', openingHours: 'Mo-Su 06:30-08:30', cost: '每份5元', description: '豆浆、粥、馒头、鸡蛋。', eligibility: '60岁以上老人',
  },
  {
    name: '困难老人餐费补贴', place: huaiyinCentre, tel: '0101', openingHours: 'Mo-Fr 08:30-12:00,14:00-17:30; PH off', isFree: true,
    eligibility: '低保、特困和重度失能老人', documents: ['身份证', '低保证或残疾人证'], description: '每月最多补贴150元，批下来次月起生效。',
  },
  {
    name: '柳溪长者食堂', place: inLiuxi('柳溪长者食堂', '柳溪路8号', [985, -30], '门口有坡道'), facility: 'community_canteen', tel: '1103', openingHours: 'Mo-Su 10:45-12:45,16:45-18:15',
    cost: '午餐13元，70岁以上10元', description: '每周五公布下周菜单。',
  },
  { name: '周末饺子桌', place: liuxiElderStation, organization: '柳溪志愿服务队', openingHours: 'Su 10:00-12:30', isFree: true, eligibility: '70岁以上老人', description: '志愿者和老人一起包，包好一起吃。' },
  { name: '清真助餐窗口', place: inHuaiyin('和顺餐厅', '青石街52号', [440, 120]), tel: '1104', openingHours: 'Mo-Su 11:00-13:00', cost: '每份14元', description: '给有需要的老人单独备餐。' },
]);
