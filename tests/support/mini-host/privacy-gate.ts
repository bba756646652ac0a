type Answer = { event: 'agree'; buttonId: string } | { event: 'disagree' | 'exposureAuthorization' };
type Listener = (resolve: (answer: Answer) => void, about: { referrer: string }) => void;

export interface PrivacyGate {
  /** Resolves once the person agreed; throws WeChat's words when they did not. */
  pass(name: string): Promise<void>;
  listen(listener: Listener): void;
  /** The native button of agreement was tapped. */
  agreeBy(buttonId: string): void;
}

/** WeChat lets nothing private through before the person agreed, by a tap on its own button. */
export function createPrivacyGate(): PrivacyGate {
  let hasAgreed = false;
  let listener: Listener | undefined;
  let tapped: string | undefined;
  return {
    listen: (given) => void (listener = given),
    agreeBy: (buttonId) => void (tapped = buttonId),
    async pass(name) {
      if (hasAgreed || !listener) return;
      const answer = await new Promise<Answer>((resolve) => listener?.(resolve, { referrer: name }));
      hasAgreed = answer.event === 'agree' && answer.buttonId === tapped;
      if (!hasAgreed) throw Object.assign(new Error('privacy permission is not authorized'), { errno: 104 });
    },
  };
}
