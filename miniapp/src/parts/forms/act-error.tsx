import { View } from '@tarojs/components';
import type { AppError } from '../../platform/net/app-error';
import { Notice } from '../../ui/notice';
import { WechatButton } from '../../ui/wechat-button';

interface ActErrorProps {
  error?: Pick<AppError, 'code' | 'message'>;
  /** Where what was refused is not needed. */
  isMild?: boolean;
}

/** Why something did not work, beside the button that was tapped; with the way to allow it, where the person did not. */
export function ActError({ error, isMild = false }: ActErrorProps) {
  if (!error) return null;
  return (
    <>
      <Notice icon="alert" tone={isMild ? 'amber' : 'danger'}>
        {error.message}
      </Notice>
      {error.code === 'permission.denied' && process.env.TARO_ENV === 'weapp' && (
        <View>
          <WechatButton ask="openSetting" kind="secondary">
            去设置里打开
          </WechatButton>
        </View>
      )}
    </>
  );
}
