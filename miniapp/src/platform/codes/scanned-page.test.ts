import { scannedPage, shiftCode } from './scanned-page';

const id = '01JD8Y3QK6M2V9WXZT4B5C7H0N';

describe('scannedPage', () => {
  it.each([
    [`yuanli:shift:${id}:048213`, 'volunteering/seat/index', { shiftId: id, code: '048213' }],
    [`https://yuanli.example/?scene=a%3D${id}`, 'volunteering/activity/index', { id }],
    [`volunteering/activity/index?scene=a=${id}&from=sheet`, 'volunteering/activity/index', { id }],
    [
      'https://yuanli.example/#/volunteering/verify/index?number=2026-000123&code=AB12CD34EF',
      'volunteering/verify/index',
      { number: '2026-000123', code: 'AB12CD34EF' },
    ],
    [`https://yuanli.example/?scene=v%3D${id}`, 'hall/vote/index', { id }],
    [`https://yuanli.example/#/hall/result/index?id=${id}`, 'hall/result/index', { id }],
    ['yuanli:pc:AB12CD34', 'identity/pc-confirm/index', { code: 'AB12CD34' }],
    ['https://yuanli.example/?scene=SLY7', 'places/plate/index', { scene: 'SLY7' }],
  ])('%s', (text, page, query) => expect(scannedPage(text)).toEqual({ page, query }));

  it.each(['https://example.org/menu', `yuanli:shift:${id}:04821`, `https://example.org/?scene=a%3D${id}9`])(
    'knows nothing of %s',
    (text) => {
      expect(scannedPage(text)).toBeUndefined();
    },
  );

  it('takes a plate for no check-in', () => expect(shiftCode('SLY7')).toBeUndefined());
});
