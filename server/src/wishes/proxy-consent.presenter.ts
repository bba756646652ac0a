import type { z } from 'zod';
import type { proxyConsent } from '@yuanli/shared/wishes/wishes.schema';
import type { Wish } from './wish.entity';

/** How and when the one it is for agreed; null for a wish of one's own. */
export const presentProxyConsent = ({
  consentWay,
  consentAt,
}: Pick<Wish, 'consentWay' | 'consentAt'>): z.input<typeof proxyConsent> | null =>
  consentWay && consentAt && { way: consentWay, at: consentAt };
