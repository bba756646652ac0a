/** What a browser says of itself, most special first: nearly all of them also say Chrome and Safari. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\//, '微信'],
  [/DingTalk/, '钉钉'],
  [/QQBrowser\//, 'QQ 浏览器'],
  [/360SE|360EE|QihooBrowser/, '360 浏览器'],
  [/MetaSr|SE 2\.X/, '搜狗浏览器'],
  [/UBrowser|UCBrowser/, 'UC 浏览器'],
  [/HuaweiBrowser\//, '华为浏览器'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/Windows/, 'Windows 电脑'],
  [/iPhone/, '苹果手机'],
  [/iPad/, '苹果平板'],
  [/Android/, '安卓手机'],
  [/Macintosh/, '苹果电脑'],
  [/UOS/i, '统信电脑'],
  [/Kylin/i, '麒麟电脑'],
  [/Linux|X11/, 'Linux 电脑'],
];

const firstOf = (known: readonly [RegExp, string][], userAgent: string): string | undefined =>
  known.find(([pattern]) => pattern.test(userAgent))?.[1];

/** “Windows 电脑上的 Chrome”, from the header that browsers send; it can be made up, so it only helps to recognise one's own. */
export function describeBrowser(userAgent: string): string {
  const browser = firstOf(browsers, userAgent) ?? '浏览器';
  const system = firstOf(systems, userAgent) ?? '一台设备';
  return /^[A-Z0-9]/.test(browser) ? `${system}上的 ${browser}` : `${system}上的${browser}`;
}
