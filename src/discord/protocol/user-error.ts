/** A mistake of the person's, or something that has changed under them: its message is meant to be read, and says what to do. */
export class UserError extends Error {}
