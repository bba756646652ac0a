import { Button as NativeButton, type ButtonProps } from '@tarojs/components';
import type { ButtonKind } from './button';
import './button.scss';

interface WechatButtonProps {
  id?: string;
  /** What WeChat itself asks for when this is tapped; in a browser it answers nothing. */
  ask: 'getPhoneNumber' | 'chooseAvatar' | 'agreePrivacyAuthorization' | 'openSetting' | 'share';
  kind?: ButtonKind;
  /** The code of a phone number, or the temporary path of an avatar; undefined when refused. */
  onAnswer: (answer: { code?: string; avatarUrl?: string }) => void;
  children: string;
}

/** Looks like Button; only WeChat's own button may open these. */
export function WechatButton({ id, ask, kind = 'primary', onAnswer, children }: WechatButtonProps) {
  const answer = (event: { detail: { code?: string; avatarUrl?: string } }) => onAnswer(event.detail);
  const handlers: Partial<ButtonProps> = {
    getPhoneNumber: { onGetPhoneNumber: answer },
    chooseAvatar: { onChooseAvatar: answer },
    agreePrivacyAuthorization: { onAgreePrivacyAuthorization: answer },
    openSetting: { onOpenSetting: () => onAnswer({}) },
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
