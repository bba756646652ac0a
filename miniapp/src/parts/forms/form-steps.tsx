import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import type { Tone } from '../../ui/tone';
import './form-steps.scss';

interface FormStepsProps {
  /** What the form is for. */
  title: string;
  /** The question of this step. */
  heading: string;
  /** From 1. */
  step: number;
  steps: number;
  /** The service's colour. */
  tone?: Tone;
  /** The verb of the steps before the last; and of the last. */
  nextWord?: string;
  lastWord: string;
  isBusy?: boolean;
  /** Why it cannot go on just now. */
  blockedBecause?: string;
  onBack: () => void;
  onNext: () => void;
  children: ReactNode;
}

/** A form, one question at a time; the way back keeps everything. */
export function FormSteps({
  title,
  heading,
  step,
  steps,
  tone = 'brick',
  nextWord = '下一步',
  lastWord,
  isBusy = false,
  blockedBecause,
  onBack,
  onNext,
  children,
}: FormStepsProps) {
  return (
    <Page
      title={title}
      footer={
        <StickyAction>
          <View className="form-steps__ways">
            {step > 1 && (
              <View className="form-steps__back">
                <Button kind="secondary" onTap={onBack}>
                  上一步
                </Button>
              </View>
            )}
            <View className="form-steps__next">
              <Button tone={tone} isBusy={isBusy} blockedBecause={blockedBecause} onTap={onNext}>
                {step === steps ? lastWord : nextWord}
              </Button>
            </View>
          </View>
        </StickyAction>
      }
    >
      <View className={`y-tone--${tone}`}>
        <View className="t-caption" {...accessible({ role: 'status' })}>{`第 ${step} 步，共 ${steps} 步`}</View>
        <View className="form-steps__bar">
          <View className="form-steps__done" style={{ width: `${(step / steps) * 100}%` }} />
        </View>
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {heading}
        </View>
      </View>
      {children}
    </Page>
  );
}
