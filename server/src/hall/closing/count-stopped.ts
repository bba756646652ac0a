/** What is stored does not fit together: then nobody gets a result, and the operator looks. Names no voter and no choice. */
export class CountStopped extends Error {
  override name = 'CountStopped';
}
