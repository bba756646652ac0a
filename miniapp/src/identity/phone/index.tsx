import { View } from '@tarojs/components';
import { BindPhone } from '../../parts/account/bind-phone';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { goBack } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { showToast } from '../../ui/toast';

/** My number, also before I have a courtyard: the first worker of a community is appointed by it before anybody can join one. */
export default function MyPhone() {
  const { me } = useSession();
  const bound = async () => {
    showToast('手机号已绑定');
    await goBack();
  };
  return (
    <Page title="手机号">
      {!me && <SignInFirst title="登录后再绑定">绑定手机号，让社区知道是您本人。邻居看不到这个号码。</SignInFirst>}
      {me && (
        <View className="y-stack">
          {me.phoneMasked ? (
            <Notice icon="ok" tone="jade">{`已绑定${me.phoneMasked}。换了号码，在这里重新绑定。`}</Notice>
          ) : (
            <Notice icon="info">
              还没有绑定手机号。社区用手机号给您登记了身份的，绑定以后马上生效。邻居看不到这个号码。
            </Notice>
          )}
          <BindPhone onBound={bound} />
        </View>
      )}
    </Page>
  );
}
