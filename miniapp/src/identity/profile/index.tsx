import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { choosePhotos } from '../../platform/device/choose-photos';
import { goBack } from '../../platform/navigate';
import { pictureAddress } from '../../platform/net/picture-address';
import { storeMe, useSession } from '../../platform/net/session';
import { uploadPicture } from '../../platform/net/upload';
import { readWechatFailure } from '../../platform/net/wechat-failure';
import { useAct } from '../../platform/net/use-act';
import { ActError } from '../../parts/forms/act-error';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import { WechatButton, type WechatAnswer } from '../../ui/wechat-button';

const hasWechat = process.env.TARO_ENV === 'weapp';

/** What neighbours see of me: a picture and a name to call me by. */
export default function Profile() {
  const { me } = useSession();
  const change = useAct(identityEndpoints.changeProfile);
  const [nickname, setNickname] = useState(me?.nickname ?? '');
  const [avatar, setAvatar] = useState<{ id: string; url: string }>();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<AppError>();

  const send = async (path: string | undefined) => {
    if (!path) return;
    setSending(true);
    await uploadPicture(path).then(setAvatar, (thrown: unknown) => showToast(asAppError(thrown).message));
    setSending(false);
  };
  const takeAvatar = (given: WechatAnswer) => {
    setRefusal(undefined);
    if (given.avatarUrl) return send(given.avatarUrl);
    if (given.errMsg && readWechatFailure(given) !== 'cancelled') setRefusal(asAppError(given, '头像'));
    return undefined;
  };
  const save = async () => {
    const mine = await change.run({ nickname, ...(avatar && { avatarPictureId: avatar.id }) });
    if (!mine) return;
    storeMe(mine);
    showToast('已保存，检查通过后邻居就能看到');
    await goBack();
  };

  if (!me)
    return (
      <Page title="头像和昵称">
        <SignInFirst title="登录后再改">邻居会看到您的头像和昵称。</SignInFirst>
      </Page>
    );
  const shown = avatar?.url ?? me.avatarUrl;
  return (
    <Page
      title="头像和昵称"
      footer={
        <StickyAction>
          <Button isBusy={change.isBusy} onTap={() => void save()}>
            保存
          </Button>
        </StickyAction>
      }
    >
      <View className="y-stack">
        <View className="y-row">
          <Avatar name={nickname || me.nickname} url={shown ? pictureAddress(shown) : undefined} isLarge />
        </View>
        {hasWechat ? (
          <WechatButton ask="chooseAvatar" kind="secondary" onAnswer={(given) => void takeAvatar(given)}>
            换头像
          </WechatButton>
        ) : (
          <Button
            kind="secondary"
            icon="camera"
            isBusy={isSending}
            onTap={() => void choosePhotos(1).then(([path]) => send(path))}
          >
            换头像
          </Button>
        )}
        <ActError error={refusal} isMild />
        <Field
          label="昵称"
          kind="nickname"
          value={nickname}
          onInput={setNickname}
          max={20}
          hint="邻居会看到这个昵称，不必用真名"
          error={change.fields.nickname}
        />
        {change.error && !change.fields.nickname && (
          <Notice icon="alert" tone="danger">
            {change.error.message}
          </Notice>
        )}
      </View>
    </Page>
  );
}
