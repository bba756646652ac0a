import { roles, type Role } from '@yuanli/shared/identity/roles';

interface Power {
  role: Role;
  scopeName: string;
}

/** 1网格、2网格的网格员，槐荫社区的社区工作者 */
export function formatPowers(powers: readonly Power[]): string {
  const held = [...new Set(powers.map(({ role }) => role))];
  const scopes = (role: Role) => powers.filter((power) => power.role === role).map(({ scopeName }) => scopeName);
  return held.map((role) => `${scopes(role).join('、')}的${roles[role]}`).join('，');
}
