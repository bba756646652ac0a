import type { PrivacyGate } from './privacy-gate';

/** Why WeChat does not give what was asked for, in its own words and numbers. */
const refusals = {
  /** The person changed their mind. */
  cancel: { words: 'fail cancel' },
  /** Not allowed once: WeChat does not ask again, only its settings help. */
  deny: { words: 'fail auth deny', errno: 103 },
  /** The phone's own settings are against it. */
  system: { words: 'fail system permission denied' },
  /** The console's privacy declaration leaves it out. */
  undeclared: { words: 'fail api scope is not declared in the privacy agreement', errno: 112 },
  userDeny: { words: 'fail user deny' },
  noRight: { words: 'fail jsapi has no permission', errno: 102 },
  noneLeft: { words: 'fail quota exhausted', errno: 1400001 },
} as const;

export type Refusal = keyof typeof refusals;

/** What is private, by the switch that stands for it. */
const switches = {
  album: 'saveImageToPhotosAlbum',
  photos: 'chooseMedia',
  location: 'getLocation',
  map: 'chooseLocation',
  files: 'chooseMessageFile',
  clipboard: 'setClipboardData',
  camera: 'scanCode',
  microphone: 'getRecorderManager',
  phoneNumber: 'getPhoneNumber',
  avatar: 'chooseAvatar',
} as const;

export type Switch = keyof typeof switches;

export interface Permissions {
  /** From now on this is refused, until it is allowed again or, where it was denied, the settings are opened. */
  deny(what: Switch, refusal?: Refusal): void;
  allow(what: Switch): void;
  /** The person goes to the settings and switches on whatever they denied. */
  openSettings(): void;
  /** Answers later, as WeChat does; throws what it says where it does not give it. */
  pass(api: string): Promise<void>;
}

/** Each call that WeChat guards asks here first: is it declared, has the person agreed to the privacy text, do they allow it? */
export function createPermissions(privacy: PrivacyGate): Permissions {
  const refused = new Map<string, Refusal>();
  const throwIf = (api: string, isIt: (refusal: Refusal) => boolean) => {
    const refusal = refused.get(api);
    if (!refusal || !isIt(refusal)) return;
    const { words, ...errno } = refusals[refusal];
    throw Object.assign(new Error(words.replace(/^fail /, '')), errno);
  };
  return {
    deny: (what, refusal = 'deny') => void refused.set(switches[what], refusal),
    allow: (what) => void refused.delete(switches[what]),
    openSettings() {
      for (const [api, refusal] of refused) if (refusal === 'deny') refused.delete(api);
    },
    async pass(api) {
      await new Promise((later) => setImmediate(later));
      throwIf(api, (refusal) => refusal === 'undeclared');
      // A scan is not among what the privacy text is about.
      if (api !== switches.camera) await privacy.pass(api);
      throwIf(api, () => true);
    },
  };
}
