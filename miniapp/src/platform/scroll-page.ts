import Taro from '@tarojs/taro';

/** To the top of the page, or to the part with this id. */
export async function scrollPage(partId?: string): Promise<void> {
  await Taro.pageScrollTo({ ...(partId ? { selector: `#${partId}` } : { scrollTop: 0 }), duration: 0 }).catch(
    () => undefined,
  );
}
