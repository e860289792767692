/** The field of one commitment's tap; apart from the schema, so that a page can name it without loading one. */
export const tapName = (commitment: string): string => `tap-${commitment}`;
