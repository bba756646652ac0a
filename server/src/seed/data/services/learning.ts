import { hours, inCategory, inHuaiyin, inLiuxi } from './demo-service';
import { cultureCentre, huaiyinCentre, liuxiCentre } from './places';

const kindergarten = inHuaiyin('青石街道第一幼儿园', '银杏巷9号', [-190, 350]);
const playground = inHuaiyin('槐荫口袋公园', '槐荫路5号', [0, -150], '步道平整，没有台阶');

export const culture = inCategory('culture', [
  { name: '图书阅览室', place: huaiyinCentre, facility: 'culture_station', tel: '0101', openingHours: 'Tu-Su 09:00-17:30', isFree: true, description: '两千多本书，大字书在窗边，报纸每天换。', keywords: '看书 借书' },
  { name: '棋牌活动室', place: huaiyinCentre, openingHours: 'Mo-Fr 13:30-17:30; PH off', isFree: true, keywords: '下棋 打牌' },
  { name: '槐荫合唱队', place: huaiyinCentre, organization: '槐荫合唱队', openingHours: 'Tu,Fr 15:00-16:30', isFree: true, description: '不认谱也能来，冬天在二楼排练。', keywords: '唱歌' },
  { name: '青石街道文化活动中心', place: cultureCentre, facility: 'culture_centre', tel: '1501', openingHours: 'Tu-Su 09:00-21:00', isFree: true, description: '有剧场、舞蹈教室和书画室，节目单贴在门口。', keywords: '演出 书画' },
  { name: '街史陈列', place: cultureCentre, organization: '青石记忆馆', tel: '1502', openingHours: 'Tu-Su 09:30-16:30; Mo off', isFree: true, description: '老照片、老门牌和捐来的老物件，周一闭馆。', keywords: '博物馆 展览' },
  { name: '健身房', place: cultureCentre, organization: '青石体育协会', facility: 'fitness_room', tel: '1503', openingHours: 'Tu-Su 08:00-20:30', cost: '每次5元，60岁以上上午免费', keywords: '锻炼 器械' },
  { name: '健身器材和步道', place: playground, facility: 'fitness_ground', openingHours: hours.always, isFree: true, keywords: '锻炼 散步' },
  { name: '三人篮球场和乒乓球台', place: inHuaiyin('银杏小球场', '银杏巷15号', [-300, 380]), facility: 'small_sports_ground', openingHours: 'Mo-Su 07:00-21:00', isFree: true, keywords: '打球' },
  { name: '晨练太极拳', place: playground, organization: '槐荫太极队', openingHours: 'Mo-Su 06:30-07:30', isFree: true, keywords: '打拳' },
  { name: '柳溪文化活动站', place: liuxiCentre, facility: 'culture_station', tel: '0202', openingHours: 'Mo-Sa 09:00-17:00; PH off', isFree: true, keywords: '看书 活动' },
  { name: '广场舞和健身器材', place: inLiuxi('柳溪小广场', '柳溪路7号对面', [950, 20]), facility: 'fitness_ground', openingHours: 'Mo-Su 06:00-21:00', isFree: true, description: '晚上八点以后把音量放低。', keywords: '跳舞 锻炼' },
  { name: '老年大学教学点', place: liuxiCentre, organization: '青石街道老年大学', openingHours: 'Mo,We 09:00-11:00', cost: '每学期60元', documents: ['身份证', '一寸照片两张'], description: '书法、智能手机和摄影，寒暑假停课。', keywords: '书法 学手机' },
]);

const garden = inHuaiyin('石榴院小花园', '青石街18号院内', [5, 35], '路面平整，没有台阶');

/** In the courtyards themselves. */
export const grounds = inCategory('culture', [
  { name: '儿童和老人活动场', place: garden, facility: 'play_ground', openingHours: hours.always, isFree: true, description: '沙坑、滑梯和几排长椅，树荫大。', keywords: '孩子 乘凉 晒太阳' },
  { name: '院里的健身器械', place: garden, facility: 'outdoor_fitness', openingHours: hours.always, isFree: true, keywords: '锻炼 漫步机' },
  { name: '孩子的滑梯和老人的长椅', place: inLiuxi('柳溪中心花园', '柳溪路5号院内', [880, 70]), facility: 'play_ground', openingHours: hours.always, isFree: true, keywords: '乘凉 玩耍' },
]);

export const schooling = inCategory('schooling', [
  { name: '青石街道第一幼儿园', place: kindergarten, facility: 'kindergarten', tel: '1511', openingHours: 'Mo-Fr 07:40-17:20; PH off', cost: '每月780元，另收伙食费', eligibility: '本街道三至六岁儿童', documents: ['户口簿', '接种证', '体检表'], keywords: '入园 报名' },
  { name: '放学后托管', place: huaiyinCentre, tel: '0101', openingHours: 'Mo-Fr 15:30-18:00; PH off', isFree: true, eligibility: '小学生，双职工家庭优先', documents: ['孩子的学生证'], description: '志愿者看着写作业，家长六点前来接。', keywords: '写作业 四点半' },
  { name: '青石小学', place: inHuaiyin('青石小学', '槐荫路35号', [520, -470]), facility: 'primary_school', tel: '1512', openingHours: 'Mo-Fr 07:30-17:30; PH off', documents: ['户口簿', '房产证或居住证', '接种证'], description: '每年六月登记新生。', keywords: '入学 上学' },
  { name: '青河第二初级中学', place: inHuaiyin('青河第二初级中学', '青石街100号', [880, -250]), facility: 'middle_school', tel: '1513', openingHours: 'Mo-Fr 07:20-18:00; PH off', keywords: '中学 上学' },
  { name: '小小书架绘本屋', place: inHuaiyin('小小书架绘本屋', '银杏巷6号', [-170, 280]), tel: '1514', openingHours: 'We-Fr 15:00-19:00; Sa,Su 09:30-18:00', cost: '每年200元借阅', keywords: '绘本 亲子' },
  { name: '暑期安全课堂', place: huaiyinCentre, organization: '槐荫志愿服务队', openingHours: 'Jul-Aug Mo,We,Fr 09:00-11:00', isFree: true, eligibility: '七至十二岁儿童', keywords: '暑假 儿童' },
  { name: '柳溪幼儿园', place: inLiuxi('柳溪幼儿园', '柳溪路14号', [1150, -20]), facility: 'kindergarten', tel: '1515', openingHours: 'Mo-Fr 07:45-17:15; PH off', cost: '每月760元', documents: ['户口簿', '接种证'] },
  { name: '托育半日班', place: kindergarten, organization: '青石街道第一幼儿园托育部', tel: '1511', openingHours: 'Mo-Fr 08:00-11:30; PH off', cost: '每月1200元', eligibility: '两至三岁幼儿', keywords: '托班' },
  { name: '家庭教育咨询', place: liuxiCentre, organization: '柳溪家长学校', isFree: true },
]);
