import type { Role } from '@yuanli/shared/identity/roles';

/** A role someone holds now, over one place and all below it. */
export interface RoleGrant {
  role: Role;
  /** The district, street, community, grid or courtyard it holds for. */
  scopeId: string;
}

/** Who is acting, as every policy sees them. */
export interface Actor {
  personId: string;
  sessionId: string;
  grants: readonly RoleGrant[];
  /** Signed in on a computer, by a code that their phone confirmed. */
  isPc?: boolean;
}

/** Does the actor hold one of the roles over one of the places (a row names its grid, its community…)? */
export const hasRole = (actor: Actor | null, roles: readonly Role[], scopeIds: readonly string[]): boolean =>
  actor !== null && actor.grants.some(({ role, scopeId }) => roles.includes(role) && scopeIds.includes(scopeId));

/** The places over which the actor holds one of the roles: the filter of every staff list. */
export const scopesOf = (actor: Actor, roles: readonly Role[]): string[] =>
  actor.grants.filter(({ role }) => roles.includes(role)).map(({ scopeId }) => scopeId);
