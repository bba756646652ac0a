import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { useIsWide } from '../../platform/device/wide-screen';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import type { Tone } from '../../ui/tone';
import { DraftRestored } from './draft-restored';
import type { StepForm } from './use-steps';
import './form-steps.scss';

interface FormStepsProps {
  /** What the form is for. */
  title: string;
  /** As useSteps gives it. */
  form: StepForm;
  /** The service's colour. */
  tone?: Tone;
  /** The verb of the steps before the last; and of the last. */
  nextWord?: string;
  lastWord: string;
  /** Shows the form anew, where a restored draft may be dropped. */
  onStartAnew?: () => void;
  children: ReactNode;
}

/** A form, one question at a time; the way back keeps everything. Where there is room all steps are named beside it. */
export function FormSteps({
  title,
  form,
  tone = 'brick',
  nextWord = '下一步',
  lastWord,
  onStartAnew,
  children,
}: FormStepsProps) {
  const isWide = useIsWide();
  const { heading, headings, step, steps, isBusy, blockedBecause, isWhereRestored, clear, back, next } = form;
  const question = (
    <>
      <View className={`y-tone--${tone}`}>
        <View className="t-caption" {...accessible({ role: 'status' })}>{`第${step}步，共${steps}步`}</View>
        <View className="form-steps__bar">
          <View className="form-steps__done" style={{ width: `${(step / steps) * 100}%` }} />
        </View>
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {heading}
        </View>
      </View>
      {onStartAnew && isWhereRestored && <DraftRestored clear={clear} onStartAnew={onStartAnew} />}
      {children}
    </>
  );
  return (
    <Page
      title={title}
      hasColumns
      footer={
        <StickyAction>
          <View className="form-steps__ways">
            {step > 1 && (
              <View className="form-steps__back">
                <Button kind="secondary" onTap={back}>
                  上一步
                </Button>
              </View>
            )}
            <View className="form-steps__next">
              <Button tone={tone} isBusy={isBusy} blockedBecause={blockedBecause} onTap={next}>
                {step === steps ? lastWord : nextWord}
              </Button>
            </View>
          </View>
        </StickyAction>
      }
    >
      {isWide ? (
        <View className="form-steps">
          <View className="form-steps__side">
            {headings.map((one, n) => (
              <View key={one} className={`form-steps__step ${n + 1 === step ? 'form-steps__step--now' : ''}`}>
                <View className="form-steps__mark">{n + 1 < step ? <Icon name="ok" /> : n + 1}</View>
                <View className="y-grow">{one}</View>
              </View>
            ))}
          </View>
          <View className="form-steps__question">{question}</View>
        </View>
      ) : (
        question
      )}
    </Page>
  );
}
