export { exportPartyPoints } from './export-party-points';
export { erasePartyMember } from './erase-party-member';
export { addPartyPointsRoutes } from './party-points.routes';
