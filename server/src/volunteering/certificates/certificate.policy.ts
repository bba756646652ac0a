import { hasRole, scopesOf, type Actor } from '../../platform/actor';
import type { Certificate } from './certificate.entity';

type Asked = Pick<Certificate, 'personId' | 'communityId'>;

/** Workers of the community issue and print its certificates. */
export const issuersScopes = (actor: Actor): string[] => scopesOf(actor, ['community_worker']);

export const isIssuerOf = (actor: Actor, { communityId }: Asked): boolean =>
  hasRole(actor, ['community_worker'], [communityId]);

/** The one it is about, and whoever hands it out on paper. */
export const canPrint = (actor: Actor, certificate: Asked): boolean =>
  actor.personId === certificate.personId || isIssuerOf(actor, certificate);
