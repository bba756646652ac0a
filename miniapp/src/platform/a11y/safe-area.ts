import Taro from '@tarojs/taro';

export interface TopArea {
  /** Height of the phone's status bar, px. */
  statusBar: number;
  /** Least height of the title row, px; 0 where nothing of WeChat's lies over it. */
  titleRow: number;
  /** Room at the right for WeChat's own button, px. */
  right: number;
}

/** In a browser the page starts below the browser's bars and nothing lies over it. */
const browser: TopArea = { statusBar: 0, titleRow: 0, right: 0 };

function measure(): TopArea {
  if (process.env.TARO_ENV !== 'weapp') return browser;
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const button = Taro.getMenuButtonBoundingClientRect();
  const gap = Math.max(button.top - statusBarHeight, 4);
  return { statusBar: statusBarHeight, titleRow: button.height + gap * 2, right: windowWidth - button.left };
}

let measured: TopArea | undefined;

export function topArea(): TopArea {
  measured ??= measure();
  return measured;
}
