export { exportPartyPoints, erasePartyMember } from './own-party-points';
export { addPartyPointsRoutes } from './party-points.routes';
