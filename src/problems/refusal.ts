/** Something that cannot be done, in sentences for the person who asked for it: printed as they are. */
export class Refusal extends Error {
  /** Of the process. */
  readonly exitCode: 1 | 2 = 1;
}

/** A command called in a way it cannot be. Its message says what to do instead. */
export class UsageError extends Refusal {
  override readonly exitCode = 2;
}
