/** A cursor that no search of this version has given out. The caller's fault: a route answers 400, never 503. */
export class InvalidCursor extends Error {
  constructor() {
    super('The cursor is not one a search has answered: send `next` of the last answer unchanged, or none.');
    this.name = 'InvalidCursor';
  }
}
