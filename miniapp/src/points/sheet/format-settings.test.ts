import { formatSettings } from './format-settings';

const settings = { expireOn: '12-31', lifeYears: 2, allowsFamilyTransfer: false, secondSignatureAbove: 100 };
const words = (changed: Partial<typeof settings> | { expireOn: null }) =>
  formatSettings({ ...settings, ...changed }).map((line) => line.words);

it('says when points expire, or that they do not', () => {
  expect(words({})[0]).toBe('每年12月31日，获得满2年仍未使用的积分到期，提前30天通知您。');
  expect(words({ expireOn: '03-01' })[0]).toContain('每年3月1日');
  expect(words({ expireOn: null })[0]).toBe('积分不会到期。');
});

it('says whether families may share, and who signs', () => {
  expect(words({})[1]).toBe('积分不能转给别人。');
  expect(words({ allowsFamilyTransfer: true })[1]).toBe('同一户的家人可以互转积分。');
  expect(words({ secondSignatureAbove: 50 })[2]).toContain('超过50积分');
});
