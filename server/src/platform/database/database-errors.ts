interface DriverError {
  errno?: number;
  code?: string;
}

const driverError = (error: unknown): DriverError => {
  const { driverError: inner, errno, code } = (error ?? {}) as DriverError & { driverError?: DriverError };
  return inner ?? { errno, code };
};

const SQLITE_DUPLICATES = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** A unique key said no. */
export function isDuplicate(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === 1062 || SQLITE_DUPLICATES.includes(code ?? '');
}

/** Deadlock (1213, also a certification failure of a cluster at commit), lock wait (1205), busy file. */
export function isTransient(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === 1213 || errno === 1205 || (code ?? '').startsWith('SQLITE_BUSY');
}
