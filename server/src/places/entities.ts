export { Building } from './building.entity';
export { Community } from './community.entity';
export { Courtyard } from './courtyard.entity';
export { District } from './district.entity';
export { Grid } from './grid.entity';
export { HouseholdMember } from './household-member.entity';
export { Household } from './household.entity';
export { Street } from './street.entity';
