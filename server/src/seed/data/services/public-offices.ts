import { hours, inCategory, inHuaiyin } from './demo-service';
import { huaiyinCentre, justiceOffice, liuxiCentre, policeStation, streetCentre, streetOffice } from './places';

export const government = inCategory('government', [
  { name: '居住证明和综合窗口', place: huaiyinCentre, facility: 'community_station', tel: '0101', openingHours: hours.office, isFree: true, documents: ['身份证', '户口簿'], description: '不知道该找谁，先到这个窗口问。', keywords: '开证明 盖章' },
  { name: '低保和临时救助申请', place: huaiyinCentre, tel: '0101', openingHours: hours.office, isFree: true, documents: ['身份证', '户口簿', '收入证明', '银行流水'], description: '社区先收材料，街道十个工作日内入户核实。', keywords: '困难补助' },
  { name: '残疾人证和补贴', place: huaiyinCentre, organization: '槐荫社区残疾人协会', tel: '0101', openingHours: 'Tu,Th 08:30-11:30; PH off', isFree: true, isHomeVisit: true, documents: ['身份证', '两寸照片四张', '病历'], keywords: '护理补贴' },
  { name: '社保和医保业务', place: streetCentre, facility: 'service_centre', tel: '1601', openingHours: 'Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off', isFree: true, documents: ['身份证', '社保卡'], description: '参保、缴费、异地就医备案，中午有人值班取号。', keywords: '养老保险 医保' },
  { name: '退休老人生存认证', place: streetCentre, tel: '1601', openingHours: 'Mo-Fr 09:00-17:00; PH off', isFree: true, isHomeVisit: true, documents: ['身份证'], description: '走不动的打电话，工作人员上门拍照认证。', keywords: '养老金认证' },
  { name: '招工和技能培训登记', place: streetCentre, organization: '青石街道就业服务站', tel: '1602', openingHours: hours.office, isFree: true, documents: ['身份证'], keywords: '找工作 培训' },
  { name: '青石街道办事处', place: streetOffice, facility: 'street_office', tel: '1600', openingHours: hours.office, isFree: true, keywords: '街道 信访' },
  { name: '退役军人服务站', place: huaiyinCentre, organization: '槐荫社区退役军人服务站', tel: '0101', openingHours: hours.office, isFree: true, documents: ['退役证'] },
  { name: '居住证明和综合窗口', place: liuxiCentre, facility: 'community_station', tel: '0202', openingHours: 'Mo-Fr 08:30-12:00,14:00-17:30; Sa 09:00-11:30; PH off', isFree: true, documents: ['身份证', '户口簿'], keywords: '开证明 盖章' },
  { name: '生育服务登记', place: liuxiCentre, tel: '0202', openingHours: hours.office, isFree: true, documents: ['夫妻双方身份证', '结婚证'] },
]);

export const safety = inCategory('safety', [
  { name: '报警与求助', place: policeStation, facility: 'police_station', tel: '1610', openingHours: hours.always, isFree: true, description: '紧急情况请直接拨打110。', keywords: '报案 走失' },
  { name: '户籍窗口', place: policeStation, tel: '1611', openingHours: 'Mo-Sa 08:30-12:00,14:00-17:00; PH off', documents: ['户口簿', '身份证'], cost: '补办身份证40元', keywords: '身份证 户口 居住证' },
  { name: '社区警务室', place: huaiyinCentre, organization: '青石派出所', tel: '1612', openingHours: 'Mo,We,Fr 09:00-11:30; Tu,Th 15:00-20:00', isFree: true, keywords: '民警 防诈骗' },
  { name: '平安巡逻队', place: inHuaiyin('石榴院岗亭', '青石街18号东门', [35, -5]), organization: '槐荫平安志愿队', openingHours: 'Mo-Su 19:00-22:00', isFree: true, description: '晚归可以请队员陪走一段。', keywords: '夜间 陪走' },
  { name: '微型消防站', place: inHuaiyin('槐荫微型消防站', '槐荫路8号', [100, -280]), tel: '1613', openingHours: hours.always, isFree: true, description: '紧急情况请直接拨打119，灭火器可以来换粉。', keywords: '火警 灭火器' },
  { name: '柳溪警务室', place: liuxiCentre, organization: '青石派出所', tel: '1614', openingHours: 'Tu,Th 09:00-11:30; Sa 15:00-18:00', isFree: true, keywords: '民警' },
]);

