import { describeBrowser } from './describe-browser';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/126.0.0.0 Safari/537.36`, 'Windows 电脑上的 Chrome'],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/126.0.0.0 Safari/537.36 Edg/126.0`,
    'Windows 电脑上的 Edge',
  ],
  [`Mozilla/5.0 (Windows NT 6.1) ${webkit} Chrome/86.0 Safari/537.36 QIHU 360SE`, 'Windows 电脑上的 360 浏览器'],
  [`Mozilla/5.0 (X11; Linux x86_64; UOS) ${webkit} Chrome/83.0 Safari/537.36`, '统信电脑上的 Chrome'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15',
    '苹果电脑上的 Safari',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Linux 电脑上的 Firefox'],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/107.0 Safari/537.36 MicroMessenger/7.0`, 'Windows 电脑上的微信'],
  ['curl/8.5.0', '一台设备上的浏览器'],
  ['', '一台设备上的浏览器'],
])('%s is %s', (userAgent, words) => {
  expect(describeBrowser(userAgent)).toBe(words);
});
