import { Button as NativeButton, type ButtonProps } from '@tarojs/components';
import type { ButtonKind } from './button';
import './button.scss';

/** What WeChat sends back after its button was tapped. */
export interface WechatAnswer {
  /** The code of a phone number. */
  code?: string;
  /** The temporary path of an avatar. */
  avatarUrl?: string;
  /** Why there is none of these: refused, not allowed to this mini-program (102), no calls left (1400001). */
  errMsg?: string;
  errno?: number;
}

interface WechatButtonProps {
  id?: string;
  /** What WeChat itself asks for when this is tapped; in a browser it answers nothing. */
  ask: 'getPhoneNumber' | 'chooseAvatar' | 'agreePrivacyAuthorization' | 'openSetting' | 'share';
  kind?: ButtonKind;
  onAnswer?: (answer: WechatAnswer) => void;
  children: string;
}

/** Looks like Button; only WeChat's own button may open these. */
export function WechatButton({ id, ask, kind = 'primary', onAnswer, children }: WechatButtonProps) {
  const answer = (event: { detail: WechatAnswer }) => onAnswer?.(event.detail);
  const handlers: Partial<ButtonProps> = {
    getPhoneNumber: { onGetPhoneNumber: answer },
    chooseAvatar: { onChooseAvatar: answer },
    agreePrivacyAuthorization: { onAgreePrivacyAuthorization: answer },
    openSetting: { onOpenSetting: () => onAnswer?.({}) },
    share: {},
  }[ask];
  return (
    <NativeButton
      id={id}
      className={`y-button y-button--native y-button--${kind} y-tone--brick`}
      openType={ask}
      {...handlers}
    >
      {children}
    </NativeButton>
  );
}
