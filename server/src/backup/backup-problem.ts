/** Why a backup cannot be made, read or brought back: a sentence for whoever runs the command. */
export class BackupProblem extends Error {}
