import { formatHomes } from './format-homes';

it('names the first of many homes and says how many they are', () => {
  expect(['石榴院2号楼501', '甲院101、甲院102', '甲院101、甲院102、乙院3单元7'].map(formatHomes)).toEqual([
    '石榴院2号楼501',
    '甲院101、甲院102',
    '甲院101等3套',
  ]);
});
