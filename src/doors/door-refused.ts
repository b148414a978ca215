/** A door that cannot open or go on, and no trying again would help. The message is a sentence for the operator. */
export class DoorRefused extends Error {}