export const mediation = inCategory('mediation', [
  { name: '邻里纠纷调解', place: huaiyinCentre, organization: '槐荫社区人民调解委员会', tel: '0101', openingHours: hours.office, isFree: true, description: '漏水、噪声、停车、晾晒，先坐下来谈。', keywords: '吵架 漏水 噪声' },
  { name: '社区律师坐班', place: huaiyinCentre, organization: '正言律师事务所', openingHours: 'We 14:00-17:00; PH off', isFree: true, documents: ['与事情有关的合同或证据'], description: '遗嘱、赡养、劳动合同都可以问。', keywords: '法律咨询 遗嘱' },
  { name: '法律援助申请', place: justiceOffice, facility: 'justice_office', tel: '1620', openingHours: hours.office, isFree: true, documents: ['身份证', '经济困难证明', '案件材料'], keywords: '打官司' },
  { name: '物业纠纷专门调解', place: justiceOffice, organization: '青石街道物业纠纷调解室', tel: '1620', openingHours: 'Tu,Fr 09:00-11:30; PH off', isFree: true },
  { name: '邻里纠纷调解', place: liuxiCentre, organization: '柳溪社区人民调解委员会', tel: '0202', openingHours: hours.office, isFree: true, keywords: '吵架 漏水' },
]);

export const counselling = inCategory('counselling', [
  { name: '心理咨询', place: huaiyinCentre, organization: '暖阳心理服务社', tel: '1630', openingHours: 'Tu,Th 14:00-17:00; Sa 09:00-12:00; PH off', isFree: true, description: '一次五十分钟，说的话保密，先打电话约。', keywords: '倾诉 睡不好' },
  { name: '倾听热线', place: huaiyinCentre, organization: '暖阳心理服务社', tel: '1631', openingHours: 'Mo-Su 18:00-22:00', isFree: true, isHomeVisit: true, keywords: '说说话 电话' },
  { name: '丧亲家庭陪伴小组', place: liuxiCentre, organization: '暖阳心理服务社', openingHours: 'Su 14:00-16:00', isFree: true, eligibility: '一年内失去亲人的居民' },
  { name: '青少年心理辅导', place: inHuaiyin('青石小学心理辅导室', '槐荫路35号西门', [495, -475]), tel: '1512', openingHours: 'We 15:30-17:30; PH off', isFree: true, eligibility: '六至十五岁学生和家长', keywords: '孩子 厌学' },
]);

export const reentry = inCategory('reentry', [
  { name: '安置帮教', place: justiceOffice, organization: '青石司法所', tel: '1621', openingHours: hours.office, isFree: true, eligibility: '刑满释放不满五年的居民', documents: ['释放证明', '身份证'], description: '落户、临时住处、找工作，一件一件帮着办。', keywords: '释放 落户' },
  { name: '社区矫正报到', place: justiceOffice, tel: '1621', openingHours: 'Mo-Fr 09:00-11:30,14:30-17:00; PH off', isFree: true, documents: ['法律文书', '身份证'] },
  { name: '帮教家庭探访', place: huaiyinCentre, organization: '槐荫帮教志愿小组', tel: '0101', openingHours: 'Sa 09:00-11:30', isFree: true, isHomeVisit: true },
  { name: '戒毒康复支持', place: streetCentre, organization: '青石街道禁毒办公室', tel: '1622', openingHours: 'Mo,Th 14:00-17:00; PH off', isFree: true, description: '不问来处，只谈以后。' },
]);
