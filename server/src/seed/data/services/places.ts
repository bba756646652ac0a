import { inHuaiyin, inLiuxi } from './demo-service';

/** Where several services share a door. */
export const huaiyinCentre = inHuaiyin(
  '槐荫社区党群服务中心',
  '槐荫路6号',
  [60, -250],
  '门口有坡道，一层有无障碍卫生间',
);
export const liuxiCentre = inLiuxi('柳溪社区党群服务中心', '柳溪路6号', [905, 40], '门口有坡道');
export const streetCentre = inHuaiyin('青石街道便民服务中心', '青石街60号', [520, 160], '有坡道和电梯，轮椅可以借用');
export const streetOffice = inHuaiyin('青石街道办事处', '青石街62号', [560, 175], '有坡道和电梯');
export const justiceOffice = inHuaiyin('青石司法所', '青石街62号东侧', [590, 170], '一楼办公，门口没有台阶');
export const policeStation = inHuaiyin('青石派出所', '银杏巷30号', [-420, 330], '值班室在一楼，有坡道');
export const healthStation = inHuaiyin('槐荫社区卫生服务站', '槐荫路12号', [180, -300], '门口有坡道，诊室都在一楼');
export const healthCentre = inHuaiyin('青石街道社区卫生服务中心', '青石街88号', [690, -150], '有坡道和电梯');
export const elderStation = inHuaiyin('槐荫养老服务站', '槐荫路3号', [-110, -170], '门口有坡道，过道有扶手');
export const liuxiElderStation = inLiuxi('柳溪日间照料中心', '柳溪路9号', [1010, -70], '门口有坡道');
export const market = inHuaiyin('青石菜市场', '青石街40号', [270, 90], '北门没有台阶');
export const cultureCentre = inHuaiyin('青石文化活动中心', '槐荫路30号', [420, -390], '有坡道和电梯');
export const pengShop = inHuaiyin('彭叔便利店', '槐荫路9号东门', [145, -455]);
export const huaiyinProperty = inHuaiyin('槐安物业服务中心', '青石街20号', [95, -25]);
export const liuxiProperty = inLiuxi('柳溪物业服务处', '柳溪路5号', [860, 95]);
