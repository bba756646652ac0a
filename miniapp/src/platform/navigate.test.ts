import { switchPage } from './navigate';

let pages: string[];
const went: unknown[] = [];
jest.mock('@tarojs/taro', () => ({
  getCurrentPages: () => pages.map((route) => ({ route })),
  navigateBack: (how: unknown) => Promise.resolve(went.push(how)),
  navigateTo: ({ url }: { url: string }) => Promise.resolve(went.push(`opens ${url}`)),
  redirectTo: ({ url }: { url: string }) => Promise.resolve(went.push(`replaces by ${url}`)),
}));

const desk = 'workbench/desk/index';
const cases = 'cases-desk/queue/index';

it.each([
  ['from the workbench it opens the desk', ['home/index', desk], cases, ['opens /cases-desk/queue/index']],
  [
    'from desk to desk it piles up nothing',
    [desk, 'wishes-desk/review/index'],
    cases,
    ['replaces by /cases-desk/queue/index'],
  ],
  ['what lies below is returned to', ['home/index', desk, cases, 'cases-desk/case/index'], desk, [{ delta: 2 }]],
  ['with a slash and a query too', [`/${desk}`, `/${cases}?id=C1`], desk, [{ delta: 1 }]],
  ['where one is already, nothing happens', [desk, `/${cases}?id=C1`], cases, []],
])('between desks: %s', async (_, open, to, expected) => {
  pages = open;
  went.length = 0;
  await switchPage(to, desk);
  expect(went).toEqual(expected);
});
