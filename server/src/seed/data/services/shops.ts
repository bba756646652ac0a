import { hours, inCategory, inHuaiyin, inLiuxi } from './demo-service';
import { market, pengShop } from './places';

const barber = inHuaiyin('刘师傅理发店', '青石街24号', [120, 30], '门口没有台阶');
const parcels = inHuaiyin('石榴院快递驿站', '青石街16号', [-45, -15], '门口有坡道');
const bank = inHuaiyin('青河农商银行青石支行', '青石街45号', [330, 110], '有坡道，自助区能进轮椅');
const liuxiMarket = inLiuxi('柳溪生鲜超市', '柳溪路1号', [770, 140], '门口没有台阶');

export const shops = inCategory('shops', [
  { name: '便利店', place: pengShop, facility: 'convenience_store', tel: '1401', openingHours: 'Mo-Su 08:00-20:00', description: '油盐酱醋、电池灯泡，也代收快递。', keywords: '小卖部 买东西' },
  { name: '理发', place: pengShop, tel: '1401', openingHours: 'Mo-Su 09:00-12:00,14:00-18:00', cost: '剪发15元，60岁以上10元', isHomeVisit: true, description: '一位师傅，约好时间来不用等。', keywords: '剪头发 剃头' },
  { name: '修鞋配钥匙', place: pengShop, tel: '1401', openingHours: 'Mo-Sa 09:00-17:00; PH off', cost: '修鞋10元起，配钥匙5元起', keywords: '修伞 修拉链' },
  { name: '理发、烫染、修面', place: barber, tel: '1402', openingHours: 'Tu-Su 09:00-20:00', cost: '剪发25元起', keywords: '剪头发 刮脸' },
  { name: '社区超市', place: inHuaiyin('家家福社区超市', '青石街12号', [-130, 5], '门口有坡道'), facility: 'community_shop', tel: '1403', openingHours: 'Mo-Su 07:00-22:00', description: '满三十元送到楼下。', isHomeVisit: true, keywords: '买菜 米面油' },
  { name: '收寄快递', place: parcels, facility: 'parcel_station', tel: '1404', openingHours: 'Mo-Su 08:30-21:00', cost: '取件免费，寄件按公斤', keywords: '取件 寄件 包裹' },
  { name: '废品回收', place: inHuaiyin('石榴院再生资源回收点', '青石街18号后门', [-15, -90]), facility: 'recycling_point', tel: '1405', openingHours: 'Tu,Th,Sa 08:00-11:30', description: '纸板、瓶子、旧家电，按当天牌价。', isHomeVisit: true, keywords: '卖废品 收旧家电' },
  { name: '菜市场', place: market, facility: 'fresh_market', tel: '1406', openingHours: 'Mo-Su 06:00-18:30', description: '六十多个摊位，早上七点最新鲜。', keywords: '买菜 买肉 活鱼' },
  { name: '现磨豆腐和豆浆', place: market, organization: '老邱豆腐坊', keywords: '早点' },
  { name: '水产摊和代加工', place: market, organization: '临河水产', tel: '1407', openingHours: 'Mo-Su 06:00-18:00' },
  { name: '裁缝改衣', place: market, organization: '慧姨裁缝铺', openingHours: 'Mo-Sa 09:00-17:30', cost: '改裤脚10元', keywords: '缝纫 换拉链' },
  { name: '储蓄、社保卡和自助取款', place: bank, facility: 'bank_branch', tel: '1408', openingHours: 'Mo-Fr 09:00-17:00; Sa 09:00-16:00; PH off', documents: ['身份证'], description: '六十岁以上有爱心窗口，自助区早六点到晚十点。', keywords: '取钱 存折' },
  { name: '手机话费和宽带', place: inHuaiyin('青河电信青石营业厅', '青石街47号', [350, 115]), facility: 'telecom_office', tel: '1409', openingHours: 'Mo-Su 09:00-18:00', documents: ['身份证'], description: '教老人设置大字、拦截骚扰电话，不收钱。', keywords: '交话费 装宽带' },
  { name: '寄信汇款和养老金代发', place: inHuaiyin('青石邮政所', '青石街58号', [490, 140], '门口有坡道'), facility: 'post_office', tel: '1410', openingHours: 'Mo-Fr 08:30-17:30; Sa 09:00-16:00; PH off', documents: ['身份证'], keywords: '邮局' },
  { name: '面馆', place: inHuaiyin('青石老面馆', '青石街30号', [185, 50]), facility: 'restaurant', openingHours: 'Mo-Su 06:00-14:00', cost: '一碗12元起', keywords: '早点 吃饭' },
  { name: '家常菜', place: inHuaiyin('和顺餐厅', '青石街52号', [440, 120]), facility: 'restaurant', tel: '1411', openingHours: 'Mo-Su 10:30-14:00,16:30-21:00', keywords: '饭店 聚餐' },
  { name: '烧烤夜宵', place: inHuaiyin('槐树下烧烤', '槐荫路26号', [350, -350]), facility: 'restaurant', tel: '1412', openingHours: 'Mo-Th 17:00-01:00; Fr-Su 17:00-02:30', keywords: '夜市 吃饭' },
  { name: '包子铺', place: inHuaiyin('银杏巷包子铺', '银杏巷1号', [-110, 215]), openingHours: 'Mo-Su 05:30-10:30', keywords: '早点 馒头' },
  { name: '五金水暖', place: inHuaiyin('同心五金', '银杏巷7号', [-210, 300]), tel: '1413', openingHours: 'Mo-Su 07:30-19:00', keywords: '灯泡 水龙头 螺丝' },
  { name: '自行车和电动车修理', place: inHuaiyin('路口修车铺', '槐荫路1号', [-180, -150]), openingHours: 'Mo-Sa 08:00-18:00', cost: '补胎10元', keywords: '打气 补胎 修车' },
  { name: '照相复印', place: inHuaiyin('光影照相馆', '青石街38号', [250, 60]), tel: '1414', openingHours: 'We-Mo 09:00-19:00', cost: '证件照20元', keywords: '打印 证件照' },
  { name: '眼镜验配', place: inHuaiyin('明目眼镜', '青石街43号', [310, 100]), tel: '1415', openingHours: 'Mo-Su 09:30-20:00', cost: '验光免费', keywords: '老花镜' },
  { name: '生鲜超市', place: liuxiMarket, facility: 'fresh_market', tel: '1416', openingHours: hours.shop, keywords: '买菜 水果' },
  { name: '柳溪便利店', place: inLiuxi('柳溪便利店', '柳溪路10号', [1060, -40]), facility: 'convenience_store', tel: '1417', openingHours: hours.always, keywords: '小卖部 夜里' },
  { name: '收寄快递', place: inLiuxi('柳溪快递驿站', '柳溪路12号', [1120, -110]), facility: 'parcel_station', tel: '1418', openingHours: 'Mo-Su 09:00-20:30', keywords: '取件 寄件' },
  { name: '理发', place: inLiuxi('阿芳理发', '柳溪路4号', [840, 60]), facility: 'community_shop', tel: '1419', openingHours: 'Tu-Su 09:30-19:30', cost: '剪发20元', keywords: '剪头发' },
  { name: '桥头小饭馆', place: inLiuxi('桥头小饭馆', '柳溪路23号', [1290, -210]), facility: 'restaurant', openingHours: 'Mo-Su 11:00-13:30,17:00-20:30', keywords: '吃饭' },
  { name: '旧衣鞋帽和书本捐赠回收箱（柳溪路口公交站旁边的绿色大箱子）', place: inLiuxi('柳溪路口回收箱', '柳溪路与青石街交叉口公交站旁', [700, 165]), facility: 'recycling_point', openingHours: hours.always, isFree: true },
]);
